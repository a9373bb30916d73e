/**
 * Finds the triggers of all recognizers in one pass over a text, whatever their number: an Aho-Corasick automaton over
 * the literals, with a table of its transitions, and the lengths of digit runs beside it.
 */

import type { DigitsTrigger, LiteralTrigger, Recognizer } from "./recognizer.ts";

/** Called for each trigger with the number of its recognizer; spans are half-open offsets into the text. */
export type OnTrigger = (recognizer: number, start: number, end: number) => void;

interface Literal {
  readonly recognizer: number;
  readonly length: number;
  readonly needsStart: boolean;
  readonly needsEnd: boolean;
}

interface DigitRun {
  readonly recognizer: number;
  /** Characters of which one has to follow; empty: anything may. */
  readonly before: string;
}

/** Longer runs are asked for by nobody. */
const maxRun = 64;

export class TriggerIndex {
  /** Class of each ASCII character: letters without case; 0 for what is in no literal. */
  readonly #classes = new Uint8Array(128);
  #classCount = 1;
  /** Next state by state and class. */
  readonly #transitions: Uint16Array;
  /** Literals that end in a state. */
  readonly #outputs: (readonly Literal[] | undefined)[];
  /** Digit runs by their length. */
  readonly #runs: readonly (readonly DigitRun[])[];

  constructor(recognizers: readonly Recognizer[]) {
    const literals: { literal: string; output: Literal }[] = [];
    const runs: DigitRun[][] = Array.from({ length: maxRun + 1 }, () => []);
    recognizers.forEach(({ triggers }, recognizer) => {
      for (const trigger of triggers) {
        if ("literal" in trigger) literals.push(literalOf(trigger, recognizer));
        else addRun(runs, trigger, recognizer);
      }
    });
    for (const { literal } of literals) this.#classify(literal);
    const { transitions, outputs } = this.#build(literals);
    this.#transitions = transitions;
    this.#outputs = outputs;
    this.#runs = runs;
  }

  find(text: string, onTrigger: OnTrigger): void {
    const classes = this.#classes;
    const transitions = this.#transitions;
    const outputs = this.#outputs;
    const width = this.#classCount;
    let state = 0;
    let isBehindWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? (classes[code] ?? 0) : 0;
      state = transitions[state * width + kind] ?? 0;
      const found = outputs[state];
      if (found !== undefined) emit(found, text, at + 1, onTrigger);
      const isDigit = code >= 0x30 && code <= 0x39;
      if (isDigit && !isBehindWord) this.#digits(text, at, onTrigger);
      isBehindWord = isDigit || isWordCode(code);
    }
  }

  #digits(text: string, start: number, onTrigger: OnTrigger): void {
    let end = start + 1;
    while (end - start < maxRun && isDigitCode(text.charCodeAt(end))) end += 1;
    const runs = this.#runs[end - start];
    if (runs === undefined) return;
    for (const { recognizer, before } of runs) {
      if (before === "" || (end < text.length && before.includes(text.charAt(end)))) {
        onTrigger(recognizer, start, end);
      }
    }
  }

  #classify(literal: string): void {
    for (const character of literal) {
      const code = character.charCodeAt(0);
      if (code >= 128) throw new RangeError("A trigger is ASCII.");
      if (this.#classes[code] !== 0) continue;
      const kind = this.#classCount++;
      this.#classes[code] = kind;
      // Literals are in lower case.
      if (code >= 0x61 && code <= 0x7a) this.#classes[code - 0x20] = kind;
    }
  }

  #build(literals: readonly { literal: string; output: Literal }[]) {
    const width = this.#classCount;
    const children = [new Map<number, number>()];
    const own: Literal[][] = [[]];
    for (const { literal, output } of literals) {
      let state = 0;
      for (const character of literal) {
        const kind = this.#classes[character.charCodeAt(0)] ?? 0;
        let next = children[state]?.get(kind);
        if (next === undefined) {
          next = children.push(new Map()) - 1;
          own.push([]);
          children[state]?.set(kind, next);
        }
        state = next;
      }
      own[state]?.push(output);
    }
    const transitions = new Uint16Array(children.length * width);
    const outputs: (readonly Literal[] | undefined)[] = own.map((list) => nonEmpty(list));
    const fallback = new Uint16Array(children.length);
    // Breadth first: the state to fall back to is always done before.
    const queue = [0];
    for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
      const back = fallback[state] ?? 0;
      if (state !== 0) outputs[state] = nonEmpty([...(own[state] ?? []), ...(outputs[back] ?? [])]);
      for (let kind = 0; kind < width; kind++) {
        const child = children[state]?.get(kind);
        const fallen = state === 0 ? 0 : (transitions[back * width + kind] ?? 0);
        transitions[state * width + kind] = child ?? fallen;
        if (child === undefined) continue;
        fallback[child] = fallen;
        queue.push(child);
      }
    }
    return { transitions, outputs };
  }
}

function literalOf(trigger: LiteralTrigger, recognizer: number) {
  const { literal, boundary } = trigger;
  const output: Literal = {
    recognizer,
    length: literal.length,
    needsStart: boundary === "before" || boundary === "word",
    needsEnd: boundary === "after" || boundary === "word",
  };
  return { literal: literal.toLowerCase(), output };
}

function addRun(
  runs: readonly DigitRun[][],
  { digits: [least, most], before = "" }: DigitsTrigger,
  recognizer: number,
): void {
  for (const run of runs.slice(least, most + 1)) run.push({ recognizer, before });
}

function emit(found: readonly Literal[], text: string, end: number, onTrigger: OnTrigger): void {
  for (const { recognizer, length, needsStart, needsEnd } of found) {
    const start = end - length;
    if (needsStart && start > 0 && isWordCode(text.charCodeAt(start - 1))) continue;
    if (needsEnd && end < text.length && isWordCode(text.charCodeAt(end))) continue;
    onTrigger(recognizer, start, end);
  }
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** ASCII letters, digits and `_`. */
function isWordCode(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || isDigitCode(code) || code === 0x5f;
}
