/** Lines with their bytes: what is to change is changed, all other bytes pass through as they are. */

import { maxLineBytes } from "../core/dataset-findings.ts";
import { loadCheckTools, RecordChecker } from "../core/check-record.ts";
import type { LineBytes } from "../core/digest/scan-record.ts";
import type { LineMap } from "../core/cleaning/line-map.ts";
import type { Removal } from "../core/cleaning/removal.ts";
import {
  LineFixer,
  type FixCounts,
  type FixedLine,
  type FixWork,
  type LineEditor,
} from "../core/line-fixer.ts";
import { beginDataset } from "./begin-dataset.ts";
import type { Format } from "../core/formats/format.ts";
import { LineSplitter, type ByteStore, type LineSink } from "./line-splitter.ts";

/** A line that went, with its break. */
export interface RemovedLine {
  /** 0-based, of the lines as they came. */
  readonly line: number;
  /** Where it stood, in bytes of the result. */
  readonly at: number;
  /** Bytes if it is not UTF-8. */
  readonly content: string | Uint8Array;
  readonly lineBreak: LineBreak;
  readonly removal: Removal;
}

/** Nothing: the last line of a file may have none. */
export type LineBreak = "\n" | "\r\n" | "\r" | "";

export interface RewriteOptions extends FixWork {
  /** How sentences call the stream. */
  readonly name: string;
  /** Called in the order of the lines. */
  readonly onRemoved?: ((removed: RemovedLine) => void) | undefined;
  readonly lineMap?: LineMap | undefined;
  /** Called after every few hundred kilobytes with the number of bytes read. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/** `pieces`: the bytes of the result; as they are drawn, the counts grow. */
export interface Rewriting {
  readonly pieces: AsyncGenerator<Uint8Array>;
  readonly counts: FixCounts;
  /** Of the dataset. */
  readonly format: Format | undefined;
  /** Length of the byte order mark. */
  readonly markLength: number;
}

/** Rejects with a Failure if the stream is no dataset that can be rewritten. Memory is bounded by the longest line. */
export async function rewriteStream(
  stream: AsyncIterable<Uint8Array>,
  { name, onRemoved, lineMap, onProgress, ...work }: RewriteOptions,
): Promise<Rewriting> {
  const { settings } = work;
  const { head, beginning, rest } = await beginDataset(stream, { name, settings });
  const { format, encoding } = head;
  const checker = new RecordChecker(settings, format, await loadCheckTools(settings));
  const fixer = new LineFixer(checker, work);
  async function* all(): AsyncGenerator<Uint8Array> {
    let bytes = beginning.length;
    yield beginning;
    for await (const piece of rest) {
      bytes += piece.length;
      yield piece;
      onProgress?.(bytes);
    }
  }
  const pieces = rewriteLines(all(), fixer, {
    start: encoding.markLength,
    maxLineBytes: maxLineBytes(settings),
    memory: checker.memory,
    lineMap,
    onRemoved,
  });
  return { pieces, counts: fixer, format, markLength: encoding.markLength };
}

export interface LineOptions {
  /** Where the lines begin: behind a byte order mark. */
  readonly start: number;
  readonly maxLineBytes: number;
  /** Where the editor wants to find the bytes of lines. */
  readonly memory?: ByteStore;
  /** Is told which lines went or became several. */
  readonly lineMap?: LineMap | undefined;
  readonly onRemoved?: ((removed: RemovedLine) => void) | undefined;
}

/** The stream with its lines as the editor wants them. */
export async function* rewriteLines(
  stream: AsyncIterable<Uint8Array>,
  editor: LineEditor,
  options: LineOptions,
): AsyncGenerator<Uint8Array> {
  const rewriter = new LineRewriter(editor, options);
  for await (const piece of stream) yield* rewriter.next(piece);
  yield* rewriter.end();
}

/** What becomes of a line, its place in offsets of the stream. */
interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly parts: readonly FixedLine[];
}

class LineRewriter implements LineSink {
  readonly #editor: LineEditor;
  readonly #options: LineOptions;
  readonly #splitter: LineSplitter;
  /** Bytes that were read and not given out, beginning at `#written` of the stream. */
  #pending: Uint8Array[] = [];
  #written = 0;
  #read = 0;
  /** Bytes of the result so far. */
  #given = 0;
  #line = -1;
  #edits: LineEdit[] = [];

  constructor(editor: LineEditor, options: LineOptions) {
    const { start, maxLineBytes, memory } = options;
    this.#editor = editor;
    this.#options = options;
    this.#splitter = new LineSplitter(this, maxLineBytes, memory);
    this.#splitter.begin({ start, end: Infinity, startsLine: true });
  }

  *next(piece: Uint8Array): Iterable<Uint8Array> {
    const { start } = this.#options;
    this.#pending.push(piece);
    this.#splitter.push(this.#read === 0 ? piece.subarray(start) : piece);
    this.#read += piece.length;
    yield* this.#giveOut(this.#splitter.offset);
  }

  *end(): Iterable<Uint8Array> {
    this.#splitter.end();
    yield* this.#giveOut(this.#read);
  }

  line(text: string, bytes: LineBytes): void {
    const start = this.#splitter.offset;
    this.#note(start, start + bytes.length, this.#editor.fix(text, bytes));
  }

  invalidLine(text: string, bytes: Uint8Array, start: number): void {
    // Its bytes are overwritten by what is read next.
    const parts = this.#editor.fixInvalid(text, Uint8Array.from(bytes));
    this.#note(start, start + bytes.length, parts);
  }

  oversizedLine(): void {
    this.#line += 1;
    this.#editor.skip();
  }

  #note(start: number, end: number, parts: readonly FixedLine[] | undefined): void {
    this.#line += 1;
    if (parts !== undefined) this.#edits.push({ start, end, line: this.#line, parts });
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
      this.#take(parts, bytes.subarray(copied, edit.start - base));
      copied = edit.end - base;
      const lineBreak = lineBreakAt(bytes, copied);
      copied += lineBreak.length;
      this.#takeLine(parts, edit, lineBreak);
    }
    this.#edits = [];
    this.#take(parts, bytes.subarray(copied, end - base));
    const result = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    if (result !== undefined && result.length > 0) yield result;
  }

  #take(into: Uint8Array[], bytes: Uint8Array): void {
    this.#given += bytes.length;
    into.push(bytes);
  }

  #takeLine(into: Uint8Array[], { line, parts }: LineEdit, ownBreak: LineBreak): void {
    const { lineMap, onRemoved } = this.#options;
    const kept = parts.filter(({ removal }) => removal === undefined).length;
    if (kept !== 1) lineMap?.add(line, kept);
    parts.forEach(({ content, removal }, index) => {
      const lineBreak = index === parts.length - 1 ? ownBreak : "\n";
      if (removal !== undefined) {
        onRemoved?.({ line, at: this.#given, content, lineBreak, removal });
        return;
      }
      this.#take(into, Buffer.from(content));
      this.#take(into, Buffer.from(lineBreak));
    });
  }
}

const noBytes = new Uint8Array(0);

function lineBreakAt(bytes: Uint8Array, at: number): LineBreak {
  if (bytes[at] === 0x0a) return "\n";
  if (bytes[at] !== 0x0d) return "";
  return bytes[at + 1] === 0x0a ? "\r\n" : "\r";
}
