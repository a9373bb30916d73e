/** The memory that the kernel of the triggers reads, and the kernel itself: see `kernel/find.ts`. */

import { kernelFactory } from "../instantiate.ts";
import { alphanumerics, digits, wordCharacters, type CharacterSet } from "./character-sets.ts";
import { findWasm } from "./kernel/find-wasm.ts";

/** Called for each trigger with the number of its recognizer; spans are half-open offsets into the text. */
export type OnTrigger = (recognizer: number, start: number, end: number) => void;

/** A sequence of character sets; its triple is three characters in a row by which it is found. */
export interface Pattern {
  readonly recognizer: number;
  readonly characters: readonly CharacterSet[];
  readonly needsStart: boolean;
  readonly needsEnd: boolean;
  /** From its beginning to the end of the triple. */
  readonly seen: number;
}

export interface DigitRun {
  readonly recognizer: number;
  /** What has to follow; `undefined`: anything may. */
  readonly before: CharacterSet | undefined;
}

export interface LongRun {
  readonly recognizer: number;
  readonly least: number;
}

export interface TriggerTables {
  /** Class of each ASCII character. */
  readonly classes: Uint8Array;
  /** Numbers of patterns (`digitRun`: of what asks for digits) by the triples at which they are compared. */
  readonly lists: ReadonlyMap<number, readonly number[]>;
  readonly triples: number;
  readonly patterns: readonly Pattern[];
  /** By the length of the run. */
  readonly digitRuns: readonly (readonly DigitRun[])[];
  readonly longRuns: readonly LongRun[];
}

/** As in the kernel's source. */
export const digitRun = -1;
const firstSets = [digits, wordCharacters, alphanumerics];
const tablesStart = 0x10000;
const pageSize = 0x10000;

/** Triggers that are handed over at once. */
const portion = 4096;
const numbersOfTrigger = 3;

interface Kernel {
  readonly memory: WebAssembly.Memory;
  begin(): void;
  next(length: number): number;
}

const instantiate = kernelFactory(findWasm);
const encoder = new TextEncoder();

export class TriggerMemory {
  readonly #kernel = instantiate() as Kernel; // As its source exports them.
  readonly #foundStart: number;
  readonly #textStart: number;
  #found = new Int32Array();
  #text = new Uint8Array();

  constructor(tables: TriggerTables) {
    const sections = sectionsOf(tables);
    const starts = startsOf(sections.map(({ byteLength }) => byteLength));
    this.#foundStart = starts.at(-1) ?? tablesStart;
    // Of one triple, or of one run of digits, there may be as many as there are triggers.
    const most = tables.patterns.length + tables.digitRuns.flat().length + tables.longRuns.length;
    const limit = this.#foundStart + portion * numbersOfTrigger * 4;
    this.#textStart = limit + (most + 1) * numbersOfTrigger * 4;
    this.#grow(1 << 16);
    const bytes = new Uint8Array(this.#kernel.memory.buffer);
    for (const [index, section] of sections.entries()) {
      const { buffer, byteOffset, byteLength } = section;
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), starts[index]);
    }
    const [classes, bits, listOf, entries, rows, characters, sets, runs, longRuns] = starts;
    const leastRun = Math.min(0x7fffffff, ...tables.longRuns.map(({ least }) => least));
    new Int32Array(bytes.buffer).set(
      [classes, bits, listOf, entries, rows, characters, sets, runs, longRuns]
        .map((start) => start ?? 0)
        .concat(
          (longRuns ?? 0) + tables.longRuns.length * 8,
          leastRun,
          this.#foundStart,
          limit,
          this.#textStart,
        ),
    );
  }

  find(text: string, onTrigger: OnTrigger): void {
    const { length } = text;
    this.#write(text);
    this.#kernel.begin();
    for (let count = this.#kernel.next(length); count > 0; count = this.#kernel.next(length)) {
      const found = this.#found;
      for (let at = 0; at < count * numbersOfTrigger; at += numbersOfTrigger) {
        onTrigger(found[at] ?? 0, found[at + 1] ?? 0, found[at + 2] ?? 0);
      }
    }
  }

  #write(text: string): void {
    const { length } = text;
    if (this.#text.length <= length) this.#grow(2 * length);
    const ascii = this.#text;
    // There is room for ASCII only.
    if (encoder.encodeInto(text, ascii.subarray(0, length)).read !== length) {
      for (let at = 0; at < length; at++) {
        const code = text.charCodeAt(at);
        ascii[at] = code < 128 ? code : 0;
      }
    }
    ascii[length] = 0;
  }

  #grow(textSize: number): void {
    const { memory } = this.#kernel;
    const missing = this.#textStart + textSize + 1 - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageSize));
    this.#found = new Int32Array(memory.buffer, this.#foundStart);
    this.#text = new Uint8Array(memory.buffer, this.#textStart);
  }
}

