import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

import { editsEnding, ledgerEnding } from "../core/cleaning/places.ts";
import { provenanceEnding } from "../core/create/provenance.ts";
import { printable } from "../core/wording.ts";
import { Failure, readFailure, systemErrorCode } from "./failure.ts";

const datasetFiles = "**/*.{jsonl,ndjson}";
const packedFiles = "**/*.{jsonl,ndjson}.gz";

/**
 * The datasets that PATHs of the command line name, each once: files as they are, the datasets of folders, what
 * globs match; "-" is standard input. Makes sure that each can be read. `withPacked`: also those of folders that are
 * packed by gzip.
 */
export async function datasetPaths(
  names: readonly string[],
  { withPacked = false }: { readonly withPacked?: boolean } = {},
): Promise<string[]> {
  const patterns = withPacked ? [datasetFiles, packedFiles] : [datasetFiles];
  const seen = new Set<string>();
  const paths: string[] = [];
  for (const name of names) {
    for (const path of name === "-" ? ["-"] : await expand(name, patterns)) {
      const key = path === "-" ? path : resolve(path);
      if (!seen.has(key)) paths.push(path);
      seen.add(key);
    }
  }
  return paths;
}

async function expand(name: string, patterns: readonly string[]): Promise<string[]> {
  const kind = await kindOf(name);
  if (kind === "file") {
    assertNoCompanion(name);
    await assertReadable(name, constants.R_OK);
    return [name];
  }
  const matches =
    kind === "folder" ? await datasetsInFolder(name, patterns) : await matchGlob(name);
  for (const match of matches) await assertReadable(match, constants.R_OK);
  return matches;
}

/** Throws a Failure for files that stand beside datasets. */
export function assertNoCompanion(name: string): void {
  const what = name.endsWith(provenanceEnding)
    ? "says where the records of a dataset are from"
    : (name.endsWith(ledgerEnding) || name.endsWith(editsEnding)) &&
      "keeps what was taken out of a dataset";
  if (what === false) return;
  throw new Failure(`"${printable(name)}" ${what}, and is no dataset itself: name the dataset.`);
}

async function kindOf(name: string): Promise<"file" | "folder" | "glob"> {
  try {
    return (await stat(name)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const { isDynamicPattern } = await import("tinyglobby");
    if (systemErrorCode(error) === "ENOENT" && isDynamicPattern(asPattern(name))) return "glob";
    throw readFailure(name, error);
  }
}

async function datasetsInFolder(folder: string, patterns: readonly string[]): Promise<string[]> {
  await assertReadable(folder, constants.R_OK | constants.X_OK);
  const matches = await search(patterns, folder);
  if (matches.length === 0) {
    throw new Failure(
      `The folder "${printable(folder)}" has no .jsonl or .ndjson file: name the files to check.`,
    );
  }
  return matches.map((match) => join(folder, match));
}

async function matchGlob(pattern: string): Promise<string[]> {
  const matches = await search([asPattern(pattern)], ".");
  if (matches.length === 0) {
    throw new Failure(
      `No file matches "${printable(pattern)}": check the pattern and the folder you are in.`,
    );
  }
  return matches;
}

async function search(patterns: readonly string[], folder: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const matches = await glob([...patterns], {
    cwd: folder,
    caseSensitiveMatch: process.platform === "linux",
    expandDirectories: false,
    ignore: [
      "**/node_modules/**",
      ...[ledgerEnding, editsEnding, provenanceEnding].map((ending) => `**/*${ending}`),
    ],
  });
  return matches.sort();
}

/** Globs are written with forward slashes; Windows users write paths with the others. */
function asPattern(name: string): string {
  return process.platform === "win32" ? name.replaceAll("\\", "/") : name;
}

async function assertReadable(path: string, mode: number): Promise<void> {
  try {
    await access(path, mode);
  } catch (error) {
    throw readFailure(path, error);
  }
}
