/** Whether to fine-tune: by rules as the form is filled in, by a model where a person has it sent. */
import * as vscode from "vscode";
import type { InputId } from "../core/cost/inputs.ts";
import type { Scenario } from "../core/cost/scenario.ts";
import { isStillAbout, staleText } from "../core/assessment/stale-assessment.ts";
import type { QualityMaterial } from "../core/quality/quality-material.ts";
import { askedInputs } from "../core/recommendation/recommendation-inputs.ts";
import {
  rulesReport,
  staleAnswer,
  withAnswer,
} from "../core/recommendation/recommendation-report.ts";
import type {
  NextStepId,
  RecommendationInputs,
  RecommendationReport,
} from "../core/recommendation/recommendation.ts";
import { stepCommands } from "../core/recommendation/step-commands.ts";
import { NoAnswer } from "../llm/no-answer.ts";
import type { RecommendationMeans, RecommendationPlan } from "../llm/recommend.ts";
import type { FromAdvicePage, RecommendationState } from "../protocol/advice-view.ts";
import type { CostScenarios } from "../protocol/cost-view.ts";
import { copyMarkdown, saveMarkdown, type Advice, type MarkdownReport } from "./advice.ts";
import { caseOf, type AskedOf, type Case } from "./advice-case.ts";
import { tellFailure } from "./advice-failure.ts";
import { adviceMeans } from "./advice-means.ts";
import { AdviceWork, type Preparing, type Sending } from "./advice-work.ts";
import { PlainError } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { AssessmentLocator } from "./located-assessment.ts";
import { caseKey, RecommendationMemory } from "./recommendation-memory.ts";
import { Throttle } from "./throttle.ts";

/** Reading a dataset takes longer than a keystroke: it waits until they pause. */
const readIntervalMs = 1000;

interface Prepared extends RecommendationPlan {
  readonly means: RecommendationMeans;
}

interface Known extends Case, CostScenarios {
  readonly scenario: Scenario | undefined;
  /** Why the assessment does not count, as a plain sentence. */
  readonly unused: string | undefined;
}

