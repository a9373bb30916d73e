/** A cleaned copy of a file, of which a person sees the numbers before it is put in its place. */

import { basename } from "node:path";

import { cleanReport } from "../core/output/clean-report.ts";
import type { CleanCopyRequest, CleaningOutcome } from "../protocol/worker-protocol.ts";
import type { CheckOptions } from "./check-file.ts";
import { cleanDataset, type CleanResult } from "./clean-dataset.ts";
import { cleaningOutcome, cleaningTools } from "./cleaning-tools.ts";
import { openSource } from "./dataset-source.ts";
import { readFailure } from "./failure.ts";
import { assertLedgerReplaceable } from "./ledger-place.ts";
import { readHostnames } from "./read-hostnames.ts";
import { writableFile } from "./replace-file.ts";

export interface CopyCleaningOptions extends Pick<CheckOptions, "jobs" | "shardWorkerPath"> {
  /** How much is done, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

type Confirm = (result: CleanResult) => Promise<boolean>;

export class CopyCleaning {
  /** When all files are complete beside their places. Rejects if that cannot be. */
  readonly prepared: Promise<CleaningOutcome>;
  readonly #written: Promise<CleanResult>;
  readonly #abort = new AbortController();
  #decide: ((isWanted: boolean) => void) | undefined;
  #ended: Promise<boolean> | undefined;

  constructor(request: CleanCopyRequest, options: CopyCleaningOptions) {
    let tell: (outcome: CleaningOutcome) => void;
    const told = new Promise<CleaningOutcome>((resolve) => {
      tell = resolve;
    });
    this.#written = this.#clean(request, options, async (result) => {
      // It may be ended when nothing is left that looks at the signal.
      this.#abort.signal.throwIfAborted();
      tell(cleaningOutcome(result));
      return new Promise((decide) => {
        this.#decide = decide;
      });
    });
    this.prepared = Promise.race([told, this.#written.then(cleaningOutcome)]);
  }

  /** Puts what is prepared in its place, or leaves all as it was, also while the work is under way. The first call decides. */
  end(isWanted: boolean): Promise<boolean> {
    return (this.#ended ??= this.#end(isWanted));
  }

  async #end(isWanted: boolean): Promise<boolean> {
    if (!isWanted) this.#abort.abort();
    this.#decide?.(isWanted);
    try {
      return (await this.#written).isWritten;
    } catch (error) {
      if (isWanted) throw error;
      return false; // Whoever waits for `prepared` hears of it.
    }
  }

  async #clean(
    { path, settings, steps, places }: CleanCopyRequest,
    { jobs, shardWorkerPath, onShare }: CopyCleaningOptions,
    confirm: Confirm,
  ): Promise<CleanResult> {
    const { signal } = this.#abort;
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
      return await cleanDataset(source.pieces, {
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
        confirm,
      });
    } finally {
      source.close();
    }
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
