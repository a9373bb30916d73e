/** A file as a revision of its git repository has it. */

import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";

import { printable } from "../../core/wording.ts";
import { readFailure } from "../failure.ts";
import { askGit, gitFailure, gitOutput } from "./run-git.ts";
import { SideFailure } from "./side-failure.ts";

export interface GitFile {
  /** As it is committed; `undefined`: the revision does not have the file. */
  readonly pieces: AsyncIterable<Uint8Array> | undefined;
  /** What the revision calls it, from the root of the repository, if that is another name. */
  readonly formerPath?: string | undefined;
}

/**
 * `path`: of a file that is there. Rejects with a Failure where there is no git, no repository or no such revision, or
 * where the file is no plain one. Filters that a repository configures are not run.
 */
export async function openGitFile(path: string, revision: string): Promise<GitFile> {
  // A link is followed: the repository has the link, and what it leads to as a file of its own.
  const file = await realpath(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  const cwd = dirname(file);
  const commit = await commitOf(revision, path, cwd);
  if (commit === undefined) return { pieces: undefined };
  const name = basename(file);
  const id = await contentId([commit, "--", name], cwd);
  if (id !== undefined) return { pieces: contentOf(id, cwd) };
  const formerPath = await formerName(commit, name, cwd);
  if (formerPath === undefined) return { pieces: undefined };
  const formerId = await contentId(["--full-tree", commit, "--", formerPath], cwd);
  if (formerId === undefined) return { pieces: undefined };
  return { pieces: contentOf(formerId, cwd), formerPath };
}

/** `undefined`: nothing is committed yet. */
async function commitOf(revision: string, path: string, cwd: string): Promise<string | undefined> {
  const words = ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`];
  const { code, stdout, stderr } = await askGit(words, cwd);
  if (code === 0) return stdout.trim().split("\n").at(-1);
  const name = `"${printable(path)}"`;
  if (/not a git repository/i.test(stderr)) {
    throw new SideFailure(
      "diff-no-repository",
      `${name} is in no git repository: name two files to compare, "tunesmith diff BEFORE AFTER".`,
    );
  }
  if (/dubious ownership/i.test(stderr)) {
    throw new SideFailure(
      "diff-other-owner",
      `The git repository of ${name} belongs to another user, so git does not read it: if you trust it, say so in git's setting safe.directory.`,
    );
  }
  if (revision === "HEAD" && /needed a single revision/i.test(stderr)) return undefined;
  throw new SideFailure(
    "diff-no-revision",
    `The git repository of ${name} has no revision "${printable(revision)}": name a branch, a tag or a commit.`,
  );
}

/** `place`: words of `git ls-tree`. `undefined`: the commit has no such file. */
async function contentId(place: readonly string[], cwd: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await askGit(["ls-tree", "-z", ...place], cwd);
  if (code !== 0) throw gitFailure(stderr);
  if (stdout === "") return undefined;
  const [mode, type, id] = stdout.split(/[ \t]/, 3);
  if (type === "blob" && mode !== "120000") return id;
  throw new SideFailure(
    "diff-no-plain-file",
    `"${printable(place.at(-1) ?? "")}" is a folder or a link in that revision, no file: name two files to compare.`,
  );
}

/** Of a file that was renamed since, as far as the index knows. */
async function formerName(commit: string, name: string, cwd: string): Promise<string | undefined> {
  const prefix = await askGit(["rev-parse", "--show-prefix"], cwd);
  const path = prefix.stdout.replace(/\n$/, "") + name;
  const words = ["diff-index", "--cached", "--find-renames", "--diff-filter=R", "--name-status"];
  const { stdout } = await askGit([...words, "-z", commit], cwd);
  const fields = stdout.split("\0");
  for (let at = 0; at + 2 < fields.length; at += 3) {
    if (fields[at + 2] === path) return fields[at + 1];
  }
  return undefined;
}

const contentOf = (id: string, cwd: string): AsyncIterable<Uint8Array> =>
  gitOutput(["cat-file", "blob", id], cwd);
