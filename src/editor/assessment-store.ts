/** The last assessment of each dataset, kept on this machine: it is shown again, and its issues are findings again. */
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import * as vscode from "vscode";
import type { DataQualityAssessment } from "../core/assessment/data-quality-assessment.ts";
import { DisposableStore } from "./disposable-store.ts";

/** Of what is written: another one is not read. */
const version = 1;

interface KeptFile {
  readonly version: typeof version;
  /** Its URI. */
  readonly dataset: string;
  readonly assessment: DataQualityAssessment;
}

export class AssessmentStore implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<string>());
  /** Of datasets without a file, by URI: later another text may have the name. */
  readonly #unsaved = new Map<string, DataQualityAssessment>();
  /** Fires with the URI of the dataset. */
  readonly onDidChange = this.#changed.event;

  constructor(storageUri: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storageUri, "assessments");
  }

  /** `undefined`: there is none, or none that can be read. */
  async read(dataset: string): Promise<DataQualityAssessment | undefined> {
    if (isUnsaved(dataset)) return this.#unsaved.get(dataset);
    try {
      const value: unknown = JSON.parse(await readFile(this.#placeOf(dataset), "utf8"));
      return isKept(value, dataset) ? value.assessment : undefined;
    } catch {
      // Not there, or broken: it can be made anew.
      return undefined;
    }
  }

  /** For nobody's eyes but the user's: words of the dataset are in it. */
  async write(dataset: string, assessment: DataQualityAssessment): Promise<void> {
    if (!isUnsaved(dataset)) await this.#writeFile({ version, dataset, assessment });
    else if (isOpen(dataset)) this.#unsaved.set(dataset, assessment);
    this.#changed.fire(dataset);
  }

  /** The dataset is closed. */
  closed(dataset: string): void {
    this.#unsaved.delete(dataset);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #writeFile(file: KeptFile): Promise<void> {
    const { replaceFile, writableFile } = await import("../node/replace-file.ts");
    await mkdir(this.#folder.fsPath, { recursive: true, mode: 0o700 });
    const place = await writableFile(this.#placeOf(file.dataset));
    await replaceFile(place, [JSON.stringify(file)], { mode: 0o600 });
  }

  #placeOf(dataset: string): string {
    const name = createHash("sha256").update(dataset).digest("hex").slice(0, 32);
    return vscode.Uri.joinPath(this.#folder, `${name}.json`).fsPath;
  }
}

/** A dataset that was closed meanwhile is none any more. */
const isOpen = (dataset: string): boolean =>
  vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === dataset);

const isUnsaved = (dataset: string): boolean => dataset.startsWith("untitled:");

/** Tunesmith itself has written it; what may differ is the version that did. */
function isKept(value: unknown, dataset: string): value is KeptFile {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    value.version === version &&
    "dataset" in value &&
    value.dataset === dataset
  );
}
