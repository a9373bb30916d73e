/** The result of the selected scenario: the verdict and the numbers that it stands on. */

import type { Estimate } from "../../../src/core/cost/estimate.ts";
import { breakEvenText, quantityText, usd } from "../../../src/core/cost/figure-text.ts";
import { figureIds, figureSpecs, type FigureId } from "../../../src/core/cost/formulas.ts";
import { inputSpecs, type InputId } from "../../../src/core/cost/inputs.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Icon } from "../icons.tsx";
import { FigureRow } from "./figure-row.tsx";
import { SpeaksMark, VerdictMark } from "./verdict.tsx";

export interface HeadlineProps {
  readonly estimate: Estimate;
  /** ISO day. */
  readonly today: string;
  readonly isExplained: boolean;
  readonly explain: () => void;
  /** Leads to the field of an input. */
  readonly goTo: (input: InputId) => void;
}

export function Headline(props: HeadlineProps) {
  const { estimate, goTo } = props;
  const { missing, warnings } = estimate.scenario;
  return (
    <section class="headline" aria-labelledby="headline-title">
      <h2 id="headline-title">Result: {estimate.scenario.name}</h2>
      {missing.length > 0 ? <Missing inputs={missing} goTo={goTo} /> : <Numbers {...props} />}
      {warnings.length > 0 && (
        <ul class="warnings" aria-label="Warnings">
          {warnings.map(({ id, message }) => (
            <li key={`${id} ${message}`} class="warning">
              <Icon name="warning" />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface MissingProps {
  readonly inputs: readonly InputId[];
  readonly goTo: (input: InputId) => void;
}

function Missing({ inputs, goTo }: MissingProps) {
  return (
    <div class="problem">
      <Icon name="error" />
      <div>
        <p>The price book does not have all that is needed. Give:</p>
        <ul class="missing">
          {inputs.map((id) => (
            <li key={id}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  goTo(id);
                }}
              >
                {inputSpecs[id].label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Each number with the steps that lead to it. */
const rows: readonly (readonly [FigureId, ...FigureId[]])[] = [
  ["monthlySaving", "baseRequestCost", "baseMonthlyCost", "tunedRequestCost", "tunedMonthlyCost"],
  ["breakEvenMonths", "totalOneOffCost", "requestSaving"],
  ["trainingCost", "billedTokens", "runCost"],
  ["totalOneOffCost", "trainingCost", "labourCost"],
  ["roi", "annualSaving"],
  ["netPresentValue", "requestSaving", "lifeMonths"],
];

function Numbers({ estimate, today, isExplained, explain }: HeadlineProps) {
  const { decision, figures } = estimate;
  const reasons = decision.signals.filter(({ speaks }) => speaks === "for" || speaks === "against");
  const shown = new Set<FigureId>(rows.map(([id]) => id));
  return (
    <>
      <ul class="reasons">
        {reasons.map(({ rule, speaks, reason }) => (
          <li key={rule}>
            <SpeaksMark speaks={speaks} />
            <span>{reason}</span>
          </li>
        ))}
      </ul>
      <div class="figures">
        {rows.map(([id, ...steps]) => (
          <FigureRow
            key={id}
            estimate={estimate}
            label={capitalized(figureSpecs[id].label)}
            value={
              id === "breakEvenMonths"
                ? breakEvenText(figures[id].value, today)
                : quantityText(id, figures[id].value)
            }
            steps={id === "breakEvenMonths" ? [...steps, id, "breakEvenDays"] : [...steps, id]}
            isOpen={isExplained}
          />
        ))}
      </div>
      <details class="more">
        <summary>
          <Icon name="fold" /> All other figures
        </summary>
        <div class="figures">
          {figureIds
            .filter((id) => !shown.has(id))
            .map((id) => (
              <FigureRow
                key={id}
                estimate={estimate}
                label={capitalized(figureSpecs[id].label)}
                value={quantityText(id, figures[id].value)}
                steps={[id]}
                isOpen={isExplained}
              />
            ))}
        </div>
      </details>
      <button type="button" class="link" aria-pressed={isExplained} onClick={explain}>
        {isExplained ? "Hide all formulas" : "Show all formulas"}
      </button>
    </>
  );
}

/** Stays in sight while inputs are changed. */
export function ResultBar({ estimate, today }: Pick<HeadlineProps, "estimate" | "today">) {
  const { decision, figures, scenario } = estimate;
  if (scenario.missing.length > 0) return null;
  const saving = figures.monthlySaving.value ?? 0;
  return (
    <div class="result-bar">
      <VerdictMark verdict={decision.verdict} />
      <span>
        {saving < 0 ? "costs" : "saves"} <b>{usd(Math.abs(saving))}</b>{" "}
        {saving < 0 ? "more a month" : "a month"}
      </span>
      <span>
        break-even <b>{breakEvenText(figures.breakEvenMonths.value, today)}</b>
      </span>
    </div>
  );
}
