/**
 * AssemblyScript, compiled to WebAssembly: words, masked words and sketches of records. What they are is told in
 * `../sketcher.ts`; `../sketch-memory.ts` puts texts here. JavaScript has no fast hashes of 64 bits, nor the four minima
 * that are found in one step here.
 *
 * Memory, in bytes: results 0 to 64, bands from 64, classes of characters from 12 K, the vocabulary from 14 K to 48 K,
 * hashes of the plain words from 64 K, then those of the masked ones, then a text. One byte before a text and 32 behind it
 * are used.
 */

import { codePointAt, isHex, isSeparator, isUnspaced, isWordCharacter, size } from "./characters";
import { charactersOf, COLON, DIGIT, DOT, isDigit, isYear, SLASH } from "./characters";
import { flagsOf, hash, learn, mix, shortHash, step } from "./hash";
import { dateMask, interfaceMask, isColonPair, maskedHash } from "./masks";
import { isNumberOfInterface } from "./names";
import { isDay } from "./times";
import { MONTH, MONTH_ONLY } from "./vocabulary";

const PLAIN_COUNT = 0;
const BLIND_COUNT = 4;
const BANDS = 64;
const PLAIN_WORDS: i32 = 0x10000;

/** Words that a shingle has; of a shorter text all. */
const SHINGLE: i32 = 5;
const PRIME: u64 = 0x9e3779b185ebca87;
/** The bit that tells words of nothing but punctuation: shingles have them, prompts and answers are the same without. */
const PUNCTUATION: u64 = 1;

/** Where the hashes of masked words begin; 0: they are not wanted. */
let blindWords: i32 = 0;
let plainCount: i32 = 0;
let blindCount: i32 = 0;
/** Where the turn began. */
let turnPlain: i32 = 0;
let turnBlind: i32 = 0;
let history: u64 = 0;

/** Of the last text: it is written without spaces, so that each of its characters is a word. */
let isUnspacedText = false;
/** What the last word may make a date of the next with. */
let context: i32 = 0;
const DAY: i32 = 1;
const DAY_OF_MONTH: i32 = 2;

export function addToVocabulary(start: i32, length: i32, flags: i32): void {
  learn(hash(start, start + length), flags);
}

/** The memory was laid out anew. */
export function place(blind: i32): void {
  blindWords = blind;
}

export function beginRecord(): void {
  plainCount = blindCount = 0;
  history = 0;
  beginTurn();
}

export function beginTurn(): void {
  turnPlain = plainCount;
  turnBlind = blindCount;
  context = 0;
}

/** Returns whether the turn has words. `isCounted`: they stay, for the sketch. */
export function endTurn(role: i32, isCounted: bool): bool {
  history = step(history, mix(role + 1));
  const turn = blindWords + (turnBlind << 3);
  const count = blindCount - turnBlind;
  const isCompared = hasWords(turn, count);
  for (let i = 0; i < count; i++) {
    const word = load<u64>(turn + (i << 3));
    if (!isCompared || (word & PUNCTUATION) == 0) history = step(history, word);
  }
  const isEmpty = plainCount == turnPlain;
  if (!isCounted) {
    plainCount = turnPlain;
    blindCount = turnBlind;
  }
  return !isEmpty;
}

/** Of all turns so far, with their roles. */
export function historyDigest(): u32 {
  return u32(mix(history));
}

/** Appends the words of a text in normal form; letters of ASCII may be in upper case. */
export function addText(start: i32, length: i32, isAscii: bool): void {
  const end = start + length;
  isUnspacedText = !isAscii && isMostlyUnspaced(start, end);
  store<u8>(start - 1, 0x20);
  store<v128>(end, i8x16.splat(0x20));
  store<v128>(end, i8x16.splat(0x20), 16);
  lowerCase(start, end);
  addWords(start, end);
}

/** Makes the bands of both views. */
export function makeBands(plainBands: i32, blindBands: i32): void {
  bandsOf(PLAIN_WORDS, plainCount, BANDS, plainBands);
  bandsOf(blindWords, blindCount, BANDS + (plainBands << 2), blindBands);
}

