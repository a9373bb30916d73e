/** The lines of a stream, converted. */

import type { LineMap } from "../core/cleaning/line-map.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import type { LineFault } from "../core/convert/conversion.ts";
import type { RecordConverter } from "../core/convert/record-converter.ts";
import type { LineBytes } from "../core/digest/scan-record.ts";
import { resolveSettings } from "../core/settings.ts";
import { LineBuffer } from "./line-buffer.ts";
import { LineSplitter, type LineSink } from "./line-splitter.ts";

/** A record before and after; `after` is `undefined` if it is left out. */
export type SeeRecord = (line: number, before: string, after: string | undefined) => void;

export interface ConvertLinesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Is told of each line that is text. */
  readonly see?: SeeRecord | undefined;
  /** Is told which lines went. */
  readonly lineMap?: LineMap | undefined;
}

/** Memory is bounded by the pieces and the longest line. */
export async function* convertLines(
  pieces: AsyncIterable<Uint8Array>,
  converter: RecordConverter,
  { signal, ...watchers }: ConvertLinesOptions = {},
): AsyncGenerator<Uint8Array> {
  const sink = new ConvertingSink(converter, watchers);
  const splitter = new LineSplitter(sink, maxLineBytes(resolveSettings()), converter.memory);
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
  readonly #watchers: Pick<ConvertLinesOptions, "see" | "lineMap">;
  readonly #output = new LineBuffer();
  #line = -1;

  constructor(converter: RecordConverter, watchers: Pick<ConvertLinesOptions, "see" | "lineMap">) {
    this.#converter = converter;
    this.#watchers = watchers;
  }

  line(text: string, bytes: LineBytes): void {
    this.#line += 1;
    const converted = this.#converter.convert(text, this.#line, bytes);
    const { see, lineMap } = this.#watchers;
    if (converted !== undefined) this.#output.add(converted);
    else lineMap?.add(this.#line, 0);
    see?.(this.#line, text, converted);
  }

  /** Its text would not be what it was. */
  invalidLine(): void {
    this.#skip("not-utf8");
  }

  oversizedLine(): void {
    this.#skip("too-long");
  }

  *take(): Iterable<Uint8Array> {
    if (this.#output.length > 0) yield this.#output.take();
  }

  #skip(why: LineFault): void {
    this.#line += 1;
    this.#converter.skip(this.#line, why);
    this.#watchers.lineMap?.add(this.#line, 0);
  }
}
