/** Options that the privacy rules share. */

import { severityChoices } from "./severity-choices.ts";

export function entitiesOption(
  kinds: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
) {
  return {
    type: "choices",
    keys: Object.keys(kinds),
    values: severityChoices,
    default: defaults,
    description: "Severity by kind, where it is not that of the rule; off: not looked for.",
  } as const;
}

export const minConfidence = {
  type: "share",
  default: 0.5,
  description: "Confidence from which something is reported, from 0 to 1.",
} as const;
