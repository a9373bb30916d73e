/** What nobody has told, although it hangs on it whether the cost of fine-tuning is paid back. */

import { enumeration } from "../wording.ts";
import { Figures, planFor } from "./figures.ts";
import { inputSpec, type GivenInputs, type InputId } from "./inputs.ts";
import type { PaidBack } from "./payback.ts";

const plan = planFor(["breakEvenMonths", "modelLifeMonths"]);

/**
 * What requests are like: that there are none, that they are empty and that they stay as long as they were is computed with
 * where nothing is given, but known of no case. Each with what it may be as well. Answers that stay as long as they were
 * are usual.
 */
const alternatives = [
  ["requests", inputSpec("requests").max],
  ["promptTokens", inputSpec("promptTokens").max],
  ["tunedPromptTokens", 0],
  ["outputTokens", inputSpec("outputTokens").max],
] as const satisfies readonly (readonly [InputId, number])[];

/** Empty: whatever they are, the result is the same. `isPaid`: by default, whether it is paid back while the model lives. */
export function untoldInputs(
  given: GivenInputs,
  isPaid: (inputs: GivenInputs) => boolean = isPaidBack,
): readonly InputId[] {
  const open = alternatives.filter(([id]) => given[id] === undefined);
  return open
    .filter(([id, value]) => {
      const others = open.filter(([other]) => other !== id);
      return casesOf(given, others).some((one) => isPaid(one) !== isPaid({ ...one, [id]: value }));
    })
    .map(([id]) => id);
}

/** "requests a month and prompt tokens without fine-tuning"; empty: nothing matters that is not told. */
export const untoldText = (given: GivenInputs): string =>
  enumeration(untoldInputs(given).map((id) => inputSpec(id).label));

/** As `Figures.paidBack`, which holds what is not told for nothing. `figures`: those of the inputs. */
export const paidBackOf = (given: GivenInputs, figures = new Figures(given, { plan })): PaidBack =>
  orUnknown(figures.paidBack(), () => untoldInputs(given));

/** `untold` is asked only where nothing is paid back. */
export const orUnknown = (paid: PaidBack, untold: () => readonly InputId[]): PaidBack =>
  paid.breakEvenMonths === null && untold().length > 0
    ? { breakEvenMonths: null, isUnknown: true }
    : paid;

/** With and without each of the alternatives. */
function casesOf(
  given: GivenInputs,
  open: readonly (readonly [InputId, number])[],
): readonly GivenInputs[] {
  return open.reduce<readonly GivenInputs[]>(
    (cases, [id, value]) => cases.flatMap((one) => [one, { ...one, [id]: value }]),
    [given],
  );
}

const isPaidBack = (inputs: GivenInputs): boolean =>
  new Figures(inputs, { plan }).paidBack().breakEvenMonths !== null;
