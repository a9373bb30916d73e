import type { Timeline, TimelineMonth } from "../../../src/core/cost/analysis.ts";
import { breakEvenText, figureText } from "../../../src/core/cost/figure-text.ts";
import { textWidth } from "./text-width.ts";
import type { Panel, TimelineScales } from "./timeline-scales.ts";

export interface TimelineLinesProps {
  readonly timeline: Timeline;
  readonly scales: TimelineScales;
  /** The month that is read. */
  readonly current?: TimelineMonth | undefined;
}

export function TimelineLines({ timeline, scales, current }: TimelineLinesProps) {
  const { months } = timeline;
  const { left, x, spent, saved } = scales;
  const points = (panel: Panel, amount: (month: TimelineMonth) => number): string =>
    months.map((one) => `${x(one.month).toFixed(2)},${panel.y(amount(one)).toFixed(2)}`).join(" ");
  const low = points(saved, ({ netLow }) => netLow);
  const high = points(saved, ({ netHigh }) => netHigh);
  return (
    <>
      <PanelFrame panel={spent} scales={scales} />
      <polyline class="chart-line chart-base" points={points(spent, ({ base }) => base)} />
      <polyline class="chart-line chart-tuned" points={points(spent, ({ tuned }) => tuned)} />
      <PanelFrame panel={saved} scales={scales} />
      <g class="chart-area chart-band">
        <polygon class="chart-fill" points={`${low} ${high.split(" ").reverse().join(" ")}`} />
        <polyline class="chart-outline" points={low} />
        <polyline class="chart-outline" points={high} />
      </g>
      <polyline class="chart-line chart-net" points={points(saved, ({ net }) => net)} />
      <MonthAxis scales={scales} />
      <BreakEven timeline={timeline} scales={scales} />
      {[spent, saved].map(({ title, top }) => (
        <text
          class="chart-panel-title"
          key={title}
          x={Math.max(0, Math.min(left, scales.width - textWidth(title)))}
          y={top - 6}
        >
          {title}
        </text>
      ))}
      {current !== undefined && <Cursor month={current} scales={scales} />}
    </>
  );
}

function PanelFrame({ panel, scales }: { readonly panel: Panel; readonly scales: TimelineScales }) {
  const { left, right } = scales;
  return (
    <>
      {panel.ticks.map(({ at, text }) => (
        <g key={text}>
          <line class="chart-gridline" x1={left} x2={right} y1={at} y2={at} />
          <text class="chart-muted" x={left - 6} y={at + 4} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      <line class="chart-axis" x1={left} x2={right} y1={panel.y(0)} y2={panel.y(0)} />
    </>
  );
}

function MonthAxis({ scales: { left, right, months, saved, height } }: Scaled) {
  return (
    <>
      {months.map(({ at, text }) => (
        <g key={text}>
          <line class="chart-axis" x1={at} x2={at} y1={saved.bottom} y2={saved.bottom + 4} />
          <text class="chart-muted" x={at} y={saved.bottom + 16} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      <text class="chart-muted" x={(left + right) / 2} y={height - 4} text-anchor="middle">
        months
      </text>
    </>
  );
}

interface Scaled {
  readonly scales: TimelineScales;
}

/** The row at the top that only the break-even has. */
const flag = { baseline: 12, bottom: 17 };

function BreakEven({ timeline, scales }: Scaled & { readonly timeline: Timeline }) {
  const { left, right, x, saved } = scales;
  const { breakEven, months, isUnknown } = timeline;
  if (isUnknown) return null;
  if (breakEven === null) {
    const text = `Never within ${figureText("months", months.at(-1)?.month ?? 0)}`;
    return <Flag x={right} text={text} scales={scales} />;
  }
  const at = Math.min(Math.max(x(breakEven), left), right);
  return (
    <>
      <line class="chart-drop" x1={at} x2={at} y1={flag.bottom} y2={saved.bottom} />
      <circle class="chart-dot" cx={at} cy={saved.y(0)} r={4.5} />
      <Flag x={at} text={`Break-even: ${breakEvenText(breakEven)}`} scales={scales} />
    </>
  );
}

/** Above its place, moved as far as it takes to stay inside. */
function Flag({ x, text, scales }: Scaled & { readonly x: number; readonly text: string }) {
  const half = textWidth(text) / 2;
  const middle = Math.min(Math.max(x, half), scales.width - half);
  return (
    <text class="chart-flag" x={middle} y={flag.baseline} text-anchor="middle">
      {text}
    </text>
  );
}

function Cursor({ month, scales }: Scaled & { readonly month: TimelineMonth }) {
  const { x, spent, saved } = scales;
  const at = x(month.month);
  return (
    <>
      <line class="chart-cursor" x1={at} x2={at} y1={spent.top} y2={saved.bottom} />
      <circle class="chart-point chart-base" cx={at} cy={spent.y(month.base)} r={3.5} />
      <circle class="chart-point chart-tuned" cx={at} cy={spent.y(month.tuned)} r={3.5} />
      <circle class="chart-point chart-net" cx={at} cy={saved.y(month.net)} r={3.5} />
    </>
  );
}
