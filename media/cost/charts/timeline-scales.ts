/** Where months and amounts of a timeline lie in its drawing, in CSS pixels. */

import { scaleLinear, type ScaleLinear } from "d3-scale";
import type { Timeline } from "../../../src/core/cost/analysis.ts";
import { shortUsd } from "./short-text.ts";
import { textWidth } from "./text-width.ts";

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** One of the two panels, which have the months in common. */
export interface Panel {
  readonly title: string;
  readonly top: number;
  readonly bottom: number;
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly Tick[];
}

export interface TimelineScales {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly x: ScaleLinear<number, number>;
  readonly months: readonly Tick[];
  readonly spent: Panel;
  readonly saved: Panel;
}

/** The first row is for the label of the break-even, one above each panel for its title, the last for the months. */
const layout = { flag: 18, title: 18, panel: 112, gap: 12, axis: 34, monthTick: 44, right: 10 };

export function timelineScales({ months }: Timeline, width: number): TimelineScales {
  const spent = panel("Spent in all", {
    top: layout.flag + layout.title,
    values: months.flatMap(({ base, tuned }) => [base, tuned]),
  });
  const saved = panel("Saved, less the one-off cost", {
    top: spent.bottom + layout.gap + layout.title,
    values: months.flatMap(({ net, netLow, netHigh }) => [net, netLow, netHigh]),
  });
  const last = months.at(-1)?.month ?? 0;
  const left = 8 + Math.max(...[...spent.ticks, ...saved.ticks].map(({ text }) => textWidth(text)));
  const right = width - layout.right;
  const x = scaleLinear([0, last > 0 ? last : 1], [left, Math.max(right, left + 1)]);
  const fitting = Math.max(1, Math.floor((right - left) / layout.monthTick));
  return {
    width,
    height: saved.bottom + layout.axis,
    left,
    right,
    x,
    months: x
      .ticks(Math.min(fitting, 12))
      .filter(Number.isInteger)
      .map((month) => ({ at: x(month), text: String(month) })),
    spent,
    saved,
  };
}

function panel(
  title: string,
  { top, values }: { readonly top: number; readonly values: readonly number[] },
): Panel {
  const bottom = top + layout.panel;
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = scaleLinear([low, high === low ? 1 : high], [bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const texts = shortUsd(ticks);
  return {
    title,
    top,
    bottom,
    y,
    ticks: ticks.map((tick, index) => ({ at: y(tick), text: texts[index] ?? "" })),
  };
}
