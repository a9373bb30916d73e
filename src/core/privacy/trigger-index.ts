/**
 * Finds the triggers of all recognizers in one pass over a text, whatever their number. Of every trigger it knows the
 * three characters in a row that are rarest; a bit for each such triple tells at which characters of a text there may
 * be one, and only there the triggers are compared. This loop looks at every character of a dataset: its table fits the
 * processor's nearest cache, no step waits for the one before, and nothing is made on the way.
 */

import {
  alphanumerics,
  anyOf,
  digits,
  frequencyOf,
  literalSet,
  memoized,
  otherCharacters,
  shapeSet,
  type CharacterSet,
} from "./character-sets.ts";
import { PatternTable, type Pattern } from "./pattern-table.ts";
import type { LiteralTrigger, Recognizer, ShapeTrigger } from "./recognizer.ts";

/** Called for each trigger with the number of its recognizer; spans are half-open offsets into the text. */
export type OnTrigger = (recognizer: number, start: number, end: number) => void;

/** A literal or a shape; its rarest triple may take in a character before or behind it. */
interface KeyedPattern extends Pattern {
  readonly triple: readonly CharacterSet[];
}

/** Stands for digit runs where else the number of a pattern does. */
const digitRun = -1;

interface DigitRun {
  readonly recognizer: number;
  /** What has to follow; `undefined`: anything may. */
  readonly before: CharacterSet | undefined;
}

interface LongRun {
  readonly recognizer: number;
  readonly least: number;
}

const encoder = new TextEncoder();

/** Longer runs of digits are asked for by nobody. */
const maxRun = 64;

/** Classes of characters have six bits: 0 for all that no trigger holds, one for digits, one for each letter. */
const classBits = 6;
const allClasses = Array.from({ length: 1 << classBits }, (_, index) => index);
const tripleMask = (1 << (3 * classBits)) - 1;

export class TriggerIndex {
  /** Class of each ASCII character. */
  readonly #classes = new Uint8Array(128);
  /** A bit for each triple of classes. */
  readonly #bits = new Int32Array((tripleMask + 1) / 32);
  /** What to compare at a triple: where its list of patterns begins in `#entries`, which tells its length first. */
  readonly #listOf = new Int32Array(tripleMask + 1);
  readonly #entries: Int32Array;
  readonly #patterns: PatternTable;
  /** Digit runs by their length. */
  readonly #runs: readonly (readonly DigitRun[])[];
  readonly #longRuns: readonly LongRun[];
  readonly #leastRun: number;
  /** Recognizers that read every text. */
  readonly #readers: readonly number[];
  /** The text that is being looked at: its characters, with zeros for those that are not ASCII, and one behind it. */
  #ascii = new Uint8Array(1 << 16);
  #length = 0;

  constructor(recognizers: readonly Recognizer[]) {
    const patterns: KeyedPattern[] = [];
    const runs: DigitRun[][] = Array.from({ length: maxRun + 1 }, () => []);
    const longRuns: LongRun[] = [];
    const readers: number[] = [];
    recognizers.forEach(({ triggers }, recognizer) => {
      for (const trigger of triggers) {
        if ("wholeText" in trigger) readers.push(recognizer);
        else if ("run" in trigger) longRuns.push({ recognizer, least: trigger.run });
        else if ("digits" in trigger) {
          const [least, most] = trigger.digits;
          const before = trigger.before === undefined ? undefined : anyOf(trigger.before);
          for (const run of runs.slice(least, most + 1)) run.push({ recognizer, before });
        } else patterns.push(patternOf(trigger, recognizer));
      }
    });
    this.#runs = runs;
    this.#longRuns = longRuns;
    this.#leastRun = Math.min(...longRuns.map(({ least }) => least));
    this.#readers = readers;
    this.#classify(patterns);
    this.#entries = this.#fill(patterns);
    this.#patterns = new PatternTable(patterns);
  }

