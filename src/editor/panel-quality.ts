/** The quality card of a panel: what a model has said of the dataset last, or else what rules say if a person wants that. */
import * as vscode from "vscode";
import { mostListedLines } from "../core/explore/record-query.ts";
import type { ScoreCard } from "../core/quality/score-card.ts";
import { capitalized, count } from "../core/wording.ts";
import type { ShownQuality } from "../protocol/panel-view.ts";
import { resultOf } from "./assessment-result.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { AssessmentLocator, type LocatedAssessment } from "./located-assessment.ts";
import type { PanelDataset } from "./panel-dataset.ts";

/** Rules tell of so few records at once, without being asked. */
const mostUnasked = 5000;

export class PanelQuality implements vscode.Disposable {
  readonly #host: Host;
  readonly #subject: PanelDataset;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #locator: AssessmentLocator;
  #rules: { readonly card: ScoreCard; readonly content: number } | undefined;
  #reading: Promise<void> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(host: Host, subject: PanelDataset) {
    this.#host = host;
    this.#subject = subject;
    this.#locator = this.#store.add(new AssessmentLocator(host));
    this.#store.add(
      this.#locator.onDidChange(() => {
        this.#changed.fire();
      }),
    );
  }

  /** `undefined`: nobody has judged it yet. */
  get state(): ShownQuality | undefined {
    const { found } = this.#locator;
    if (found !== undefined) return ofAssessment(found);
    if (this.#rules === undefined) return undefined;
    const { card, content } = this.#rules;
    return {
      ...gradeAndScores(card, card.overall?.quality),
      by: vscode.l10n.t("by rules"),
      isStale: content !== this.#subject.content,
      issues: [],
    };
  }

  /** All is checked. */
  async look(): Promise<void> {
    const { dataset } = this.#subject;
    this.#locator.follow(dataset);
    this.#locator.locate();
    await this.#locator.settled;
    if (this.#locator.found !== undefined || this.#rules !== undefined) return;
    if (dataset !== undefined && (dataset.state?.records ?? Infinity) <= mostUnasked) {
      await this.gradeByRules();
    }
  }

  async gradeByRules(): Promise<void> {
    this.#reading ??= this.#grade().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #grade(): Promise<void> {
    const { dataset } = this.#subject;
    if (dataset === undefined) return;
    await dataset.settled();
    const { content } = this.#subject;
    const material = await this.#host.quality.read(dataset);
    if (material === undefined) return;
    this.#rules = { card: material.rules.card, content };
    this.#changed.fire();
  }
}

function ofAssessment(found: LocatedAssessment): ShownQuality {
  const { assessment, lines, stale } = resultOf(found);
  const { card, quality, model, judged, issues } = assessment;
  return {
    ...gradeAndScores(card, quality),
    by: `${model}, ${count(judged, "example")}`,
    isStale: stale > 0,
    issues: issues.map(({ description }, index) => ({
      label: description,
      lines: (lines[index] ?? []).filter((line) => line !== null).slice(0, mostListedLines),
    })),
  };
}

const gradeAndScores = (
  { scores }: ScoreCard,
  quality: string | undefined,
): Pick<ShownQuality, "grade" | "scores"> => ({
  grade: quality ?? vscode.l10n.t("cannot be told"),
  scores: scores.map(({ dimension, score }) => ({
    name: capitalized(dimension),
    score: score && Math.round(score.score),
  })),
});
