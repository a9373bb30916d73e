/** Checks one dataset: a file, in one thread or in several, or a stream. */

import { closeSync, createReadStream, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { basename } from "node:path";
import type { FileBaseline } from "../core/baseline.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import { DatasetMerger } from "../core/dataset-merger.ts";
import { isHeldOutFile } from "../core/leakage/split-names.ts";
import type { DatasetReport } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";
import { comparePlan, comparesTexts } from "../core/similarity/compare-plan.ts";
import { checkChunks, type ChunkOptions } from "./check-chunks.ts";
import { beginStream, growingHead, type FileHead } from "./file-head.ts";
import { hasMark, transcode } from "./encoding.ts";
import { InspectedDataset } from "./inspected-dataset.ts";
import { LineTexts, type ByteSource } from "./line-texts.ts";
import { RangeChecker, type RangeOptions } from "./range-checker.ts";
import { StreamCopy } from "./stream-copy.ts";
import { today } from "./today.ts";

export interface CheckOptions extends ChunkOptions {
  /** Findings in it are not reported. */
  readonly baseline?: FileBaseline | undefined;
  /** What the file will be called, where it has another name as yet. */
  readonly name?: string | undefined;
  /** The dataset will be compared with another split. */
  readonly forLeakage?: boolean | undefined;
  /** Hears of a file what it was when it was opened, before anything of it is read. */
  readonly onOpened?: ((stats: Stats) => void) | undefined;
}

/** Errors of the file system are thrown as they come, with their `code`. */
export async function checkFile(path: string, options: CheckOptions): Promise<DatasetReport> {
  return reportOf(await inspectFile(path, options));
}

/** Checks what a stream delivers, in this thread. */
export async function checkStream(
  stream: AsyncIterable<Uint8Array>,
  options: CheckOptions,
): Promise<DatasetReport> {
  return reportOf(await inspectStream(stream, options));
}

function reportOf(dataset: InspectedDataset): DatasetReport {
  try {
    return dataset.report();
  } finally {
    dataset.close();
  }
}

/** Like `checkFile`, but the file stays open: the dataset can be compared with others before it is reported. */
export async function inspectFile(path: string, options: CheckOptions): Promise<InspectedDataset> {
  const { settings } = options;
  const file = openSync(path, "r");
  const close = (): void => {
    closeSync(file);
  };
  try {
    const stats = fstatSync(file);
    options.onOpened?.(stats);
    const head = stats.isFile() ? await readHead(file, settings) : undefined;
    if (head === undefined || head.encoding.utf16 !== undefined) {
      const dataset = await inspectStream(createReadStream(path), options, path);
      close();
      return dataset;
    }
    const { format, findings: fileFindings } = head;
    const start = head.encoding.markLength;
    const merger = newMerger(head, options, path);
    if (!head.isForeign) {
      const range = rangeOptions(options, { merger, head });
      await checkChunks(
        { path, file, format, start, end: stats.size, options: range },
        merger,
        options,
      );
    }
    const source = {
      read: (target: Uint8Array, position: number) =>
        readSync(file, target, 0, target.length, position),
    };
    const texts = lineTexts(source, merger, { start, settings });
    return new InspectedDataset({
      format,
      merger,
      texts,
      bytes: stats.size,
      hasMark: hasMark(head.encoding),
      fileFindings,
      close,
    });
  } catch (error) {
    close();
    throw error;
  }
}

/** Like `checkStream`; lines that may be needed again are kept in a copy of the stream. `path`: of its file. */
export async function inspectStream(
  stream: AsyncIterable<Uint8Array>,
  options: CheckOptions,
  path = "",
): Promise<InspectedDataset> {
  const { settings, signal } = options;
  const { head, beginning, rest } = await beginStream(stream, settings);
  const { format, findings: fileFindings } = head;
  const merger = newMerger(head, options, path);
  const range = rangeOptions(options, { merger, head });
  const checker = await RangeChecker.create(settings, format, range);
  let bytes = beginning.length;
  async function* content(): AsyncGenerator<Uint8Array> {
    yield beginning.subarray(head.encoding.markLength);
    for await (const piece of rest) {
      bytes += piece.length;
      yield piece;
    }
  }
  const copy = new StreamCopy();
  const close = (): void => {
    copy.close();
  };
  try {
    if (!head.isForeign) {
      const { utf16 } = head.encoding;
      for await (const piece of utf16 === undefined ? content() : transcode(content(), utf16)) {
        signal?.throwIfAborted();
        if (comparesTexts(merger.plan)) copy.add(piece);
        merger.add(checker.checkNext(piece));
        options.onProgress?.({ bytes, totalBytes: bytes }, merger);
      }
      merger.add(checker.checkNext());
    }
  } catch (error) {
    close();
    throw error;
  }
  const texts = lineTexts(copy, merger, { start: 0, settings });
  return new InspectedDataset({
    format,
    merger,
    texts,
    bytes,
    hasMark: hasMark(head.encoding),
    fileFindings,
    close,
  });
}

function newMerger(
  { format, targets }: FileHead,
  { settings, baseline, name, forLeakage = false }: CheckOptions,
  path: string,
): DatasetMerger {
  return new DatasetMerger(settings, format, {
    plan: comparePlan(settings, { forLeakage }),
    baseline,
    targets,
    today: today(),
    isHeldOut: isHeldOutFile(basename(name ?? path)),
  });
}

function rangeOptions(
  { baseline }: CheckOptions,
  { merger, head }: { readonly merger: DatasetMerger; readonly head: FileHead },
): RangeOptions {
  const { plan } = merger;
  return { plan, targets: head.targets, withContents: baseline !== undefined };
}

function lineTexts(
  source: ByteSource,
  { sketches }: DatasetMerger,
  { start, settings }: { readonly start: number; readonly settings: Settings },
): LineTexts {
  return new LineTexts(source, {
    offsetOf: (record) => sketches.offset(record),
    start,
    maxLineBytes: maxLineBytes(settings),
  });
}

function readHead(file: number, settings: Settings): Promise<FileHead> {
  return growingHead(settings, (size) => {
    const bytes = Buffer.allocUnsafeSlow(size);
    return bytes.subarray(0, readSync(file, bytes, 0, size, 0));
  });
}
