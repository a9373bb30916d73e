/** What is known of a file's quality without any model, and the sample of it that a model would be shown. */

import { basename } from "node:path";

import type { QualityMaterial, SampleWishes } from "../core/quality/quality-material.ts";
import type { DatasetReport, Summary } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";
import { comparePlan, comparesTexts } from "../core/similarity/compare-plan.ts";
import type { CheckProgress } from "./check-chunks.ts";
import { inspectFile, inspectStream, type CheckOptions } from "./check-file.ts";
import { readFailure } from "./failure.ts";
import { gatherMaterial, type SourceRecord } from "./gather-quality.ts";
import { openRecords } from "./import/open-records.ts";
import type { InspectedDataset } from "./inspected-dataset.ts";
import { Portions } from "./portions.ts";

export interface QualityOptions extends Pick<
  CheckOptions,
  "settings" | "shardWorkerPath" | "jobs" | "signal"
> {
  readonly sample: SampleWishes;
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
}

/** Of all the time, what the check takes; of a stream nobody knows how much there is. */
const checkShare = 0.5;

/**
 * `path`: any input that has records; "-" is standard input. Rejects with a Failure for what has none, and with the
 * signal's reason. Memory is bounded by what a check needs and by the sample.
 */
export async function qualityMaterial(
  path: string,
  { settings, sample, signal, onProgress, ...threads }: QualityOptions,
): Promise<QualityMaterial> {
  let last: CheckProgress = { bytes: 0, totalBytes: 0 };
  const dataset = await inspect(path, {
    ...threads,
    settings: neededSettings(settings),
    signal,
    onProgress: (progress) => {
      last = progress;
      const { bytes, totalBytes } = progress;
      const isStream = bytes === totalBytes;
      onProgress?.({ bytes: isStream ? bytes : checkShare * bytes, totalBytes });
    },
  });
  try {
    const report = withoutExtras(dataset.report(), settings);
    const { digests, texts, format } = dataset;
    return await gatherMaterial(
      {
        name: path === "-" ? "standard input" : basename(path),
        settings,
        format,
        findings: report.findings,
        summary: report.summary,
        groups: report.groups,
        unreadable: () => report.unreadable,
        records: () => records(dataset),
        expected: digests.length,
        text: (line) => texts.text(digests.indexAt(line)),
      },
      {
        sample,
        portions: new Portions(() => signal?.throwIfAborted()),
        onShare: (share) => {
          const { totalBytes } = last;
          onProgress?.({ bytes: (checkShare + (1 - checkShare) * share) * totalBytes, totalBytes });
        },
      },
    );
  } finally {
    dataset.close();
  }
}

/** Files of JSON Lines are checked by several threads; everything else is read once and kept in a copy. */
async function inspect(path: string, options: CheckOptions): Promise<InspectedDataset> {
  const opened = await openRecords(path);
  try {
    const isPlain = opened.kind === "jsonl" && !opened.isPacked && opened.stats !== undefined;
    if (!isPlain) return await inspectStream(opened.pieces, options, path === "-" ? "" : path);
  } finally {
    opened.close();
  }
  try {
    return await inspectFile(path, options);
  } catch (error) {
    throw readFailure(path, error);
  }
}

function* records({ digests, texts }: InspectedDataset): Iterable<SourceRecord | undefined> {
  const lows = new Uint32Array(digests.length);
  const highs = new Uint32Array(digests.length);
  digests.forEachDigest((low, high, record) => {
    lows[record] = low;
    highs[record] = high;
  });
  for (const [record, digestLow] of lows.entries()) {
    const line = digests.lineAt(record);
    const text = texts.text(record);
    const isThere = line !== undefined && text !== undefined;
    yield isThere ? { line, text, digestLow, digestHigh: highs[record] ?? 0 } : undefined;
  }
}

/**
 * Blank lines are counted to tell them from those that cannot be read, and without anything to compare nobody would know
 * where lines are.
 */
function neededSettings(settings: Settings): Settings {
  const wanted = extraRules(settings).map((id) => {
    return [id, { options: {}, ...settings.rules[id], severity: "hint" as const }];
  });
  return {
    ...settings,
    rules: { ...settings.rules, ...Object.fromEntries(wanted) } as Settings["rules"],
  };
}

function extraRules(settings: Settings): readonly string[] {
  const isOff = (id: string): boolean => settings.rules[id]?.severity === "off";
  return [
    ...(isOff("blank-line") ? ["blank-line"] : []),
    ...(comparesTexts(comparePlan(settings)) ? [] : ["conflicting-answers"]),
  ];
}

interface OwnReport extends Pick<DatasetReport, "findings" | "groups" | "summary"> {
  readonly unreadable: number;
}

/** As if the rules that were needed were off, as the project has it. */
function withoutExtras(report: DatasetReport, settings: Settings): OwnReport {
  const { lines, records: readable, findings, summary, groups } = report;
  const extras = new Set(extraRules(settings));
  const blank = summary.byRule["blank-line"] ?? 0;
  return {
    unreadable: Math.max(0, lines - readable - blank),
    groups,
    findings: findings.filter(({ ruleId }) => !extras.has(ruleId)),
    summary: [...extras].reduce(withoutHints, summary),
  };
}

function withoutHints(summary: Summary, ruleId: string): Summary {
  const { [ruleId]: found = 0, ...byRule } = summary.byRule;
  return { ...summary, hints: summary.hints - found, byRule };
}
