/** The page as a whole: what stands where, and the numbers that all parts of it share. */

import { useMemo } from "preact/hooks";
import { headline, verdictTexts } from "../../src/core/cost/report-parts.ts";
import { inputSpecs } from "../../src/core/cost/inputs.ts";
import { scenarioTargets } from "../../src/core/cost/scenario-targets.ts";
import type { FromCostPage } from "../../src/protocol/cost-view.ts";
import { DatasetLine } from "./dataset-line.tsx";
import { InputForm } from "./form/input-form.tsx";
import { showField } from "./form/show-field.ts";
import { FoldContext, type Folds } from "../ui/fold.tsx";
import { Icon } from "../ui/icons.tsx";
import { outcomesBy, type Outcome } from "./outcomes.ts";
import { selectedScenario, textsOf, toggle, type PageState } from "./page-state.ts";
import { Announcer } from "../ui/announcer.tsx";
import { ChartsSection } from "./results/charts-section.tsx";
import { DecisionSection } from "./results/decision-section.tsx";
import { Headline, ResultBar } from "./results/headline.tsx";
import { ScenariosSection } from "./scenarios/scenarios-section.tsx";

export interface CostPageProps {
  readonly state: PageState;
  readonly change: (step: (state: PageState) => PageState) => void;
  /** What was changed is told to the extension now. */
  readonly send: () => void;
  readonly post: (message: FromCostPage) => void;
}

export function CostPage(props: CostPageProps) {
  const { means } = props.state;
  return (
    <main class="page">
      <h1 class="unseen">Cost of fine-tuning</h1>
      {means === undefined ? <p class="note">Loading …</p> : <Known {...props} means={means} />}
    </main>
  );
}

type Means = NonNullable<PageState["means"]>;

function Known({ state, means, change, send, post }: CostPageProps & { readonly means: Means }) {
  const { dataset, kept, opened, removed } = state;
  const { book, today } = means;
  const tokens = dataset.state === "counted" ? dataset.tokens : undefined;
  const outcomeOf = useMemo(() => outcomesBy(means, dataset), [means, dataset]);
  const outcomes = kept.scenarios.map(outcomeOf);

  const scenario = selectedScenario(state);
  const outcome = outcomes[kept.selected];
  const folds = useFolds(opened, change);
  const [target = ""] = scenario === undefined ? [] : scenarioTargets([scenario], book);
  return (
    <FoldContext.Provider value={folds}>
      <DatasetLine dataset={dataset} tokens={tokens?.[target]} />
      <ScenariosSection
        kept={kept}
        removed={removed}
        outcomes={outcomes}
        hasDataset={dataset.state !== "none"}
        change={change}
      />
      <Announcer text={spoken(outcome)} />
      {outcome !== undefined && <ResultBar outcome={outcome} today={today} />}
      <div class="columns">
        <div class="column">
          {outcome !== undefined && outcome.type !== "problem" && (
            <Headline outcome={outcome} today={today} goTo={showField} />
          )}
          {scenario !== undefined && outcome?.type === "problem" && (
            <Problem name={scenario.name} text={outcome.problem} />
          )}
          {scenario !== undefined && (
            <InputForm
              // Fields of another scenario are others, though they look the same.
              key={scenario.name}
              scenario={scenario}
              resolved={outcome?.resolved}
              tokens={tokens?.[target]}
              texts={textsOf(state)}
              opened={opened}
              book={book}
              today={today}
              change={change}
              send={send}
            />
          )}
          {outcome?.type === "estimated" && (
            <DecisionSection decision={outcome.estimate.decision} />
          )}
        </div>
        {outcome?.type === "estimated" && (
          <div class="column">
            <ChartsSection estimate={outcome.estimate} />
          </div>
        )}
      </div>
      <Commands post={post} />
    </FoldContext.Provider>
  );
}

function useFolds(opened: readonly string[], change: CostPageProps["change"]): Folds {
  return useMemo(
    () => ({
      opened,
      toggle: (names, isOpen) => {
        change((now) => names.reduce((state, name) => toggle(state, name, isOpen), now));
      },
    }),
    [opened],
  );
}

/** Why a scenario cannot be estimated. */
function Problem({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <section aria-labelledby="problem-title">
      <h2 id="problem-title">
        No result: <bdi>{name}</bdi>
      </h2>
      <p class="problem" role="alert">
        <Icon name="error" />
        <span>{text}</span>
      </p>
    </section>
  );
}

/** For those who do not see it. */
function spoken(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "There is no scenario.";
  if (outcome.type === "problem") return outcome.problem;
  const { name } = outcome.resolved;
  switch (outcome.type) {
    case "missing": {
      const labels = outcome.inputs.map((id) => inputSpecs[id].label).join(", ");
      return `${name}: no result yet, there is something to give: ${labels}.`;
    }
    case "counting":
      return `${name}: no result yet, ${outcome.dataset} is being counted.`;
    case "estimated": {
      const { estimate } = outcome;
      return `${name}: ${verdictTexts[estimate.decision.verdict]}. ${headline(estimate)}`;
    }
  }
}

function Commands({ post }: Pick<CostPageProps, "post">) {
  return (
    <div class="commands">
      <button
        type="button"
        class="primary"
        onClick={() => {
          post({ type: "exportComparison" });
        }}
      >
        <Icon name="export" />
        Export Comparison…
      </button>
      <button
        type="button"
        class="secondary"
        onClick={() => {
          post({ type: "copySummary" });
        }}
      >
        <Icon name="copy" />
        Copy Summary for the Budget Owner
      </button>
      <button
        type="button"
        class="secondary"
        onClick={() => {
          post({ type: "openSettings" });
        }}
      >
        <Icon name="gear" />
        Prices and Thresholds
      </button>
    </div>
  );
}
