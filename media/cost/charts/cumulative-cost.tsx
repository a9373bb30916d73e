import { useState } from "preact/hooks";
import type { Timeline, TimelineMonth } from "../../../src/core/cost/analysis.ts";
import { breakEvenText, figureText, usd } from "../../../src/core/cost/figure-text.ts";
import { Chart, Drawing, Numbers } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";
import { Legend } from "./legend.tsx";
import { MonthCursor } from "./month-cursor.tsx";
import { TimelineLines } from "./timeline-drawing.tsx";
import { timelineScales } from "./timeline-scales.ts";

export interface CumulativeCostProps {
  readonly timeline: Timeline;
}

export function CumulativeCost({ timeline }: CumulativeCostProps) {
  const [chosen, setChosen] = useState<number>();
  const [hovered, setHovered] = useState<number>();
  const month = hovered ?? chosen;
  const { months } = timeline;
  const last = months.length - 1;
  const read = months[Math.min(month ?? last, last)];
  if (read === undefined) return null;
  const title = "Cumulative cost";
  const message = messageOf(timeline);
  return (
    <Chart
      title={title}
      message={message}
      draw={(width) => {
        const scales = timelineScales(timeline, width);
        return (
          <>
            <Drawing title={title} message={message} width={width} height={scales.height}>
              <TimelineLines
                timeline={timeline}
                scales={scales}
                current={month === undefined ? undefined : read}
              />
            </Drawing>
            {last > 0 && (
              <MonthCursor
                scales={scales}
                last={last}
                chosen={chosen}
                onChoose={setChosen}
                onHover={setHovered}
              />
            )}
          </>
        );
      }}
    >
      <Readout month={read} />
      <Numbers name="cumulative-cost">
        <DataTable
          label="Cumulative cost by month"
          columns={["Month", "Without", "With", "Saved", "Saved P10", "Saved P90"]}
          rows={months.map((one) => ({
            key: one.month,
            cells: [
              monthText(one.month),
              ...[one.base, one.tuned, one.net, one.netLow, one.netHigh].map(usd),
            ],
          }))}
        />
      </Numbers>
    </Chart>
  );
}

/** The last one may end with the model: "1.7". */
const monthText = (month: number): string => figureText("count", Number(month.toFixed(1)));

function messageOf({ months, breakEven, isUnknown }: Timeline): string {
  if (isUnknown)
    return "Whether fine-tuning pays back is not known: what is not told counts for nothing here.";
  const { month = 0, net = 0 } = months.at(-1) ?? {};
  const pays =
    breakEven === null
      ? `Fine-tuning does not pay back within ${figureText("months", month)}`
      : `Fine-tuning pays back after ${breakEvenText(breakEven)}`;
  const result = net < 0 ? `costs ${usd(-net)} more` : `saves ${usd(net)}`;
  return `${pays}; over ${figureText("months", month)} it ${result} in all.`;
}

/** The legend, with the amounts of the month that is read; of the last one if none is. */
function Readout({ month: { month, base, tuned, net, netLow, netHigh } }: ReadoutProps) {
  return (
    <output class="chart-readout">
      <b>{month === 0 ? "At the start" : `After month ${monthText(month)}`}</b>
      <Legend
        entries={[
          { look: "base", label: "Without fine-tuning", value: usd(base) },
          { look: "tuned", label: "With fine-tuning", value: usd(tuned) },
          { look: "net", label: "Saved in all", value: usd(net) },
          {
            look: "band",
            label: "Saved in 8 of 10 draws",
            value: `${usd(netLow)} to ${usd(netHigh)}`,
          },
        ]}
      />
    </output>
  );
}

interface ReadoutProps {
  readonly month: TimelineMonth;
}
