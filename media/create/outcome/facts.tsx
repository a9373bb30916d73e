import type { ComponentChildren } from "preact";
import { formatInteger } from "../../../src/core/wording.ts";
import type { Spread } from "../../../src/core/stats/spread.ts";

export interface FactProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** In a list of facts. */
export function Fact({ label, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="amount">{children}</dd>
    </div>
  );
}

/** "12 to 840, half of them at most 210". */
export function spreadText({ min, median, max }: Spread): string {
  if (min === max) return formatInteger(min);
  return `${formatInteger(min)} to ${formatInteger(max)}, half of them at most ${formatInteger(median)}`;
}
