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
    const problem = isInput(id) ? rangeProblem(id, range) : unknownInput(id);
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

function rangeProblem(id: InputId, [low, high]: readonly [number, number]): string | undefined {
  const problem = checkInput(id, low) ?? checkInput(id, high);
  if (problem !== undefined || low <= high) return problem;
  return `The range of ${inputSpec(id).label} goes from ${formatInput(id, low)} down to ${formatInput(id, high)}: give the lower number first.`;
}
