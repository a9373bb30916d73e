/** A cleaned copy of a file, of which a person sees the numbers before it is put in its place. */

import { basename } from "node:path";

import { cleanReport } from "../core/output/clean-report.ts";
import type { CleanCopyRequest, CleaningOutcome } from "../protocol/job-messages.ts";
import type { CheckOptions } from "./check-file.ts";
import { cleanDataset } from "./clean-dataset.ts";
import { cleaningOutcome, cleaningTools } from "./cleaning-tools.ts";
import type { JobEnd, JobTools } from "./dataset-jobs.ts";
import { openSource } from "./dataset-source.ts";
import { readFailure } from "./failure.ts";
import { assertLedgerReplaceable } from "./ledger-place.ts";
import { readHostnames } from "./read-hostnames.ts";
import { writableFile } from "./replace-file.ts";

export interface CopyCleaningOptions extends Pick<CheckOptions, "jobs" | "shardWorkerPath"> {
  /** How much is done, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** A person sees the numbers before the copy is put in its place. Rejects with a Failure if it cannot be made. */
export async function copyCleaning(
  { path, settings, steps, places }: CleanCopyRequest,
  { jobs, shardWorkerPath, onShare }: CopyCleaningOptions,
  { signal, confirm }: JobTools<CleaningOutcome>,
): Promise<JobEnd<CleaningOutcome>> {
  const { appliesFixes, drops, redaction: wish } = steps;
  const passes = new Passes(drops?.duplicates === undefined ? 2 : 3, onShare);
  const file = await writableFile(places.result);
  const ledger = await writableFile(places.ledger);
  assertLedgerReplaceable(ledger, { source: path, result: places.result });
  const report = await writableFile(places.report);
  const source = await openSource(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  try {
    const tools = await cleaningTools(settings, wish, (names) => {
      passes.expected += 1;
      const onProgress = passes.report;
      return readHostnames(path, { settings, appliesFixes, names, signal, onProgress });
    });
    const result = await cleanDataset(source.pieces, {
      name: path,
      path,
      settings: tools.settings,
      appliesFixes,
      redaction: tools.redaction,
      drops,
      output: { kind: "file", file, mode: source.stats && source.stats.mode & 0o666 },
      // One of an earlier run would not fit the new copy.
      ledger: { file: ledger, isOptional: ledger.stats === undefined },
      report: {
        file: report,
        text: (result) => {
          const ledgerName = result.hasLedger ? basename(places.ledger) : undefined;
          const names = { path: basename(path), out: basename(places.result) };
          return cleanReport([{ ...result, ...names, ledger: ledgerName }]);
        },
      },
      check: {
        settings: tools.settingsAfter,
        jobs,
        shardWorkerPath,
        signal,
        onProgress: ({ bytes, totalBytes }) => {
          passes.report(bytes, totalBytes);
        },
      },
      onProgress: (bytes) => {
        passes.report(bytes, source.stats?.size ?? bytes);
      },
      confirm: (result) => confirm(cleaningOutcome(result)),
    });
    return { outcome: cleaningOutcome(result), isWritten: result.isWritten };
  } finally {
    source.close();
  }
}

/** Passes over the data, one after the other: when less is done than before, the next one has begun. */
class Passes {
  expected: number;
  readonly #onShare: (share: number) => void;
  #over = 0;
  #share = 0;

  constructor(expected: number, onShare: (share: number) => void) {
    this.expected = expected;
    this.#onShare = onShare;
  }

  readonly report = (bytes: number, totalBytes: number): void => {
    const share = totalBytes === 0 ? 1 : bytes / totalBytes;
    if (share < this.#share) this.#over += 1;
    this.#share = share;
    this.#onShare(Math.min(1, (this.#over + share) / this.expected));
  };
}
