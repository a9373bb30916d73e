import type { SideProblem } from "../../protocol/diff-messages.ts";
import { Failure } from "../failure.ts";

/** A side of a comparison cannot be had. Its sentence is the command line's: the editor has others, by the code. */
export class SideFailure extends Failure {
  readonly code: SideProblem;

  constructor(code: SideProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
