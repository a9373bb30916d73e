/** What a dataset is created of, and where it would go. */
import { stat } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { withoutEnding } from "../core/cleaning/places.ts";
import type { CreationInputs } from "../protocol/creation-messages.ts";
import type { FromCreatePage, ShownSources } from "../protocol/create-view.ts";
import { PlainError } from "./commands.ts";
import { assertSaved } from "./file-work.ts";
import { fileName } from "./written-files.ts";

/** More names are read by nobody. */
const shownNames = 12;

const filters = {
  [vscode.l10n.t("Tickets, configurations and logs")]: [
    ...["csv", "tsv", "json", "jsonl", "ndjson", "gz"],
    ...["log", "txt", "cfg", "conf", "config", "set"],
  ],
  [vscode.l10n.t("All files")]: ["*"],
};

export type SourcesMessage = Extract<
  FromCreatePage,
  { readonly type: "chooseSources" | "chooseCounterpart" | "dropCounterpart" | "swapPair" }
>;

/** `undefined`: cancelled. */
export async function pickSources(
  what: "files" | "folder",
  beside: vscode.Uri | undefined,
): Promise<CreationInputs | undefined> {
  const isFolder = what === "folder";
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t("Create Dataset"),
    openLabel: vscode.l10n.t("Create Dataset"),
    canSelectFiles: !isFolder,
    canSelectFolders: isFolder,
    canSelectMany: true,
    ...(!isFolder && { filters }),
    ...(beside && { defaultUri: beside }),
  });
  return picked && inputsOf(picked);
}

/** Two folders whose names say so are before and after a change. */
export function inputsOf(uris: readonly vscode.Uri[]): CreationInputs {
  const paths = uris.map((uri) => {
    if (uri.scheme !== "file") {
      throw new PlainError(
        vscode.l10n.t(
          '"{0}" is not on a disk: save a copy there, and create a dataset of that.',
          fileName(uri.path),
        ),
      );
    }
    assertSaved(uri);
    return uri.fsPath;
  });
  const [first = "", second = "", ...others] = paths;
  if (second !== "" && others.length === 0) {
    const [isFirst, isSecond] = [sideOf(first), sideOf(second)];
    if (isFirst === "before" && isSecond === "after") return pairOf(first, second);
    if (isFirst === "after" && isSecond === "before") return pairOf(second, first);
  }
  return { type: "files", paths };
}

const pairOf = (before: string, after: string): CreationInputs => ({
  type: "pairs",
  before,
  after,
});

function sideOf(file: string): "before" | "after" | undefined {
  const name = path.parse(file).name;
  if (/(?:^|[._-])(?:before|pre|old)(?:$|[._-])/i.test(name)) return "before";
  return /(?:^|[._-])(?:after|post|new)(?:$|[._-])/i.test(name) ? "after" : undefined;
}

export const pathsOf = (inputs: CreationInputs): readonly string[] =>
  inputs.type === "files" ? inputs.paths : [inputs.before, inputs.after];

/** `files`: paths of all that are in the folders, too; `undefined`: not known yet. */
export function shownSources(
  inputs: CreationInputs,
  files: readonly string[] | undefined,
): ShownSources {
  if (inputs.type === "pairs") {
    const { before, after } = inputs;
    // Two folders may have one name: those above them tell them apart.
    const isSame = fileName(before) === fileName(after);
    const nameOf = (file: string): string =>
      isSame ? path.join(fileName(path.dirname(file)), fileName(file)) : fileName(file);
    return { type: "pairs", before: nameOf(before), after: nameOf(after) };
  }
  const all = files ?? inputs.paths;
  const names = all.slice(0, shownNames).map(namesIn(inputs));
  return { type: "files", names, inAll: all.length };
}

/** Files are called as they are seen from the folder that was chosen, or from that in which they are. */
export function namesIn(inputs: CreationInputs): (file: string) => string {
  const roots = pathsOf(inputs).map((root) => path.dirname(root));
  return (file) => {
    const names = roots
      .map((root) => path.relative(root, file))
      .filter((name) => !name.startsWith("..") && !path.isAbsolute(name));
    return names.reduce(
      (shortest, name) => (name.length < shortest.length ? name : shortest),
      names[0] ?? path.basename(file),
    );
  };
}

/** Beside the sources. What has the ending of a dataset already stays. */
export function datasetBeside(inputs: CreationInputs): string | undefined {
  if (inputs.type === "pairs") return path.join(path.dirname(inputs.after), "changes.jsonl");
  const [source] = inputs.paths;
  if (source === undefined) return undefined;
  const stem = withoutEnding(
    source.replace(/\.gz$/i, "").replace(/\.(?:csv|tsv|log|txt|cfg|conf|config|set)$/i, ""),
  );
  const place = `${stem}.jsonl`;
  return path.resolve(place) === path.resolve(source) ? `${stem}.records.jsonl` : place;
}

/** Asks for what belongs to the configurations that are there: those after the change. `undefined`: cancelled. */
async function counterpartOf(inputs: CreationInputs): Promise<CreationInputs | undefined> {
  const [first = "", ...others] = pathsOf(inputs);
  if (first === "") {
    throw new PlainError(vscode.l10n.t("Choose the configurations before the change first."));
  }
  // Of several files, their folder is meant.
  const before = inputs.type === "pairs" || others.length === 0 ? first : path.dirname(first);
  const isFolder = (await stat(before)).isDirectory();
  const [after] =
    (await vscode.window.showOpenDialog({
      title: isFolder
        ? vscode.l10n.t("Configurations After the Change")
        : vscode.l10n.t("Configuration After the Change"),
      openLabel: vscode.l10n.t("Choose"),
      canSelectFiles: !isFolder,
      canSelectFolders: isFolder,
      defaultUri: vscode.Uri.file(path.dirname(before)),
    })) ?? [];
  return after && pairOf(before, after.fsPath);
}

/** The sources that a person turns to. `undefined`: they stay. */
export async function turnedSources(
  message: SourcesMessage,
  inputs: CreationInputs,
): Promise<CreationInputs | undefined> {
  switch (message.type) {
    case "chooseSources": {
      const [first] = pathsOf(inputs);
      const beside = first === undefined ? undefined : vscode.Uri.file(path.dirname(first));
      return pickSources(message.what, beside);
    }
    case "chooseCounterpart":
      return counterpartOf(inputs);
    case "dropCounterpart":
      return inputs.type === "pairs" ? { type: "files", paths: [inputs.before] } : undefined;
    case "swapPair":
      return inputs.type === "pairs" ? pairOf(inputs.after, inputs.before) : undefined;
  }
}
