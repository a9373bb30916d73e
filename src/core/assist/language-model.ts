/** The one small interface behind which a language model stands: the Anthropic SDK, or a model of the editor. */

import type * as z from "zod";

/** "anthropic": through the SDK, with a key. "editor": a model that the editor offers. */
export const modelProviders = ["anthropic", "editor"] as const;
export type ModelProvider = (typeof modelProviders)[number];

/** What is known of a model before anything is asked. */
export interface ModelFacts {
  readonly provider: ModelProvider;
  /** As the provider calls it: "claude-sonnet-5-5". */
  readonly id: string;
  /** As it is shown: "Claude Sonnet 5.5". */
  readonly label: string;
  /** In tokens; `undefined`: nobody said. */
  readonly maxInputTokens?: number | undefined;
  readonly maxOutputTokens?: number | undefined;
  /** `undefined`: nobody said. A retired one cannot be asked. */
  readonly lifecycle?: "active" | "deprecated" | "retired" | undefined;
  /** ISO day. */
  readonly retiresAt?: string | undefined;
  /** The provider holds the answer to the schema; otherwise the request says it in words. */
  readonly hasStructuredOutput: boolean;
  /**
   * Thinking is billed as output and counts to `maxOutputTokens`. "optional": it is turned off when the model is asked.
   * "always": it cannot be. `undefined`: the model does not think, or nobody said.
   */
  readonly thinking?: "optional" | "always" | undefined;
}

/** One question. Its system prompt is the same for many, so that the provider may cache it. */
export interface ModelRequest {
  /** By it the answer is kept: the same for the same question to any model. 43 characters of base64url. */
  readonly key: string;
  readonly system: string;
  readonly text: string;
  /** Of the answer, an object. */
  readonly schema: z.ZodType;
  readonly maxOutputTokens: number;
  /** What the answer will probably take; `undefined`: a usual share of `maxOutputTokens`. */
  readonly likelyOutputTokens?: number | undefined;
}

/** Tokens as the provider bills them. */
export interface ModelUsage {
  /** Without those of the cache. */
  readonly inputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
}

/** `text` should be JSON that fits the schema: whoever asked reads it with `readAnswer`. */
export interface ModelAnswer {
  readonly text: string;
  /** `undefined`: the provider does not say (models of the editor). */
  readonly usage: ModelUsage | undefined;
}

export interface AskOptions {
  /** Aborted, `ask` rejects with the signal's reason at once. */
  readonly signal: AbortSignal;
  /** Hears that the answer grows: its characters so far. */
  readonly onText?: ((characters: number) => void) | undefined;
}

/** Every method rejects with a `ModelFailure`, or with the signal's reason. None tries again by itself. */
export interface LanguageModel {
  readonly facts: ModelFacts;
  /**
   * Where it is asked: "https://api.anthropic.com". Answers and batches are kept apart by it, as others may answer there
   * under the same name. Absent: it is asked in the editor.
   */
  readonly address?: string | undefined;
  ask(request: ModelRequest, options: AskOptions): Promise<ModelAnswer>;
  /** Input tokens of a request; absent: nobody can say, and they are estimated. */
  readonly countTokens?:
    ((request: ModelRequest, signal: AbortSignal) => Promise<number>) | undefined;
  /** Absent: the model answers at once only. */
  readonly batches?: ModelBatches | undefined;
}

export interface BatchState {
  readonly id: string;
  readonly isEnded: boolean;
  /** Requests that are answered, or will never be. */
  readonly done: number;
  readonly total: number;
}

export interface CreatedBatch {
  readonly id: string;
  /** Of its requests. */
  readonly total: number;
  readonly created: Date;
}

/** The answer to one request of a batch. */
export interface BatchResult {
  readonly key: string;
  readonly outcome: { readonly answer: ModelAnswer } | { readonly failure: ModelFailureKind };
}

/** Many requests at half the price, answered within a day. */
export interface ModelBatches {
  /** At most `mostRequests` and `mostBytes` together. */
  create(requests: readonly ModelRequest[], signal: AbortSignal): Promise<BatchState>;
  state(id: string, signal: AbortSignal): Promise<BatchState>;
  /** Of an ended batch, in any order. */
  results(id: string, signal: AbortSignal): AsyncIterable<BatchResult>;
  cancel(id: string): Promise<void>;
  /** Those of the account that were created then or later, the newest first. */
  since(date: Date, signal: AbortSignal): Promise<readonly CreatedBatch[]>;
  readonly mostRequests: number;
  readonly mostBytes: number;
}

export const modelFailureKinds = [
  "no-models",
  "no-consent",
  "offline",
  /** 401 */
  "bad-key",
  /** 402, or a 400 that says so. */
  "no-credit",
  /** 403 */
  "forbidden",
  /** 404: there is no such model, or no such address. */
  "not-found",
  /** 413, or a 400 that says so: more than the model's context. */
  "too-long",
  /** Other refusals of what was sent. */
  "bad-request",
  /** 429 */
  "rate-limited",
  /** 529 */
  "overloaded",
  /** Other 5xx. */
  "server",
  /** Nothing was heard for too long. */
  "timeout",
  /** The answer broke off. */
  "dropped",
  /** The model, or a filter before it, does not want to answer. */
  "refused",
  /** The answer is longer than it may be (`max_tokens`). */
  "cut-off",
  /** No JSON, or none that fits the schema. */
  "invalid-answer",
  /** Nothing was sent: it would cost more than allowed. */
  "spend-cap",
  /** Nothing was sent: there is a secret in it that is not redacted. */
  "secret",
  /** Of a batch: not answered within a day, or cancelled. */
  "expired",
  "other",
] as const;
export type ModelFailureKind = (typeof modelFailureKinds)[number];
