import { useId } from "preact/hooks";
import type { RequestPart } from "../../../src/core/cost/analysis.ts";
import { figuresOf } from "../../../src/core/cost/estimate.ts";
import { amountText } from "../../../src/core/cost/figure-text.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { explainPart } from "../../../src/core/cost/request-parts.ts";
import { capitalized, formatInteger } from "../../../src/core/wording.ts";
import { Step, Steps } from "../steps.tsx";
import { Area, Stripes } from "./area.tsx";
import { Chart, Drawing } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";
import { Legend } from "./legend.tsx";

export interface RequestBreakdownProps {
  readonly parts: readonly RequestPart[];
  /** Of the scenario. */
  readonly given: GivenInputs;
}

const sides = [
  { side: "base", label: "Without fine-tuning" },
  { side: "tuned", label: "With fine-tuning" },
] as const;
type Side = (typeof sides)[number]["side"];

export function RequestBreakdown({ parts, given }: RequestBreakdownProps) {
  const title = "Cost of one request";
  const message = messageOf(total(parts, "base"), total(parts, "tuned"));
  const hasCost = sides.some(({ side }) => total(parts, side) > 0);
  const draw = (width: number) => (
    <Drawing title={title} message={message} width={width} height={barTop(sides.length)}>
      <Bars parts={parts} width={width} />
    </Drawing>
  );
  return (
    <Chart title={title} message={message} draw={hasCost ? draw : undefined}>
      {hasCost && (
        <Legend
          entries={parts.map(({ part, label }) => ({ look: part, label: capitalized(label) }))}
        />
      )}
      <div class="chart-even">
        {sides.map(({ side, label }) => (
          <DataTable
            key={side}
            label={`Tokens of one request ${label.toLowerCase()}`}
            columns={[label, "Tokens", "per 1M", "Cost"]}
            rows={[
              ...parts.map((part) => ({
                key: part.part,
                cells: [
                  capitalized(part.label),
                  formatInteger(part[side].tokens),
                  priceText(part[side].price),
                  usdOf(part[side].cost),
                ],
                steps: () => (
                  <dl class="steps">
                    <Step
                      label={`cost ${label.toLowerCase()}: ${part.label}`}
                      {...explainPart(given, side, part.part)}
                      result={usdOf(part[side].cost)}
                    />
                  </dl>
                ),
              })),
              {
                key: "total",
                cells: [
                  "All",
                  formatInteger(parts.reduce((sum, part) => sum + part[side].tokens, 0)),
                  "",
                  usdOf(total(parts, side)),
                ],
                steps: () => <Steps figures={figuresOf({ given })} ids={[`${side}RequestCost`]} />,
              },
            ]}
          />
        ))}
      </div>
    </Chart>
  );
}

function messageOf(base: number, tuned: number): string {
  const costs = `${usdOf(tuned)} instead of ${usdOf(base)}`;
  if (usdOf(tuned) === usdOf(base))
    return `A request costs ${usdOf(base)}, with fine-tuning and without.`;
  if (base === 0) return `With fine-tuning, a request costs ${costs}.`;
  const share = `${formatInteger(Math.round(Math.abs(1 - tuned / base) * 100))} %`;
  return `Fine-tuning makes a request ${share} ${tuned < base ? "cheaper" : "dearer"}: ${costs}.`;
}

const row = { label: 14, bar: 18, gap: 8 };
const barTop = (index: number): number => index * (row.label + row.bar + row.gap);

interface BarsProps extends Pick<RequestBreakdownProps, "parts"> {
  readonly width: number;
}

function Bars({ parts, width }: BarsProps) {
  const id = useId();
  const most = Math.max(...sides.map(({ side }) => total(parts, side)));
  return (
    <>
      <Stripes id={id} looks={parts.map(({ part }) => part)} />
      {sides.map(({ side, label }, index) => {
        const top = barTop(index);
        let from = 0;
        return (
          <g key={side}>
            <text class="chart-text" x={0} y={top + 11}>
              {label}
            </text>
            <text class="chart-text" x={width} y={top + 11} text-anchor="end">
              {usdOf(total(parts, side))}
            </text>
            {parts.map((part) => {
              const x = (from / most) * width;
              from += part[side].cost;
              return (
                <Area
                  key={part.part}
                  look={part.part}
                  id={id}
                  x={x}
                  y={top + row.label + 2}
                  width={(part[side].cost / most) * width}
                  height={row.bar}
                  tip={`${capitalized(part.label)}: ${usdOf(part[side].cost)}`}
                />
              );
            })}
          </g>
        );
      })}
    </>
  );
}

const total = (parts: readonly RequestPart[], side: Side): number =>
  parts.reduce((sum, part) => sum + part[side].cost, 0);

/** The column and the caption say what it is of. */
const usdOf = (cost: number): string => amountText("USD/request", cost);
const priceText = (price: number): string => amountText("USD/1M tokens", price);
