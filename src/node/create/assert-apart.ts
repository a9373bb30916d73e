/** Of the files of a creation none is both read and written, and none gets two contents. */

import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { printable } from "../../core/wording.ts";
import { Failure } from "../failure.ts";
import type { WritableFile } from "../replace-file.ts";
import type { CreationOutput } from "./create-dataset.ts";

/** What is read beside the sources. */
export interface ReadFile {
  readonly path: string;
  /** "the mapping of log messages". */
  readonly role: string;
}

/** Rejects with a Failure for files that are the same, by whatever name, link or spelling. */
export async function assertApart(
  { file, sidecar, rejects }: CreationOutput,
  read: readonly ReadFile[],
): Promise<void> {
  const outputs: readonly Output[] = [
    { file, role: "the dataset", advice: "name another file" },
    { file: sidecar, role: "the provenance", advice: "name another file for the dataset" },
    { file: rejects, role: "what is in no record", advice: "name another file for it" },
  ];
  const written = new Map<string, Output>();
  for (const output of outputs) {
    if (output.file === undefined) continue;
    const { path, name } = output.file;
    for (const identity of await identitiesOf(path)) {
      const other = written.get(identity);
      if (other !== undefined && other !== output) {
        throw new Failure(
          `"${printable(name)}" cannot be both ${other.role} and ${output.role}: ${output.advice}.`,
        );
      }
      written.set(identity, output);
    }
  }
  for (const { path, role } of read) {
    if (path === "-") continue;
    for (const identity of await identitiesOf(path)) {
      const output = written.get(identity);
      if (output === undefined) continue;
      throw new Failure(
        `"${printable(path)}" is ${role} that is read, so ${output.role} cannot be written there: ${output.advice}.`,
      );
    }
  }
}

interface Output {
  readonly file: WritableFile | undefined;
  readonly role: string;
  readonly advice: string;
}

/** By place, whatever links lead there, and of what is there also by its number on its disk, for hard links. */
async function identitiesOf(path: string): Promise<readonly string[]> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  const place = await (stats === undefined ? placeOfNew(path) : realpath(path));
  // Where case does not tell files apart, names that are both new have to be compared without it.
  const identities = [process.platform === "linux" ? place : place.toLowerCase()];
  // File systems without such numbers say 0.
  if (stats !== undefined && stats.ino !== 0n) identities.push(`${stats.dev}:${stats.ino}`);
  return identities;
}

async function placeOfNew(path: string): Promise<string> {
  const folder = dirname(resolve(path));
  return join(await realpath(folder).catch(() => folder), basename(path));
}
