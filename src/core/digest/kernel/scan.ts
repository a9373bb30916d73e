/**
 * AssemblyScript, compiled to WebAssembly: one pass over the UTF-8 bytes of a record that `JSON.parse` has accepted.
 * What comes out and what it is for is told in `../scan-record.ts`. It takes a third of the time that the same pass takes
 * in JavaScript, for two reasons: sixteen bytes a step inside strings, and multiplication of 64-bit integers.
 *
 * Memory, in bytes: results 0 to 24, frames from 64, keys of open objects from 32 K, ignored keys from 48 K, input
 * from 64 K. Loads may reach 16 bytes beyond the record.
 */

const RESULT_DIGEST = 0;
const RESULT_HEAD_LENGTH = 8;
const FRAMES = 64;
const FRAME_SIZE = 24;
const KEYS = 0x8000;
const KEYS_END = 0xc000;
const IGNORED_KEYS = 0xc000;

const MAX_IGNORED_KEYS: i32 = 2048;
const MAX_DEPTH: i32 = 512;
const MAX_COMPARED_KEYS: i32 = 64 * 8;
/** Decimals are exact up to so many characters. */
const EXACT_LENGTH: i32 = 15;
const MAX_SAFE_INTEGER: u64 = 9007199254740991;

const ODD_SPELLING: i32 = 1;
const SUSPICIOUS: i32 = 2;
const HAS_EMPTY: i32 = 4;
const TOO_DEEP: i32 = 8;
const SURROGATE_ESCAPE: i32 = 16;
const LOSSY_NUMBER: i32 = 32;

const PRIME_1: u64 = 0x9e3779b185ebca87;
const PRIME_2: u64 = 0xc2b2ae3d27d4eb4f;

let flags: i32 = 0;
/** The last string has an escape that spells what needs none. */
let hasOddEscape = false;
let ignoredKeys: i32 = 0;
/** Content of the last string, trimmed. */
let stringStart: i32 = 0;
let stringEnd: i32 = 0;

/** Names a top-level field that does not count: its name as JSON has it, without quotes. */
export function ignoreKey(start: i32, length: i32): void {
  if (ignoredKeys == MAX_IGNORED_KEYS) return;
  store<u64>(IGNORED_KEYS + ignoredKeys * 8, hash(start, start + length));
  ignoredKeys += 1;
}

/** Scans a record; returns flags, the rest stands in the results. */
export function scan(recordStart: i32, length: i32): i32 {
  const end = recordStart + length;
  let at = recordStart;
  let depth: i32 = 0;
  let keysEnd: i32 = KEYS;
  let expectKey = false;
  let justOpened = false;
  let ignoring = false;
  // The container around the current value: its hash so far, the key that leads to the value, its own first key.
  let isObject = false;
  let sum: u64 = 0;
  let key: u64 = 0;
  let firstKey: i32 = KEYS;
  flags = 0;
  store<i32>(RESULT_HEAD_LENGTH, 0);

  while (at < end) {
    const byte = load<u8>(at);
    let value: u64 = 0;
    if (byte == 0x22) {
      const start = at + 1;
      hasOddEscape = false;
      at = endOfString(start);
      if (hasOddEscape) flags |= ODD_SPELLING;
      // An escaped key may be the same as one that is not.
      if (expectKey && hasOddEscape) flags |= SUSPICIOUS;
      trim(start, at);
      at += 1;
      value = hash(stringStart, stringEnd);
      if (stringStart == stringEnd) flags |= HAS_EMPTY;
      if (expectKey) {
        expectKey = false;
        key = value;
        if (depth == 1) {
          ignoring = isIgnored(key);
          if (keysEnd == KEYS) store<i32>(RESULT_HEAD_LENGTH, utf16Length(recordStart, at));
        }
        keysEnd = noteKey(key, firstKey, keysEnd);
        continue;
      }
    } else if (byte == 0x2c) {
      expectKey = isObject;
      at += 1;
      continue;
    } else if (byte == 0x3a || byte <= 0x20) {
      at += 1;
      continue;
    } else if (byte == 0x7b || byte == 0x5b) {
      if (depth == MAX_DEPTH) return flags | TOO_DEEP;
      const frame = FRAMES + depth * FRAME_SIZE;
      store<u64>(frame, sum);
      store<u64>(frame + 8, key);
      store<i32>(frame + 16, i32(isObject));
      store<i32>(frame + 20, firstKey);
      depth += 1;
      isObject = expectKey = byte == 0x7b;
      sum = isObject ? PRIME_1 : PRIME_2;
      firstKey = keysEnd;
      justOpened = true;
      at += 1;
      continue;
    } else if (byte == 0x7d || byte == 0x5d) {
      if (justOpened && keysEnd == firstKey) flags |= HAS_EMPTY;
      value = mix(sum);
      keysEnd = firstKey;
      depth -= 1;
      const frame = FRAMES + depth * FRAME_SIZE;
      sum = load<u64>(frame);
      key = load<u64>(frame + 8);
      isObject = load<i32>(frame + 16) != 0;
      firstKey = load<i32>(frame + 20);
      at += 1;
    } else {
      const scalarEnd = endOfScalar(at, end);
      if (byte == 0x6e) flags |= HAS_EMPTY; // null
      if (byte <= 0x39) checkNumber(at, scalarEnd);
      value = ~hash(at, scalarEnd); // A number is not the string of its digits.
      at = scalarEnd;
    }
    justOpened = false;
    if (!isObject) sum = (rotl<u64>(sum, 5) ^ value) * PRIME_1;
    else if (ignoring && depth == 1) ignoring = false;
    // A sum does not depend on the order of keys; mixing first ties each value to its key.
    else sum += mix(value ^ rotl<u64>(key, 23));
  }
  store<u64>(RESULT_DIGEST, sum);
  return flags;
}

