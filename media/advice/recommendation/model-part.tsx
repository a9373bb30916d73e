/** What a model recommends, in its own words: as such they are labelled. */

import { ruleNames } from "../../../src/core/cost/decide.ts";
import type {
  FineTuningRecommendation,
  RecommendationReport,
} from "../../../src/core/recommendation/recommendation.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { VerdictMark } from "../../ui/verdict.tsx";
import { resultTitle } from "../ask/ask-section.tsx";
import { Sentences, Warnings } from "../parts.tsx";
import { RunEndLine } from "../run-end.tsx";
import { AccuracyRange } from "./accuracy-range.tsx";
import { AlternativesTable } from "./alternatives-table.tsx";
import { NextSteps } from "./next-steps.tsx";

export interface ModelPartProps extends Pick<RecommendationReport, "run" | "inputs"> {
  readonly model: NonNullable<RecommendationReport["model"]>;
  readonly isStale: boolean;
}

export function ModelPart({ model, run, inputs, isStale }: ModelPartProps) {
  const { label, date, notes, recommendation } = model;
  const { verdict, confidence, summary, expectedAccuracy, alternatives, risks, nextSteps } =
    recommendation;
  return (
    <section class="decision" aria-labelledby={resultTitle}>
      <h2 id={resultTitle} tabIndex={-1}>
        By {label}
      </h2>
      <p class="verdict-line">
        <VerdictMark verdict={verdict} />{" "}
        <span class="note">
          {confidence} confidence, {date}
        </span>
      </p>
      <Warnings
        of={[
          ...(isStale ? ["The inputs or the dataset have changed since: ask again."] : []),
          ...notes,
        ]}
      />
      <p dir="auto">{summary}</p>
      <Reasons of={recommendation} />
      {expectedAccuracy !== undefined && (
        <AccuracyRange range={expectedAccuracy} given={inputs.estimate.scenario.given} />
      )}
      {alternatives.length > 0 && (
        <AlternativesTable recommendation={recommendation} inputs={inputs} />
      )}
      {risks.length > 0 && (
        <>
          <h3>Risks</h3>
          <Sentences of={risks} icon="warning" />
        </>
      )}
      {nextSteps.length > 0 && (
        <NextSteps steps={nextSteps} hasDataset={inputs.dataset !== undefined} />
      )}
      {run !== undefined && <RunEndLine run={run} />}
    </section>
  );
}

function Reasons({ of }: { readonly of: FineTuningRecommendation }) {
  const { reasonsFor, reasonsAgainst, doubts } = of;
  return (
    <>
      <div class="reason-columns">
        {reasonsFor.length > 0 && (
          <div class="speaks-for">
            <h3>For fine-tuning</h3>
            <Sentences of={reasonsFor} icon="check" />
          </div>
        )}
        {reasonsAgainst.length > 0 && (
          <div class="speaks-against">
            <h3>Against it</h3>
            <Sentences of={reasonsAgainst} icon="cross" />
          </div>
        )}
      </div>
      {doubts.length > 0 && (
        <>
          <h3>What it doubts of the rules</h3>
          <Sentences
            of={doubts.map(({ rule, because }) => `${capitalized(ruleNames[rule])}: ${because}`)}
          />
        </>
      )}
    </>
  );
}
