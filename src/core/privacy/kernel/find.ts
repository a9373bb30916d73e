/**
 * AssemblyScript, compiled to WebAssembly: finds the triggers of recognizers in a text. What the tables mean is told in
 * `../trigger-index.ts`, which makes them; `../trigger-memory.ts` puts them here. The same loop in JavaScript takes three
 * times as long.
 *
 * Addresses 0 to 64 hold where the tables are. A text is its characters' codes, with zeros for those that are not ASCII
 * and one zero behind it. What is found comes as three numbers: recognizer, start, end.
 */

const CLASSES = 0;
const BITS = 4;
const LIST_OF = 8;
const ENTRIES = 12;
const ROWS = 16;
const CHARACTERS = 20;
const SETS = 24;
const RUNS = 28;
const LONG_RUNS = 32;
const LONG_RUNS_END = 36;
const LEAST_RUN = 40;
const FOUND = 44;
const FOUND_LIMIT = 48;
const TEXT = 52;

const FOUND_SIZE = 12;
const ROW_SIZE = 24;
const SET_BITS = 7;
/** As in `../trigger-memory.ts`. */
const DIGITS_SET = 0;
const WORD_SET = 1;
const ALPHANUMERIC_SET = 2;

const CLASS_BITS = 6;
const TRIPLE_MASK: i32 = (1 << (3 * CLASS_BITS)) - 1;
const MAX_RUN: i32 = 64;
const DIGIT_RUN: i32 = -1;

let runStart: i32 = 0;
let at: i32 = 0;
let triple: i32 = 0;

export function begin(): void {
  runStart = 0;
  at = 0;
  triple = 0;
}

/** How many triggers were found until there is no more room for them; 0 at the end of the text. */
export function next(length: i32): i32 {
  const found = load<i32>(FOUND);
  const limit = load<i32>(FOUND_LIMIT);
  let out = findLongRuns(length, found, limit);
  if (out > limit) return (out - found) / FOUND_SIZE;
  const classes = load<i32>(CLASSES);
  const bits = load<i32>(BITS);
  const text = load<i32>(TEXT);
  // One further: behind a text there is no word.
  while (at <= length && out <= limit) {
    triple = ((triple << CLASS_BITS) | load<u8>(classes + load<u8>(text + at))) & TRIPLE_MASK;
    at += 1;
    if (((load<u32>(bits + ((triple >>> 5) << 2)) >>> (triple & 31)) & 1) != 0) {
      out = compare(at, length, out);
    }
  }
  return (out - found) / FOUND_SIZE;
}

/** Looks for the end of a run where one would end, and backwards: of most words only the end is seen. */
function findLongRuns(length: i32, found: i32, limit: i32): i32 {
  const least = load<i32>(LEAST_RUN);
  const text = load<i32>(TEXT);
  let out = found;
  while (runStart + least <= length && out <= limit) {
    let back = runStart + least - 1;
    while (back >= runStart && isIn(ALPHANUMERIC_SET, load<u8>(text + back))) back -= 1;
    if (back >= runStart) {
      runStart = back + 1;
      continue;
    }
    let end = runStart + least;
    while (isIn(ALPHANUMERIC_SET, load<u8>(text + end))) end += 1;
    const runsEnd = load<i32>(LONG_RUNS_END);
    for (let run = load<i32>(LONG_RUNS); run < runsEnd; run += 8) {
      if (load<i32>(run + 4) <= end - runStart) out = report(out, load<i32>(run), runStart, end);
    }
    runStart = end + 1;
  }
  return out;
}

/** Compares the patterns of the triple that ends at `seenEnd`. */
function compare(seenEnd: i32, length: i32, found: i32): i32 {
  const entries = load<i32>(ENTRIES);
  const list = entries + (load<i32>(load<i32>(LIST_OF) + (triple << 2)) << 2);
  const listEnd = list + (load<i32>(list) << 2);
  let out = found;
  for (let entry = list + 4; entry <= listEnd; entry += 4) {
    const pattern = load<i32>(entry);
    out =
      pattern == DIGIT_RUN
        ? findDigits(seenEnd - 1, length, out)
        : comparePattern(load<i32>(ROWS) + pattern * ROW_SIZE, seenEnd, out);
  }
  return out;
}

function comparePattern(row: i32, seenEnd: i32, found: i32): i32 {
  const start = seenEnd - load<i32>(row + 4);
  if (start < 0) return found;
  const characters = load<i32>(CHARACTERS);
  const sets = load<i32>(SETS);
  const text = load<i32>(TEXT);
  let end = start;
  const last = characters + load<i32>(row + 12);
  for (let set = characters + load<i32>(row + 8); set < last; set++) {
    const flags = sets + ((<i32>load<u8>(set)) << SET_BITS);
    if (load<u8>(flags + load<u8>(text + end)) == 0) return found;
    end += 1;
  }
  if (load<i32>(row + 16) != 0 && start > 0 && isIn(WORD_SET, load<u8>(text + start - 1))) {
    return found;
  }
  if (load<i32>(row + 20) != 0 && isIn(WORD_SET, load<u8>(text + end))) return found;
  return report(found, load<i32>(row), start, end);
}

/** A run of digits: who asked for its length, and for what stands behind it. */
function findDigits(start: i32, length: i32, found: i32): i32 {
  if (start >= length) return found;
  const text = load<i32>(TEXT);
  let end = start + 1;
  while (end - start < MAX_RUN && isIn(DIGITS_SET, load<u8>(text + end))) end += 1;
  const runs = load<i32>(RUNS);
  let run = runs + load<i32>(runs + ((end - start) << 2));
  const runsEnd = runs + load<i32>(runs + ((end - start + 1) << 2));
  let out = found;
  for (; run < runsEnd; run += 8) {
    const before = load<i32>(run + 4);
    if (before < 0 || isIn(before, load<u8>(text + end))) {
      out = report(out, load<i32>(run), start, end);
    }
  }
  return out;
}

function isIn(set: i32, code: i32): bool {
  return load<u8>(load<i32>(SETS) + (set << SET_BITS) + code) != 0;
}

function report(found: i32, recognizer: i32, start: i32, end: i32): i32 {
  store<i32>(found, recognizer);
  store<i32>(found + 4, start);
  store<i32>(found + 8, end);
  return found + FOUND_SIZE;
}
