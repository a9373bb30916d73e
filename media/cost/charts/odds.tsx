import { useId } from "preact/hooks";
import type { PaybackOdds } from "../../../src/core/cost/analysis.ts";
import { breakEvenText, tooLateText } from "../../../src/core/cost/figure-text.ts";
import { oddsText, oddsTimes, unknownOdds } from "../../../src/core/cost/uncertainty-words.ts";
import { count } from "../../../src/core/wording.ts";
import { Area, Stripes } from "./area.tsx";
import { Chart, Drawing, Numbers } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";
import { Legend } from "./legend.tsx";
import { PaybackRange, rangeHeight } from "./payback-range.tsx";

export interface OddsProps {
  readonly odds: PaybackOdds;
}

const shareBar = { height: 20, gap: 10 };
const rangeTop = shareBar.height + shareBar.gap;

export function Odds({ odds }: OddsProps) {
  const title = "Odds of the break-even";
  if (odds.isUnknown) return <Chart title={title} message={unknownOdds} />;
  const shares = sharesOf(odds);
  const message = messageOf(odds);
  const times = oddsTimes(odds);
  return (
    <Chart
      title={title}
      message={message}
      draw={(width) => (
        <Drawing
          title={title}
          message={message}
          width={width}
          height={rangeTop + rangeHeight(odds)}
        >
          <ShareBar shares={shares} width={width} />
          <PaybackRange odds={odds} top={rangeTop} width={width} />
        </Drawing>
      )}
    >
      <Legend
        entries={shares.map(({ look, label, share }) => ({ look, label, value: oddsText(share) }))}
      />
      <Numbers name="odds">
        <DataTable
          label="Break-even in the draws"
          columns={["Draws", "Break-even"]}
          rows={[
            { key: 10, cells: ["A tenth, at most (P10)", times.p10] },
            { key: 50, cells: ["Half, at most (P50)", times.p50] },
            { key: 90, cells: ["Nine tenths, at most (P90)", times.p90] },
            ...shares.map(({ look, label, share }) => ({
              key: look,
              cells: [oddsText(share), label],
            })),
          ]}
        />
      </Numbers>
    </Chart>
  );
}

interface Share {
  readonly look: "soon" | "later" | "late" | "never";
  readonly label: string;
  readonly share: number;
}

function sharesOf({ underThreeMonths, never, tooLate }: PaybackOdds): readonly Share[] {
  return [
    { look: "soon", label: "under 3 months", share: underThreeMonths },
    { look: "later", label: "later", share: Math.max(0, 1 - underThreeMonths - never) },
    ...(tooLate > 0 ? [{ look: "late", label: tooLateText, share: tooLate } as const] : []),
    { look: "never", label: "never", share: never - tooLate },
  ];
}

function messageOf(odds: PaybackOdds): string {
  const shares = sharesOf(odds).map(({ label, share }) => `${label} ${oddsText(share)}`);
  return `In ${count(odds.draws, "draw")} of all uncertain inputs at once: ${shares.join(", ")}. ${medianOf(odds)}`;
}

function medianOf({ p50, p90, tooLate }: PaybackOdds): string {
  const until = tooLate > 0 ? " before the shutdown" : "";
  if (p50 === null) return `Half of them or more never pay back${until}.`;
  const most =
    p90 === null
      ? `more than one of ten never does${until}`
      : `nine of ten within ${breakEvenText(p90)}`;
  return `Half of them pay back within ${breakEvenText(p50)}, ${most}.`;
}

function ShareBar({
  shares,
  width,
}: {
  readonly shares: readonly Share[];
  readonly width: number;
}) {
  const id = useId();
  let from = 0;
  return (
    <>
      <Stripes id={id} looks={shares.map(({ look }) => look)} />
      {shares.map(({ look, label, share }) => {
        const x = from * width;
        from += share;
        return (
          <Area
            key={look}
            look={look}
            id={id}
            x={x}
            y={1}
            width={share * width}
            height={shareBar.height - 2}
            tip={`${label}: ${oddsText(share)}`}
          />
        );
      })}
    </>
  );
}
