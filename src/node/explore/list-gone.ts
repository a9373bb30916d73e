import { listGone } from "../../protocol/panel-messages.ts";
import { Failure } from "../failure.ts";

/** The dataset is not as it was: lines that were named may be those of other records by now. */
export class ListGone extends Failure {
  readonly code = listGone;

  constructor(options?: ErrorOptions) {
    super("The dataset changed: its records are listed anew.", options);
  }
}
