/** How far inputs may lie off: what the sensitivity, the odds and the band of the timeline move. */

import { inputSpec, type InputId, type InputSpec } from "./inputs.ts";
import type { ResolvedScenario } from "./scenario.ts";

export type InputRange =
  /** From and to: said by a person, or by how well tokens can be counted. */
  | { readonly type: "given"; readonly low: number; readonly high: number }
  /** The usual spread, as factors of the input's value. */
  | { readonly type: "spread"; readonly low: number; readonly high: number };

/** `undefined`: it is taken for certain. */
export function inputRange(
  id: InputId,
  { ranges }: Pick<ResolvedScenario, "ranges">,
): InputRange | undefined {
  const range = ranges[id];
  if (range !== undefined) return { type: "given", low: range[0], high: range[1] };
  const { spread } = inputSpec(id);
  return spread && { type: "spread", low: 1 - spread.below, high: 1 + spread.above };
}

/** Both ends as values of an input whose own value is `mode`. */
export function rangeEnds(
  id: InputId,
  range: InputRange,
  mode: number,
): readonly [low: number, high: number] {
  if (range.type === "given") return [range.low, range.high];
  const spec = inputSpec(id);
  return [within(spec, mode * range.low), within(spec, mode * range.high)];
}

function within({ min, max, isWhole = false }: InputSpec, value: number): number {
  // 0.7 times 3 is 2.1, not 2.0999999999999996.
  const rounded = isWhole ? Math.round(value) : Number(value.toPrecision(12));
  return Math.min(max, Math.max(min, rounded));
}
