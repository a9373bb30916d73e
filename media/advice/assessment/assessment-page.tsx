/** How good a dataset is: by rules, by a model, and what to do about it. */

import { count, formatInteger, percent } from "../../../src/core/wording.ts";
import type { AssessmentState } from "../../../src/protocol/advice-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";
import { AskSection, askTitle } from "../ask/ask-section.tsx";
import { SampleFields } from "../ask/sample-fields.tsx";
import { JumpLink, ResultCommands } from "../parts.tsx";
import { BatchLine } from "./batch-line.tsx";
import { Balances, RulesFigures } from "./figures.tsx";
import { Issues } from "./issues.tsx";
import { ModelCard, RulesCard } from "./score-cards.tsx";
import { Readiness, Reliability, Strengths, WhatToDo } from "./verdicts.tsx";

export function AssessmentPage({ state }: { readonly state: AssessmentState }) {
  const { material, problem, result } = state;
  return (
    <>
      <DatasetLine state={state} />
      <div class="columns">
        {material !== undefined && (
          <div class="column">
            <section aria-labelledby="quality-title">
              <h2 id="quality-title">Quality</h2>
              <div class="cards">
                <RulesCard material={material} />
                {result !== undefined && <ModelCard result={result} />}
              </div>
            </section>
            {result !== undefined && (
              <>
                <Readiness of={result.assessment} />
                <Issues result={result} />
                <Strengths of={result.assessment} />
              </>
            )}
            <WhatToDo material={material} assessment={result?.assessment} />
            {result !== undefined && <Reliability of={result.assessment} />}
            <Balances balances={material.rules.balances} />
            <RulesFigures material={material} />
            <ResultCommands />
          </div>
        )}
        {problem === undefined && (
          <div class="column">
            <BatchLine state={state} />
            <AskSection
              state={state}
              about="A model reads examples of the dataset and judges each of them, then the set as a whole."
              obstacle={material === undefined ? "The dataset is being read." : undefined}
            >
              <SampleFields state={state} />
            </AskSection>
          </div>
        )}
      </div>
    </>
  );
}

function DatasetLine({ state }: { readonly state: AssessmentState }) {
  const { dataset, material, problem, stage } = state;
  const { post } = useActions();
  return (
    <section class="head" aria-labelledby="page-title">
      <h1 id="page-title">Dataset quality</h1>
      {dataset !== undefined && (
        <p class="dataset-name">
          <Icon name="data" />
          <span>
            <b dir="auto">{dataset}</b>
            {material === undefined
              ? problem === undefined && readingText(state)
              : `: ${factsOf(material)}`}
          </span>
        </p>
      )}
      {problem !== undefined && (
        <p class="problem" role="alert">
          <Icon name="error" />
          <span>{problem}</span>
        </p>
      )}
      {dataset !== undefined && (
        <div class="head-links">
          {problem === undefined && stage.stage === "idle" && (
            <JumpLink to={askTitle}>Ask a model</JumpLink>
          )}
          <button
            id="read-again"
            type="button"
            class="link"
            onClick={() => {
              post({ type: "readAgain" });
            }}
          >
            Read the dataset again
          </button>
        </div>
      )}
    </section>
  );
}

function readingText({ reading }: AssessmentState): string {
  const what = reading?.step === "check" ? " is being checked first" : " is being read";
  const far = reading?.share === undefined ? "" : `, ${percent(reading.share)}`;
  return `${what}${far} …`;
}

function factsOf({
  records,
  unreadable,
  validShare,
  formatId,
}: NonNullable<AssessmentState["material"]>): string {
  return [
    count(records, "record"),
    `${percent(validShare)} without an error`,
    ...(unreadable > 0 ? [`${formatInteger(unreadable)} cannot be read`] : []),
    ...(formatId === undefined ? [] : [formatId]),
  ].join(" · ");
}
