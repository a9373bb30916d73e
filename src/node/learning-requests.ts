/** What the editor asks about what is learned of a dataset. */

import { setImmediate } from "node:timers/promises";

import { maxLineBytes } from "../core/dataset-findings.ts";
import type { Format } from "../core/formats/format.ts";
import { addFigures, LearningMeter, nothingLearned } from "../core/learning/learning-meter.ts";
import type { Settings } from "../core/settings.ts";
import { targetById } from "../core/targets/index.ts";
import type { LearnedLine, Learned, LearningMeans } from "../protocol/worker-protocol.ts";
import { openSource } from "./dataset-source.ts";
import { transcode } from "./encoding.ts";
import type { FileDataset } from "./file-dataset.ts";
import { beginStream } from "./file-head.ts";
import { LineSplitter } from "./line-splitter.ts";
import { TextDataset } from "./text-dataset.ts";
import { tokenCounter } from "./token-counters.ts";

/** Of what is counted where no platform is chosen: that of the present models of OpenAI. */
const usualTokenizer = "o200k_base";

/** A keystroke must not wait longer than this. */
const portionMs = 10;

interface Metering {
  readonly format: Format | undefined;
  readonly meter: LearningMeter;
  readonly means: LearningMeans;
}

/** Work on a text that lets other requests be answered in between. */
class Portions {
  readonly #dataset: TextDataset;
  readonly #version: number;
  #deadline = performance.now() + portionMs;

  constructor(dataset: TextDataset) {
    this.#dataset = dataset;
    this.#version = dataset.version;
  }

  /** It is time for a pause. */
  get isOver(): boolean {
    return performance.now() >= this.#deadline;
  }

  /** Rejects as aborted if the text changed meanwhile. */
  async pause(): Promise<void> {
    await setImmediate();
    if (this.#dataset.version !== this.#version) throw new DOMException("Changed.", "AbortError");
    this.#deadline = performance.now() + portionMs;
  }
}

export class LearningRequests {
  readonly #meterings = new WeakMap<TextDataset, Metering>();
  /** Totals that are being counted, by dataset. */
  readonly #counts = new Map<string, AbortController>();

  /** Rejects as aborted if the text changes meanwhile. */
  async lines(
    dataset: TextDataset,
    { firstLine, lastLine }: { readonly firstLine: number; readonly lastLine: number },
  ): Promise<{ means: LearningMeans; lines: readonly LearnedLine[] }> {
    const { meter, means } = this.#metering(dataset);
    const portions = new Portions(dataset);
    const lines: LearnedLine[] = [];
    for (let line = firstLine; line <= lastLine; line++) {
      const record = meter.record(dataset.lines.lineText(line) ?? "");
      if (record !== undefined) {
        lines.push({ ...record.figures, line, untrainedSpans: record.untrainedSpans });
      }
      if (portions.isOver) await portions.pause();
    }
    return { means, lines };
  }

  /** Rejects as aborted if it is ended, if it is asked for anew or if the text changes meanwhile. */
  textTotals(uri: string, dataset: TextDataset): Promise<Learned> {
    return this.#run(uri, async (signal) => {
      const { meter, means } = this.#metering(dataset);
      const { lines } = dataset.state();
      let figures = nothingLearned;
      const portions = new Portions(dataset);
      meter.beginPass();
      for (let line = 0; line < lines; line++) {
        const ofLine = meter.figures(dataset.lines.lineText(line) ?? "");
        if (ofLine !== undefined) figures = addFigures(figures, ofLine);
        if (portions.isOver) await portions.pause();
        signal.throwIfAborted();
      }
      meter.endPass();
      return { means, figures };
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
    return this.#run(uri, async (signal) => {
      const source = await openSource(path);
      try {
        const { head, beginning, rest } = await beginStream(source.pieces, settings);
        const { meter, means } = meteringOf(head.format, settings);
        let figures = nothingLearned;
        const line = (text: string): void => {
          const ofLine = meter.measure(text);
          if (ofLine !== undefined) figures = addFigures(figures, ofLine);
        };
        const splitter = new LineSplitter(
          { line, invalidLine: line, oversizedLine: () => undefined },
          maxLineBytes(settings),
        );
        const { markLength, utf16 } = head.encoding;
        const pieces = all(beginning.subarray(markLength), rest);
        const size = source.stats?.size ?? Infinity;
        let bytes = 0;
        for await (const piece of utf16 === undefined ? pieces : transcode(pieces, utf16)) {
          splitter.push(Buffer.from(piece));
          bytes += piece.length;
          onShare(Math.min(1, bytes / size));
          // Other requests are answered in between.
          await setImmediate();
          signal.throwIfAborted();
        }
        splitter.end();
        return { means, figures };
      } finally {
        source.close();
      }
    });
  }

  /** `undefined`: it is no record, or nothing was asked about the dataset yet: then nothing is loaded for it. */
  known(dataset: TextDataset, line: number): Learned | undefined {
    const metering = this.#meterings.get(dataset);
    const text = dataset.lines.lineText(line);
    if (metering === undefined || text === undefined) return undefined;
    if (metering.format !== dataset.lines.format) return undefined;
    const figures = metering.meter.figures(text);
    return figures && { figures, means: metering.means };
  }

  /** Nobody wants to know of it any more. */
  forget(uri: string, dataset: TextDataset | FileDataset): void {
    this.end(uri);
    if (dataset instanceof TextDataset) this.#meterings.delete(dataset);
  }

  /** Ends the counting of totals. */
  end(uri: string): void {
    this.#counts.get(uri)?.abort();
    this.#counts.delete(uri);
  }

  async #run<T>(uri: string, count: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.end(uri);
    const abort = new AbortController();
    this.#counts.set(uri, abort);
    try {
      return await count(abort.signal);
    } finally {
      if (this.#counts.get(uri) === abort) this.#counts.delete(uri);
    }
  }

  /** An edit may change the format; other settings make another dataset. */
  #metering(dataset: TextDataset): Metering {
    const { format, settings } = dataset.lines;
    const known = this.#meterings.get(dataset);
    if (known !== undefined && known.format === format) return known;
    const metering = meteringOf(format, settings);
    this.#meterings.set(dataset, metering);
    return metering;
  }
}

function meteringOf(format: Format | undefined, { targets }: Settings): Metering {
  const target = targets[0] === undefined ? undefined : targetById(targets[0]);
  const counter = tokenCounter(target?.tokenizer ?? usualTokenizer);
  const meter = new LearningMeter({ format, target, counter });
  const means = { target: target?.label, tokenizer: counter.label, error: counter.error };
  return { format, meter, means };
}

async function* all(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