  find(text: string, onTrigger: OnTrigger): void {
    for (const recognizer of this.#readers) onTrigger(recognizer, 0, text.length);
    this.#readText(text);
    this.#findLongRuns(onTrigger);
    const ascii = this.#ascii;
    const classes = this.#classes;
    const bits = this.#bits;
    let triple = 0;
    // One further: behind a text there is no word.
    for (let at = 0; at <= text.length; at++) {
      triple = ((triple << classBits) | (classes[ascii[at] ?? 0] ?? 0)) & tripleMask;
      if ((((bits[triple >>> 5] ?? 0) >>> (triple & 31)) & 1) !== 0) {
        this.#compare(triple, at + 1, onTrigger);
      }
    }
  }

  /** Reading bytes is more than twice as fast as reading characters of a string. */
  #readText(text: string): void {
    const { length } = text;
    if (this.#ascii.length <= length + 3) this.#ascii = new Uint8Array(2 * length + 4);
    const ascii = this.#ascii;
    if (encoder.encodeInto(text, ascii).written !== length) {
      for (let at = 0; at < length; at++) {
        const code = text.charCodeAt(at);
        ascii[at] = code < 128 ? code : 0;
      }
    }
    ascii[length] = 0;
    this.#length = length;
  }

  /** Looks for the end of a run where one would end, and backwards: of most words only the end is seen. */
  #findLongRuns(onTrigger: OnTrigger): void {
    const least = this.#leastRun;
    let start = 0;
    while (start + least <= this.#length) {
      let at = start + least - 1;
      while (at >= start && this.#isIn(alphanumerics, at)) at -= 1;
      if (at >= start) {
        start = at + 1;
        continue;
      }
      let end = start + least;
      while (this.#isIn(alphanumerics, end)) end += 1;
      for (const run of this.#longRuns) {
        if (run.least <= end - start) onTrigger(run.recognizer, start, end);
      }
      start = end + 1;
    }
  }

  #compare(triple: number, seenEnd: number, onTrigger: OnTrigger): void {
    const entries = this.#entries;
    const list = this.#listOf[triple] ?? 0;
    const end = list + (entries[list] ?? 0);
    for (let index = list + 1; index <= end; index++) {
      const pattern = entries[index] ?? 0;
      if (pattern === digitRun) {
        this.#digits(seenEnd - 1, onTrigger);
        continue;
      }
      const start = this.#patterns.startAt(pattern, this.#ascii, seenEnd);
      if (start < 0) continue;
      onTrigger(this.#patterns.recognizer(pattern), start, start + this.#patterns.length(pattern));
    }
  }

  #digits(start: number, onTrigger: OnTrigger): void {
    let end = start + 1;
    while (end - start < maxRun && this.#isIn(digits, end)) end += 1;
    for (const { recognizer, before } of this.#runs[end - start] ?? []) {
      if (before === undefined || this.#isIn(before, end)) onTrigger(recognizer, start, end);
    }
  }

  /** No character of interest stands before a text; behind it stands a zero. */
  #isIn(set: CharacterSet, at: number): boolean {
    return at >= 0 && set[this.#ascii[at] ?? 0] === 1;
  }

  /** Signs have classes of their own as far as there are any left. */
  #classify(patterns: readonly KeyedPattern[]): void {
    const classes = this.#classes;
    let last = 0;
    for (let code = 0x61; code <= 0x7a; code++) classes[code] = classes[code - 0x20] = ++last;
    last += 1;
    for (let code = 0x30; code <= 0x39; code++) classes[code] = last;
    classes[0x5f] = ++last;
    const signs = new Set(patterns.flatMap(({ characters }) => characters.map(onlyCode)));
    for (const code of signs) {
      if (code === undefined || classes[code] !== 0) continue;
      classes[code] = last = Math.min(last + 1, allClasses.length - 1);
    }
  }

  /** Enters every pattern at its triple, and digit runs where a digit follows what is no word. */
  #fill(patterns: readonly KeyedPattern[]): Int32Array {
    const classesOf = memoized((set: CharacterSet): readonly number[] => [
      ...new Set(this.#classes.filter((_, code) => set[code] === 1)),
    ]);
    const lists = new Map<number, number[]>();
    const enter = (sets: readonly (readonly number[])[], entry: number): void => {
      const [first = [], second = [], third = []] = [allClasses, allClasses, ...sets].slice(-3);
      for (const a of first) {
        for (const b of second) {
          for (const c of third) {
            const triple = (((a << classBits) | b) << classBits) | c;
            const list = lists.get(triple);
            if (list === undefined) lists.set(triple, [entry]);
            else list.push(entry);
          }
        }
      }
    };
    for (const [number, { triple }] of patterns.entries()) enter(triple.map(classesOf), number);
    if (this.#runs.some(({ length }) => length > 0)) {
      enter([classesOf(otherCharacters), classesOf(digits)], digitRun);
    }
    const entries = [0];
    for (const [triple, list] of lists) {
      this.#bits[triple >>> 5] = (this.#bits[triple >>> 5] ?? 0) | (1 << (triple & 31));
      this.#listOf[triple] = entries.push(list.length, ...list) - list.length - 1;
    }
    return Int32Array.from(entries);
  }
}

function patternOf(trigger: LiteralTrigger | ShapeTrigger, recognizer: number): KeyedPattern {
  const characters =
    "literal" in trigger
      ? Array.from(trigger.literal.toLowerCase(), literalSet)
      : Array.from(trigger.shape, shapeSet);
  const needsStart = trigger.boundary === "before" || trigger.boundary === "word";
  const needsEnd = trigger.boundary === "after" || trigger.boundary === "word";
  const before = needsStart ? [otherCharacters] : [];
  const behind = needsEnd ? [otherCharacters] : [];
  const { triple, end } = rarestTriple([...before, ...characters, ...behind]);
  const seen = end - before.length;
  return { recognizer, characters, needsStart, needsEnd, seen, triple };
}

/** Shorter sequences are their own. */
function rarestTriple(sequence: readonly CharacterSet[]) {
  let end = Math.min(3, sequence.length);
  let triple = sequence.slice(0, end);
  for (let next = end + 1; next <= sequence.length; next++) {
    const other = sequence.slice(next - 3, next);
    if (frequencyOf(other) < frequencyOf(triple)) [triple, end] = [other, next];
  }
  return { triple, end };
}

/** The code of a set's only character; `undefined` for more. */
function onlyCode(set: CharacterSet): number | undefined {
  const code = set.indexOf(1);
  return set.lastIndexOf(1) === code ? code : undefined;
}