/** The closing quote of the string whose content starts at `from`. */
function endOfString(from: i32): i32 {
  let at = from;
  while (true) {
    const bytes = v128.load(at);
    const marks = i8x16.bitmask(
      v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c))),
    );
    if (marks == 0) {
      at += 16;
      continue;
    }
    at += ctz(marks);
    if (load<u8>(at) == 0x22) return at;
    const escape = load<u8>(at, 1);
    if (escape == 0x75) {
      hasOddEscape = true;
      const isD = (load<u8>(at, 2) | 0x20) == 0x64;
      if (isD && load<u8>(at, 3) >= 0x38) flags |= SURROGATE_ESCAPE;
    } else if (escape == 0x2f) hasOddEscape = true;
    at += 2;
  }
}

/** Leaves white space out of `[start, end)`. Beyond ASCII that is not done here: the spelling is called odd. */
function trim(start: i32, end: i32): void {
  while (start < end) {
    if (load<u8>(start) == 0x20) start += 1;
    else if (load<u8>(start) == 0x5c && isSpaceEscape(load<u8>(start, 1))) start += 2;
    else break;
  }
  while (start < end) {
    if (load<u8>(end - 1) == 0x20) end -= 1;
    else if (isSpaceEscape(load<u8>(end - 1)) && isEscaped(start, end - 1)) end -= 2;
    else break;
  }
  if (start < end) {
    if (load<u8>(start) >= 0xc2 && isUnicodeSpace(start)) flags |= ODD_SPELLING;
    if (load<u8>(end - 1) >= 0x80 && endsInUnicodeSpace(start, end)) flags |= ODD_SPELLING;
  }
  stringStart = start;
  stringEnd = end;
}

/** n, t, r or f */
function isSpaceEscape(byte: u8): bool {
  return byte == 0x6e || byte == 0x74 || byte == 0x72 || byte == 0x66;
}

/** Whether a backslash before `at` makes an escape of it, not one of a backslash. */
function isEscaped(start: i32, at: i32): bool {
  let first = at;
  while (first > start && load<u8>(first - 1) == 0x5c) first -= 1;
  return ((at - first) & 1) == 1;
}

