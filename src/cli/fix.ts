/** `tunesmith fix`: finds the datasets, rewrites one after the other, checks the results, then writes the report. */

import { once } from "node:events";
import type { Stats } from "node:fs";
import { availableParallelism } from "node:os";

import { cleanReport } from "../core/output/clean-report.ts";
import {
  fixReportJson,
  fixReportText,
  type FixedFile,
  type FixRun,
} from "../core/output/fix-report.ts";
import { resolveSettings, type Settings } from "../core/settings.ts";
import { beginDataset } from "../node/begin-dataset.ts";
import { cleanDataset, type CleanOutput, type CleanResult } from "../node/clean-dataset.ts";
import { datasetPaths } from "../node/dataset-paths.ts";
import { openSource } from "../node/dataset-source.ts";
import type { Installation } from "./check.ts";
import { readConfigs } from "./dataset-configs.ts";
import { isReached } from "./fail-on.ts";
import type { FixCommand } from "./fix-arguments.ts";
import { outputsOf, type Output, type Outputs } from "./fix-outputs.ts";
import { startProgress } from "./progress.ts";
import { withKnownHostnames } from "./hostnames-of-run.ts";
import { prepareRedaction, type Redaction } from "./redaction.ts";

/** Leaves the verdict in `process.exitCode`. What can be refused is refused before the first byte is written. */
export async function fix(command: FixCommand, installation: Installation): Promise<void> {
  const paths = await datasetPaths(command.paths);
  const outputs = await outputsOf(paths, command);
  const configs = await readConfigs(paths, command.configPath);
  const redaction = command.redaction && (await prepareRedaction(command.redaction));
  const datasets = paths.map((path) => {
    const settings = resolveSettings(...(configs.get(path) ?? []), command.settings);
    const redactionSettings = redaction?.settings(settings) ?? settings;
    return { path, settings, redactionSettings };
  });
  for (const { path, redactionSettings } of datasets) {
    if (path !== "-") await assertRewritable(path, redactionSettings);
  }
  const files: FixedFile[] = [];
  const { appliesFixes } = command;
  for (const dataset of await withKnownHostnames(datasets, { redaction, appliesFixes })) {
    const task = { command, redaction, outputs, shardWorkerPath: installation.shardWorkerPath };
    files.push(await fixDataset(dataset, task, files));
  }
  const isLeft = files.some(({ summary }) => isReached(command.failOn, summary));
  process.exitCode = isLeft ? 1 : 0;
  const run: FixRun = { files, isDryRun: command.isDryRun, mode: command.redaction?.mode };
  // The data has standard output for itself.
  const report = files.some(({ out }) => out === "-") ? process.stderr : process.stdout;
  report.write(command.output === "json" ? fixReportJson(run) : fixReportText(run));
}

interface Dataset {
  readonly path: string;
  readonly settings: Settings;
  /** Those to look for what is to be redacted with. */
  readonly redactionSettings: Settings;
}

interface FixTask {
  readonly command: FixCommand;
  readonly redaction: Redaction | undefined;
  readonly outputs: Outputs;
  readonly shardWorkerPath: URL;
}

/** `before`: the datasets that are done already, as the report is about all of them. */
async function fixDataset(
  { path, settings, redactionSettings }: Dataset,
  { command, redaction, outputs, shardWorkerPath }: FixTask,
  before: readonly FixedFile[],
): Promise<FixedFile> {
  const progress = startProgress(process.stderr, path, { verb: "Fixing" });
  const source = await openSource(path);
  const output = cleanOutput(outputs.results.get(path), command, source.stats);
  const ledger = outputs.ledgers.get(path);
  const fixed = (result: CleanResult): FixedFile => ({
    ...result,
    path,
    out: result.isWritten ? nameOfOutput(output) : undefined,
    ledger: result.hasLedger ? ledger?.file.name : undefined,
  });
  try {
    const result = await cleanDataset(source.pieces, {
      name: nameOf(path),
      path: path === "-" ? undefined : path,
      settings: redactionSettings,
      appliesFixes: command.appliesFixes,
      redaction: redaction?.of(redactionSettings),
      drops: command.drops,
      output,
      ledger,
      report: outputs.report && {
        file: outputs.report,
        text: (result) => cleanReport([...before, fixed(result)]),
      },
      check: {
        settings: redaction?.settingsAfter(settings) ?? settings,
        jobs: availableParallelism(),
        shardWorkerPath,
      },
      onProgress: (bytes) => {
        progress.show({ bytes, totalBytes: source.stats?.size ?? bytes });
      },
    });
    return fixed(result);
  } finally {
    source.close();
    progress.clear();
  }
}

function cleanOutput(
  output: Output | undefined,
  { destination }: FixCommand,
  stats: Stats | undefined,
): CleanOutput {
  switch (output?.kind) {
    case "file": {
      const replaces = destination.kind === "in-place" ? stats : undefined;
      return { ...output, mode: stats && stats.mode & 0o666, replaces };
    }
    case "stdout":
      return {
        kind: "stream",
        write: async (piece) => {
          if (!process.stdout.write(piece)) await once(process.stdout, "drain");
        },
      };
    default:
      return { kind: "nothing" };
  }
}

function nameOfOutput(output: CleanOutput): string | undefined {
  if (output.kind === "nothing") return undefined;
  return output.kind === "stream" ? "-" : output.file.name;
}

/** What cannot be rewritten is refused while all other datasets are still as they were. */
async function assertRewritable(path: string, settings: Settings): Promise<void> {
  const source = await openSource(path);
  try {
    // What is no file can be read only once.
    if (source.stats !== undefined) await beginDataset(source.pieces, { name: path, settings });
  } finally {
    source.close();
  }
}

const nameOf = (path: string): string => (path === "-" ? "standard input" : path);
