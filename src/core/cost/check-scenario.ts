/** Whether what a scenario gives can be computed with. */

import { closestName, printable } from "../wording.ts";
import { checkInput, formatInput } from "./input-text.ts";
import { inputIds, inputSpec, type InputId } from "./inputs.ts";
import type { Scenario } from "./scenario.ts";

/** A plain sentence about the first input that is wrong; `undefined`: all are right. */
export function givenProblem({ inputs, ranges = {} }: Scenario): string | undefined {
  for (const [id, value] of Object.entries(inputs)) {
    const problem = isInput(id) ? checkInput(id, value) : unknownInput(id);
    if (problem !== undefined) return problem;
  }
  for (const [id, range] of Object.entries(ranges)) {
    const problem = isInput(id) ? rangeProblem(id, range, inputs[id]) : unknownInput(id);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const isInput = (id: string): id is InputId => (inputIds as readonly string[]).includes(id);

function unknownInput(id: string): string {
  const closest = closestName(id, inputIds);
  const advice =
    closest === undefined
      ? 'use names such as "requests", "promptTokens" or "trainingPrice".'
      : `did you mean "${closest}"?`;
  return `There is no input "${printable(id)}": ${advice}`;
}

export function rangeProblem(
  id: InputId,
  range: readonly [number, number],
  value: number | undefined,
): string | undefined {
  const [low, high] = range;
  return checkInput(id, low) ?? checkInput(id, high) ?? misplacedRange(id, range, value);
}

/** What is wrong with a range of an input that is given as `value`, or not at all; each number for itself is right. */
export function misplacedRange(
  id: InputId,
  [low, high]: readonly [number, number],
  value: number | undefined,
): string | undefined {
  const [from, to] = [formatInput(id, low), formatInput(id, high)];
  const { label } = inputSpec(id);
  if (low > high)
    return `The range of ${label} goes from ${from} down to ${to}: give the lower number first.`;
  if (value === undefined || (low <= value && value <= high)) return undefined;
  return `The range of ${label} goes from ${from} to ${to}, without the value ${formatInput(id, value)}: give a range that it lies in.`;
}
