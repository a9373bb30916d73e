/** `tunesmith check`: finds the datasets, checks one after the other, then writes the report. */

import { availableParallelism } from "node:os";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";

import { severities } from "../core/model.ts";
import { totalSummary } from "../core/output/check-run.ts";
import type { CheckedFile, CheckRun, Renderer } from "../core/output/check-run.ts";
import { renderGithub } from "../core/output/github.ts";
import { renderJson } from "../core/output/json.ts";
import { renderPretty } from "../core/output/pretty.ts";
import { renderSarif } from "../core/output/sarif.ts";
import type { DatasetReport } from "../core/report.ts";
import { resolveSettings } from "../core/settings.ts";
import type { Config } from "../core/settings.ts";
import { checkFile, checkStream } from "../node/check-file.ts";
import type { CheckOptions } from "../node/check-file.ts";
import { configsForDataset, ConfigFinder, readConfigFile } from "../node/config-file.ts";
import { datasetPaths } from "../node/dataset-paths.ts";
import { readFailure } from "../node/failure.ts";
import type { CheckCommand } from "./arguments.ts";
import type { Output, Threshold } from "./options.ts";
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
  const files: CheckedFile[] = [];
  for (const path of paths) {
    const progress = startProgress(process.stderr, path);
    const report = await checkPath(path, {
      settings: resolveSettings(...(configs.get(path) ?? []), command.settings),
      jobs: command.jobs ?? availableParallelism(),
      shardWorkerPath: installation.shardWorkerPath,
      onProgress: progress.show,
    }).finally(progress.clear);
    files.push({ path, repositoryPath: repositoryPath(path), report });
  }
  const run: CheckRun = {
    files,
    maxFindings: command.maxFindings,
    version: installation.version,
    colors: hasColors(process.stdout),
  };
  // Before writing: a reader that has seen enough may end the process.
  process.exitCode = reachesThreshold(files, command.failOn) ? 1 : 0;
  await writeAll(process.stdout, renderers[command.output](run));
}

/** All settings files are read before the first check, so that a broken one costs no waiting. */
async function readConfigs(
  paths: readonly string[],
  configPath: string | undefined,
): Promise<ReadonlyMap<string, readonly Config[]>> {
  const given = configPath === undefined ? undefined : await readConfigFile(configPath);
  const finder = new ConfigFinder();
  const configs = new Map<string, readonly Config[]>();
  for (const path of paths) {
    const file = given ?? (await finder.find(path === "-" ? "." : dirname(path)));
    if (file !== undefined) configs.set(path, await configsForDataset(file, path));
  }
  return configs;
}

async function checkPath(path: string, options: CheckOptions): Promise<DatasetReport> {
  try {
    return await (path === "-" ? checkStream(process.stdin, options) : checkFile(path, options));
  } catch (error) {
    throw readFailure(path, error);
  }
}

function reachesThreshold(files: readonly CheckedFile[], failOn: Threshold): boolean {
  if (failOn === "never") return false;
  const total = totalSummary(files);
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => total[`${severity}s`] > 0);
}

/** GitHub names files from the root of its checkout, which may be above the folder the command runs in. */
function repositoryPath(path: string): string {
  const absolute = resolve(path);
  const name = relative(process.env["GITHUB_WORKSPACE"] ?? "", absolute);
  const isOutside = name === ".." || name.startsWith(`..${sep}`) || isAbsolute(name);
  return (isOutside ? absolute : name).replaceAll(sep, "/");
}
