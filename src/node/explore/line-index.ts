/** Where the lines of a file on disk are, so that any of them can be read again. */

import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";

import { printable } from "../../core/wording.ts";
import { detectEncoding } from "../encoding.ts";
import { Failure } from "../failure.ts";
import { isSameState, type FileStats } from "../file-state.ts";
import { Portions } from "../portions.ts";
import { LineReader } from "./line-reader.ts";
import { LineStarts } from "./line-starts.ts";
import { ListGone } from "./list-gone.ts";

/** Bytes a read asks for: larger ones fall out of the processor's cache, smaller ones cost system calls. */
const readSize = 1 << 20;

/** A check that is under way takes its turn after each portion, and a turn of it takes longer than a portion. */
const portionMs = 100;

export interface IndexOptions {
  /** Ends the work, which rejects with its reason then. */
  readonly signal?: AbortSignal | undefined;
  /** From 0 to 1. */
  readonly onShare?: ((share: number) => void) | undefined;
}

export class LineIndex {
  readonly path: string;
  /** Of the file, before it was read. */
  readonly stats: FileStats;
  readonly #starts: LineStarts;

  /**
   * Reads the file once. Errors of the file system are thrown as they come; a Failure for what is no file of UTF-8.
   * What is written to the file meanwhile makes the index outdated from the beginning.
   */
  static async build(path: string, { signal, onShare }: IndexOptions = {}): Promise<LineIndex> {
    if (!statSync(path).isFile()) {
      throw new Failure(`"${printable(basename(path))}" is no file on disk: open a copy of it.`);
    }
    const file = openSync(path, "r");
    try {
      const before = fstatSync(file);
      const buffer = Buffer.allocUnsafeSlow(readSize);
      const head = buffer.subarray(0, readSync(file, buffer, 0, 1024, 0));
      const { markLength, utf16 } = detectEncoding(head);
      if (utf16 !== undefined) {
        throw new Failure(
          `"${printable(basename(path))}" is UTF-16, of which single records cannot be read: save it as UTF-8.`,
        );
      }
      const starts = new LineStarts(markLength);
      const portions = new Portions(() => signal?.throwIfAborted(), portionMs);
      let position = markLength;
      while (position < before.size) {
        const wanted = Math.min(readSize, before.size - position);
        const read = readSync(file, buffer, 0, wanted, position);
        if (read === 0) break;
        starts.scan(buffer.subarray(0, read), position);
        position += read;
        if (portions.isOver) {
          onShare?.(position / before.size);
          await portions.pause();
        }
      }
      starts.end(position);
      return new LineIndex(path, before, starts);
    } finally {
      closeSync(file);
    }
  }

  private constructor(path: string, stats: FileStats, starts: LineStarts) {
    this.path = path;
    this.stats = stats;
    this.#starts = starts;
  }

  /** Behind a last break there is none. */
  get lines(): number {
    return this.#starts.length;
  }

  /** Of the file. */
  get bytes(): number {
    return this.stats.size;
  }

  /** Whether the file is as it was read; a file that is gone is not. */
  get isFresh(): boolean {
    try {
      return isSameState(statSync(this.path), this.stats);
    } catch {
      return false; // Gone, or not to be reached.
    }
  }

  /** In bytes; of one behind the last line, the end of the file. */
  startOf(line: number): number {
    return this.#starts.at(line);
  }

  /**
   * Opens the file as long as `use` takes. What was read counts only if the file was the same before and behind it:
   * throws ListGone otherwise. `readAhead`: bytes that a read asks for at least.
   */
  async reading<T>(
    use: (lines: LineReader) => T | Promise<T>,
    { readAhead }: { readonly readAhead?: number } = {},
  ): Promise<T> {
    const file = this.#open();
    try {
      const assertFresh = (): void => {
        if (!this.isFresh || !isSameState(fstatSync(file), this.stats)) throw new ListGone();
      };
      assertFresh();
      const used = await use(new LineReader(file, this, readAhead));
      assertFresh();
      return used;
    } catch (error) {
      throw this.isFresh ? error : new ListGone({ cause: error });
    } finally {
      closeSync(file);
    }
  }

  #open(): number {
    try {
      return openSync(this.path, "r");
    } catch (error) {
      throw new ListGone({ cause: error });
    }
  }
}
