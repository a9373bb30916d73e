/** The assessment of a dataset's quality: by rules at once, by a model where a person has it sent. */
import * as vscode from "vscode";
import type { SampleWishes } from "../core/quality/quality-material.ts";
import type { AssessmentMeans, AssessmentPlan } from "../llm/assess-dataset.ts";
import type { AssessmentState, FromAdvicePage } from "../protocol/advice-view.ts";
import { copyMarkdown, saveMarkdown, type Advice, type MarkdownReport } from "./advice.ts";
import { adviceMeans, readSettings } from "./advice-means.ts";
import { AdviceWork, type FailedStage, type Preparing, type Sending } from "./advice-work.ts";
import { resultOf, whyNotKept, withoutSample } from "./assessment-result.ts";
import { BatchMemory, type SentBatch } from "./batch-memory.ts";
import { PlainError } from "./commands.ts";
import { basisOf, isBasis, type CountBasis } from "./count-basis.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { AssessmentLocator } from "./located-assessment.ts";
import { MaterialReader } from "./material-reader.ts";
import { revealLine } from "./reveal-line.ts";

interface Prepared extends AssessmentPlan {
  readonly dataset: Dataset;
  readonly basis: CountBasis;
  readonly means: AssessmentMeans;
}

/** What a person has set on the page; else the settings hold. */
interface Wishes {
  readonly size: number;
  readonly repeats: number;
  readonly isBatch: boolean;
}

