/** What a person keeps: a named set of inputs, with the models whose prices hold where none is given. */

import type { GivenInputs, InputId } from "./inputs.ts";
import type { TrainingMethod } from "./price-book.ts";

export interface Scenario {
  /** Unique among those that are compared. */
  readonly name: string;
  /** Id or API name of a model of the price book, or of the user's own. Default: the reference prices. */
  readonly model?: string;
  /** Where the model's training has several prices. */
  readonly method?: TrainingMethod;
  /** Another model that, without fine-tuning, would be good enough. */
  readonly rival?: string;
  readonly inputs: GivenInputs;
  /** From and to, where the usual spread of an input is not the true one. */
  readonly ranges?: Readonly<Partial<Record<InputId, readonly [low: number, high: number]>>>;
}

/** Far more than anybody compares; the state of a workspace is no place for more. */
export const mostScenarios = 200;

/** Tokens of a dataset, as far as it could be read, counted for one platform. */
export interface DatasetTokens {
  /** As it is named to the user: a file name or path. */
  readonly name: string;
  readonly examples: number;
  /** Lines that are no records that could be read. */
  readonly unreadable: number;
  /** Of all examples, once, whole. */
  readonly total: number;
  /** What is trained on once: over-long examples count as far as the platform keeps them, left-out ones not at all. */
  readonly billed: number;
  /** Those on which the loss is taken. */
  readonly trained: number;
  /** "user": 1200. What belongs to no turn is in none of them. */
  readonly byRole: Readonly<Partial<Record<string, number>>>;
  /** "o200k_base", "estimate for Claude". */
  readonly tokenizer: string;
  /** How far the true counts may lie below and above, as shares of them; `undefined`: they are exact. */
  readonly error?: { readonly below: number; readonly above: number } | undefined;
}

/** Where the value of an input is from. */
export type Origin =
  | { readonly type: "given" }
  | { readonly type: "dataset"; readonly name: string }
  | {
      readonly type: "price";
      readonly model: string;
      readonly source: string;
      readonly asOf: string;
    }
  /** The platform's own rule. */
  | { readonly type: "platform"; readonly label: string }
  /** What is given of others says it: "cached input price ÷ input price". */
  | { readonly type: "formula"; readonly formula: string }
  /** A formula over other inputs, or a plain number: `InputSpec.default`. */
  | { readonly type: "default" };

/** What an estimate that uses it must say. */
export interface CostWarning {
  readonly id:
    | "stale-price"
    | "closed-to-new-jobs"
    | "closing-to-new-jobs"
    | "restricted"
    | "not-tunable"
    | "shut-down"
    | "shutting-down"
    /** Of the other model, without fine-tuning. */
    | "rival-shut-down"
    | "rival-shutting-down"
    | "assumed-tuned-price"
    | "unsure-price"
    | "unreadable-lines"
    | "estimated-tokens"
    | "no-traffic"
    | "one-off-below-training"
    | "cached-over-prompt"
    | "minimum-prefix";
  /** A plain sentence. */
  readonly message: string;
}

/** A scenario with all that the price book, the platform and the dataset add to it. */
export interface ResolvedScenario {
  readonly name: string;
  /** Label of the model whose prices hold: "GPT-4.1 mini (OpenAI)". */
  readonly modelLabel: string;
  /** Id of the target whose rules hold for its training, as of the number of epochs. */
  readonly target?: string;
  readonly given: GivenInputs;
  /** Of every input. */
  readonly origins: Readonly<Record<InputId, Origin>>;
  readonly ranges: Readonly<Partial<Record<InputId, readonly [low: number, high: number]>>>;
  readonly warnings: readonly CostWarning[];
  /** Without these nothing can be said: what is trained on, where nobody tells; prices that the book does not have. */
  readonly missing: readonly InputId[];
}
