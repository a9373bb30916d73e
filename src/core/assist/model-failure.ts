/** Why a model did not answer: each kind with one plain sentence, what helps, and whether it may have cost money. */

import type { ModelFailureKind, ModelUsage } from "./language-model.ts";

export interface FailureContext {
  /** "Claude Sonnet 5.5". */
  readonly model?: string | undefined;
  /** Where it was asked: "api.anthropic.com". */
  readonly host?: string | undefined;
  /** HTTP status, if there was one. */
  readonly status?: number | undefined;
  /** The API says so itself, in the form of its errors; otherwise a gateway or a page to log in may have answered. */
  readonly isFromApi?: boolean | undefined;
  /** The provider wants nothing to be sent before. */
  readonly retryAfterMs?: number | undefined;
  /** Of "offline": what of the connection is wrong, where it is known. */
  readonly connection?: "unknown-host" | "refused" | "certificate" | "proxy" | undefined;
  /** What is billed although there is no answer to use, as far as the provider has said it. */
  readonly usage?: ModelUsage | undefined;
}

/** Its message never has words of the provider or of the dataset in it. */
export class ModelFailure extends Error {
  override readonly name = "ModelFailure";
  readonly kind: ModelFailureKind;
  readonly context: FailureContext;

  /** By name: the bundle with the SDK has this class a second time. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "ModelFailure";
  }

  constructor(kind: ModelFailureKind, context: FailureContext = {}) {
    super(kind);
    this.kind = kind;
    this.context = context;
  }
}
