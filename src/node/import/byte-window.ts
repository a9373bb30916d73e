/** Bytes that were read and not dealt with yet. */

/** Fewer bytes would cost more than what is in them. */
const leastBytes = 1 << 16;

export class ByteWindow {
  readonly #maxBytes: number;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #wanted = leastBytes;

  /** `maxBytes`: with so many, something can be done in any case. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Whether there is enough to look at it: twice as much as last time, so that no byte is looked at often. */
  get isReady(): boolean {
    return this.#length >= this.#wanted;
  }

  /** All of them. */
  bytes(): Buffer {
    const [first] = this.#pieces;
    const isOne = first !== undefined && this.#pieces.length === 1;
    const bytes = isOne
      ? Buffer.from(first.buffer, first.byteOffset, first.length)
      : Buffer.concat(this.#pieces, this.#length);
    this.#pieces = [bytes];
    return bytes;
  }

  /** The first `count` bytes are dealt with. */
  drop(count: number): void {
    const rest = this.bytes().subarray(count);
    this.#length = rest.length;
    this.#pieces = rest.length === 0 ? [] : [rest];
    this.#wanted = Math.max(leastBytes, Math.min(2 * rest.length, this.#maxBytes));
  }
}
