import { scaleLinear } from "d3-scale";
import type { PaybackOdds } from "../../../src/core/cost/analysis.ts";
import { oddsTimes } from "../../../src/core/cost/uncertainty-words.ts";
import { textWidth } from "./text-width.ts";

export interface PaybackRangeProps {
  readonly odds: PaybackOdds;
  readonly top: number;
  readonly width: number;
}

/** A row of text above the bar, two below it. */
const layout = { bar: 24, height: 66, never: 52, side: 8 };

/** Nothing is drawn where all but a few draws never pay back. */
export const rangeHeight = ({ p10 }: PaybackOdds): number => (p10 === null ? 0 : layout.height);

/** From P10 to P90, with P50 marked. What never pays back ends at a place of its own, behind all months. */
export function PaybackRange({ odds, top, width }: PaybackRangeProps) {
  const { p10, p50, p90 } = odds;
  const times = oddsTimes(odds);
  if (p10 === null) return null;
  const known = [p10, p50, p90].filter((months) => months !== null);
  const most = Math.max(0, ...known);
  const end = width - layout.side;
  const x = scaleLinear(
    [0, most > 0 ? most : 1],
    [layout.side, p90 === null ? end - layout.never : end],
  );
  const at = (months: number | null): number => (months === null ? end : x(months));
  const y = top + layout.bar;
  return (
    <>
      <line class="chart-axis" x1={layout.side} x2={end} y1={y} y2={y} />
      <line
        class={p90 === null ? "chart-range chart-open" : "chart-range"}
        x1={at(p10)}
        x2={at(p90)}
        y1={y}
        y2={y}
      />
      {[p10, p90].map((months, index) => (
        <line
          key={index}
          class="chart-range-end"
          x1={at(months)}
          x2={at(months)}
          y1={y - 6}
          y2={y + 6}
        />
      ))}
      <circle class="chart-dot" cx={at(p50)} cy={y} r={5} />
      <Mark text={`P50 ${times.p50}`} x={at(p50)} y={y - 11} width={width} />
      <Mark text={`P10 ${times.p10}`} x={at(p10)} y={y + 20} width={width} />
      <Mark text={`P90 ${times.p90}`} x={at(p90)} y={y + 36} width={width} />
    </>
  );
}

interface MarkProps {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Mark({ text, x, y, width }: MarkProps) {
  const half = textWidth(text) / 2;
  return (
    <text
      class="chart-text"
      x={Math.min(Math.max(x, half), width - half)}
      y={y}
      text-anchor="middle"
    >
      {text}
    </text>
  );
}