export class RecommendationAdvice implements Advice {
  readonly subject = vscode.l10n.t("The recommendation");
  readonly #host: Host;
  readonly #memory: RecommendationMemory;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #work: AdviceWork<Prepared>;
  readonly #locator: AssessmentLocator;
  readonly #readSoon = this.#store.add(
    new Throttle<void>(readIntervalMs, () => {
      void this.#read();
    }),
  );
  #dataset: Dataset | undefined;
  #material: QualityMaterial | undefined;
  /** Changes of the scenarios follow each other, and what was said after them waits for them. */
  #changing = Promise.resolve();
  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#memory = new RecommendationMemory(host.workspaceState);
    this.#work = this.#store.add(new AdviceWork<Prepared>(host, "recommendation"));
    this.#locator = this.#store.add(new AssessmentLocator(host));
    const { costScenarios, costTokens, datasets, settings } = host;
    const changed = (): void => {
      this.#changed.fire();
    };
    this.#store.add(this.#work.onDidChange(changed));
    this.#store.add(costTokens.onDidChange(changed));
    this.#store.add(costScenarios.onDidChange(changed));
    this.#store.add(settings.onDidChange(changed));
    this.#store.add(this.#locator.onDidChange(changed));
    this.#store.add(
      datasets.onDidChangeActive(() => {
        if (datasets.current !== this.#dataset) void this.#read();
      }),
    );
    this.#store.add(
      datasets.onDidChange((dataset) => {
        if (dataset === datasets.current && !dataset.checking) this.#readSoon.request();
      }),
    );
    void this.#read();
  }

  get isRunning(): boolean {
    return this.#work.isRunning;
  }

  get failure(): string | undefined {
    return this.#work.failure;
  }

  async state(): Promise<RecommendationState> {
    const { models } = this.#host;
    const known = await this.#known();
    this.#checkPlan(known);
    const { scenarios, selected, problems, scenario, inputs, unused } = known;
    return {
      page: "recommendation",
      stage: this.#work.stage,
      model: await models.chosen(this.#dataset?.uri),
      capUsd: models.capUsd,
      scenarios: scenarios.map(({ name }) => name),
      selected,
      answers: this.#memory.answers,
      inputs: formInputs(scenario, inputs),
      problems,
      isStale: (inputs && this.#memory.reportAbout(inputs)?.isStale) ?? false,
      unused,
      report: this.#report(known),
    };
  }

  async obey(message: FromAdvicePage): Promise<void> {
    switch (message.type) {
      case "selectScenario":
        await this.#changeScenarios((kept) => ({ ...kept, selected: message.selected }));
        return;
      case "changeInput":
        await this.#changeScenarios((kept) => withInput(kept, message.input, message.value));
        return;
      case "changeAnswers":
        await this.#memory.setAnswers(message.answers);
        this.#changed.fire();
        return;
      case "prepare":
        await this.#work.prepare((preparing) => this.#prepare(preparing));
        return;
      case "send":
        await this.#changing;
        this.#checkPlan(await this.#known());
        await this.#work.send((plan, sending) => this.#run(plan, sending));
        return;
      case "save":
        await saveMarkdown(await this.#markdown());
        return;
      case "copy":
        await copyMarkdown(await this.#markdown());
        return;
      case "takeStep":
        await takeStep(message.step);
        return;
      case "readAgain":
        await this.#read();
        return;
      default:
        await this.#work.obey(message);
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Quality of the dataset is one more reason; without it there are the others. */
  async #read(): Promise<void> {
    const { current } = this.#host.datasets;
    if (current !== this.#dataset) this.#material = undefined;
    this.#dataset = current;
    this.#locator.follow(current);
    this.#changed.fire();
    if (current === undefined) return;
    try {
      const material = await this.#host.quality.read(current);
      if (current !== this.#dataset || material === undefined) return;
      this.#material = material;
      this.#locator.locate();
    } catch (error) {
      if (current !== this.#dataset) return;
      // What a dataset cannot be read for is said where it is assessed.
      tellFailure(this.#host, error);
      this.#material = undefined;
    }
    this.#changed.fire();
  }

  /** What the sheet shows is sent, or nothing. */
  #checkPlan({ inputs }: Known): void {
    const { plan } = this.#work;
    if (plan === undefined) return;
    if (inputs !== undefined && caseKey(inputs) === caseKey(plan.inputs)) return;
    this.#work.makeVoid(changedText);
  }

  async #known(): Promise<Known> {
    const { costScenarios } = this.#host;
    const [dataset, material] = [this.#dataset, this.#material];
    const kept = await costScenarios.read(dataset !== undefined);
    const scenario = kept.scenarios[kept.selected];
    const { answers } = this.#memory;
    const { assessment, unused } = this.#assessed();
    const asked = { scenario, dataset, material, answers, assessment };
    return { ...kept, scenario, unused, ...(await caseOf(this.#host, asked)) };
  }

  /** Of another text the assessment says nothing: then the rules do. */
  #assessed(): Pick<AskedOf, "assessment"> & Pick<Known, "unused"> {
    const { found } = this.#locator;
    if (found === undefined) return { assessment: undefined, unused: undefined };
    const { assessment, stale } = found;
    if (isStillAbout(assessment, stale)) return { assessment, unused: undefined };
    const since = staleText(assessment, stale);
    const unused = vscode.l10n.t(
      "The assessment by {0} of {1} is not counted, as {2}: quality is by rules.",
      assessment.model,
      assessment.date,
      since,
    );
    return { assessment: undefined, unused };
  }

  #report({ inputs, thresholds }: Known): RecommendationReport | undefined {
    if (inputs === undefined) return undefined;
    const report = rulesReport(inputs, thresholds);
    const answered = this.#memory.reportAbout(inputs);
    return answered === undefined ? report : withAnswer(report, answered);
  }

  #changeScenarios(change: (kept: CostScenarios) => CostScenarios): Promise<void> {
    const { costScenarios } = this.#host;
    const changing = this.#changing.then(async () => {
      const kept = await costScenarios.read(this.#dataset !== undefined);
      await costScenarios.change(change(kept), "recommendation");
    });
    this.#changing = changing.catch(() => undefined);
    return changing;
  }

  async #prepare({ signal }: Preparing): Promise<Prepared> {
    await this.#changing;
    await this.#locator.settled;
    const { inputs, problems, thresholds } = await this.#known();
    if (inputs === undefined) throw new PlainError(problems.join(" "));
    const opened = await adviceMeans(this.#host, this.#dataset, signal);
    const means = { ...opened, thresholds };
    const { planRecommendation } = await import("../llm/recommend.ts");
    return { ...(await planRecommendation(inputs, means)), means };
  }

  async #run({ means, ...plan }: Prepared, sending: Sending): Promise<undefined> {
    const { runRecommendation } = await import("../llm/recommend.ts");
    const report = await runRecommendation(plan, { ...means, ...sending });
    if (report.model !== undefined) {
      await this.#memory.keep(report);
      return undefined;
    }
    const { failures = [] } = report.run ?? {};
    if (sending.signal.aborted) return undefined;
    throw new NoAnswer(vscode.l10n.t("The model has not answered."), { failures });
  }

  async #markdown(): Promise<MarkdownReport> {
    const known = await this.#known();
    const report = this.#report(known);
    if (report === undefined) throw new PlainError(known.problems.join(" "));
    const { model, inputs } = report;
    const isStale = this.#memory.reportAbout(inputs)?.isStale ?? false;
    const notes = [...(isStale ? [staleAnswer] : []), ...(model?.notes ?? [])];
    const { recommendationMarkdown } =
      await import("../core/recommendation/recommendation-markdown.ts");
    return {
      what: vscode.l10n.t("The recommendation"),
      fileName: "fine-tune-or-not.md",
      dataset: this.#dataset,
      text: recommendationMarkdown({ ...report, model: model && { ...model, notes } }),
    };
  }
}

const changedText = vscode.l10n.t(
  "What this was worked out from has changed, so nothing was sent: work it out again.",
);

/** As they are given, else as the dataset, the prices or a default have them. */
function formInputs(
  scenario: Scenario | undefined,
  inputs: RecommendationInputs | undefined,
): RecommendationState["inputs"] {
  const known = askedInputs.flatMap((id) => {
    const value = scenario?.inputs[id] ?? inputs?.estimate.scenario.given[id];
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(known);
}

function withInput(kept: CostScenarios, input: InputId, value: number | null): CostScenarios {
  const { scenarios, selected } = kept;
  const changed = scenarios.map((scenario, index) => {
    if (index !== selected) return scenario;
    const others = Object.entries(scenario.inputs).filter(([id]) => id !== input);
    const entries = value === null ? others : [...others, [input, value]];
    return { ...scenario, inputs: Object.fromEntries(entries) as Scenario["inputs"] };
  });
  return { scenarios: changed, selected };
}

async function takeStep(step: NextStepId): Promise<void> {
  const { command } = stepCommands[step];
  if (command !== undefined) await vscode.commands.executeCommand(command);
}
