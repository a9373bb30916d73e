/** Where the files of an export go: what stands in the way is said before any work begins. */

import { join } from "node:path";

import { manifestName } from "../core/export/manifest.ts";
import { sideNames } from "../core/split/split-shares.ts";
import { printable } from "../core/wording.ts";
import { statsIfPresent } from "./export-dataset-folder.ts";
import { Failure } from "./failure.ts";
import type { WritableFile } from "./replace-file.ts";
import { partOutputs } from "./split-dataset-outputs.ts";

/** "train.jsonl" */
export const fileOfPart = (part: number): string => `${sideNames[part] ?? ""}.jsonl`;

export interface ExportOutputs {
  /** In the order of `sideNames`. */
  readonly parts: readonly WritableFile[];
  readonly manifest: WritableFile;
}

export interface OutputTask {
  /** Of the dataset. */
  readonly path: string;
  readonly folder: string;
  readonly parts: number;
  /** What is there may be replaced. */
  readonly replaces: boolean;
  /** Of a run that writes nothing into the folder: where its files are for a while. */
  readonly staged?: ((name: string) => string) | undefined;
}

export async function exportOutputs(task: OutputTask): Promise<ExportOutputs> {
  const { path, folder, parts, replaces, staged } = task;
  const names = Array.from({ length: parts }, (_, part) => fileOfPart(part));
  const places = [...names, manifestName].map((name) => join(folder, name));
  const isThere = (await statsIfPresent(folder)) !== undefined;
  if (isThere) await assertNoOtherParts(task);
  const files = isThere
    ? await partOutputs(path, places, { replaces, otherwise: "choose another folder" })
    : [];
  const written = staged
    ? [...names, manifestName].map((name, index): WritableFile => {
        return { name: places[index] ?? name, path: staged(name), stats: undefined };
      })
    : files;
  const manifest = written.at(-1);
  if (manifest === undefined) throw new Error(`There is no folder for the parts: ${folder}`);
  return { parts: written.slice(0, -1), manifest };
}

/** A part of another export would be taken for one of this. */
async function assertNoOtherParts({ folder, parts }: OutputTask): Promise<void> {
  for (let part = parts; part < sideNames.length; part++) {
    const name = join(folder, fileOfPart(part));
    if ((await statsIfPresent(name)) === undefined) continue;
    throw new Failure(
      `"${printable(name)}" is there, and this export has no such file: remove it, or name another folder.`,
    );
  }
}
