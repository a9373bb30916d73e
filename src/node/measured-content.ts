import { createHash } from "node:crypto";

/** What tells whether a file still has this content. */
export interface ContentMeasure {
  readonly bytes: number;
  readonly sha256: string;
}

/** Measures content while it is drawn. */
export class MeasuredContent {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly #hash = createHash("sha256");
  #bytes = 0;

  constructor(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    this.pieces = this.#passing(pieces);
  }

  /** Once, when all of it is drawn. */
  measure(): ContentMeasure {
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  async *#passing(
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      this.#bytes += piece.length;
      this.#hash.update(piece);
      yield piece;
    }
  }
}
