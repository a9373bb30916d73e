import type { SizeRow } from "../../../src/core/cost/analysis.ts";
import { breakEvenText, usd } from "../../../src/core/cost/figure-text.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import { Chart } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";

export interface SizeTableProps {
  readonly rows: readonly SizeRow[];
  /** Of the scenario; absent: not known. */
  readonly examples?: number | undefined;
}

export function SizeTable({ rows, examples }: SizeTableProps) {
  return (
    <Chart
      title="By number of examples"
      message="What training costs, and when it pays back, with as many tokens in each example."
    >
      <DataTable
        label="Training cost and break-even by number of examples"
        columns={["Examples", "Tokens × epochs", "Training", "Break-even"]}
        rows={rows.map((row) => ({
          key: row.examples,
          cells: [
            formatInteger(row.examples),
            `${formatInteger(row.tokens)} × ${formatInteger(row.epochs)}`,
            usd(row.trainingCost),
            breakEvenText(row.breakEvenMonths),
          ],
          isOwn: row.examples === examples,
        }))}
      />
    </Chart>
  );
}
