import { scaleLinear, type ScaleLinear } from "d3-scale";
import { useId } from "preact/hooks";
import type { SensitivityBar, SensitivityEnd } from "../../../src/core/cost/analysis.ts";
import { quantityText, usd } from "../../../src/core/cost/figure-text.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Area, Stripes } from "./area.tsx";
import { shortInput, shortUsd } from "./short-text.ts";
import { textWidth } from "./text-width.ts";

export interface TornadoBarsProps {
  /** Net present value that the bars start from, in US dollars. */
  readonly base: number;
  /** At least one. */
  readonly bars: readonly SensitivityBar[];
  readonly width: number;
}

/** The first row is for the base value, the last for the axis. */
const layout = { head: 18, row: 40, bar: 14, barTop: 19, axis: 22, tick: 62 };

export const tornadoHeight = (bars: number): number =>
  layout.head + bars * layout.row + layout.axis;

export function TornadoBars({ base, bars, width }: TornadoBarsProps) {
  const id = useId();
  const x = scaleOf({ base, bars, width });
  const bottom = layout.head + bars.length * layout.row;
  const label = `as it is ${shortUsd([base])[0] ?? ""}`;
  const half = textWidth(label) / 2;
  return (
    <>
      <Stripes id={id} looks={["low"]} />
      <Axis x={x} bottom={bottom} />
      <line class="chart-axis" x1={x(base)} x2={x(base)} y1={layout.head - 4} y2={bottom} />
      {bars.map((bar, index) => (
        <Bar
          key={bar.input}
          bar={bar}
          x={x}
          base={base}
          id={id}
          top={layout.head + index * layout.row}
        />
      ))}
      <text
        class="chart-flag"
        x={Math.min(Math.max(x(base), half), width - half)}
        y={11}
        text-anchor="middle"
      >
        {label}
      </text>
    </>
  );
}

type Scale = ScaleLinear<number, number>;

/** Leaves room for the inputs' values at both ends. */
function scaleOf({ base, bars, width }: TornadoBarsProps): Scale {
  const values = bars.flatMap(({ low, high }) => [low.netPresentValue, high.netPresentValue]);
  const [least, most] = [Math.min(base, ...values), Math.max(base, ...values)];
  const texts = bars.flatMap(({ input, low, high }) =>
    [low, high].map((end) => textWidth(shortInput(input, end.input))),
  );
  const margin = Math.min(Math.max(...texts) + 6, width / 3);
  return scaleLinear([least, most === least ? least + 1 : most], [margin, width - margin]);
}

function Axis({ x, bottom }: { readonly x: Scale; readonly bottom: number }) {
  const [from = 0, to = 0] = x.range();
  const ticks = x.ticks(Math.max(2, Math.floor((to - from) / layout.tick)));
  const texts = shortUsd(ticks);
  return (
    <>
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line
            class={tick === 0 ? "chart-zero" : "chart-gridline"}
            x1={x(tick)}
            x2={x(tick)}
            y1={layout.head}
            y2={bottom}
          />
          <text class="chart-muted" x={x(tick)} y={bottom + 15} text-anchor="middle">
            {texts[index]}
          </text>
        </g>
      ))}
    </>
  );
}

interface BarProps {
  readonly bar: SensitivityBar;
  readonly x: Scale;
  readonly base: number;
  readonly id: string;
  readonly top: number;
}

function Bar({ bar: { input, label, low, high }, x, base, id, top }: BarProps) {
  const ends = [
    { look: "low", end: low },
    { look: "high", end: high },
  ] as const;
  const [left, right] = low.netPresentValue <= high.netPresentValue ? [low, high] : [high, low];
  const at = ({ netPresentValue }: SensitivityEnd): number => x(netPresentValue);
  const middle = top + layout.barTop + layout.bar / 2 + 4;
  return (
    <g>
      <text class="chart-text" x={0} y={top + 14}>
        {capitalized(label)}
      </text>
      {ends.map(({ look, end }) => (
        <Area
          key={look}
          look={look}
          id={id}
          x={Math.min(at(end), x(base))}
          y={top + layout.barTop}
          width={Math.abs(at(end) - x(base))}
          height={layout.bar}
          tip={`${label} ${quantityText(input, end.input)}: net present value ${usd(end.netPresentValue)}`}
        />
      ))}
      <text class="chart-text" x={Math.min(at(left), x(base)) - 4} y={middle} text-anchor="end">
        {shortInput(input, left.input)}
      </text>
      <text class="chart-text" x={Math.max(at(right), x(base)) + 4} y={middle}>
        {shortInput(input, right.input)}
      </text>
    </g>
  );
}
