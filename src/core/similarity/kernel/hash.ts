/** Hashes of stretches of memory, and words that are known by their hash. */

const PRIME_1: u64 = 0x9e3779b185ebca87;
const PRIME_2: u64 = 0xc2b2ae3d27d4eb4f;

/** Slots of 16 bytes: hash, flags. Open addressing; 0 is an empty slot. */
const VOCABULARY: i32 = 0x4000;
const VOCABULARY_SLOTS: i32 = 2048;
/** A bit for what may be in the vocabulary, in little memory: most words are not. */
const FILTER: i32 = 0x3800;
const FILTER_BITS: i32 = 8192;

/** An even number. Two lanes, so that one multiplication need not wait for the other. */
export function hash(start: i32, end: i32): u64 {
  let low: u64 = PRIME_1;
  let high: u64 = u64(end - start);
  let at = start;
  for (; at + 16 < end; at += 16) {
    low = step(low, load<u64>(at));
    high = step(high, load<u64>(at, 8));
  }
  return lastStep(low, high, at, end);
}

/** The same of at most sixteen bytes. */
export function shortHash(start: i32, end: i32): u64 {
  return lastStep(PRIME_1, u64(end - start), start, end);
}

/** At most sixteen bytes, in every case the same way: the processor cannot guess the lengths of words. */
function lastStep(low: u64, high: u64, at: i32, end: i32): u64 {
  const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const rest = v128.and(v128.load(at), i8x16.lt_u(places, i8x16.splat(i8(end - at))));
  low = step(low, i64x2.extract_lane(rest, 0));
  high = step(high, i64x2.extract_lane(rest, 1) * PRIME_2);
  return mix(low ^ rotl<u64>(high, 29)) & ~1;
}

/** The next state of a hash of numbers in their order. */
export function step(h: u64, value: u64): u64 {
  h = (h ^ value) * PRIME_1;
  return h ^ (h >> 32);
}

/** Spreads every bit over the whole number (the finaliser of MurmurHash3, Appleby, 2011). */
export function mix(value: u64): u64 {
  let h = value;
  h = (h ^ (h >> 33)) * 0xff51afd7ed558ccd;
  h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53;
  return h ^ (h >> 33);
}

/** Adds flags to a word that is known. */
export function learn(word: u64, flags: i32): void {
  const slot = slotOf(word);
  const place = filterPlace(word);
  store<u8>(place, load<u8>(place) | filterBit(word));
  store<u64>(slot, word);
  store<i32>(slot, load<i32>(slot, 8) | flags, 8);
}

/** The flags of a word, by its hash; 0: it is not known. */
export function flagsOf(word: u64): i32 {
  if ((load<u8>(filterPlace(word)) & filterBit(word)) == 0) return 0;
  return load<i32>(slotOf(word), 8);
}

function filterPlace(word: u64): i32 {
  return FILTER + ((i32(word >> 32) & (FILTER_BITS - 1)) >> 3);
}

function filterBit(word: u64): u8 {
  const bit: i32 = 1 << (i32(word >> 32) & 7);
  return u8(bit);
}

function slotOf(word: u64): i32 {
  let index = i32(word) & (VOCABULARY_SLOTS - 1);
  while (true) {
    const slot = VOCABULARY + index * 16;
    const found = load<u64>(slot);
    if (found == word || found == 0) return slot;
    index = (index + 1) & (VOCABULARY_SLOTS - 1);
  }
}