/** In the order of the kernel's addresses. */
function sectionsOf(tables: TriggerTables): (Uint8Array | Int32Array)[] {
  const { classes, patterns, digitRuns, longRuns } = tables;
  const sets = [
    ...new Set([
      ...firstSets,
      ...patterns.flatMap(({ characters }) => characters),
      ...digitRuns.flat().flatMap(({ before }) => before ?? []),
    ]),
  ];
  const numberOf = new Map(sets.map((set, number) => [set, number]));
  const { bits, listOf, entries } = listTables(tables);
  const characters: number[] = [];
  const rows = patterns.flatMap((pattern) => {
    const first = characters.length;
    for (const set of pattern.characters) characters.push(numberOf.get(set) ?? 0);
    const { recognizer, seen, needsStart, needsEnd } = pattern;
    return [recognizer, seen, first, characters.length, Number(needsStart), Number(needsEnd)];
  });
  return [
    classes,
    bits,
    listOf,
    entries,
    Int32Array.from(rows),
    Uint8Array.from(characters),
    joined(sets),
    digitRunTable(digitRuns, numberOf),
    Int32Array.from(longRuns.flatMap(({ recognizer, least }) => [recognizer, least])),
  ];
}

/** A bit for each triple that has a list, where its list begins, and the lists, each behind its length. */
function listTables({ lists, triples }: TriggerTables) {
  const bits = new Int32Array(triples / 32);
  const listOf = new Int32Array(triples);
  const entries = [0];
  for (const [triple, list] of lists) {
    bits[triple >>> 5] = (bits[triple >>> 5] ?? 0) | (1 << (triple & 31));
    listOf[triple] = entries.push(list.length, ...list) - list.length - 1;
  }
  return { bits, listOf, entries: Int32Array.from(entries) };
}

/** Where the runs of each length begin in bytes, one more for the end, then recognizers and sets of what follows. */
function digitRunTable(
  digitRuns: readonly (readonly DigitRun[])[],
  numberOf: ReadonlyMap<CharacterSet, number>,
): Int32Array {
  const table = digitRuns.map(() => 0).concat(0);
  for (const [length, runs] of digitRuns.entries()) {
    table[length] = table.length * 4;
    for (const { recognizer, before } of runs) {
      table.push(recognizer, before === undefined ? -1 : (numberOf.get(before) ?? -1));
    }
  }
  table[digitRuns.length] = table.length * 4;
  return Int32Array.from(table);
}

function joined(sets: readonly CharacterSet[]): Uint8Array {
  const all = new Uint8Array(sets.length * 128);
  for (const [number, set] of sets.entries()) all.set(set, number * 128);
  return all;
}

/** Where sections of these sizes begin in memory, aligned, and where the last one ends. */
function startsOf(sizes: readonly number[]): readonly number[] {
  const starts = [tablesStart];
  for (const size of sizes) starts.push(Math.ceil(((starts.at(-1) ?? 0) + size) / 8) * 8);
  return starts;
}
