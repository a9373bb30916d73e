/** Which files a dataset is created of, each as what it is read as. */

import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";

import { ledgerEnding } from "../../core/cleaning/places.ts";
import { pairConfigs, pairInFolder } from "../../core/create/configs/pair-configs.ts";
import type { SourceKind } from "../../core/create/operational-record.ts";
import { provenanceEnding } from "../../core/create/provenance.ts";
import { enumeration, printable } from "../../core/wording.ts";
import type { CreationInputs } from "../../protocol/creation-messages.ts";
import { Failure, readFailure } from "../failure.ts";
import { isTableInput } from "../import/source-table.ts";

/** `name`: from the folder that was named, with "/". */
export type SourceFile =
  | { readonly type: "table" | "log"; readonly path: string }
  | { readonly type: "config"; readonly path: string; readonly name: string }
  | {
      readonly type: "pair";
      /** That of the configuration after the change, which the record is about. */
      readonly path: string;
      readonly before: string;
      readonly name: string;
    }
  | { readonly type: "single"; readonly path: string; readonly side: "before" | "after" };

export interface SourceFiles {
  readonly files: readonly SourceFile[];
  /** Files of folders that are nothing of the kind. */
  readonly notes: readonly string[];
}

export interface SourceWish {
  readonly kind: SourceKind;
  /** The dataset that is written is none of its sources. */
  readonly out?: string | undefined;
}

/** Rejects with a Failure for what is not there, or of which nothing can be created. */
export async function sourceFiles(inputs: CreationInputs, wish: SourceWish): Promise<SourceFiles> {
  const found =
    inputs.type === "pairs"
      ? await pairedFiles(inputs.before, inputs.after)
      : await namedFiles(inputs.paths, wish);
  if (found.files.length === 0) {
    throw new Failure(
      "There is no file to create a dataset of: name tables, logs or configurations, or a folder of them.",
    );
  }
  return found;
}

async function namedFiles(
  paths: readonly string[],
  { kind, out }: SourceWish,
): Promise<SourceFiles> {
  const files = new Map<string, SourceFile>();
  const passedOver: string[] = [];
  for (const path of paths) {
    const isFolder = path !== "-" && (await isFolderAt(path));
    if (!isFolder && out !== undefined && resolve(path) === resolve(out)) {
      throw new Failure(
        `"${printable(path)}" is the dataset that is written: name another file for the result.`,
      );
    }
    const here = isFolder
      ? await filesOfFolder(path, { kind, out, passedOver })
      : [await fileOf(path, kind, basename(path))];
    for (const file of here) files.set(resolve(file.path), file);
  }
  return {
    files: [...files.values()],
    notes: passedOver.length === 0 ? [] : [passedWords(passedOver)],
  };
}

const shownNames = 5;

function passedWords(names: readonly string[]): string {
  const shown = names.slice(0, shownNames).map((name) => `"${printable(name)}"`);
  const more = names.length - shown.length;
  if (more > 0) shown.push(`${more} more`);
  return `Not read, as they are no tables: ${enumeration(shown)}.`;
}

async function fileOf(path: string, kind: SourceKind, name: string): Promise<SourceFile> {
  if (kind === "ticket") return { type: "table", path };
  if (path !== "-" && (await isTableInput(path))) return { type: "table", path };
  return kind === "log" ? { type: "log", path } : { type: "config", path, name };
}

async function filesOfFolder(
  folder: string,
  { kind, out, passedOver }: SourceWish & { readonly passedOver: string[] },
): Promise<readonly SourceFile[]> {
  const names = (await namesIn(folder)).filter(
    (name) => out === undefined || resolve(folder, name) !== resolve(out),
  );
  if (kind === "config") {
    const { pairs, single, unmarked } = pairInFolder(names);
    const files = await Promise.all(unmarked.map((name) => fileOf(join(folder, name), kind, name)));
    return [
      ...pairs.map(({ before, after }) => pairOf(join(folder, before), join(folder, after), after)),
      ...single.map(({ name, side }): SourceFile => ({
        type: "single",
        path: join(folder, name),
        side,
      })),
      ...files,
    ];
  }
  const files: SourceFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (kind === "log" || (await isTableInput(path))) files.push(await fileOf(path, kind, name));
    else passedOver.push(name);
  }
  return files;
}

async function pairedFiles(before: string, after: string): Promise<SourceFiles> {
  const areFolders = [await isFolderAt(before), await isFolderAt(after)];
  if (areFolders[0] !== areFolders[1]) {
    throw new Failure(
      `"${printable(before)}" and "${printable(after)}" are a file and a folder: name two files or two folders.`,
    );
  }
  if (areFolders[0] !== true) {
    return { files: [pairOf(before, after, basename(after))], notes: [] };
  }
  const { pairs, single } = pairConfigs(await namesIn(before), await namesIn(after));
  const files: SourceFile[] = [
    ...pairs.map((pair) => pairOf(join(before, pair.before), join(after, pair.after), pair.after)),
    ...single.map(({ name, side }): SourceFile => {
      return { type: "single", path: join(side === "before" ? before : after, name), side };
    }),
  ];
  return { files, notes: [] };
}

const pairOf = (before: string, after: string, name: string): SourceFile => ({
  type: "pair",
  path: after,
  before,
  name,
});

async function isFolderAt(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw readFailure(path, error);
  }
}

/** Paths from the folder, with "/", sorted; what is hidden, and what belongs to datasets, is left out. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: unknown) => {
      throw readFailure(folder, error);
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((name) => !isPassedOver(name))
    .sort();
}

function isPassedOver(name: string): boolean {
  const steps = name.split("/");
  return (
    steps.some((step) => step.startsWith(".") || step === "node_modules") ||
    name.endsWith(provenanceEnding) ||
    name.endsWith(ledgerEnding) ||
    /^tunesmith.*\.json$/.test(steps.at(-1) ?? "")
  );
}
