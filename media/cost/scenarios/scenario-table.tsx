/** The scenarios side by side; one is looked at. */

import { paidBack } from "../../../src/core/cost/estimate.ts";
import { figureText, paidBackText } from "../../../src/core/cost/figure-text.ts";
import { inputSpecs } from "../../../src/core/cost/inputs.ts";
import type { CostScenarios } from "../../../src/protocol/cost-view.ts";
import type { Outcome } from "../outcomes.ts";
import { VerdictMark } from "../../ui/verdict.tsx";
import { NameField } from "./name-field.tsx";

export interface ScenarioTableProps extends CostScenarios {
  /** One for each scenario. */
  readonly outcomes: readonly Outcome[];
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
  outcomes,
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
            <Cells outcome={outcomes[index]} />
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

function Cells({ outcome }: { readonly outcome: Outcome | undefined }) {
  if (outcome?.type !== "estimated") {
    return (
      <td role="cell" colSpan={4} class="note">
        {outcome && noNumbers(outcome)}
      </td>
    );
  }
  const { estimate } = outcome;
  const { monthlySaving, trainingCost } = estimate.figures;
  return (
    <>
      <td role="cell" class="number" data-label={columns.training}>
        {figureText("USD", trainingCost.value)}
      </td>
      <td role="cell" class="number" data-label={columns.saving}>
        {figureText("USD", monthlySaving.value)}
      </td>
      <td role="cell" class="number" data-label={columns.breakEven}>
        {paidBackText(paidBack(estimate))}
      </td>
      <td role="cell" class="verdict-cell">
        <VerdictMark verdict={estimate.decision.verdict} />
      </td>
    </>
  );
}

function noNumbers(outcome: Exclude<Outcome, { readonly type: "estimated" }>): string {
  switch (outcome.type) {
    case "problem":
      return "cannot be estimated";
    case "missing":
      return `to be given: ${outcome.inputs.map((id) => inputSpecs[id].label).join(", ")}`;
    case "counting":
      return "tokens are being counted …";
  }
}
