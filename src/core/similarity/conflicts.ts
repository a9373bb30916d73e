/** Records with one prompt and different answers: found by digests of the prompts, told from others by the words. */

import { AnswerClasses, comparedAnswer } from "./answers.ts";
import { equalKeys } from "./equal-keys.ts";
import type { Prompt, PromptReader } from "./prompts.ts";
import type { ConflictGroup } from "./record-groups.ts";
import type { SketchList } from "./sketch-list.ts";
import type { View } from "./sketcher.ts";

export interface ConflictOptions {
  readonly sketches: SketchList;
  readonly reader: PromptReader;
  /** From which share of common words on longer answers are the same. */
  readonly sameAnswer: number;
  /** Whether prompts that are the same only when they are masked are wanted, too. */
  readonly isBlindWanted: boolean;
  readonly memory?: ConflictMemory | undefined;
  /** Whether a record takes part. */
  isCompared(record: number): boolean;
}

/** A prompt of a record: `index` counts the record's prompts from 0. */
export interface PromptUse {
  readonly record: number;
  readonly index: number;
}

/** Knows what was found of the same uses of a prompt before; of others it has the conflicts made. */
export interface ConflictMemory {
  conflicts(uses: readonly PromptUse[], make: () => ConflictGroup[]): ConflictGroup[];
}

/** By index of the records in place of their lines. */
export function conflictsIn(options: ConflictOptions): ConflictGroup[] {
  const { memory } = options;
  const find = (uses: readonly PromptUse[]): ConflictGroup[] => {
    const make = (): ConflictGroup[] => conflictsAt(uses, options);
    return memory === undefined ? make() : memory.conflicts(uses, make);
  };
  const isCompared = (record: number): boolean => options.isCompared(record);
  return Array.from(equalKeys(options.sketches, "prompts", isCompared), find)
    .flat()
    .sort((a, b) => firstOf(a) - firstOf(b) || a.turn - b.turn || rankOf(a) - rankOf(b));
}

const firstOf = ({ answers }: ConflictGroup): number => answers[0]?.[0] ?? 0;
const rankOf = ({ isTicketBlind }: ConflictGroup): number => (isTicketBlind ? 1 : 0);

function conflictsAt(
  uses: readonly PromptUse[],
  { reader, sameAnswer, isBlindWanted }: ConflictOptions,
): ConflictGroup[] {
  const find = (view: View): ConflictFinder => {
    const finder = new ConflictFinder(view, sameAnswer);
    for (const { record, index } of uses) {
      const prompt = reader.promptsOf(record)[index];
      // An answer that is missing contradicts none.
      if (prompt !== undefined && prompt.answer.text.trim() !== "") finder.add(record, prompt);
    }
    return finder;
  };
  const plain = find("plain");
  // Where all prompts are the same as they are, masks would find nothing else.
  const blind = isBlindWanted && plain.size > 1 ? find("blind").groups() : [];
  return [...plain.groups(), ...blind];
}

/** Answers to prompts that are the same in one view. */
class ConflictFinder {
  readonly #view: View;
  readonly #sameAnswer: number;
  readonly #prompts = new Map<string, { readonly turn: number; readonly answers: AnswerClasses }>();

  constructor(view: View, sameAnswer: number) {
    this.#view = view;
    this.#sameAnswer = sameAnswer;
  }

  /** How many different prompts there are. */
  get size(): number {
    return this.#prompts.size;
  }

  add(record: number, { turn, history, answer }: Prompt): void {
    const key = history[this.#view];
    let prompt = this.#prompts.get(key);
    if (prompt === undefined) {
      prompt = { turn, answers: new AnswerClasses(this.#sameAnswer) };
      this.#prompts.set(key, prompt);
    }
    const words = answer.words[this.#view];
    prompt.answers.add(record, comparedAnswer(answer.text, words, this.#view));
  }

  groups(): ConflictGroup[] {
    const isTicketBlind = this.#view === "blind";
    return Array.from(this.#prompts.values(), ({ turn, answers }) => {
      return { isTicketBlind, turn, answers: answers.records };
    }).filter(({ answers }) => answers.length > 1);
  }
}
