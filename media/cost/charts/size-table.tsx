import type { SizeRow } from "../../../src/core/cost/analysis.ts";
import { figuresOf } from "../../../src/core/cost/estimate.ts";
import { paidBackText, usd } from "../../../src/core/cost/figure-text.ts";
import type { FigureId } from "../../../src/core/cost/formulas.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import { inputsOfSize } from "../../../src/core/cost/volume-table.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import { Steps } from "../steps.tsx";
import { Chart } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";

export interface SizeTableProps {
  readonly rows: readonly SizeRow[];
  /** Of the scenario. */
  readonly given: GivenInputs;
}

const steps: readonly FigureId[] = [
  "billedTokens",
  "runCost",
  "trainingCost",
  "totalOneOffCost",
  "requestSaving",
  "breakEvenMonths",
];

export function SizeTable({ rows, given }: SizeTableProps) {
  return (
    <Chart
      title="By number of examples"
      message="What training costs, and when it pays back, with as many tokens in each example."
    >
      <DataTable
        label="Training cost and break-even by number of examples"
        columns={["Examples", "Tokens × epochs", "Training", "Paid back in"]}
        rows={rows.map((row) => ({
          key: row.examples,
          cells: [
            formatInteger(row.examples),
            `${formatInteger(row.tokens)} × ${formatInteger(row.epochs)}`,
            usd(row.trainingCost),
            paidBackText(row),
          ],
          isOwn: row.examples === given.examples,
          steps: () => (
            <Steps figures={figuresOf({ given: inputsOfSize(given, row) })} ids={steps} />
          ),
        }))}
      />
    </Chart>
  );
}
