/** Whether the numbers speak for fine-tuning: rules with thresholds, and what follows from them together. */

export const verdicts = ["fine-tune", "marginal", "do-not"] as const;
export type Verdict = (typeof verdicts)[number];

/** The last four look beyond costs: only a recommendation has them. */
export const signalRules = [
  "break-even",
  "volume",
  "accuracy",
  "repeated-context",
  "examples",
  "change-rate",
  "lifecycle",
  "quality",
  "valid-share",
  "latency",
  "cheaper-ways",
] as const;

export interface Signal {
  readonly rule: (typeof signalRules)[number];
  /** "open": between the lines, or exactly on one; "unknown": nothing was said of it. */
  readonly speaks: "for" | "against" | "open" | "unknown";
  /** A plain sentence with the number and the line: "50,000 requests a month: more than 10,000." */
  readonly reason: string;
}

export interface Decision {
  readonly verdict: Verdict;
  readonly signals: readonly Signal[];
  /** What pulls both ways, as plain sentences; empty: nothing does. */
  readonly contradictions: readonly string[];
}
