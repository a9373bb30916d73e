/** What the editor asks about what is learned of a dataset. */

import { addFigures, nothingLearned } from "../core/learning/learning-meter.ts";
import type { Settings } from "../core/settings.ts";
import type { LearnedLine, Learned, LearningMeans } from "../protocol/dataset-answers.ts";
import type { CheckProgress } from "./check-chunks.ts";
import type { FileDataset } from "./file-dataset.ts";
import { MadeByFormat } from "./made-by-format.ts";
import { meteringOf, passOverText, portionsOf, type Metering } from "./metering.ts";
import { shareOf, withRecordLines } from "./record-lines.ts";
import { RunningCounts } from "./running-counts.ts";
import type { TextDataset } from "./text-dataset.ts";

export class LearningRequests {
  readonly #meterings = new MadeByFormat(({ lines }) =>
    meteringOf(lines.format, lines.settings.targets[0]),
  );
  readonly #totals = new RunningCounts();

  /** Rejects as aborted if the text changes meanwhile. */
  async lines(
    dataset: TextDataset,
    { firstLine, lastLine }: { readonly firstLine: number; readonly lastLine: number },
  ): Promise<{ means: LearningMeans; lines: readonly LearnedLine[] }> {
    const metering = this.#meterings.get(dataset);
    const portions = portionsOf(dataset);
    const lines: LearnedLine[] = [];
    for (let line = firstLine; line <= lastLine; line++) {
      const record = metering.meter.record(dataset.lines.lineText(line) ?? "");
      if (record !== undefined) {
        lines.push({ ...record.figures, line, untrainedSpans: record.untrainedSpans });
      }
      if (portions.isOver) await portions.pause();
    }
    return { means: meansOf(metering), lines };
  }

  /** Rejects as aborted if it is ended, if it is asked for anew or if the text changes meanwhile. */
  textTotals(uri: string, dataset: TextDataset): Promise<Learned> {
    return this.#totals.run(uri, async (signal) => {
      const metering = this.#meterings.get(dataset);
      const { meter } = metering;
      let figures = nothingLearned;
      const line = (text: string): void => {
        const ofLine = meter.figures(text);
        if (ofLine !== undefined) figures = addFigures(figures, ofLine);
      };
      await passOverText(dataset, [meter], { signal, line });
      return { means: meansOf(metering), figures };
    });
  }

  /** Reads the file once; of it nothing is remembered. */
  fileTotals(
    uri: string,
    path: string,
    {
      settings,
      onShare,
    }: { readonly settings: Settings; readonly onShare: (share: number) => void },
  ): Promise<Learned> {
    return this.#totals.run(uri, (signal) =>
      withRecordLines(path, settings, async ({ format, readInto }) => {
        const metering = meteringOf(format, settings.targets[0]);
        let figures = nothingLearned;
        const line = (text: string): void => {
          const ofLine = metering.meter.measure(text);
          if (ofLine !== undefined) figures = addFigures(figures, ofLine.learned);
        };
        const sink = { line, invalidLine: line, oversizedLine: () => undefined };
        const onProgress = (progress: CheckProgress): void => {
          onShare(shareOf(progress));
        };
        await readInto(sink, { onProgress, signal });
        return { means: meansOf(metering), figures };
      }),
    );
  }

  /** `undefined`: it is no record, or nothing was asked about the dataset yet: then nothing is loaded for it. */
  known(dataset: TextDataset, line: number): Learned | undefined {
    const metering = this.#meterings.known(dataset);
    const text = dataset.lines.lineText(line);
    if (metering === undefined || text === undefined) return undefined;
    const figures = metering.meter.figures(text);
    return figures && { figures, means: meansOf(metering) };
  }

  /** Nobody wants to know of it any more. */
  forget(uri: string, dataset: TextDataset | FileDataset): void {
    this.end(uri);
    this.#meterings.forget(dataset);
  }

  /** Ends the counting of totals. */
  end(uri: string): void {
    this.#totals.end(uri);
  }
}

const meansOf = ({ target, counter }: Metering): LearningMeans => ({
  target: target?.label,
  tokenizer: counter.label,
  error: counter.error,
});
