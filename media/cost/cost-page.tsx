/** The page as a whole: what stands where, and the numbers that all parts of it share. */

import { useMemo } from "preact/hooks";
import { headline, verdictTexts } from "../../src/core/cost/report-parts.ts";
import { estimateScenario, type EstimateResult } from "../../src/core/cost/estimate-scenario.ts";
import { scenarioTargets } from "../../src/core/cost/scenario-targets.ts";
import type { DatasetTokens } from "../../src/core/cost/scenario.ts";
import type { FromCostPage } from "../../src/protocol/cost-view.ts";
import { DatasetLine } from "./dataset-line.tsx";
import { InputForm } from "./form/input-form.tsx";
import { showField } from "./form/show-field.ts";
import { Icon } from "./icons.tsx";
import { selectedScenario, textsOf, toggle, type PageState } from "./page-state.ts";
import { Announcer } from "./results/announcer.tsx";
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
  const results = useMemo(() => {
    const lookup = tokens && ((target = ""): DatasetTokens | undefined => tokens[target]);
    return kept.scenarios.map((scenario) => {
      return estimateScenario(scenario, { ...means, dataset: lookup });
    });
  }, [kept.scenarios, means, tokens]);

  const scenario = selectedScenario(state);
  const result = results[kept.selected];
  const estimate = result?.estimate;
  const [target = ""] = scenario === undefined ? [] : scenarioTargets([scenario], book);
  const isExplained = opened.includes("formulas");
  return (
    <>
      <DatasetLine dataset={dataset} tokens={tokens?.[target]} />
      <ScenariosSection kept={kept} removed={removed} results={results} change={change} />
      <Announcer text={spoken(result)} />
      {estimate !== undefined && <ResultBar estimate={estimate} today={today} />}
      <div class="columns">
        <div class="column">
          {estimate !== undefined && (
            <Headline
              estimate={estimate}
              today={today}
              isExplained={isExplained}
              explain={() => {
                change((now) => toggle(now, "formulas", !isExplained));
              }}
              goTo={showField}
            />
          )}
          {result?.problem !== undefined && (
            <section aria-labelledby="problem-title">
              <h2 id="problem-title">No result: {scenario?.name}</h2>
              <p class="problem" role="alert">
                <Icon name="error" />
                <span>{result.problem}</span>
              </p>
            </section>
          )}
          {scenario !== undefined && (
            <InputForm
              // Fields of another scenario are others, though they look the same.
              key={scenario.name}
              scenario={scenario}
              resolved={estimate?.scenario}
              tokens={tokens?.[target]}
              texts={textsOf(state)}
              opened={opened}
              book={book}
              today={today}
              change={change}
              send={send}
            />
          )}
        </div>
        {estimate?.scenario.missing.length === 0 && (
          <div class="column">
            <ChartsSection estimate={estimate} />
            <DecisionSection decision={estimate.decision} />
          </div>
        )}
      </div>
      <Commands post={post} />
    </>
  );
}

/** For those who do not see it. */
function spoken(result: EstimateResult | undefined): string {
  if (result === undefined) return "There is no scenario.";
  const { estimate, problem } = result;
  if (estimate === undefined) return problem;
  const { scenario, decision } = estimate;
  if (scenario.missing.length > 0) return `${scenario.name}: prices are missing.`;
  return `${scenario.name}: ${verdictTexts[decision.verdict]}. ${headline(estimate)}`;
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
