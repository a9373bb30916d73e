/** The result of the selected scenario: the verdict and the numbers that it stands on. */

import { useContext } from "preact/hooks";
import { paidBack, type Estimate } from "../../../src/core/cost/estimate.ts";
import { paidBackText, usd } from "../../../src/core/cost/figure-text.ts";
import { figureIds, figureSpecs, type FigureId } from "../../../src/core/cost/formulas.ts";
import { inputSpecs, type InputId } from "../../../src/core/cost/inputs.ts";
import { figureCell } from "../../../src/core/cost/report-parts.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Fold, FoldContext } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import type { Outcome } from "../outcomes.ts";
import { measureBar } from "./bar-height.ts";
import { figureFold, FigureRow } from "./figure-row.tsx";
import { SpeaksMark, VerdictMark } from "../../ui/verdict.tsx";

export interface HeadlineProps {
  readonly outcome: Exclude<Outcome, { readonly type: "problem" }>;
  /** ISO day. */
  readonly today: string;
  /** Leads to the field of an input. */
  readonly goTo: (input: InputId) => void;
}

export function Headline({ outcome, today, goTo }: HeadlineProps) {
  const { name, warnings } = outcome.resolved;
  return (
    <section class="headline" aria-labelledby="headline-title">
      <h2 id="headline-title">
        Result: <bdi>{name}</bdi>
      </h2>
      {outcome.type === "missing" && <Missing inputs={outcome.inputs} goTo={goTo} />}
      {outcome.type === "counting" && (
        <p class="note">There is none before the tokens of {outcome.dataset} are counted.</p>
      )}
      {outcome.type === "estimated" && <Numbers estimate={outcome.estimate} today={today} />}
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
        <p>Neither the price book nor a dataset tells all that is needed. Give:</p>
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

const shown: ReadonlySet<FigureId> = new Set<FigureId>([
  ...rows.map(([id]) => id),
  // The break-even is told in the time that suits it, be it months or days.
  "breakEvenDays",
]);
const otherRows: typeof rows = figureIds.filter((id) => !shown.has(id)).map((id) => [id]);

interface NumbersProps {
  readonly estimate: Estimate;
  /** ISO day. */
  readonly today: string;
}

function Numbers({ estimate, today }: NumbersProps) {
  // Why the break-even says nothing is more than its figure tells.
  const reasons = estimate.decision.signals.filter(
    ({ rule, speaks }) =>
      speaks === "for" || speaks === "against" || (rule === "break-even" && speaks === "unknown"),
  );
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
      <Rows of={rows} estimate={estimate} today={today} />
      <Fold name="figures" class="more">
        <summary>
          <Icon name="fold" /> All other figures
        </summary>
        <Rows of={otherRows} estimate={estimate} today={today} />
      </Fold>
      <ExplainAll />
    </>
  );
}

function Rows({ of, estimate, today }: NumbersProps & { readonly of: typeof rows }) {
  return (
    <div class="figures">
      {of.map(([id, ...steps]) => (
        <FigureRow
          key={id}
          figure={id}
          estimate={estimate}
          label={capitalized(figureSpecs[id].label)}
          value={figureCell(estimate, id, today)}
          steps={id === "breakEvenMonths" ? [...steps, id, "breakEvenDays"] : [...steps, id]}
        />
      ))}
    </div>
  );
}

function ExplainAll() {
  const { opened, toggle } = useContext(FoldContext);
  const folds = [...rows, ...otherRows].map(([id]) => figureFold(id));
  const isExplained = folds.every((fold) => opened.includes(fold));
  return (
    <button
      type="button"
      class="link"
      aria-pressed={isExplained}
      onClick={() => {
        toggle(folds, !isExplained);
      }}
    >
      {isExplained ? "Hide all formulas" : "Show all formulas"}
    </button>
  );
}

/** Stays in sight while inputs are changed. */
export function ResultBar({
  outcome,
  today,
}: {
  readonly outcome: Outcome;
  readonly today: string;
}) {
  if (outcome.type === "counting") {
    return (
      <p class="result-bar" ref={measureBar}>
        {outcome.dataset} is being counted …
      </p>
    );
  }
  if (outcome.type !== "estimated") return null;
  const { estimate } = outcome;
  const { decision, figures } = estimate;
  const saving = figures.monthlySaving.value ?? 0;
  const paid = paidBack(estimate);
  return (
    <div class="result-bar" ref={measureBar}>
      <VerdictMark verdict={decision.verdict} />
      {!paid.isUnknown && (
        <span>
          {saving < 0 ? "costs" : "saves"} <b>{usd(Math.abs(saving))}</b>{" "}
          {saving < 0 ? "more a month" : "a month"}
        </span>
      )}
      <span>
        break-even <b>{paidBackText(paid, today)}</b>
      </span>
    </div>
  );
}
