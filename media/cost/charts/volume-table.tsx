import type { VolumeRow } from "../../../src/core/cost/analysis.ts";
import { breakEvenText, usd } from "../../../src/core/cost/figure-text.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import { Chart } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";

export interface VolumeTableProps {
  readonly rows: readonly VolumeRow[];
  /** Of the scenario, a month. */
  readonly requests: number;
}

export function VolumeTable({ rows, requests }: VolumeTableProps) {
  return (
    <Chart title="By requests a month" message={messageOf(rows)}>
      <DataTable
        label="Saving and break-even by requests a month"
        columns={["Requests a month", "Saves a month", "Break-even", "Saves in a year"]}
        rows={rows.map((row) => ({
          key: row.requests,
          cells: [
            formatInteger(row.requests),
            usd(row.monthlySaving),
            breakEvenText(row.breakEvenMonths),
            usd(row.annualSaving),
          ],
          isOwn: row.requests === requests,
        }))}
      />
    </Chart>
  );
}

function messageOf(rows: readonly VolumeRow[]): string {
  const first = rows.find(({ breakEvenMonths }) => breakEvenMonths !== null);
  if (first === undefined) return "At none of these volumes does fine-tuning pay back.";
  if (first === rows[0]) return "At all of these volumes fine-tuning pays back.";
  return `Of these volumes, ${formatInteger(first.requests)} and more pay back.`;
}
