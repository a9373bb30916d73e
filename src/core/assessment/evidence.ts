/** What an issue is founded on: words that the judge says to have copied from what it was shown. */

import type { IssueSeverity } from "./data-quality-assessment.ts";
import { literalQuote } from "./model-words.ts";

export interface Founded {
  readonly severity: IssueSeverity;
  /** Empty: there is none, or it is made up. */
  readonly evidence: string;
  /** It quotes what is not there. */
  readonly isUnfounded: boolean;
}

/** Marks that models put around a quote although they are told not to. */
const around = /^(?:["'“”„«»‘’`]|\.{3}|…|\s)+|(?:["'“”„«»‘’`]|\.{3}|…|\s)+$/gu;

/** Whoever invents evidence may have invented the issue: it has the lowest severity. `texts`: that may be quoted. */
export function founded(
  { severity, evidence }: Pick<Founded, "severity" | "evidence">,
  texts: readonly string[],
): Founded {
  const bare = evidence.replace(around, "");
  if (bare === "") return { severity, evidence: "", isUnfounded: false };
  for (const wanted of [evidence, bare]) {
    const quotes = texts.map((text) => literalQuote(wanted, text));
    const quote = quotes.find((one) => one !== "");
    if (quote !== undefined) return { severity, evidence: quote, isUnfounded: false };
  }
  return { severity: "low", evidence: "", isUnfounded: true };
}
