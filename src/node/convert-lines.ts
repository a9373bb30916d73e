/** The lines of a stream, converted. */

import { maxLineBytes } from "../core/dataset-findings.ts";
import type { RecordConverter } from "../core/convert/record-converter.ts";
import { resolveSettings } from "../core/settings.ts";
import { LineBuffer } from "./line-buffer.ts";
import { LineSplitter, type LineSink } from "./line-splitter.ts";

/** A record before and after; `after` is `undefined` if it is left out. */
export type SeeRecord = (line: number, before: string, after: string | undefined) => void;

/** Memory is bounded by the pieces and the longest line. `see` is told of each line that is text. */
export async function* convertLines(
  pieces: AsyncIterable<Uint8Array>,
  converter: RecordConverter,
  { signal, see }: { readonly signal?: AbortSignal | undefined; readonly see?: SeeRecord } = {},
): AsyncGenerator<Uint8Array> {
  const sink = new ConvertingSink(converter, see);
  const splitter = new LineSplitter(sink, maxLineBytes(resolveSettings()));
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    splitter.push(piece);
    yield* sink.take();
  }
  splitter.end();
  signal?.throwIfAborted();
  yield* sink.take();
}

/** Has all pieces made, for what is counted meanwhile. */
export async function drain(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

class ConvertingSink implements LineSink {
  readonly #converter: RecordConverter;
  readonly #see: SeeRecord | undefined;
  readonly #output = new LineBuffer();
  #line = -1;

  constructor(converter: RecordConverter, see: SeeRecord | undefined) {
    this.#converter = converter;
    this.#see = see;
  }

  line(text: string): void {
    this.#line += 1;
    const converted = this.#converter.convert(text, this.#line);
    if (converted !== undefined) this.#output.add(converted);
    this.#see?.(this.#line, text, converted);
  }

  /** Its text would not be what it was. */
  invalidLine(): void {
    this.#skip();
  }

  oversizedLine(): void {
    this.#skip();
  }

  *take(): Iterable<Uint8Array> {
    if (this.#output.length > 0) yield this.#output.take();
  }

  #skip(): void {
    this.#line += 1;
    this.#converter.skip(this.#line);
  }
}
