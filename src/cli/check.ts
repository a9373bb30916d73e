/** `tunesmith check`: finds the datasets, checks one after the other, then writes the report. */

import { availableParallelism } from "node:os";
import { isAbsolute, relative, resolve, sep } from "node:path";

import { totalSummary } from "../core/output/check-run.ts";
import type { CheckedFile, CheckRun, Renderer } from "../core/output/check-run.ts";
import { renderGithub } from "../core/output/github.ts";
import { renderJson } from "../core/output/json.ts";
import { renderPretty } from "../core/output/pretty.ts";
import { renderSarif } from "../core/output/sarif.ts";
import type { DatasetReport } from "../core/report.ts";
import { unusedIgnores } from "../core/privacy/ignore-counter.ts";
import { resolveSettings } from "../core/settings.ts";
import { BaselineFile } from "../node/baseline-file.ts";
import { checkFile, checkStream } from "../node/check-file.ts";
import type { CheckOptions } from "../node/check-file.ts";
import { datasetPaths } from "../node/dataset-paths.ts";
import { readFailure } from "../node/failure.ts";
import type { CheckCommand } from "./check-arguments.ts";
import { readConfigs } from "./dataset-configs.ts";
import { isReached } from "./fail-on.ts";
import type { Output } from "./options.ts";
import { startProgress } from "./progress.ts";
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
  const paths = await datasetPaths(command.paths);
  const configs = await readConfigs(paths, command.configPath);
  const baseline = command.baseline && (await BaselineFile.open(command.baseline));
  const files: CheckedFile[] = [];
  for (const path of paths) {
    const progress = startProgress(process.stderr, path);
    const report = await checkPath(path, {
      settings: resolveSettings(...(configs.get(path) ?? []), command.settings),
      jobs: command.jobs ?? availableParallelism(),
      shardWorkerPath: installation.shardWorkerPath,
      baseline: baseline?.forDataset(path),
      onProgress: progress.show,
    }).finally(progress.clear);
    files.push({ path, repositoryPath: repositoryPath(path), report });
  }
  const run: CheckRun = {
    files,
    unusedIgnores: unusedIgnores(lookedInto(files).map(({ report }) => report.ignores)),
    baseline: await baseline?.finish(),
    maxFindings: command.maxFindings,
    version: installation.version,
    colors: hasColors(process.stdout),
  };
  // Before writing: a reader that has seen enough may end the process.
  process.exitCode = isReached(command.failOn, totalSummary(files)) ? 1 : 0;
  await writeAll(process.stdout, renderers[command.output](run));
}

/** Datasets with lines; what is no JSON Lines has none as far as a check goes. */
function lookedInto(files: readonly CheckedFile[]): readonly CheckedFile[] {
  return files.filter(({ report }) => report.lines > 0);
}

async function checkPath(path: string, options: CheckOptions): Promise<DatasetReport> {
  try {
    return await (path === "-" ? checkStream(process.stdin, options) : checkFile(path, options));
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
