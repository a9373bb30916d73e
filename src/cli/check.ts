/** `tunesmith check`: finds the datasets, checks one after the other, then writes the report. */

import { availableParallelism } from "node:os";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { setFlagsFromString } from "node:v8";

import { totalSummary } from "../core/output/check-run.ts";
import type { CheckedFile, CheckRun, Renderer } from "../core/output/check-run.ts";
import { renderGithub } from "../core/output/github.ts";
import { renderJson } from "../core/output/json.ts";
import { renderPretty } from "../core/output/pretty.ts";
import { githubRefusal, renderSarif } from "../core/output/sarif.ts";
import { unusedIgnores } from "../core/privacy/ignore-counter.ts";
import { BaselineFile } from "../node/baseline-file.ts";
import { inspectFile, inspectStream } from "../node/check-file.ts";
import type { CheckOptions } from "../node/check-file.ts";
import { checkDatasets, type InspectOptions } from "../node/dataset-leaks.ts";
import { datasetPaths } from "../node/dataset-paths.ts";
import { readFailure } from "../node/failure.ts";
import { packedContent } from "../node/import/packed-file.ts";
import { unpack } from "../node/import/unpack.ts";
import type { InspectedDataset } from "../node/inspected-dataset.ts";
import type { CheckCommand } from "./check-arguments.ts";
import { isReached } from "./fail-on.ts";
import type { Output } from "./options.ts";
import { startProgress } from "./progress.ts";
import { runDatasets } from "./run-datasets.ts";
import { hasColors, writeAll } from "./streams.ts";

const renderers: Readonly<Record<Output, Renderer>> = {
  pretty: renderPretty,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
};

export interface Installation {
  readonly version: string;
  readonly shardWorkerPath: URL;
}

/** Leaves the verdict in `process.exitCode`. Nothing is written before everything was checked. */
export async function check(command: CheckCommand, installation: Installation): Promise<void> {
  // Nearly all that a check makes is garbage within a line: V8 would let dozens of megabytes of it pile up.
  setFlagsFromString("--semi-space-growth-factor=1");
  const paths = await datasetPaths(command.paths, { withPacked: true });
  const baseline = command.baseline && (await BaselineFile.open(command.baseline));
  const datasets = await runDatasets(paths, command, baseline);
  const inspect = (path: string, options: InspectOptions): Promise<InspectedDataset> => {
    const progress = startProgress(process.stderr, path);
    return inspectPath(path, {
      ...options,
      jobs: command.jobs ?? availableParallelism(),
      shardWorkerPath: installation.shardWorkerPath,
      onProgress: progress.show,
    }).finally(progress.clear);
  };
  const files: CheckedFile[] = [];
  for await (const { path, report } of checkDatasets(datasets, inspect)) {
    files.push({ path, repositoryPath: repositoryPath(path), report });
  }
  const run: CheckRun = {
    files,
    unusedIgnores: unusedIgnores(lookedInto(files, paths).map(({ report }) => report.ignores)),
    baseline: await baseline?.finish(),
    maxFindings: command.maxFindings,
    version: installation.version,
    colors: hasColors(process.stdout),
  };
  // Before writing: a reader that has seen enough may end the process.
  process.exitCode = isReached(command.failOn, totalSummary(files)) ? 1 : 0;
  await writeAll(process.stdout, renderers[command.output](run));
  const refusal = command.output === "sarif" ? githubRefusal(run) : undefined;
  if (refusal !== undefined) process.stderr.write(`${refusal}\n`);
}

/** Datasets of the run with lines; what is no JSON Lines has none as far as a check goes. */
function lookedInto(
  files: readonly CheckedFile[],
  paths: readonly string[],
): readonly CheckedFile[] {
  return files.filter(({ path, report }) => paths.includes(path) && report.lines > 0);
}

async function inspectPath(path: string, options: CheckOptions): Promise<InspectedDataset> {
  try {
    if (path === "-") {
      const { pieces } = await unpack(process.stdin, "standard input");
      return await inspectStream(pieces, options);
    }
    const content = await packedContent(path);
    return await (content ? inspectStream(content, options, path) : inspectFile(path, options));
  } catch (error) {
    throw readFailure(path, error);
  }
}

/** GitHub names files from the root of its checkout, which may be above the folder the command runs in. */
function repositoryPath(path: string): string {
  const absolute = resolve(path);
  const name = relative(process.env["GITHUB_WORKSPACE"] ?? "", absolute);
  const isOutside = name === ".." || name.startsWith(`..${sep}`) || isAbsolute(name);
  return (isOutside ? absolute : name).replaceAll(sep, "/");
}
