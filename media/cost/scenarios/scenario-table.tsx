/** The scenarios side by side; one is looked at. */

import type { EstimateResult } from "../../../src/core/cost/estimate-scenario.ts";
import { breakEvenText, figureText } from "../../../src/core/cost/figure-text.ts";
import type { CostScenarios } from "../../../src/protocol/cost-view.ts";
import { VerdictMark } from "../results/verdict.tsx";
import { NameField } from "./name-field.tsx";

export interface ScenarioTableProps extends CostScenarios {
  /** One for each scenario. */
  readonly results: readonly EstimateResult[];
  readonly select: (index: number) => void;
  /** Absent: the name of the selected one is not being changed. */
  readonly naming?: NameChange | undefined;
}

export interface NameChange {
  readonly commit: (name: string) => void;
  readonly cancel: () => void;
}

/** Its roles are said, because a narrow view lays it out otherwise than a table. */
export function ScenarioTable({
  scenarios,
  selected,
  results,
  select,
  naming,
}: ScenarioTableProps) {
  return (
    <table class="scenario-table" role="table" aria-label="Scenarios side by side">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">Scenario</th>
          <th role="columnheader" class="number">
            {columns.training}
          </th>
          <th role="columnheader" class="number">
            {columns.saving}
          </th>
          <th role="columnheader" class="number">
            {columns.breakEven}
          </th>
          <th role="columnheader">Verdict</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {scenarios.map((scenario, index) => (
          <tr key={scenario.name} role="row" class={index === selected ? "selected" : ""}>
            <th role="rowheader">
              {index === selected && naming !== undefined ? (
                <NameField scenario={scenario} all={scenarios} {...naming} />
              ) : (
                <label class="choice">
                  <input
                    type="radio"
                    name="scenario"
                    checked={index === selected}
                    onChange={() => {
                      select(index);
                    }}
                  />
                  <span>{scenario.name}</span>
                </label>
              )}
            </th>
            <Cells result={results[index]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const columns = {
  training: "Training",
  saving: "Saving a month",
  breakEven: "Break-even",
} as const;

function Cells({ result }: { readonly result: EstimateResult | undefined }) {
  const { estimate } = result ?? {};
  if (estimate === undefined || estimate.scenario.missing.length > 0) {
    return (
      <td role="cell" colSpan={4} class="note">
        {estimate === undefined ? "cannot be estimated" : "prices are missing"}
      </td>
    );
  }
  const { breakEvenMonths, monthlySaving, trainingCost } = estimate.figures;
  return (
    <>
      <td role="cell" class="number" data-label={columns.training}>
        {figureText("USD", trainingCost.value)}
      </td>
      <td role="cell" class="number" data-label={columns.saving}>
        {figureText("USD", monthlySaving.value)}
      </td>
      <td role="cell" class="number" data-label={columns.breakEven}>
        {breakEvenText(breakEvenMonths.value)}
      </td>
      <td role="cell" class="verdict-cell">
        <VerdictMark verdict={estimate.decision.verdict} />
      </td>
    </>
  );
}
