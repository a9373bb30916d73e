/** The lines of a dataset as it is now: in memory those of a text, on disk those of a file. */

import { Buffer } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";

import { maxLineBytes } from "../../core/dataset-findings.ts";
import type { Format } from "../../core/formats/format.ts";
import { RecordSample } from "../../core/record-sample.ts";
import type { Settings } from "../../core/settings.ts";
import type { ChosenTarget } from "../../core/targets/chosen-target.ts";
import { printable } from "../../core/wording.ts";
import { Failure, readFailure, systemErrorCode } from "../failure.ts";
import { growingHead } from "../file-head.ts";
import type { FileDataset } from "../file-dataset.ts";
import type { TextDataset } from "../text-dataset.ts";
import { usualPortionMs } from "../portions.ts";
import { LineIndex, type IndexOptions } from "./line-index.ts";
import type { LineHead } from "./line-reader.ts";
import { ListGone } from "./list-gone.ts";

export interface LineHeads {
  /** The beginning of a longer line. `undefined`: there is no such line. */
  read(line: number, maxBytes: number): LineHead | undefined;
  /** Whether a line has more bytes. */
  isLonger(line: number, bytes: number): boolean;
}

export interface ExploredLines {
  readonly version: number;
  readonly settings: Settings;
  readonly lines: number;
  /** Of a file. */
  readonly bytes: number | undefined;
  readonly format: Format | undefined;
  readonly targets: readonly ChosenTarget[];
  /** How long work on it may take at a time. */
  readonly portionMs: number;
  /** Nothing of this holds any more if not. */
  readonly isCurrent: boolean;
  /** Rejects with ListGone if the dataset changes meanwhile. `readAhead`: bytes that are read at a time at least. */
  reading<T>(
    use: (lines: LineHeads) => T | Promise<T>,
    options?: { readonly readAhead?: number },
  ): Promise<T>;
}

export class TextLines implements ExploredLines {
  readonly version: number;
  readonly lines: number;
  readonly bytes = undefined;
  readonly portionMs = usualPortionMs;
  readonly dataset: TextDataset;

  constructor(dataset: TextDataset) {
    this.dataset = dataset;
    this.version = dataset.version;
    this.lines = dataset.state().lines;
  }

  get settings(): Settings {
    return this.dataset.lines.settings;
  }

  get format(): Format | undefined {
    return this.dataset.lines.format;
  }

  get targets(): readonly ChosenTarget[] {
    const sample = new RecordSample();
    for (let line = 0; line < this.lines && !sample.isFull; line++) {
      sample.add(this.dataset.lines.lineText(line) ?? "");
    }
    return sample.targets(this.settings, this.format);
  }

  get isCurrent(): boolean {
    return this.dataset.version === this.version;
  }

  async reading<T>(use: (lines: LineHeads) => T | Promise<T>): Promise<T> {
    this.#assertCurrent();
    const used = await use(this);
    this.#assertCurrent();
    return used;
  }

  read(line: number, maxBytes: number): LineHead | undefined {
    const text = line < this.lines ? this.dataset.lines.lineText(line) : undefined;
    if (text === undefined) return undefined;
    const mostBytes = text.length * 3;
    if (mostBytes <= maxBytes || Buffer.byteLength(text) <= maxBytes)
      return { text, isWhole: true };
    return { text: text.slice(0, maxBytes), isWhole: false };
  }

  isLonger(line: number, bytes: number): boolean {
    return this.read(line, bytes)?.isWhole === false;
  }

  #assertCurrent(): void {
    if (!this.isCurrent) throw new ListGone();
  }
}

export class DiskLines implements ExploredLines {
  /** A check that is under way takes its turn in between, and a turn of it takes longer. */
  readonly portionMs = 50;
  readonly version: number;
  readonly settings: Settings;
  readonly format: Format | undefined;
  readonly targets: readonly ChosenTarget[];
  readonly index: LineIndex;

  /** What the file is, its beginning tells: the check that is under way says so at its end only. */
  static async open(
    { path, version, lines: { settings } }: FileDataset,
    options: IndexOptions,
  ): Promise<DiskLines> {
    try {
      const index = await LineIndex.build(path, options);
      const { format, targets } = await readHead(path, settings);
      return new DiskLines(index, { version, settings, format, targets });
    } catch (error) {
      throw plainError(basename(path), error);
    }
  }

  private constructor(
    index: LineIndex,
    {
      version,
      settings,
      format,
      targets,
    }: Pick<ExploredLines, "version" | "settings" | "format" | "targets">,
  ) {
    this.index = index;
    this.version = version;
    this.settings = settings;
    this.format = format;
    this.targets = targets;
  }

  get lines(): number {
    return this.index.lines;
  }

  get bytes(): number {
    return this.index.bytes;
  }

  get isCurrent(): boolean {
    return this.index.isFresh;
  }

  reading<T>(
    use: (lines: LineHeads) => T | Promise<T>,
    options?: { readonly readAhead?: number },
  ): Promise<T> {
    return this.index.reading(use, options);
  }
}

/** What is no error of the file system stays as it is. */
function plainError(name: string, error: unknown): unknown {
  const code = systemErrorCode(error);
  if (code === undefined) return error;
  if (code !== "ENOENT") return readFailure(name, error);
  return new Failure(`"${printable(name)}" is no longer on disk: put it back to see it here.`, {
    cause: error,
  });
}

async function readHead(path: string, settings: Settings): ReturnType<typeof growingHead> {
  const file = openSync(path, "r");
  try {
    return await growingHead(settings, (size) => {
      const bytes = Buffer.allocUnsafeSlow(size);
      return bytes.subarray(0, readSync(file, bytes, 0, size, 0));
    });
  } finally {
    closeSync(file);
  }
}

/** Of a line that a check looks into; a longer one is read up to here and is no record. */
export const mostLineBytes = ({ settings }: ExploredLines): number => maxLineBytes(settings);
