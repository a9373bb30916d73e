import { diffGone } from "../../protocol/diff-messages.ts";
import { Failure } from "../failure.ts";

/** Rows are asked for of a comparison that another one has replaced, or that was ended. */
export class DiffGone extends Failure {
  readonly code = diffGone;

  constructor() {
    super("The comparison is not there any more: compare the datasets anew.");
  }
}
