/** `tunesmith fix`: finds the datasets, rewrites one after the other, checks the results, then writes the report. */

import { once } from "node:events";
import { availableParallelism } from "node:os";

import {
  fixReportJson,
  fixReportText,
  type FixedFile,
  type FixRun,
} from "../core/output/fix-report.ts";
import type { DatasetReport } from "../core/report.ts";
import { resolveSettings, type Settings } from "../core/settings.ts";
import { beginDataset } from "../node/begin-dataset.ts";
import { checkFile, checkStream, type CheckOptions } from "../node/check-file.ts";
import { datasetPaths } from "../node/dataset-paths.ts";
import { assertUnchanged, openSource } from "../node/dataset-source.ts";
import { readFailure } from "../node/failure.ts";
import { replaceFile } from "../node/replace-file.ts";
import { rewriteStream } from "../node/rewrite-stream.ts";
import type { Installation } from "./check.ts";
import { readConfigs } from "./dataset-configs.ts";
import { isReached } from "./fail-on.ts";
import type { FixCommand } from "./fix-arguments.ts";
import { outputsOf, type Output } from "./fix-outputs.ts";
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
    files.push(
      await fixDataset(dataset, {
        command,
        redaction,
        output: outputs.get(dataset.path) ?? { kind: "nothing" },
        shardWorkerPath: installation.shardWorkerPath,
      }),
    );
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
  readonly output: Output;
  readonly shardWorkerPath: URL;
}

async function fixDataset(dataset: Dataset, task: FixTask): Promise<FixedFile> {
  const { path, settings, redactionSettings } = dataset;
  const { command, redaction, output, shardWorkerPath } = task;
  const progress = startProgress(process.stderr, path, { verb: "Fixing" });
  const source = await openSource(path);
  try {
    const { pieces, counts } = await rewriteStream(source.pieces, {
      name: nameOf(path),
      settings: redactionSettings,
      appliesFixes: command.appliesFixes,
      redaction: redaction?.of(redactionSettings),
      onProgress: (bytes) => {
        progress.show({ bytes, totalBytes: source.stats?.size ?? bytes });
      },
    });
    const check: CheckOptions = {
      settings: redaction?.settingsAfter(settings) ?? settings,
      jobs: availableParallelism(),
      shardWorkerPath,
    };
    if (output.kind !== "file") {
      const { summary } = await checkPassing(pieces, { output, check });
      return { path, out: output.kind === "stdout" ? "-" : undefined, counts, summary };
    }
    const isWritten = await replaceFile(output.file, pieces, {
      ...(source.stats && { mode: source.stats.mode & 0o666 }),
      isWanted: () => {
        const isInPlace = command.destination.kind === "in-place";
        if (isInPlace && source.stats !== undefined) assertUnchanged(path, source.stats);
        return !isInPlace || counts.changedLines > 0;
      },
    });
    const result = isWritten ? output.file.path : path;
    const { summary } = await checkFile(result, check).catch((error: unknown) => {
      throw readFailure(result, error);
    });
    return { path, out: isWritten ? output.file.name : undefined, counts, summary };
  } finally {
    source.close();
    progress.clear();
  }
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

/** Checks the result on its way, as it is kept nowhere. */
async function checkPassing(
  pieces: AsyncIterable<Uint8Array>,
  { output, check }: { readonly output: Output; readonly check: CheckOptions },
): Promise<DatasetReport> {
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      if (output.kind === "stdout" && !process.stdout.write(piece)) {
        await once(process.stdout, "drain");
      }
      yield piece;
    }
  }
  const all = passing();
  const report = await checkStream(all, check);
  // The check may have seen enough.
  while ((await all.next()).done !== true);
  return report;
}

const nameOf = (path: string): string => (path === "-" ? "standard input" : path);
