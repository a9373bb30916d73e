/** The assessment of a dataset's quality: by rules at once, by a model where a person has it sent. */
import * as vscode from "vscode";
import type { QualityMaterial, SampleWishes } from "../core/quality/quality-material.ts";
import type { AssessmentMeans, AssessmentPlan } from "../llm/assess-dataset.ts";
import type { AssessmentState, FromAdvicePage } from "../protocol/advice-view.ts";
import { copyMarkdown, saveMarkdown, type Advice, type MarkdownReport } from "./advice.ts";
import { tellFailure } from "./advice-failure.ts";
import { adviceMeans, readSettings } from "./advice-means.ts";
import { AdviceWork, type Sending } from "./advice-work.ts";
import type { KeptAssessment } from "./assessment-store.ts";
import { PlainError } from "./commands.ts";
import { basisOf, isBasis, type CountBasis } from "./count-basis.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { revealLine } from "./reveal-line.ts";
import { Throttle } from "./throttle.ts";

/** Reading takes longer than a keystroke: it waits until they pause. */
const readIntervalMs = 1000;

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
  readonly #readAgain = this.#store.add(
    new Throttle<void>(readIntervalMs, () => {
      void this.#read();
    }),
  );
  #dataset: Dataset | undefined;
  #wishes: Wishes | undefined;
  #material: QualityMaterial | undefined;
  #materialBasis: CountBasis | undefined;
  #problem: string | undefined;
  #kept: KeptAssessment | undefined;
  /** Where digests are now; `undefined`: nobody knows yet, or any more. */
  #lines: ReadonlyMap<string, number | null> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#work = this.#store.add(new AdviceWork<Prepared>(host, "assessment"));
    const { datasets, settings, assessments } = host;
    this.#store.add(
      this.#work.onDidChange(() => {
        // Meanwhile another dataset may have become the active one.
        if (!this.#work.isRunning) this.#follow();
        this.#changed.fire();
      }),
    );
    this.#store.add(
      datasets.onDidChangeActive(() => {
        this.#follow();
      }),
    );
    this.#store.add(
      datasets.onDidChange((dataset) => {
        this.#datasetChanged(dataset);
      }),
    );
    this.#store.add(
      settings.onDidChange(() => {
        this.#changed.fire();
      }),
    );
    this.#store.add(
      assessments.onDidChange((key) => {
        if (key === this.#dataset?.key) void this.#recall();
      }),
    );
    this.#follow();
  }

  async state(): Promise<AssessmentState> {
    const { models } = this.#host;
    const { size, repeats, isBatch } = await this.#wished();
    const model = await models.chosen(this.#dataset?.uri);
    const canBatch = model?.facts.provider === "anthropic";
    return {
      page: "assessment",
      stage: this.#work.stage,
      model,
      capUsd: models.capUsd,
      dataset: this.#dataset?.name,
      problem: this.#problem,
      material: this.#material && withoutSample(this.#material),
      sampleSize: Number.isFinite(size) ? size : null,
      repeats,
      isBatch: isBatch && canBatch,
      canBatch,
      result: this.#result(),
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
        await this.#work.prepare((signal) => this.#prepare(signal));
        return;
      case "send":
        await this.#send();
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
        await this.#read();
        return;
      default:
        await this.#work.obey(message);
    }
  }

  dispose(): void {
    this.#store.dispose();
    if (this.#dataset !== undefined) this.#host.quality.stop(this.#dataset).catch(() => undefined);
  }

  async #wished(): Promise<Wishes & SampleWishes> {
    const { check } = await readSettings(this.#host, this.#dataset);
    const { sampleSize: size, repeats, seed } = check.assess;
    return { size, repeats, isBatch: false, ...this.#wishes, seed };
  }

  /** The dataset that is looked at, unless one is being asked about. */
  #follow(): void {
    const { current } = this.#host.datasets;
    if (this.#work.isRunning) return;
    if (current === this.#dataset && (current !== undefined || this.#problem !== undefined)) return;
    const last = this.#dataset;
    if (last !== undefined) {
      this.#host.quality.stop(last).catch(() => undefined);
      this.#work.makeVoid("Another dataset is looked at now, so nothing was sent.");
    }
    this.#dataset = current;
    this.#material = undefined;
    this.#kept = undefined;
    this.#problem =
      current === undefined
        ? "No dataset is open: open a .jsonl or .ndjson file first."
        : undefined;
    this.#changed.fire();
    void this.#read();
    void this.#recall();
  }

  #datasetChanged(dataset: Dataset): void {
    if (dataset !== this.#dataset) return;
    const { plan } = this.#work;
    if (plan !== undefined && !isBasis(plan.basis, dataset)) this.#work.makeVoid(changedText);
    const isKnown = this.#materialBasis !== undefined && isBasis(this.#materialBasis, dataset);
    if (!dataset.checking && !isKnown) this.#readAgain.request();
  }

  async #read(): Promise<void> {
    const dataset = this.#dataset;
    if (dataset === undefined) return;
    try {
      const material = await this.#host.quality.read(dataset, await this.#wished());
      if (dataset !== this.#dataset || material === undefined) return;
      this.#material = material;
      this.#materialBasis = basisOf(dataset);
      this.#problem = undefined;
    } catch (error) {
      const problem = tellFailure(this.#host, error);
      if (dataset !== this.#dataset || problem === undefined) return;
      this.#material = undefined;
      this.#materialBasis = basisOf(dataset);
      this.#problem = problem;
    }
    await this.#locate();
  }

  /** What an earlier session, or a run that ended just now, has kept. */
  async #recall(): Promise<void> {
    const dataset = this.#dataset;
    if (dataset === undefined) return;
    const kept = await this.#host.assessments.read(dataset.key);
    if (dataset !== this.#dataset) return;
    this.#kept = kept;
    this.#lines = undefined;
    await this.#locate();
  }

  async #locate(): Promise<void> {
    const [dataset, kept] = [this.#dataset, this.#kept];
    const lines = dataset && kept && (await linesOf(dataset, kept));
    if (dataset !== this.#dataset || kept !== this.#kept) return;
    this.#lines = lines;
    this.#changed.fire();
  }

  #result(): AssessmentState["result"] {
    if (this.#kept === undefined) return undefined;
    const { assessment, judged } = this.#kept;
    const lines = this.#lines;
    if (lines === undefined) {
      return { assessment, lines: assessment.issues.map((issue) => issue.lines), stale: 0 };
    }
    const lineOf = (digest: string): number | null => lines.get(digest) ?? null;
    return {
      assessment,
      lines: assessment.issues.map(({ digests }) => digests.map(lineOf)),
      stale: judged.filter((digest) => lineOf(digest) === null).length,
    };
  }

  async #prepare(signal: AbortSignal): Promise<Prepared | undefined> {
    const dataset = this.#dataset;
    if (dataset === undefined) throw new PlainError(this.#problem ?? changedText);
    const { repeats, isBatch, ...sample } = await this.#wished();
    const material = await this.#host.quality.read(dataset, sample);
    if (material === undefined) throw new PlainError(changedText);
    const basis = basisOf(dataset);
    signal.throwIfAborted();
    const opened = await adviceMeans(this.#host, dataset, signal);
    const isOfAnthropic = opened.model.facts.provider === "anthropic";
    const means = { ...opened, repeats, isBatch: isBatch && isOfAnthropic };
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

  async #run({ dataset, means, ...plan }: Prepared, sending: Sending): Promise<void> {
    const { runAssessment } = await import("../llm/assess-dataset.ts");
    const assessment = await runAssessment(plan, { ...means, ...sending });
    const judged = plan.questions.examples.map(({ example }) => example.digest);
    await this.#host.assessments.write(dataset.key, { assessment, judged });
  }

  async #report(): Promise<MarkdownReport> {
    const [kept, material] = [this.#kept, this.#material];
    if (material === undefined) throw new PlainError("There is nothing to write yet.");
    const { assessmentMarkdown } = await import("../core/assessment/assessment-markdown.ts");
    return {
      what: "The assessment",
      fileName: "dataset-quality.md",
      dataset: this.#dataset,
      text: assessmentMarkdown(kept?.assessment, material),
    };
  }
}

const changedText =
  "The dataset has changed since this was worked out, so nothing was sent: work it out again.";

async function linesOf(
  dataset: Dataset,
  { assessment, judged }: KeptAssessment,
): Promise<ReadonlyMap<string, number | null> | undefined> {
  const ofIssues = assessment.issues.flatMap((issue) => issue.digests);
  const digests = [...new Set([...judged, ...ofIssues])];
  // While the text changes, what comes next is told by its next reading.
  const answer = await dataset.ask("locateRecords", { digests }).catch(() => undefined);
  return answer && new Map(digests.map((digest, index) => [digest, answer.lines[index] ?? null]));
}

/** Its texts stay here. */
function withoutSample(material: QualityMaterial): NonNullable<AssessmentState["material"]> {
  const { name, formatId, records, unreadable, summary, validShare } = material;
  const { rules, strata, leftOut } = material;
  return { name, formatId, records, unreadable, summary, validShare, rules, strata, leftOut };
}
