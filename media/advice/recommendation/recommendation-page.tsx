/** Whether to fine-tune: by rules, by a model, and where the two disagree. */

import type { DatasetFacts } from "../../../src/core/recommendation/recommendation.ts";
import { withoutModel } from "../../../src/core/recommendation/report-parts.ts";
import { count, percent } from "../../../src/core/wording.ts";
import type { RecommendationState } from "../../../src/protocol/advice-view.ts";
import { DecisionDetails } from "../../ui/decision.tsx";
import { Icon } from "../../ui/icons.tsx";
import { AskSection, askTitle } from "../ask/ask-section.tsx";
import { JumpLink, ResultCommands, Warnings } from "../parts.tsx";
import { CaseForm } from "./case-form.tsx";
import { ModelPart } from "./model-part.tsx";

export function RecommendationPage({ state }: { readonly state: RecommendationState }) {
  const { report, problems, stage } = state;
  return (
    <>
      <section class="head" aria-labelledby="page-title">
        <h1 id="page-title">Fine-tune or not</h1>
        <DatasetLine report={report} />
        <Warnings of={state.unused === undefined ? [] : [state.unused]} />
        {stage.stage === "idle" && (
          <div class="head-links">
            <JumpLink to={askTitle}>Ask a model</JumpLink>
          </div>
        )}
      </section>
      <div class="columns case-columns">
        <div class="column">
          <CaseForm state={state} />
        </div>
        <div class="column">
          {problems.length > 0 && <Problems of={problems} />}
          {report !== undefined && <Disagreements report={report} />}
          {report !== undefined && (
            <section class="decision" aria-labelledby="rules-title">
              <h2 id="rules-title">By rules</h2>
              <DecisionDetails decision={report.rules.decision} />
              <Warnings of={withoutModel(report)} />
            </section>
          )}
          {report?.model !== undefined && (
            <ModelPart
              model={report.model}
              run={report.run}
              inputs={report.inputs}
              isStale={state.isStale}
            />
          )}
          {report !== undefined && <ResultCommands />}
          <AskSection
            state={state}
            about="A model weighs the same facts and says what it would do, and what may do instead."
            obstacle={report === undefined ? "There is something to give first." : undefined}
          />
        </div>
      </div>
    </>
  );
}

type Report = NonNullable<RecommendationState["report"]>;

function DatasetLine({ report }: { readonly report: Report | undefined }) {
  const dataset = report?.inputs.dataset;
  return (
    <p class="dataset-name">
      <Icon name="data" />
      <span>
        {dataset === undefined ? (
          "No dataset is known: what is said rests on the scenario alone."
        ) : (
          <>
            <b dir="auto">{dataset.name}</b>
            {`: ${factsOf(dataset)}`}
          </>
        )}
      </span>
    </p>
  );
}

function factsOf({ records, validShare, quality }: DatasetFacts): string {
  return [
    count(records, "record"),
    `${percent(validShare)} without an error`,
    ...(quality === undefined
      ? []
      : [`quality ${quality.quality} by ${quality.by === "rules" ? "rules" : "a model"}`]),
  ].join(" · ");
}

function Problems({ of }: { readonly of: readonly string[] }) {
  return (
    <section aria-labelledby="problems-title">
      <h2 id="problems-title">No recommendation yet</h2>
      <ul class="warnings">
        {of.map((text) => (
          <li key={text} class="problem">
            <Icon name="error" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Disagreements({ report: { model } }: { readonly report: Report }) {
  if (model === undefined || model.disagreements.length === 0) return null;
  return (
    <section class="disagreement-section" aria-labelledby="disagreements-title">
      <div class="disagreements">
        <h2 id="disagreements-title">
          <Icon name="warning" /> Rules and model disagree
        </h2>
        <ul>
          {model.disagreements.map((text, index) => (
            <li key={index} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
