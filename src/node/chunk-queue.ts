/** The chunks of a file, dealt out to threads one by one, so that a slow thread gets fewer. */

import type { ByteRange } from "./line-splitter.ts";

/** Small enough to keep two threads busy on a file of a few dozen megabytes, and cancelling quick. */
const chunkSize = 4 << 20;

export interface Chunk {
  readonly index: number;
  readonly range: ByteRange;
}

export class ChunkQueue {
  readonly length: number;
  /** The number of chunks dealt out; the queues of all threads over one file share it. */
  readonly dealt: SharedArrayBuffer;
  readonly #dealt: Int32Array;
  readonly #range: ByteRange;

  constructor(range: ByteRange, dealt = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#range = range;
    this.length = Math.ceil((range.end - range.start) / chunkSize);
    this.dealt = dealt;
    this.#dealt = new Int32Array(dealt);
  }

  take(): Chunk | undefined {
    const index = Atomics.add(this.#dealt, 0, 1);
    if (index >= this.length) return undefined;
    const start = this.#range.start + index * chunkSize;
    const end = Math.min(start + chunkSize, this.#range.end);
    return { index, range: { start, end, startsLine: index === 0 } };
  }

  /** No thread gets another chunk. */
  cancel(): void {
    Atomics.store(this.#dealt, 0, this.length);
  }
}
