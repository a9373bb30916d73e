/** The prompts of a record: what stands before each trained turn of the assistant, and its answer. */

import type { Role } from "../formats/format.ts";
import { comparedTurns } from "./compared-text.ts";
import type { RecordComparer } from "./record-comparer.ts";
import { SizedCache } from "./sized-cache.ts";
import type { View } from "./sketcher.ts";
import { WordDigest } from "./word-digest.ts";

export interface Answer {
  readonly text: string;
  /** As hashes in their order. */
  readonly words: Readonly<Record<View, Float64Array>>;
}

export interface Prompt {
  /** Counts all of the assistant's turns from 1. */
  readonly turn: number;
  /** Digests of all that stands before the turn, words and roles. */
  readonly history: Readonly<Record<View, string>>;
  readonly answer: Answer;
}

/** Of the records asked for last, their texts and words: 4 MB of them. */
const maxKept = 512 * 1024;

export class PromptReader {
  readonly #comparer: RecordComparer;
  readonly #records = new SizedCache<number, PromptRecord>(maxKept, ({ size }) => size);

  constructor(comparer: RecordComparer) {
    this.#comparer = comparer;
  }

  /** In the order of `Sketcher.prompts`; none if the record cannot be had any more. */
  promptsOf(record: number): readonly Prompt[] {
    return this.#records.get(record, () => this.#read(record)).prompts;
  }

  #read(record: number): PromptRecord {
    const found = this.#comparer.record(record);
    if (found === undefined) return { prompts: [], size: 16 };
    const turns = comparedTurns(found.json, found.example).map(({ role, texts, trained }) => {
      return { role, trained, text: texts.join("\n") };
    });
    const plain = this.#readTurns(turns, "plain");
    // Seldom needed: prompts that are the same as they are need no mask.
    let masked: readonly TurnWords[] | undefined;
    const blindTurn = (index: number): TurnWords | undefined => {
      masked ??= this.#readTurns(turns, "blind");
      return masked[index];
    };
    const prompts: Prompt[] = [];
    let turn = 0;
    for (const [index, { history, words, isAsked }] of plain.entries()) {
      const { role, trained, text = "" } = turns[index] ?? {};
      if (role === "assistant") turn += 1;
      if (trained !== true || !isAsked) continue;
      prompts.push({
        turn,
        history: {
          plain: history,
          get blind() {
            return blindTurn(index)?.history ?? "";
          },
        },
        answer: {
          text,
          words: {
            plain: words,
            get blind() {
              return blindTurn(index)?.words ?? noWords;
            },
          },
        },
      });
    }
    // Words take a number each, in two views at most, and the texts are kept for the second one.
    const characters = turns.reduce((sum, { text }) => sum + text.length, 0);
    return { prompts, size: characters / 2 + 32 * (turns.length + 1) };
  }

  #readTurns(turns: readonly PlainTurn[], view: View): TurnWords[] {
    const digest = new WordDigest();
    let isAsked = false;
    return turns.map(({ role, text }) => {
      const words = this.#comparer.words(text, view);
      const turn = { words, history: String(digest), isAsked };
      digest.add([roleNumbers[role], words.length]);
      digest.add(words);
      if (role !== "system" && words.length > 0) isAsked = true;
      return turn;
    });
  }
}

/** `size`: of all that is kept for the prompts, in numbers. */
interface PromptRecord {
  readonly prompts: readonly Prompt[];
  readonly size: number;
}

interface PlainTurn {
  readonly role: Role;
  readonly text: string;
}

/** Of one turn and what stands before it, in one view. */
interface TurnWords {
  readonly words: Float64Array;
  readonly history: string;
  /** Whether something other than instructions stands before it. */
  readonly isAsked: boolean;
}

const noWords = new Float64Array(0);

const roleNumbers = { system: 1, user: 2, assistant: 3, tool: 4 } as const;