/** Leaves out words of nothing but punctuation, unless there are no others. */
export function dropPunctuation(): void {
  plainCount = withoutPunctuation(PLAIN_WORDS, plainCount);
  blindCount = withoutPunctuation(blindWords, blindCount);
}

/** Writes 53 bits of each word's hash in its place, as a decimal; how many they are stands in the results. */
export function makeNumbers(): void {
  toNumbers(PLAIN_WORDS, plainCount);
  toNumbers(blindWords, blindCount);
  store<i32>(PLAIN_COUNT, plainCount);
  store<i32>(BLIND_COUNT, blindCount);
}

/** Shingles in the places of words. */
export function makeShingles(): void {
  plainCount = shinglesOf(PLAIN_WORDS, plainCount);
  blindCount = shinglesOf(blindWords, blindCount);
}

/**
 * Whether a third of the characters are of a script without spaces: a foreign sentence quoted in another language weighs
 * no more than other words do.
 */
function isMostlyUnspaced(start: i32, end: i32): bool {
  let unspaced = 0;
  let others = 0;
  for (let at = start; at < end;) {
    const byte = load<u8>(at);
    if (byte < 0x80) {
      others += i32(byte > 0x20);
      at += 1;
      continue;
    }
    if (isUnspaced(codePointAt(at))) unspaced += 1;
    else others += 1;
    at += size;
  }
  return unspaced > 0 && 2 * unspaced >= others;
}

function lowerCase(start: i32, end: i32): void {
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(at);
    const isUpper = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26));
    v128.store(at, v128.or(bytes, v128.and(isUpper, i8x16.splat(0x20))));
  }
}

function addWords(start: i32, end: i32): void {
  let at = start;
  while (at < end) {
    // Where the next word ends and its punctuation is seen in 32 bytes at once, without a branch that depends on it.
    const low = v128.load(at);
    const high = v128.load(at, 16);
    const stops = stopsOf(low) | (stopsOf(high) << 16);
    const digits = digitsOf(low) | (digitsOf(high) << 16);
    const inner = digits | lettersOf(low) | (lettersOf(high) << 16);
    const first = ctz(inner);
    const stop = ctz(stops & (-1 << first));
    const below = (1 << stop) - 1;
    const last = 32 - clz(inner & below);
    const wordStart = at + first;
    if (
      inner == 0 ||
      stop == 32 ||
      followsOther(spacesOf(low) | (spacesOf(high) << 16), first) ||
      isOdd(at, wordStart, at + last, at + stop)
    ) {
      at = addOddWord(at, end);
      continue;
    }
    const word =
      at + last - wordStart <= 16 ? shortHash(wordStart, at + last) : hash(wordStart, at + last);
    if ((digits & below & (-1 << first)) != 0 && blindWords != 0)
      addNumbered(wordStart, at + last, word);
    else addHash(word);
    at += stop;
  }
}

/** Whether a word without letters of ASCII stands before the one that begins at bit `first`. */
function followsOther(spaces: i32, first: i32): bool {
  const before = (1 << first) - 1;
  const others = ~spaces & before;
  return others != 0 && (spaces & before & (-1 << ctz(others))) != 0;
}

function spacesOf(bytes: v128): i32 {
  return i8x16.bitmask(i8x16.le_u(bytes, i8x16.splat(0x20)));
}

function stopsOf(bytes: v128): i32 {
  // Bytes beyond ASCII are negative numbers here.
  return i8x16.bitmask(i8x16.le_s(bytes, i8x16.splat(0x20)));
}

function digitsOf(bytes: v128): i32 {
  return i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10)));
}

function lettersOf(bytes: v128): i32 {
  return i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x61)), i8x16.splat(26)));
}

/** Punctuation that may be part of the word, or characters beyond ASCII. */
function isOdd(from: i32, wordStart: i32, wordEnd: i32, stop: i32): bool {
  if (load<u8>(stop) >= 0x80) return true;
  if (wordStart > from) {
    const before = load<u8>(wordStart - 1);
    if (before == 0x2d || before == 0x2f || before == 0x3a || before >= 0x80) return true;
  }
  return wordEnd < stop && load<u16>(wordEnd) == 0x3a3a;
}

