/** A run of which nothing came. */

import { needsOtherKey } from "../core/assist/failure-text.ts";
import type { RunEnd } from "../core/assist/run.ts";
import { Failure } from "../node/failure.ts";

export class NoAnswer extends Failure {
  /** Another key may help. */
  readonly needsKey: boolean;

  /** `what`: what is not there, as a sentence. The most frequent reason follows it. */
  constructor(what: string, { failures }: Pick<RunEnd, "failures">) {
    super([what, ...failures.slice(0, 1).map(({ message }) => message)].join(" "));
    this.needsKey = needsOtherKey(failures);
  }
}