/** The white space of `String.prototype.trim` beyond ASCII. */
function isUnicodeSpace(at: i32): bool {
  const lead = load<u8>(at);
  if (lead == 0xc2) return load<u8>(at, 1) == 0xa0;
  const tail = (i32(load<u8>(at, 1)) << 8) | i32(load<u8>(at, 2));
  if (lead == 0xe1) return tail == 0x9a80;
  if (lead == 0xe2) {
    return (
      (tail >= 0x8080 && tail <= 0x808a) ||
      tail == 0x80a8 ||
      tail == 0x80a9 ||
      tail == 0x80af ||
      tail == 0x819f
    );
  }
  return (lead == 0xe3 && tail == 0x8080) || (lead == 0xef && tail == 0xbbbf);
}

function endsInUnicodeSpace(start: i32, end: i32): bool {
  let at = end - 1;
  while (at > start && (load<u8>(at) & 0xc0) == 0x80) at -= 1;
  return isUnicodeSpace(at);
}

function endOfScalar(from: i32, end: i32): i32 {
  let at = from + 1;
  while (at < end) {
    const byte = load<u8>(at);
    if (byte == 0x2c || byte == 0x7d || byte == 0x5d || byte <= 0x20) break;
    at += 1;
  }
  return at;
}

/** Numbers that JavaScript would write in another way are odd; those that may have lost digits are suspicious. */
function checkNumber(start: i32, end: i32): void {
  let hasPoint = false;
  let hasExponent = false;
  let digits: u64 = 0;
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at);
    if (byte == 0x2e) hasPoint = true;
    else if ((byte | 0x20) == 0x65) hasExponent = true;
    else if (byte >= 0x30) digits = digits * 10 + (byte - 0x30);
  }
  if (hasExponent)
    flags |= ODD_SPELLING | SUSPICIOUS; // 1e400 is finite to nobody.
  else if (hasPoint) {
    if (end - start > EXACT_LENGTH) flags |= ODD_SPELLING;
  } else if (end - start > 19 || digits > MAX_SAFE_INTEGER) flags |= LOSSY_NUMBER | SUSPICIOUS;
  const first = load<u8>(start) == 0x2d ? start + 1 : start;
  if (hasPoint) {
    const isTiny = load<u32>(first) == 0x30302e30; // "0.00": it may be written with an exponent.
    if (isTiny || load<u8>(end - 1) == 0x30) flags |= ODD_SPELLING;
  } else if (first > start && load<u8>(first) == 0x30) flags |= ODD_SPELLING; // -0
}

function noteKey(key: u64, firstKey: i32, keysEnd: i32): i32 {
  if (keysEnd == KEYS_END || keysEnd - firstKey > MAX_COMPARED_KEYS) {
    flags |= SUSPICIOUS; // Too many to compare each with each.
    return keysEnd;
  }
  for (let at = firstKey; at < keysEnd; at += 8) if (load<u64>(at) == key) flags |= SUSPICIOUS;
  store<u64>(keysEnd, key);
  return keysEnd + 8;
}

function isIgnored(key: u64): bool {
  for (let i = 0; i < ignoredKeys; i++) {
    if (load<u64>(IGNORED_KEYS + i * 8) == key) return true;
  }
  return false;
}

function utf16Length(start: i32, end: i32): i32 {
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at);
    if ((byte & 0xc0) != 0x80) length += byte >= 0xf0 ? 2 : 1;
  }
  return length;
}

/** Two lanes, so that one multiplication need not wait for the other. */
function hash(start: i32, end: i32): u64 {
  let a: u64 = PRIME_2 ^ (u64(end - start) * PRIME_1);
  let b: u64 = PRIME_1;
  let at = start;
  for (; at + 16 <= end; at += 16) {
    a = step(a, load<u64>(at));
    b = step(b, load<u64>(at, 8));
  }
  if (at + 8 <= end) {
    a = step(a, load<u64>(at));
    at += 8;
  }
  const rest = end - at;
  if (rest > 0) b = step(b, load<u64>(at) & ((u64(1) << (u64(rest) * 8)) - 1));
  return mix(a ^ mix(b));
}

function step(h: u64, word: u64): u64 {
  h = (h ^ word) * PRIME_1;
  return h ^ (h >> 32);
}

/** Spreads every bit over the whole number (the finaliser of SplitMix64, Steele, Lea and Flood, 2014). */
function mix(value: u64): u64 {
  let h = value;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9;
  h = (h ^ (h >> 27)) * 0x94d049bb133111eb;
  return h ^ (h >> 31);
}
