import type { VolumeRow } from "../../../src/core/cost/analysis.ts";
import { figuresOf } from "../../../src/core/cost/estimate.ts";
import { paidBackText, usd } from "../../../src/core/cost/figure-text.ts";
import type { FigureId } from "../../../src/core/cost/formulas.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { volumeHead } from "../../../src/core/cost/report-tables.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import { Steps } from "../steps.tsx";
import { Chart } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";

export interface VolumeTableProps {
  readonly rows: readonly VolumeRow[];
  /** Of the scenario, a month. */
  readonly requests: number;
  /** Of the scenario. */
  readonly given: GivenInputs;
}

const steps: readonly FigureId[] = [
  "baseMonthlyCost",
  "tunedMonthlyCost",
  "monthlySaving",
  "requestSaving",
  "totalOneOffCost",
  "breakEvenMonths",
  "annualSaving",
];

export function VolumeTable({ rows, requests, given }: VolumeTableProps) {
  return (
    <Chart title="By requests a month" message={messageOf(rows)}>
      <DataTable
        label="Saving and break-even by requests a month"
        columns={volumeHead}
        rows={rows.map((row) => ({
          key: row.requests,
          cells: [
            formatInteger(row.requests),
            usd(row.monthlySaving),
            paidBackText(row),
            usd(row.annualSaving),
          ],
          isOwn: row.requests === requests,
          steps: () => (
            <Steps
              figures={figuresOf({ given: { ...given, requests: row.requests } })}
              ids={steps}
            />
          ),
        }))}
      />
    </Chart>
  );
}

function messageOf(rows: readonly VolumeRow[]): string {
  if (rows.some(({ isUnknown }) => isUnknown))
    return "Whether fine-tuning pays back at these volumes is not known yet.";
  const first = rows.find(({ breakEvenMonths }) => breakEvenMonths !== null);
  if (first === undefined) {
    const until = rows.some(({ isTooLate }) => isTooLate) ? " before the shutdown" : "";
    return `At none of these volumes does fine-tuning pay back${until}.`;
  }
  if (first === rows[0]) return "At all of these volumes fine-tuning pays back.";
  return `Of these volumes, ${formatInteger(first.requests)} and more pay back.`;
}
