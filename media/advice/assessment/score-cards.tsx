/** The score card, filled in by rules and by a model: side by side, and never mixed. */

import { useId } from "preact/hooks";
import { scoreText, sentSentence } from "../../../src/core/assessment/report-parts.ts";
import { staleText } from "../../../src/core/assessment/stale-assessment.ts";
import type { DataQuality, ScoreCard } from "../../../src/core/quality/score-card.ts";
import { capitalized, count, formatInteger } from "../../../src/core/wording.ts";
import type { AssessmentState } from "../../../src/protocol/advice-view.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { TitledFold, Warnings } from "../parts.tsx";
import { RunEndLine } from "../run-end.tsx";
import { ScoreBar } from "../score-bar.tsx";
import { resultTitle } from "../ask/ask-section.tsx";

export function RulesCard({
  material: { records, rules },
}: {
  readonly material: NonNullable<AssessmentState["material"]>;
}) {
  const id = useId();
  return (
    <div class="card">
      <h3 id={id}>By rules</h3>
      <p class="note">all {count(records, "record")}</p>
      <Card card={rules.card} titleId={id} />
    </div>
  );
}

export function ModelCard({
  result: { assessment, stale },
}: {
  readonly result: NonNullable<AssessmentState["result"]>;
}) {
  const { card, model, date, judged, records, discounted, notes, run } = assessment;
  return (
    <div class="card">
      <h3 id={resultTitle} tabIndex={-1}>
        By {model}
      </h3>
      <p class="note">
        {formatInteger(judged)} of {count(records, "record")} judged, {date}
      </p>
      <Warnings of={staleness(assessment, stale)} />
      <Card card={card} titleId={resultTitle} />
      {discounted > 0 && (
        <p class="note">
          {count(discounted, "example")} {discounted === 1 ? "speaks" : "speak"} to the model that
          reads {discounted === 1 ? "it" : "them"}: not counted in any score.
        </p>
      )}
      <Warnings of={notes} />
      <RunEndLine run={run} />
      <p class="note">{sentSentence(assessment)}</p>
    </div>
  );
}

function staleness(
  assessment: NonNullable<AssessmentState["result"]>["assessment"],
  stale: number,
): readonly string[] {
  if (stale === 0) return [];
  return [`${staleText(assessment, stale)}: ask again to judge the dataset as it is.`];
}

const signs: Readonly<Record<DataQuality, IconName>> = {
  excellent: "check",
  good: "check",
  fair: "scale",
  poor: "cross",
};

interface CardProps {
  readonly card: ScoreCard;
  readonly titleId: string;
}

function Card({ card: { by, overall, scores }, titleId }: CardProps) {
  return (
    <>
      {overall === undefined ? (
        <p class="overall note">cannot be told</p>
      ) : (
        <p class={`overall quality-${overall.quality}`}>
          <Icon name={signs[overall.quality]} />
          <b>{capitalized(overall.quality)}</b>
          <span>
            <span class="amount">{Math.round(overall.score)}</span> of 100 <Interval {...overall} />
          </span>
        </p>
      )}
      {/* Its roles are said, because it is laid out otherwise than a table. */}
      <table class="scores" role="table" aria-labelledby={titleId}>
        <thead class="unseen" role="rowgroup">
          <tr role="row">
            <th role="columnheader">Dimension</th>
            <th role="columnheader">Score</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {scores.map(({ dimension, score, basis }) => (
            <tr key={dimension} role="row">
              <th role="rowheader">{capitalized(dimension)}</th>
              {score === undefined ? (
                <td role="cell" class="untold note">
                  cannot be told
                </td>
              ) : (
                <td role="cell" title={basis}>
                  <ScoreBar score={score} look={by} />
                  <span class="amount">{scoreText(score)}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <TitledFold name={`basis-${by}`} title="What the scores stand on">
        <dl class="basis">
          {scores.map(({ dimension, basis }) => (
            <div key={dimension}>
              <dt>{capitalized(dimension)}</dt>
              <dd>{basis}</dd>
            </div>
          ))}
        </dl>
      </TitledFold>
    </>
  );
}

function Interval({
  low,
  high,
}: {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}) {
  if (low === undefined || high === undefined) return null;
  return (
    <span
      class="note"
      title="It is a sample that was judged: in 95 of 100 samples the interval has the score of the whole set in it."
    >
      (95 % interval: {Math.round(low)} to {Math.round(high)})
    </span>
  );
}