/** A word by its characters; returns where to go on. */
function addOddWord(from: i32, end: i32): i32 {
  let at = from;
  while (at < end && load<u8>(at) <= 0x20) at += 1;
  const wordStart = at;
  let hasDigit = false;
  while (at < end) {
    const byte = load<u8>(at);
    if (byte <= 0x20) break;
    if (byte < 0x80) {
      hasDigit = hasDigit || isDigit(byte);
      at += 1;
      continue;
    }
    const code = codePointAt(at);
    const next = at + size;
    const isWord = isUnspacedText && isUnspaced(code) && code != 0x30fb;
    if (isWord || isSeparator(code)) {
      addWord(wordStart, at, hasDigit);
      if (isWord) addHash(hash(at, next));
      return next;
    }
    at = next;
  }
  addWord(wordStart, at, hasDigit);
  return at;
}

/** `[start, end)` without the punctuation at its ends, unless there is nothing else: configurations have such words. */
function addWord(start: i32, end: i32, hasDigit: bool): void {
  if (start == end) return;
  let first = start;
  let last = end;
  while (first < last && !beginsWord(first, last)) first += 1;
  while (last > first && !endsWord(first, last)) last -= 1;
  if (first == last) {
    addHash(isOperator(start, end) ? hash(start, end) : hash(start, end) | PUNCTUATION);
    return;
  }
  const plain = hash(first, last);
  if (hasDigit && blindWords != 0) addNumbered(first, last, plain);
  else addHash(plain);
}

/** A word that says what is to be done with others, unlike bullets, rules and comments: < > = != <= >= + & ^ % */
function isOperator(start: i32, end: i32): bool {
  if (end - start > 2 || (end - start == 1 && load<u8>(start) == 0x21)) return false;
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at);
    const isSign = byte == 0x2b || byte == 0x26 || byte == 0x5e || byte == 0x25;
    if (!isSign && byte != 0x21 && (byte < 0x3c || byte > 0x3e)) return false;
  }
  return load<u16>(start) != 0x2121;
}

/** A sign before a number counts, and so do the colons of ::1. */
function beginsWord(at: i32, end: i32): bool {
  const byte = load<u8>(at);
  if (isWordCharacter(byte)) return true;
  if (byte == 0x2d) return at + 1 < end && isDigit(load<u8>(at, 1));
  return byte == 0x3a && isColonPair(at, end);
}

/** The colons at the end of fe80:: count. */
function endsWord(start: i32, end: i32): bool {
  if (isWordCharacter(load<u8>(end - 1))) return true;
  if (end - start < 4 || load<u16>(end - 2) != 0x3a3a) return false;
  let at = end - 2;
  let hasDigit = false;
  while (at > start && (isHex(load<u8>(at - 1)) || load<u8>(at - 1) == 0x3a)) {
    at -= 1;
    hasDigit = hasDigit || isDigit(load<u8>(at));
  }
  return at == start && hasDigit;
}

/** A word without digits, or a character. */
function addHash(plain: u64): void {
  if (blindWords == 0) {
    addPlain(plain);
    return;
  }
  // "22 Nov"
  const makesDate = context == DAY && (flagsOf(plain) & MONTH_ONLY) != 0;
  addPlain(plain);
  context = makesDate ? DAY_OF_MONTH : 0;
  if (makesDate) replaceBlind(dateMask() & ~PUNCTUATION);
  else addBlind(plain);
}

/** A word with digits: masked, or with the word before it. */
function addNumbered(start: i32, end: i32, plain: u64): void {
  const last = context;
  context = 0;
  const seen = charactersOf(start, end);
  if ((seen & ~(DIGIT | SLASH | DOT | COLON)) == 0 && plainCount > turnPlain) {
    const flags = flagsOf(load<u64>(lastPlain()));
    if (last == DAY_OF_MONTH && seen == DIGIT && isYear(start, end)) {
      addPlain(plain);
      return;
    }
    if (flags != 0) {
      const isDayOfMonth = (flags & MONTH) != 0 && last == 0 && isDay(start, end);
      if (isDayOfMonth || isNumberOfInterface(start, end, flags)) {
        addPlain(plain);
        replaceBlind((isDayOfMonth ? dateMask() : interfaceMask()) & ~PUNCTUATION);
        if (isDayOfMonth) context = DAY_OF_MONTH;
        return;
      }
    }
  }
  if (seen == DIGIT && isDay(start, end)) context = DAY;
  addPlain(plain);
  addBlind(maskedHash(start, end, plain, seen) & ~PUNCTUATION);
}

