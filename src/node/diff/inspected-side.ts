/** One of two datasets, read and checked, whose lines can still be had. */

import { basename } from "node:path";

import { maxLineBytes } from "../../core/dataset-findings.ts";
import type { ComparedEntries } from "../../core/diff/compare-entries.ts";
import type { DiffedSide } from "../../core/diff/dataset-diff.ts";
import type { CheckedFindings } from "../../core/diff/findings-change.ts";
import { textHash53 } from "../../core/diff/text-hash.ts";
import type { TokenCounter } from "../../core/tokens/token-counter.ts";
import { count } from "../../core/wording.ts";
import { inspectFile, inspectStream, type CheckOptions } from "../check-file.ts";
import { readFailure } from "../failure.ts";
import type { InspectedDataset } from "../inspected-dataset.ts";
import { LineTexts } from "../line-texts.ts";
import { gatherFacts, type KnownFacts } from "./facts-pass.ts";
import { openSide, sideName, type SideContent, type SideSource } from "./side-content.ts";

export interface SideOptions extends Pick<
  CheckOptions,
  "settings" | "jobs" | "shardWorkerPath" | "signal"
> {
  readonly counter: TokenCounter;
  readonly known?: KnownFacts | undefined;
  /** From 0 to 1. */
  readonly onShare?: ((share: number) => void) | undefined;
}

/** Close it, whatever happens. */
export interface InspectedSide extends ComparedEntries, CheckedFindings {
  readonly summary: DiffedSide;
  readonly remarks: readonly string[];
  /** Throws a Failure if the file is another one by now. */
  readonly assertUnchanged: () => void;
  close(): void;
}

/** Rejects with a Failure for what cannot be had, or has no records. */
export async function inspectSide(
  source: SideSource,
  options: SideOptions,
): Promise<InspectedSide> {
  const content = await openSide(source);
  try {
    const { format, findings, summary, bytes } = content.isMissing
      ? nothingFound
      : await checked(content, source, options);
    const { settings, onShare } = options;
    const { facts, tooLong } = await gatherFacts(content, {
      ...options,
      format,
      onBytes: (done) => onShare?.(0.5 + 0.5 * Math.min(1, done / Math.max(1, bytes))),
    });
    content.assertUnchanged();
    const texts = new LineTexts(content.bytes, {
      offsetOf: (entry) => numberOr(facts.offsets[entry]),
      start: content.start,
      maxLineBytes: maxLineBytes(settings),
    });
    return {
      facts,
      format,
      findings,
      byRule: summary.byRule,
      summary: {
        name: sideName(source),
        formatId: format?.id,
        ...countsOf(facts),
        findings: summary.errors + summary.warnings + summary.infos + summary.hints,
      },
      remarks: [...content.remarks, ...tooLongRemarks(tooLong, source)],
      text: (entry) => {
        const text = texts.text(entry);
        // The file may be another one by now.
        return text !== undefined && textHash53(text) === facts.texts[entry] ? text : undefined;
      },
      assertUnchanged: content.assertUnchanged,
      close: () => {
        content.close();
      },
    };
  } catch (error) {
    content.close();
    throw error;
  }
}

/** Of what is not there: it is not an empty file. */
const nothingFound = {
  format: undefined,
  findings: [],
  summary: { byRule: {}, errors: 0, warnings: 0, infos: 0, hints: 0 },
  bytes: 0,
};

async function checked(content: SideContent, source: SideSource, options: SideOptions) {
  const { settings, jobs, shardWorkerPath, signal, onShare } = options;
  const check: CheckOptions = {
    settings,
    jobs,
    shardWorkerPath,
    signal,
    name: basename(source.path),
    onProgress: ({ bytes, totalBytes }) => onShare?.((0.5 * bytes) / Math.max(1, totalBytes)),
  };
  const dataset = await inspected(content, check).catch((error: unknown) => {
    throw error instanceof Error && "syscall" in error ? readFailure(source.path, error) : error;
  });
  try {
    const { findings, summary, bytes } = dataset.report();
    return { format: dataset.format, findings, summary, bytes };
  } finally {
    dataset.close();
  }
}

const inspected = (content: SideContent, options: CheckOptions): Promise<InspectedDataset> =>
  content.path === undefined
    ? inspectStream(content.pieces(), options)
    : inspectFile(content.path, options);

function countsOf({ length, contents, tokens, trained }: ComparedEntries["facts"]) {
  const counts = { records: 0, unreadable: 0, tokens: 0, trained: 0 };
  for (let entry = 0; entry < length; entry++) {
    if (contents[entry] === 0) counts.unreadable += 1;
    else counts.records += 1;
    counts.tokens += tokens[entry] ?? 0;
    counts.trained += trained[entry] ?? 0;
  }
  return counts;
}

function tooLongRemarks(lines: number, source: SideSource): string[] {
  if (lines === 0) return [];
  const what =
    lines === 1
      ? "is too long to be read: it is told whether it is the same, and not what changed in it."
      : "are too long to be read: it is told whether they are the same, and not what changed in them.";
  return [`${count(lines, "line")} of ${sideName(source)} ${what}`];
}

const numberOr = (offset: number | undefined): number | undefined =>
  Number.isNaN(offset) ? undefined : offset;
