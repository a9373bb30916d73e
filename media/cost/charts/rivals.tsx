import type { Rival } from "../../../src/core/cost/analysis.ts";
import { paidBackText, usd } from "../../../src/core/cost/figure-text.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Chart } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";

export interface RivalsProps {
  readonly rivals: readonly Rival[];
}

export function Rivals({ rivals }: RivalsProps) {
  const title = "Other ways to save";
  if (rivals.length === 0)
    return <Chart title={title} message="There is none that the inputs say enough of." />;
  return (
    <Chart
      title={title}
      message="What fine-tuning adds to each of them, and when it pays back against it."
    >
      <DataTable
        label="Other ways to save, and what fine-tuning adds to them"
        columns={["Instead", "Saves a month", "Fine-tuning adds", "Paid back against it in"]}
        rows={rivals.map((rival) => ({
          key: rival.id,
          cells: [
            capitalized(rival.label),
            usd(rival.monthlySaving),
            usd(rival.tunedSavesMore),
            paidBackText(rival),
          ],
          note: <Grounds rival={rival} />,
        }))}
      />
    </Chart>
  );
}

function Grounds({
  rival: { id, label, monthlyCost, condition, formula, worked },
}: {
  readonly rival: Rival;
}) {
  return (
    <>
      Costs {usd(monthlyCost)} a month. {condition}
      <Fold name={`rival-${id}`} class="chart-formula">
        <summary>
          <Icon name="fold" />
          Formula of {label}
        </summary>
        <code>{formula}</code>
        <code>= {worked}</code>
      </Fold>
    </>
  );
}
