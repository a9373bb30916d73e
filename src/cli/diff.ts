/** `tunesmith diff`: compares two datasets, or a dataset and what git has of it. */

import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";

import { isDifferent } from "../core/diff/dataset-diff.ts";
import { diffMarkdown } from "../core/diff/diff-markdown.ts";
import { diffJson, listedKinds, type ListedRecord } from "../core/diff/diff-report.ts";
import { diffText } from "../core/diff/diff-text.ts";
import { resolveSettings, type Settings } from "../core/settings.ts";
import { assertNoCompanion } from "../node/dataset-paths.ts";
import { diffDatasets, type DatasetsDiff } from "../node/diff/diff-datasets.ts";
import { maskedTitles, type MaskedTitles } from "../node/diff/masked-titles.ts";
import type { SideSource } from "../node/diff/side-content.ts";
import { loadTokenCounter } from "../node/tokenizer-file.ts";
import type { Installation } from "./check.ts";
import { readConfigs } from "./dataset-configs.ts";
import type { DiffCommand } from "./diff-arguments.ts";
import { startProgress } from "./progress.ts";
import { writeAll } from "./streams.ts";

/** Leaves the verdict in `process.exitCode`. Nothing is written before everything was compared. */
export async function diff(command: DiffCommand, installation: Installation): Promise<void> {
  // As with a check, nearly all is garbage within a line.
  setFlagsFromString("--semi-space-growth-factor=1");
  const { after, output, configPath } = command;
  const before: SideSource =
    command.before === undefined
      ? { type: "git", path: after, revision: command.revision }
      : { type: "file", path: command.before };
  for (const { path } of [before, { path: after }]) assertNoCompanion(path);
  const configs = await readConfigs([before.path, after], configPath);
  const settingsOf = (path: string): Settings =>
    resolveSettings(...(configs.get(path) ?? []), command.settings);
  const counter = await loadTokenCounter(command.encoding);
  const progress = startProgress(process.stderr, after, { verb: "Comparing" });
  const compared = await diffDatasets(
    before,
    { type: "file", path: after },
    {
      settings: settingsOf(before.path),
      settingsAfter: settingsOf(after),
      counter,
      jobs: command.jobs ?? availableParallelism(),
      shardWorkerPath: installation.shardWorkerPath,
      onShare: (share) => {
        progress.show({ bytes: Math.floor(1000 * share), totalBytes: 1000 });
      },
    },
  ).finally(progress.clear);
  try {
    const titles = command.withExcerpts
      ? await maskedTitles(compared, settingsOf(after))
      : undefined;
    const { summary } = compared;
    const notes = titles === undefined ? [] : [excerptNote(titles)];
    const report = {
      summary: { ...summary, remarks: [...summary.remarks, ...notes] },
      records: listed(compared, command, titles),
    };
    // Before writing: a reader that has seen enough may end the process.
    process.exitCode = command.withExitCode && isDifferent(summary) ? 1 : 0;
    await writeAll(
      process.stdout,
      output === "json"
        ? [diffJson(report)]
        : output === "markdown"
          ? diffMarkdown(report)
          : diffText(report),
    );
  } finally {
    compared.close();
  }
}

const excerptNote = ({ notes }: MaskedTitles): string =>
  `Excerpts may hold private values. ${notes.join(" ")}`;

function listed(
  compared: DatasetsDiff,
  { maxRecords }: DiffCommand,
  titles: MaskedTitles | undefined,
): ListedRecord[] {
  return listedKinds.flatMap((kind) => {
    const records: ListedRecord[] = [];
    for (const pair of compared.pairs([kind])) {
      if (records.length >= maxRecords) break;
      const record = compared.recordOf(pair);
      records.push(titles === undefined ? record : { ...record, excerpt: titles.of(pair) });
    }
    return records;
  });
}
