/** Which files a dataset is created of, each as what it is read as. */

import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";

import { isCompanion } from "../../core/companion-files.ts";
import { pairConfigs, pairInFolder } from "../../core/create/configs/pair-configs.ts";
import type { SourceKind } from "../../core/create/operational-record.ts";
import { sidecarOf } from "../../core/create/provenance-line.ts";
import { enumeration, printable } from "../../core/wording.ts";
import type { CreationInputs } from "../../protocol/creation-messages.ts";
import { Failure, readFailure } from "../failure.ts";
import { isTableInput } from "../import/source-table.ts";

/** `name`: from the folder that was named, with "/". `isOfFolder`: it was not named itself. */
export type SourceFile =
  | { readonly type: "table" | "log"; readonly path: string; readonly isOfFolder: boolean }
  | {
      readonly type: "config";
      readonly path: string;
      readonly name: string;
      readonly isOfFolder: boolean;
    }
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
  /** Paths that are written: of folders, they are no sources. */
  readonly outputs?: readonly string[];
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
  { kind, outputs = [] }: SourceWish,
): Promise<SourceFiles> {
  const files = new Map<string, SourceFile>();
  const passedOver: PassedOver = { noTables: [], datasets: [] };
  for (const path of paths) {
    const isFolder = path !== "-" && (await isFolderAt(path));
    const here = isFolder
      ? await filesOfFolder(path, { kind, outputs, passedOver })
      : [await fileOf(path, kind, { name: basename(path), isOfFolder: false })];
    for (const file of here) files.set(resolve(file.path), file);
  }
  const { noTables, datasets } = passedOver;
  return {
    files: [...files.values()],
    notes: [
      ...passedWords("they are no tables", noTables),
      ...passedWords("they are datasets that were created", datasets),
    ],
  };
}

/** Names of files in folders. */
interface PassedOver {
  readonly noTables: string[];
  readonly datasets: string[];
}

const shownNames = 5;

function passedWords(reason: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, shownNames).map((name) => `"${printable(name)}"`);
  const more = names.length - shown.length;
  if (more > 0) shown.push(`${more} more`);
  return [`Not read, as ${reason}: ${enumeration(shown)}.`];
}

async function fileOf(
  path: string,
  kind: SourceKind,
  { name, isOfFolder }: { readonly name: string; readonly isOfFolder: boolean },
): Promise<SourceFile> {
  const isTable = kind === "ticket" || (path !== "-" && (await mayBeTable(path)));
  if (isTable) return { type: "table", path, isOfFolder };
  return kind === "log"
    ? { type: "log", path, isOfFolder }
    : { type: "config", path, name, isOfFolder };
}

async function filesOfFolder(
  folder: string,
  { kind, outputs, passedOver }: Required<SourceWish> & { readonly passedOver: PassedOver },
): Promise<readonly SourceFile[]> {
  const written = new Set(outputs.map((path) => resolve(path)));
  const names = (await namesIn(folder, passedOver.datasets)).filter(
    (name) => !written.has(resolve(folder, name)),
  );
  if (kind === "config") {
    const { pairs, single, unmarked } = pairInFolder(names);
    const files = await Promise.all(unmarked.map((name) => fileOfFolder(folder, name, kind)));
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
    if (kind === "log" || (await mayBeTable(join(folder, name)))) {
      files.push(await fileOfFolder(folder, name, kind));
    } else passedOver.noTables.push(name);
  }
  return files;
}

const fileOfFolder = (folder: string, name: string, kind: SourceKind): Promise<SourceFile> =>
  fileOf(join(folder, name), kind, { name, isOfFolder: true });

/** What cannot be read is told when it is to be read. */
function mayBeTable(path: string): Promise<boolean> {
  return isTableInput(path).catch((error: unknown) => {
    if (error instanceof Failure) return true;
    throw error;
  });
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
  const { pairs, single } = pairConfigs(await namesIn(before, []), await namesIn(after, []));
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
async function namesIn(folder: string, datasets: string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: unknown) => {
      throw readFailure(folder, error);
    },
  );
  const names: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))) {
      names.push(relative(folder, path).replaceAll(sep, "/"));
    }
  }
  const all = new Set(names);
  return names
    .filter((name) => {
      if (isPassedOver(name)) return false;
      // A source of the same name is none, whatever its ending.
      const isDataset = /\.(?:jsonl|ndjson)$/i.test(name) && all.has(sidecarOf(name));
      if (isDataset) datasets.push(name);
      return !isDataset;
    })
    .sort();
}

/** Links to folders are not followed: they may lead back. */
const leadsToFile = (link: string): Promise<boolean> =>
  stat(link).then(
    (stats) => stats.isFile(),
    () => false,
  );

function isPassedOver(name: string): boolean {
  const steps = name.split("/");
  return (
    steps.some((step) => step.startsWith(".") || step === "node_modules") ||
    isCompanion(name) ||
    /^tunesmith.*\.json$/.test(steps.at(-1) ?? "")
  );
}