function lastPlain(): i32 {
  return PLAIN_WORDS + ((plainCount - 1) << 3);
}

function addPlain(word: u64): void {
  plainCount += 1;
  store<u64>(lastPlain(), word);
}

function addBlind(word: u64): void {
  store<u64>(blindWords + (blindCount << 3), word);
  blindCount += 1;
}

function replaceBlind(word: u64): void {
  store<u64>(blindWords + ((blindCount - 1) << 3), word);
}

/** Overwrites hashes of words by those of shingles; returns how many they are. */
function shinglesOf(words: i32, count: i32): i32 {
  if (count == 0) return 0;
  const length = min(count, SHINGLE);
  const shingles = count - length + 1;
  for (let i = 0; i < shingles; i++) {
    const first = words + (i << 3);
    let sum: u64 = 0;
    for (let word = 0; word < length; word++) sum = (sum + load<u64>(first + (word << 3))) * PRIME;
    store<u64>(first, mix(sum));
  }
  return shingles;
}

/**
 * A minimum is that of the lower or upper halves of all shingles, multiplied by an odd number: hashes are random already,
 * and the multiplication makes another order of them.
 */
function bandsOf(words: i32, count: i32, out: i32, bands: i32): void {
  if (bands == 0) return;
  if (count == 0) {
    memory.fill(out, 0, bands << 2);
    return;
  }
  const end = words + (shinglesOf(words, count) << 3);
  // Four at a time, so that a shingle is loaded once for all. What is too much is overwritten or not read.
  for (let band = 0; band < bands; band += 4) {
    const factors0 = factorsOf(band);
    const factors1 = factorsOf(band + 1);
    const factors2 = factorsOf(band + 2);
    const factors3 = factorsOf(band + 3);
    let least0 = i32x4.splat(-1);
    let least1 = i32x4.splat(-1);
    let least2 = i32x4.splat(-1);
    let least3 = i32x4.splat(-1);
    for (let at = words; at < end; at += 8) {
      const shingle = v128.load64_splat(at);
      least0 = i32x4.min_u(least0, i32x4.mul(shingle, factors0));
      least1 = i32x4.min_u(least1, i32x4.mul(shingle, factors1));
      least2 = i32x4.min_u(least2, i32x4.mul(shingle, factors2));
      least3 = i32x4.min_u(least3, i32x4.mul(shingle, factors3));
    }
    const place = out + (band << 2);
    store<u32>(place, bandHash(least0));
    store<u32>(place, bandHash(least1), 4);
    store<u32>(place, bandHash(least2), 8);
    store<u32>(place, bandHash(least3), 12);
  }
}

function factorsOf(band: i32): v128 {
  const odd: u64 = 0x0000000100000001;
  const low = mix(u64(band * 2 + 1)) | odd;
  const high = mix(u64(band * 2 + 2)) | odd;
  return i64x2.replace_lane(i64x2.splat(low), 1, high);
}

function bandHash(least: v128): u32 {
  const low = u64(i64x2.extract_lane(least, 0));
  const high = u64(i64x2.extract_lane(least, 1));
  return max(u32(mix(step(low, high))), 1);
}

function hasWords(words: i32, count: i32): bool {
  for (let i = 0; i < count; i++) {
    if ((load<u64>(words + (i << 3)) & PUNCTUATION) == 0) return true;
  }
  return false;
}

function withoutPunctuation(words: i32, count: i32): i32 {
  if (!hasWords(words, count)) return count;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const word = load<u64>(words + (i << 3));
    if ((word & PUNCTUATION) != 0) continue;
    store<u64>(words + (left << 3), word);
    left += 1;
  }
  return left;
}

function toNumbers(words: i32, count: i32): void {
  const end = words + (count << 3);
  for (let at = words; at < end; at += 8) store<f64>(at, f64(load<u64>(at) >> 11));
}
