/** The last assessment of a dataset, and where the examples that it judged are by now. */
import * as vscode from "vscode";
import type { DataQualityAssessment } from "../core/assessment/data-quality-assessment.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";

type Lines = ReadonlyMap<string, number | null>;

export interface LocatedAssessment {
  readonly assessment: DataQualityAssessment;
  /** 0-based, by digest; `null`: changed or gone. `undefined`: nobody knows yet. */
  readonly lines: Lines | undefined;
  /** Judged examples that have changed or are gone, as far as is known. */
  readonly stale: number;
}

export class AssessmentLocator implements vscode.Disposable {
  readonly #host: Host;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  #dataset: Dataset | undefined;
  #found: LocatedAssessment | undefined;
  #looking: Promise<void> = Promise.resolve();
  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#store.add(
      host.assessments.onDidChange((key) => {
        if (key === this.#dataset?.key) this.#look(() => this.#recall());
      }),
    );
  }

  /** `undefined`: there is none. */
  get found(): LocatedAssessment | undefined {
    return this.#found;
  }

  /** Resolves when what was asked for by now is known. */
  get settled(): Promise<void> {
    return this.#looking;
  }

  follow(dataset: Dataset | undefined): void {
    if (dataset === this.#dataset) return;
    this.#dataset = dataset;
    this.#found = undefined;
    if (dataset !== undefined) this.#look(() => this.#recall());
  }

  /** The text may be another one. */
  locate(): void {
    this.#look(async () => {
      if (this.#dataset !== undefined) await this.#show(this.#dataset, this.#found?.assessment);
    });
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** One after the other: what is found last is of the last text. */
  #look(step: () => Promise<void>): void {
    this.#looking = this.#looking.then(step).catch((error: unknown) => {
      this.#host.log.error(error instanceof Error ? error : String(error));
    });
  }

  /** What an earlier session, or a run that ended just now, has kept. */
  async #recall(): Promise<void> {
    const dataset = this.#dataset;
    if (dataset === undefined) return;
    await this.#show(dataset, await this.#host.assessments.read(dataset.key));
  }

  async #show(dataset: Dataset, assessment: DataQualityAssessment | undefined): Promise<void> {
    const lines = assessment && (await linesOf(dataset, assessment));
    if (dataset !== this.#dataset) return;
    this.#found = assessment && located(assessment, lines ?? this.#linesOf(assessment));
    this.#changed.fire();
  }

  /** Where they were: while the text changes, what comes next is told by its next reading. */
  #linesOf(assessment: DataQualityAssessment): Lines | undefined {
    return this.#found?.assessment === assessment ? this.#found.lines : undefined;
  }
}

function located(assessment: DataQualityAssessment, lines: Lines | undefined): LocatedAssessment {
  const isGone = ({ digest }: { readonly digest: string }): boolean => lines?.get(digest) === null;
  return { assessment, lines, stale: assessment.examples.filter(isGone).length };
}

async function linesOf(
  dataset: Dataset,
  { examples, issues }: DataQualityAssessment,
): Promise<Lines | undefined> {
  const judged = examples.map(({ digest }) => digest);
  const digests = [...new Set([...judged, ...issues.flatMap((issue) => issue.digests)])];
  const answer = await dataset.ask("locateRecords", { digests }).catch(() => undefined);
  return answer && new Map(digests.map((digest, index) => [digest, answer.lines[index] ?? null]));
}
