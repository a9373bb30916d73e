import type { Signal } from "./decision.ts";

/** Above the one line it speaks for, below the other against; on and between them, for nothing. */
export function between(
  rule: Signal["rule"],
  {
    value,
    above,
    below,
    reasons,
  }: {
    readonly value: number;
    readonly above: number;
    readonly below: number;
    readonly reasons: Readonly<Record<"for" | "against" | "open", string>>;
  },
): Signal {
  // 2.9999999999999996 is 3.
  const exact = Number(value.toPrecision(12));
  const speaks = exact > above ? "for" : exact < below ? "against" : "open";
  return { rule, speaks, reason: reasons[speaks] };
}
