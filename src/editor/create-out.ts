/** The place of a dataset that is created, or of the one that is added to. */
import path from "node:path";
import * as vscode from "vscode";
import { sidecarOf } from "../core/create/provenance-line.ts";
import type { Settings } from "../core/settings.ts";
import type { CreationInputs } from "../protocol/creation-messages.ts";
import type { CreateChoices, CreateState } from "../protocol/create-view.ts";
import { PlainError } from "./commands.ts";
import { datasetBeside, pathsOf } from "./create-sources.ts";
import { formatOnDisk } from "./dataset-format.ts";
import type { Host } from "./host.ts";
import { exists, fileName } from "./written-files.ts";

export class CreateOut {
  readonly #host: Host;
  #chosen: { readonly path: string; readonly appends: boolean } | undefined;
  readonly #usual: string;
  #isThere = false;
  #isProvenanceThere = false;
  /** Of what is appended to; `null`: any. */
  #format: string | null | undefined;

  constructor(
    host: Host,
    inputs: CreationInputs,
    chosen: { readonly path: string; readonly appends: boolean } | undefined,
  ) {
    this.#host = host;
    this.#usual = datasetBeside(inputs) ?? "dataset.jsonl";
    this.#chosen = chosen;
  }

  /** `undefined`: it is the usual place. */
  get chosen(): { readonly path: string; readonly appends: boolean } | undefined {
    return this.#chosen;
  }

  get path(): string {
    return this.#chosen?.path ?? this.#usual;
  }

  get appends(): boolean {
    return this.#chosen?.appends ?? false;
  }

  get uri(): vscode.Uri {
    return vscode.Uri.file(this.path);
  }

  /** What requests to the worker name. */
  get key(): string {
    return this.uri.toString();
  }

  get name(): string {
    return fileName(this.path);
  }

  shown({ format, provenance }: CreateChoices): CreateState["out"] {
    return {
      name: this.name,
      folder: vscode.workspace.asRelativePath(path.dirname(this.path)),
      appends: this.appends,
      isThere: this.#isThere,
      isProvenanceThere: this.#isProvenanceThere && provenance === "sidecar",
      format: this.appends ? (this.#format === null ? format : this.#format) : undefined,
    };
  }

  /** What is there now. */
  async look(settings: Settings | undefined): Promise<void> {
    this.#isThere = await exists(this.path);
    this.#isProvenanceThere = await exists(sidecarOf(this.path));
    this.#format =
      this.appends && settings ? await formatOnDisk(this.#host, this.path, settings) : undefined;
  }

  /** Asks for another place. Whether there is one. */
  async choose(appends: boolean, inputs: CreationInputs): Promise<boolean> {
    const filters = { [vscode.l10n.t("Datasets (JSON Lines)")]: ["jsonl", "ndjson"] };
    const title = appends ? vscode.l10n.t("Append to a Dataset") : vscode.l10n.t("Create Dataset");
    const place = this.uri;
    const [file] = appends
      ? ((await vscode.window.showOpenDialog({ title, filters, defaultUri: place })) ?? [])
      : [await vscode.window.showSaveDialog({ title, filters, defaultUri: place })];
    if (file === undefined) return false;
    if (file.scheme !== "file") {
      throw new PlainError(vscode.l10n.t("This place is not on a disk: choose one that is."));
    }
    if (pathsOf(inputs).includes(file.fsPath)) {
      throw new PlainError(vscode.l10n.t("This is one of the sources: choose another place."));
    }
    this.#chosen = { path: file.fsPath, appends };
    return true;
  }
}
