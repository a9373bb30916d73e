/** The files of the other splits of a dataset: by settings, by their names, or as they are given. */

import { createReadStream, existsSync } from "node:fs";
import { access, constants, readdir, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

import { otherSplitFiles, otherSplitFolders } from "../core/leakage/split-names.ts";
import { findingMessage } from "../core/message.ts";
import type { Finding } from "../core/model.ts";
import { resolveSettings, ruleOptions, type Settings } from "../core/settings.ts";
import { printable } from "../core/wording.ts";
import { Failure, readFailure, systemErrorCode } from "./failure.ts";
import { beginStream } from "./file-head.ts";
import { unpack } from "./import/unpack.ts";

/**
 * Paths of the other splits, from where the dataset's own path counts: those that the settings name, or else those that
 * their names tell. Rejects with a Failure for a file of the settings that cannot be compared.
 */
export async function otherSplits(path: string, settings: Settings): Promise<string[]> {
  const named = namedSplits(path, settings);
  if (named === undefined) return splitPaths(path, settings);
  for (const other of named) await assertOther(other, path);
  return named;
}

/** What datasets share with other splits, and which of these cannot be compared. */
export interface SplitLeaks {
  readonly findings: readonly Finding[];
  /** Why, in plain sentences. */
  readonly unread: readonly string[];
}

/** One split after the other: what is wrong with one takes nothing from what the others share. */
export async function leaksOfSplits(
  path: string,
  others: readonly string[],
  compare: (other: string) => Promise<readonly Finding[]>,
): Promise<SplitLeaks> {
  let findings: readonly Finding[] = [];
  const unread: string[] = [];
  for (const other of others) {
    try {
      await assertOther(other, path);
      findings = findings.concat(await compare(other));
    } catch (error) {
      unread.push((error instanceof Failure ? error : readFailure(other, error)).message);
    }
  }
  return { findings, unread };
}

/** As `otherSplits`, but what settings name need not be there. */
export async function splitPaths(path: string, settings: Settings): Promise<string[]> {
  return namedSplits(path, settings) ?? (path === "-" ? [] : splitsByName(path));
}

/** `undefined`: the settings name none. */
function namedSplits(path: string, settings: Settings): string[] | undefined {
  const named = ruleOptions(settings, "split-leakage").strings("against");
  if (named.length === 0) return undefined;
  return named
    .map((name) => (isAbsolute(name) ? name : join(dirname(path), name)))
    .filter((other) => resolve(other) !== resolve(path)); // Settings are those of a whole folder: also of what they name.
}

async function assertOther(other: string, path: string): Promise<void> {
  await assertSplit(other);
  // Whoever writes into a pipe need not be there, and would be waited for.
  if (!(await stat(other)).isFile()) {
    throw new Failure(
      `"${printable(other)}" is no ordinary file: copy its content into one and name that.`,
    );
  }
  // A document of the editor need not be on disk any more.
  if (path !== "-" && existsSync(path) && (await isSameFile(other, path))) throw sameFile(other);
}

/** Rejects with a Failure if it cannot be compared with others. */
export async function assertSplit(path: string): Promise<void> {
  if (path === "-") throw new Failure("Standard input cannot be the other split: name a file.");
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      throw new Failure(
        `"${printable(path)}" is a folder, and the other split is a file: name the file in it.`,
      );
    }
    await access(path, constants.R_OK);
    // What is no regular file can be read once only.
    if (stats.isFile()) await assertJsonLines(path);
  } catch (error) {
    throw error instanceof Failure ? error : readFailure(path, error);
  }
}

async function assertJsonLines(path: string): Promise<void> {
  const stream = createReadStream(path);
  const { head } = await unpack(stream, path)
    .then(({ pieces }) => beginStream(pieces, resolveSettings()))
    .finally(() => stream.destroy());
  const foreign = head.findings.find(({ ruleId }) => ruleId === "not-jsonl");
  if (foreign === undefined) return;
  throw new Failure(
    `"${printable(path)}" cannot be compared with other splits. ${findingMessage(foreign)}`,
  );
}

export function sameFile(path: string): Failure {
  return new Failure(
    `"${printable(path)}" is the dataset itself, which cannot be its own other split: name another file.`,
  );
}

/** Also through links. Both are there. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all([
    stat(path, { bigint: true }),
    stat(other, { bigint: true }),
  ]);
  return one.dev === two.dev && one.ino === two.ino;
}

/** A split as messages about a dataset call it: from the dataset's folder. */
export function splitName(path: string, dataset: string): string {
  if (path === "-") return "standard input";
  return relative(dirname(resolve(dataset)), resolve(path)).replaceAll(sep, "/");
}

/** Files beside the dataset, and those of its name in folders beside its own. */
async function splitsByName(path: string): Promise<string[]> {
  const folder = dirname(path);
  const name = basename(path);
  const files = otherSplitFiles(name, await namesIn(folder)).map((other) => join(folder, other));
  const above = join(folder, "..");
  const folders = otherSplitFolders(basename(resolve(folder)), await namesIn(above));
  const found = [...files, ...folders.map((other) => join(above, other, name))];
  const areSplits = await Promise.all(found.map((other) => isSplit(other, path)));
  return found.filter((_, index) => areSplits[index]);
}

/** In order; none of a folder that may not be looked into. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return [];
  }
}

/** Nobody has named it: what cannot be compared is no fault of the dataset. */
async function isSplit(other: string, path: string): Promise<boolean> {
  try {
    await assertOther(other, path);
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
