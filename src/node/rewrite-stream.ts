/** Lines with their bytes: what is to change is changed, all other bytes pass through as they are. */

import { maxLineBytes } from "../core/dataset-findings.ts";
import { loadCheckTools, RecordChecker } from "../core/check-record.ts";
import type { LineBytes } from "../core/digest/scan-record.ts";
import { LineFixer, type FixCounts, type FixWork } from "../core/line-fixer.ts";
import type { Settings } from "../core/settings.ts";
import { beginDataset } from "./begin-dataset.ts";
import { LineSplitter, type ByteStore, type LineSink } from "./line-splitter.ts";

export interface RewriteOptions extends FixWork {
  /** How sentences call the stream. */
  readonly name: string;
  readonly settings: Settings;
  /** Called after every few hundred kilobytes with the number of bytes read. */
  readonly onProgress?: (bytes: number) => void;
}

/** `pieces`: the bytes of the result; as they are drawn, the counts grow. */
export interface Rewriting {
  readonly pieces: AsyncGenerator<Uint8Array>;
  readonly counts: FixCounts;
}

/** Rejects with a Failure if the stream is no dataset that can be rewritten. Memory is bounded by the longest line. */
export async function rewriteStream(
  stream: AsyncIterable<Uint8Array>,
  { name, settings, onProgress, ...work }: RewriteOptions,
): Promise<Rewriting> {
  const { head, beginning, rest } = await beginDataset(stream, { name, settings });
  const tools = await loadCheckTools(settings);
  const checker = new RecordChecker(settings, head.format, tools);
  const fixer = new LineFixer(checker, work);
  const rewriter = new LineRewriter(fixer, {
    start: head.encoding.markLength,
    maxLineBytes: maxLineBytes(settings),
    memory: checker.memory,
  });
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let bytes = beginning.length;
    yield* rewriter.next(beginning);
    for await (const piece of rest) {
      bytes += piece.length;
      yield* rewriter.next(piece);
      onProgress?.(bytes);
    }
    yield* rewriter.end();
  }
  return { pieces: pieces(), counts: fixer };
}

/** A line or the part of it that is replaced, in offsets of the stream. */
interface ByteEdit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

class LineRewriter implements LineSink {
  readonly #fixer: LineFixer;
  /** Where the lines begin: behind a byte order mark. */
  readonly #start: number;
  readonly #splitter: LineSplitter;
  /** Bytes that were read and not given out, beginning at `#written` of the stream. */
  #pending: Uint8Array[] = [];
  #written = 0;
  #read = 0;
  #edits: ByteEdit[] = [];

  constructor(
    fixer: LineFixer,
    options: {
      readonly start: number;
      readonly maxLineBytes: number;
      readonly memory: ByteStore;
    },
  ) {
    this.#fixer = fixer;
    this.#start = options.start;
    this.#splitter = new LineSplitter(this, options.maxLineBytes, options.memory);
    this.#splitter.begin({ start: options.start, end: Infinity, startsLine: true });
  }

  *next(piece: Uint8Array): Iterable<Uint8Array> {
    this.#pending.push(piece);
    this.#splitter.push(this.#read === 0 ? piece.subarray(this.#start) : piece);
    this.#read += piece.length;
    yield* this.#giveOut(this.#splitter.offset);
  }

  *end(): Iterable<Uint8Array> {
    this.#splitter.end();
    yield* this.#giveOut(this.#read);
  }

  line(text: string, bytes: LineBytes): void {
    const start = this.#splitter.offset;
    const end = start + bytes.length;
    const fixed = this.#fixer.fix(text, bytes);
    if (fixed !== undefined) this.#edits.push({ start, end, bytes: Buffer.from(fixed, "utf8") });
  }

  invalidLine(text: string, bytes: Uint8Array, start: number): void {
    const fixed = this.#fixer.fixInvalid(text, bytes);
    if (fixed !== undefined) this.#edits.push({ start, end: start + bytes.length, bytes: fixed });
  }

  oversizedLine(): void {
    this.#fixer.skip();
  }

  /** All bytes before `end`, which is where a line begins, inside of an oversized one, or the end of all. */
  *#giveOut(end: number): Iterable<Uint8Array> {
    const base = this.#written;
    if (end === base) return;
    const [first = noBytes, ...others] = this.#pending;
    const bytes = others.length === 0 ? first : Buffer.concat(this.#pending);
    const isWhole = end - base === bytes.length;
    this.#pending = isWhole ? [] : [bytes.subarray(end - base)];
    this.#written = end;
    const parts: Uint8Array[] = [];
    let copied = 0;
    for (const edit of this.#edits) {
      parts.push(bytes.subarray(copied, edit.start - base), edit.bytes);
      copied = edit.end - base;
      if (edit.bytes.length === 0) copied += lineBreakLength(bytes, copied);
    }
    this.#edits = [];
    parts.push(bytes.subarray(copied, end - base));
    const result = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    if (result !== undefined && result.length > 0) yield result;
  }
}

const noBytes = new Uint8Array(0);

function lineBreakLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0a) return 1;
  if (bytes[at] !== 0x0d) return 0;
  return bytes[at + 1] === 0x0a ? 2 : 1;
}
