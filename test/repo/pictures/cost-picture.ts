/** What is spent and saved over three months of a scenario, and when it is paid back. */
import { quantityText } from "../../../src/core/cost/figure-text.ts";
import { count } from "../../../src/core/wording.ts";
import { outputOf } from "./run-source.ts";
import { color, element, height, line, picture, round, text, width } from "./svg.ts";

const scenario =
  "--training-tokens 500000 --one-off-cost 200 --requests 50000 --prompt-tokens 2500 --tuned-prompt-tokens 500";

interface Estimate {
  readonly trainingCostUsd: number;
  readonly oneOffCostUsd: number;
  readonly monthlySavingUsd: number;
  readonly breakEvenDays: number;
  readonly breakEvenMonths: number;
}

export function costPicture(): string {
  // Said by docs/command-line.md.
  const { scenarios } = JSON.parse(
    outputOf("cost", "--output", "json", ...scenario.split(" ")),
  ) as {
    scenarios: readonly [Estimate];
  };
  const [estimate] = scenarios;
  const once = estimate.trainingCostUsd + estimate.oneOffCostUsd;
  const months = 3;
  const [left, right, top, bottom] = [60, width - 24, 100, height - 40];
  const highest = months * estimate.monthlySavingUsd - once;
  const x = (month: number): number => round(left + (month / months) * (right - left));
  const y = (usd: number): number =>
    round(bottom - ((usd + once) / (highest + once)) * (bottom - top));
  const even = x(estimate.breakEvenMonths);
  const figures = [
    ["Paid once", quantityText("trainingCost", once)],
    ["Saved", quantityText("monthlySaving", estimate.monthlySavingUsd)],
    ["Paid back after", quantityText("breakEvenDays", estimate.breakEvenDays)],
  ].flatMap(([name = "", value = ""], index) => [
    text([24, 160, 320][index] ?? 0, 30, name, { fill: color.faint }),
    text([24, 160, 320][index] ?? 0, 56, value, { size: 18 }),
  ]);
  const chart = [
    line(`M 1 74 H ${width - 1}`, color.border),
    line(`M ${left} ${top} V ${bottom}`, color.faint),
    line(`M ${left} ${y(0)} H ${right}`, color.faint),
    line(`M ${x(0)} ${y(-once)} L ${even} ${y(0)}`, color.error, 2.5),
    line(`M ${even} ${y(0)} L ${right} ${y(highest)}`, color.good, 2.5),
    element("circle", {
      cx: even,
      cy: y(0),
      r: 5,
      fill: color.page,
      stroke: color.good,
      "stroke-width": 2,
    }),
    text(even + 10, y(0) + 20, quantityText("breakEvenDays", estimate.breakEvenDays)),
    text(left - 8, y(0) + 4, "$0", { fill: color.faint, anchor: "end" }),
    ...[1, 2, 3].map((month) =>
      text(x(month), height - 16, count(month, "month"), {
        fill: color.faint,
        anchor: month === 3 ? "end" : "middle",
      }),
    ),
  ];
  return picture([...figures, ...chart]);
}
