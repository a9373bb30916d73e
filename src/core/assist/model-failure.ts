/** Why a model did not answer: each kind with one plain sentence, what helps, and whether it may have cost money. */

import type { ModelFailureKind } from "./language-model.ts";

export interface FailureContext {
  /** "Claude Sonnet 5.5". */
  readonly model?: string | undefined;
  /** Where it was asked: "api.anthropic.com". */
  readonly host?: string | undefined;
  /** HTTP status, if there was one. */
  readonly status?: number | undefined;
  /** The provider wants nothing to be sent before. */
  readonly retryAfterMs?: number | undefined;
}

/** Its message never has words of the provider or of the dataset in it. */
export class ModelFailure extends Error {
  override readonly name = "ModelFailure";
  readonly kind: ModelFailureKind;
  readonly context: FailureContext;

  constructor(kind: ModelFailureKind, context: FailureContext = {}) {
    super(kind);
    this.kind = kind;
    this.context = context;
  }
}
