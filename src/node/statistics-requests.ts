/** What the view of statistics asks about open datasets. */

import type { Settings } from "../core/settings.ts";
import type { ExampleTokens } from "../core/tokens/example-tokens.ts";
import type { DatasetNumbers } from "../protocol/dataset-answers.ts";
import { readSidecar } from "./create/read-sidecar.ts";
import { datasetStats, StatsSink } from "./dataset-stats.ts";
import type { FileDataset } from "./file-dataset.ts";
import { LineMemory } from "./line-memory.ts";
import { MadeByFormat } from "./made-by-format.ts";
import { portionsOf } from "./metering.ts";
import { shareOf } from "./record-lines.ts";
import { RunningCounts } from "./running-counts.ts";
import type { TextDataset } from "./text-dataset.ts";
import { tokenCounter, usualTokenizer } from "./token-counters.ts";

export class StatisticsRequests {
  readonly #memories = new MadeByFormat(({ lines }) => new LineMemory<ExampleTokens>(lines.format));
  readonly #counts = new RunningCounts();

  /** `path`: of the file, where it is on disk. Rejects as aborted as `LearningRequests.textTotals` does. */
  ofText(uri: string, dataset: TextDataset, path: string | undefined): Promise<DatasetNumbers> {
    return this.#counts.run(uri, async (signal) => {
      const memory = this.#memories.get(dataset);
      const entries = path === undefined ? undefined : await readSidecar(path, signal);
      const portions = portionsOf(dataset, signal);
      const sink = new StatsSink(tokenCounter(usualTokenizer), memory.format, {
        entries,
        tokensOf: (text, count) => memory.of(text, count),
      });
      const { lines } = dataset.state();
      for (let at = 0; at < lines; at++) {
        sink.line(dataset.lines.lineText(at) ?? "");
        if (portions.isOver) await portions.pause();
      }
      memory.endPass();
      return sink.counted();
    });
  }

  /** Reads the file once; of it nothing is remembered. */
  ofFile(
    uri: string,
    path: string,
    {
      settings,
      onShare,
    }: { readonly settings: Settings; readonly onShare: (share: number) => void },
  ): Promise<DatasetNumbers> {
    return this.#counts.run(uri, async (signal) => {
      const { stats, origins } = await datasetStats(path, {
        settings,
        counter: tokenCounter(usualTokenizer),
        signal,
        onProgress: (progress) => {
          onShare(shareOf(progress));
        },
      });
      return { stats, origins };
    });
  }

  /** Nobody wants to know of it any more. */
  forget(uri: string, dataset: TextDataset | FileDataset): void {
    this.end(uri);
    this.#memories.forget(dataset);
  }

  /** Ends the counting. */
  end(uri: string): void {
    this.#counts.end(uri);
  }
}
