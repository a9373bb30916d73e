/** Numbers about a dataset as a whole: records, turns, lengths, tokens, labels. */

import { roles, type Example, type Role, type Turn } from "../formats/format.ts";
import { turnsOf } from "../turns/all-turns.ts";
import type { JsonObject } from "../model.ts";
import type { Statistics } from "../report.ts";
import { StatisticsCounter } from "../statistics.ts";
import { exampleTokens, type ExampleTokens } from "../tokens/example-tokens.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import { GreatestCounter, type Greatest } from "./greatest.ts";
import { LabelCounter, type LabelCount } from "./label-counter.ts";
import { SpreadCounter, type Spread } from "./spread.ts";

export interface TokenStats {
  /** What counted them. */
  readonly tokenizer: string;
  /** Of an estimate: how far the true counts may lie below and above, as shares of these. */
  readonly error?: TokenCounter["error"];
  /** Of all records, once. */
  readonly total: number;
  /** Those on which the loss is taken. */
  readonly trained: number;
  readonly byRole: Readonly<Partial<Record<Role, number>>>;
  readonly perRecord: Spread | undefined;
}

/** Lengths are UTF-16 characters. */
export interface DatasetStats {
  readonly records: number;
  /** Lines that are no records: they could not be read. */
  readonly unreadableLines: number;
  readonly statistics: Statistics;
  readonly tokens: TokenStats;
  readonly turnsPerRecord: Spread | undefined;
  /** Of each turn of the user that has text. */
  readonly questionLengths: Spread | undefined;
  /** Of each trained turn of the assistant that has text. */
  readonly answerLengths: Spread | undefined;
  /** Where the record with the most tokens, the longest question and the longest answer are. */
  readonly greatest: {
    readonly tokens: Greatest | undefined;
    readonly question: Greatest | undefined;
    readonly answer: Greatest | undefined;
  };
  /** Where all last answers are few and short: how often each of them is given. */
  readonly labels: readonly LabelCount[] | undefined;
}

/** Memory is bounded: it keeps no record. */
export class StatsCounter {
  readonly #counter: TokenCounter;
  readonly #statistics = new StatisticsCounter();
  readonly #tokens = new SpreadCounter();
  readonly #turns = new SpreadCounter();
  readonly #questions = new SpreadCounter();
  readonly #answers = new SpreadCounter();
  readonly #mostTokens = new GreatestCounter();
  readonly #longestQuestion = new GreatestCounter();
  readonly #longestAnswer = new GreatestCounter();
  readonly #labels = new LabelCounter();
  readonly #byRole = new Map<Role, number>();
  #records = 0;
  #unreadable = 0;
  #total = 0;
  #trained = 0;

  constructor(counter: TokenCounter) {
    this.#counter = counter;
  }

  addUnreadable(): void {
    this.#unreadable += 1;
  }

  /** How many tokens a record has. */
  tokensOf(example: Example): ExampleTokens {
    return exampleTokens(example, this.#counter);
  }

  /**
   * `example`: what the format has read; `undefined` if it could not. `line`: 0-based. `tokens`: those of the example, where
   * they are known already.
   */
  add(
    json: JsonObject,
    example: Example | undefined,
    { line, tokens }: { readonly line: number; readonly tokens?: ExampleTokens | undefined },
  ): void {
    this.#records += 1;
    this.#statistics.add(json, example, true);
    if (example === undefined) return;
    const { total, trained, turns } = tokens ?? this.tokensOf(example);
    this.#total += total;
    this.#trained += trained;
    this.#tokens.add(total);
    this.#mostTokens.add(total, line);
    this.#turns.add(example.turns.length);
    let answer: string | undefined;
    for (const [index, turn] of turnsOf(example).entries()) {
      this.#byRole.set(turn.role, (this.#byRole.get(turn.role) ?? 0) + (turns[index] ?? 0));
      const isAnswer = turn.role === "assistant" && turn.trained;
      const text = isAnswer || turn.role === "user" ? textOf(turn) : undefined;
      if (text === undefined) continue;
      (isAnswer ? this.#answers : this.#questions).add(text.length);
      (isAnswer ? this.#longestAnswer : this.#longestQuestion).add(text.length, line);
      if (isAnswer) answer = text;
    }
    if (answer !== undefined) this.#labels.add(answer);
  }

  stats(): DatasetStats {
    const { id, error } = this.#counter;
    return {
      records: this.#records,
      unreadableLines: this.#unreadable,
      statistics: this.#statistics.statistics(),
      tokens: {
        tokenizer: id,
        ...(error && { error }),
        total: this.#total,
        trained: this.#trained,
        byRole: Object.fromEntries(
          roles.flatMap((role) => {
            const tokens = this.#byRole.get(role);
            return tokens === undefined ? [] : [[role, tokens]];
          }),
        ),
        perRecord: this.#tokens.spread(),
      },
      turnsPerRecord: this.#turns.spread(),
      questionLengths: this.#questions.spread(),
      answerLengths: this.#answers.spread(),
      greatest: {
        tokens: this.#mostTokens.greatest,
        question: this.#longestQuestion.greatest,
        answer: this.#longestAnswer.greatest,
      },
      labels: this.#labels.labels(),
    };
  }
}

/** `undefined`: it has none, such as a turn that only calls tools. */
function textOf({ parts }: Turn): string | undefined {
  let text: string | undefined;
  for (const part of parts) if (part.type === "text") text = (text ?? "") + part.text;
  return text;
}
