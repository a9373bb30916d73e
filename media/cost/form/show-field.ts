import type { InputId } from "../../../src/core/cost/inputs.ts";
import { fieldId } from "./number-field.tsx";

/** Unfolds what hides the field of an input, and goes there. */
export function showField(input: InputId): void {
  const field = document.getElementById(fieldId(input));
  for (let fold = field?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
    fold.open = true;
  }
  field?.focus();
}
