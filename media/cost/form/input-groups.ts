/** In which order the form asks for the inputs, and which of them can wait behind a fold. */

import {
  inputIds,
  inputSpecs,
  type InputGroup,
  type InputId,
} from "../../../src/core/cost/inputs.ts";

/** What nearly everybody has to say. */
const common: ReadonlySet<InputId> = new Set<InputId>([
  "requests",
  "promptTokens",
  "tunedPromptTokens",
  "outputTokens",
  "tunedOutputTokens",
  "trainingTokens",
  "epochs",
]);

export const openGroups = ["traffic", "request", "dataset"] as const satisfies InputGroup[];

export const foldedGroups = [
  "prices",
  "oneOff",
  "running",
  "quality",
  "rivals",
  "time",
] as const satisfies InputGroup[];

export function inputsOf(group: InputGroup): readonly InputId[] {
  return inputIds.filter((id) => inputSpecs[id].group === group);
}

export const isCommon = (id: InputId): boolean => common.has(id);
