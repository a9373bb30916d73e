/** Asks git, without a shell and without anything that a repository configures to be run. */

import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";

import { printable } from "../../core/wording.ts";
import { Failure, systemErrorCode } from "../failure.ts";
import { gitProgram } from "./git-program.ts";
import { SideFailure } from "./side-failure.ts";

export interface GitAnswer {
  readonly code: number | null;
  readonly stdout: string;
  /** In English. */
  readonly stderr: string;
}

/** `cwd`: a folder that is there. Rejects with a Failure if there is no git. */
export async function askGit(words: readonly string[], cwd: string): Promise<GitAnswer> {
  const child = startGit(words, cwd);
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  const ended = endOf(child);
  return { ...(await ended), stdout };
}

/** What git writes, as it comes. Ends git if nobody wants the rest. */
export async function* gitOutput(
  words: readonly string[],
  cwd: string,
): AsyncGenerator<Uint8Array> {
  const child = startGit(words, cwd);
  const ended = endOf(child);
  ended.catch(() => undefined); // Awaited below, unless nobody wants the rest.
  try {
    yield* child.stdout as AsyncIterable<Uint8Array>;
    const { code, stderr } = await ended;
    if (code !== 0) throw gitFailure(stderr);
  } finally {
    child.kill();
  }
}

export function gitFailure(stderr: string): Failure {
  if (notFetched.test(stderr)) {
    return new SideFailure(
      "diff-not-fetched",
      "This clone of the repository does not hold that version of the file, and nothing is fetched for a comparison: have git fetch it, as git show REVISION:FILE does.",
    );
  }
  const lines = stderr.trim().split("\n");
  const reason = lines.find((line) => line.startsWith("fatal: ")) ?? lines[0] ?? "";
  const said = printable(reason.replace(/^(fatal|error): /, "")).slice(0, 200);
  return new Failure(`git could not be asked: ${said === "" ? "it gave no reason" : said}.`);
}

/** What git says in a clone without all contents where it must not fetch them (2.39 to 2.45). */
const notFetched = /lazy fetching disabled|promisor remote|transport '.*' not allowed/;

type Child = ChildProcessByStdio<null, Readable, Readable>;

function startGit(words: readonly string[], cwd: string): Child {
  const git = gitProgram();
  if (git === undefined) throw noGit();
  return spawn(git, ["--literal-pathspecs", "-c", "core.fsmonitor=false", ...words], {
    cwd,
    env: { ...withoutRepository(process.env), ...quiet },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What it says is read; it writes nothing, asks nobody, and fetches nothing. */
const quiet = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  // Nor does a git that does not know that: no program to fetch with, which a repository may name, is run.
  GIT_ALLOW_PROTOCOL: "",
};

/** In a hook git is told the repository, from the folder that the hook runs in: it is found by the file here. */
const told = new Set(["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"]);

const withoutRepository = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !told.has(name)));

async function endOf(child: Child): Promise<Omit<GitAnswer, "stdout">> {
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  }).catch((error: unknown) => {
    if (systemErrorCode(error) !== "ENOENT") throw error;
    throw noGit(error);
  });
  return { code, stderr };
}

const noGit = (cause?: unknown): Failure =>
  new SideFailure(
    "diff-no-git",
    "There is no git on this machine, or not on the path: install it, or name two files to compare.",
    { cause },
  );