export class AssessmentAdvice implements Advice {
  readonly #host: Host;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #work: AdviceWork<Prepared>;
  readonly #reader: MaterialReader;
  readonly #locator: AssessmentLocator;
  readonly #batches: BatchMemory;
  #dataset: Dataset | undefined;
  #wishes: Wishes | undefined;
  /** That of the dataset that is under way. */
  #batch: SentBatch | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#work = this.#store.add(new AdviceWork<Prepared>(host, "assessment"));
    this.#reader = this.#store.add(new MaterialReader(host, () => this.#wished()));
    this.#locator = this.#store.add(new AssessmentLocator(host));
    this.#batches = new BatchMemory(host);
    const { datasets, models, settings } = host;
    const changed = (): void => {
      this.#changed.fire();
    };
    this.#store.add(
      this.#work.onDidChange(() => {
        // Meanwhile another dataset may have become the active one.
        if (!this.#work.isRunning) this.#follow();
        changed();
      }),
    );
    this.#store.add(
      this.#reader.onDidChange(() => {
        if (this.#reader.material !== undefined) this.#locator.locate();
        changed();
      }),
    );
    this.#store.add(this.#locator.onDidChange(changed));
    this.#store.add(settings.onDidChange(changed));
    this.#store.add(
      models.onDidChange(() => {
        void this.#findBatch();
      }),
    );
    this.#store.add(
      datasets.onDidChangeActive(() => {
        this.#follow();
      }),
    );
    this.#store.add(
      datasets.onDidChange((dataset) => {
        const { plan } = this.#work;
        if (dataset !== this.#dataset || plan === undefined) return;
        if (!isBasis(plan.basis, dataset)) this.#work.makeVoid(changedText);
      }),
    );
    this.#follow();
  }

  get subject(): string {
    return vscode.l10n.t(
      "The assessment of {0}",
      this.#dataset?.name ?? vscode.l10n.t("a dataset"),
    );
  }

  get isRunning(): boolean {
    return this.#work.isRunning;
  }

  get failure(): string | undefined {
    return this.#work.failure;
  }

  async state(): Promise<AssessmentState> {
    const { models } = this.#host;
    const { size, repeats, isBatch, usualSize } = await this.#wished();
    const model = await models.chosen(this.#dataset?.uri);
    const canBatch = model?.facts.provider === "anthropic";
    const { material, problem, reading } = this.#reader;
    const { found } = this.#locator;
    return {
      page: "assessment",
      stage: this.#work.stage,
      model,
      capUsd: models.capUsd,
      dataset: this.#dataset?.name,
      problem,
      material: material && withoutSample(material),
      reading,
      sampleSize: Number.isFinite(size) ? size : null,
      repeats,
      isBatch: isBatch && canBatch,
      canBatch,
      usualSize,
      batch: this.#batch && { ...this.#batch, model: this.#batch.model.label },
      result: found && resultOf(found),
    };
  }

  async obey(message: FromAdvicePage): Promise<void> {
    switch (message.type) {
      case "changeSample": {
        const { sampleSize, repeats, isBatch } = message;
        this.#wishes = { size: sampleSize ?? Infinity, repeats, isBatch };
        this.#work.withdraw();
        this.#changed.fire();
        return;
      }
      case "prepare":
        await this.#work.prepare((preparing) => this.#prepare(preparing));
        return;
      case "send":
        await this.#send();
        return;
      case "takeUp":
        await this.#takeUp();
        return;
      case "save":
        await saveMarkdown(await this.#report());
        return;
      case "copy":
        await copyMarkdown(await this.#report());
        return;
      case "openLine":
        if (this.#dataset !== undefined) await revealLine(this.#dataset.uri, message.line);
        return;
      case "readAgain":
        await this.#reader.read();
        return;
      default:
        await this.#work.obey(message);
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #wished(): Promise<Wishes & SampleWishes & { readonly usualSize: number }> {
    const { check } = await readSettings(this.#host, this.#dataset);
    const { sampleSize: usualSize, repeats, seed } = check.assess;
    return { size: usualSize, repeats, isBatch: false, ...this.#wishes, seed, usualSize };
  }

  /** The dataset that is looked at, unless one is being asked about. */
  #follow(): void {
    const { current } = this.#host.datasets;
    if (this.#work.isRunning || current === this.#dataset) return;
    if (this.#dataset !== undefined) {
      this.#work.makeVoid(vscode.l10n.t("Another dataset is looked at now, so nothing was sent."));
    }
    this.#dataset = current;
    this.#batch = undefined;
    this.#locator.follow(current);
    this.#reader.follow(current);
    void this.#findBatch();
  }

  async #findBatch(): Promise<void> {
    const dataset = this.#dataset;
    if (dataset === undefined) return;
    const batch = await this.#batches.underWay(dataset);
    if (dataset !== this.#dataset) return;
    this.#batch = batch;
    this.#changed.fire();
  }

  /** With the wishes and the model that it was sent with, the same questions are asked, and so it is found. */
  async #takeUp(): Promise<void> {
    const batch = this.#batch;
    if (batch === undefined || this.#work.isRunning) return;
    const { model, sampleSize, repeats } = batch;
    this.#wishes = { size: sampleSize ?? Infinity, repeats, isBatch: true };
    const chosen = await this.#host.models.chosen(this.#dataset?.uri);
    const isChosen = chosen?.facts.provider === model.provider && chosen.facts.id === model.id;
    if (!isChosen) await this.#host.models.choose(model);
    await this.#work.prepare((preparing) => this.#prepare(preparing));
  }

  async #prepare({ signal, onShare }: Preparing): Promise<Prepared | undefined> {
    const dataset = this.#dataset;
    if (dataset === undefined) throw new PlainError(this.#reader.problem ?? changedText);
    const { size, seed, repeats, isBatch } = await this.#wished();
    const sample = { size, seed };
    const material = await this.#host.quality.read(dataset, sample, onShare);
    if (material === undefined) throw new PlainError(changedText);
    const basis = basisOf(dataset);
    signal.throwIfAborted();
    const opened = await adviceMeans(this.#host, dataset, signal);
    const isOfAnthropic = opened.model.facts.provider === "anthropic";
    const means = { ...opened, sample, repeats, isBatch: isBatch && isOfAnthropic };
    const { planAssessment } = await import("../llm/assess-dataset.ts");
    const plan = await planAssessment(material, means);
    if (!isBasis(basis, dataset)) throw new PlainError(changedText);
    return { ...plan, dataset, basis, means };
  }

  async #send(): Promise<void> {
    const { plan } = this.#work;
    if (plan !== undefined && !isBasis(plan.basis, plan.dataset)) {
      this.#work.makeVoid(changedText);
      return;
    }
    await this.#work.send((prepared, sending) => this.#run(prepared, sending));
  }

  async #run(
    { dataset, means, ...plan }: Prepared,
    sending: Sending,
  ): Promise<FailedStage | undefined> {
    const { runAssessment } = await import("../llm/assess-dataset.ts");
    const { sample, repeats, model } = means;
    if (plan.outgoing.isBatch) {
      await this.#batches.keep(dataset, {
        since: new Date().toISOString(),
        examples: plan.questions.examples.length,
        model: model.facts,
        address: model.address,
        sampleSize: Number.isFinite(sample.size) ? sample.size : null,
        repeats,
      });
    }
    try {
      const assessment = await runAssessment(plan, { ...means, ...sending });
      // By a batch it is whole as soon as none is under way any more.
      if (!assessment.run.isPartial) await this.#batches.forget(dataset);
      await this.#locator.settled;
      const failed = whyNotKept(assessment, this.#locator.found);
      if (failed === undefined) await this.#host.assessments.write(dataset.key, assessment);
      return failed;
    } finally {
      await this.#findBatch();
    }
  }

  async #report(): Promise<MarkdownReport> {
    const { material } = this.#reader;
    const { found } = this.#locator;
    if (material === undefined) {
      throw new PlainError(vscode.l10n.t("There is nothing to write yet."));
    }
    const { assessmentMarkdown } = await import("../core/assessment/assessment-markdown.ts");
    return {
      what: vscode.l10n.t("The assessment"),
      fileName: "dataset-quality.md",
      dataset: this.#dataset,
      text: assessmentMarkdown(found && resultOf(found).assessment, material),
    };
  }
}

const changedText = vscode.l10n.t(
  "The dataset has changed since this was worked out, so nothing was sent: work it out again.",
);
