/**
 * Finds the triggers of all recognizers in one pass over a text, whatever their number. Of every trigger it knows the
 * three characters in a row that are rarest; a bit for each such triple tells at which characters of a text there may
 * be one, and only there the triggers are compared. That loop looks at every character of a dataset, so it is a kernel
 * of WebAssembly: its table fits the processor's nearest cache, no step waits for the one before.
 */

import {
  anyOf,
  digits,
  frequencyOf,
  literalSet,
  memoized,
  otherCharacters,
  shapeSet,
  type CharacterSet,
} from "./character-sets.ts";
import type { LiteralTrigger, Recognizer, ShapeTrigger } from "./recognizer.ts";
import {
  digitRun,
  TriggerMemory,
  type DigitRun,
  type LongRun,
  type OnTrigger,
  type Pattern,
} from "./trigger-memory.ts";

/** A literal or a shape; its rarest triple may take in a character before or behind it. */
interface KeyedPattern extends Pattern {
  readonly triple: readonly CharacterSet[];
}

/** Longer runs of digits are asked for by nobody. */
const maxRun = 64;

/** Classes of characters have six bits: 0 for all that no trigger holds, one for digits, one for each letter. */
const classBits = 6;
const allClasses = Array.from({ length: 1 << classBits }, (_, index) => index);
const triples = 1 << (3 * classBits);

export class TriggerIndex {
  readonly #memory: TriggerMemory;
  /** Recognizers that read every text. */
  readonly #readers: readonly number[];

  constructor(recognizers: readonly Recognizer[]) {
    const patterns: KeyedPattern[] = [];
    const digitRuns: DigitRun[][] = Array.from({ length: maxRun + 1 }, () => []);
    const longRuns: LongRun[] = [];
    const readers: number[] = [];
    recognizers.forEach(({ triggers }, recognizer) => {
      for (const trigger of triggers) {
        if ("wholeText" in trigger) readers.push(recognizer);
        else if ("run" in trigger) longRuns.push({ recognizer, least: trigger.run });
        else if ("digits" in trigger) {
          const [least, most] = trigger.digits;
          const before = trigger.before === undefined ? undefined : anyOf(trigger.before);
          for (const run of digitRuns.slice(least, most + 1)) run.push({ recognizer, before });
        } else patterns.push(patternOf(trigger, recognizer));
      }
    });
    const classes = classify(patterns);
    const asksForDigits = digitRuns.some(({ length }) => length > 0);
    const lists = listsOf(patterns, { classes, asksForDigits });
    this.#readers = readers;
    this.#memory = new TriggerMemory({ classes, lists, triples, patterns, digitRuns, longRuns });
  }

  find(text: string, onTrigger: OnTrigger): void {
    for (const recognizer of this.#readers) onTrigger(recognizer, 0, text.length);
    this.#memory.find(text, onTrigger);
  }
}

/** Class of each ASCII character. Signs have classes of their own as far as there are any left. */
function classify(patterns: readonly Pattern[]): Uint8Array {
  const classes = new Uint8Array(128);
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
  return classes;
}

/** Which patterns to compare at which triples; at a digit behind what is no word, also who asks for digits. */
function listsOf(
  patterns: readonly KeyedPattern[],
  { classes, asksForDigits }: { classes: Uint8Array; asksForDigits: boolean },
): ReadonlyMap<number, readonly number[]> {
  const classesOf = memoized((set: CharacterSet): readonly number[] => [
    ...new Set(classes.filter((_, code) => set[code] === 1)),
  ]);
  const lists = new Map<number, number[]>();
  const enter = (sets: readonly CharacterSet[], entry: number): void => {
    const [first = [], second = [], third = []] = [
      ...[allClasses, allClasses],
      ...sets.map(classesOf),
    ].slice(-3);
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
  for (const [number, { triple }] of patterns.entries()) enter(triple, number);
  if (asksForDigits) enter([otherCharacters, digits], digitRun);
  return lists;
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

/** Further into a literal there is hardly a rarer triple, and there are many literals. */
const maxEnd = 12;

/** Shorter sequences are their own. */
function rarestTriple(sequence: readonly CharacterSet[]) {
  const last = Math.min(sequence.length, maxEnd);
  let end = Math.min(3, sequence.length);
  let triple = sequence.slice(0, end);
  let least = frequencyOf(triple);
  for (let next = end + 1; next <= last; next++) {
    const other = sequence.slice(next - 3, next);
    const frequency = frequencyOf(other);
    if (frequency < least) [triple, end, least] = [other, next, frequency];
  }
  return { triple, end };
}

/** The code of a set's only character; `undefined` for more. */
function onlyCode(set: CharacterSet): number | undefined {
  const code = set.indexOf(1);
  return set.lastIndexOf(1) === code ? code : undefined;
}
