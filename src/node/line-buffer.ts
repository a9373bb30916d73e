/** The least room to begin with: lines come by the thousand. */
const leastBytes = 1 << 16;

/** Bytes that a UTF-16 unit takes in UTF-8, at most. */
const maxBytesOfUnit = 3;

/**
 * Lines as bytes. Each is encoded as it comes: joined first, strings of a megabyte would have to be made flat, which
 * takes longer than all else.
 */
export class LineBuffer {
  #bytes = Buffer.alloc(0);
  #length = 0;
  /** As much as came the last time: room for it at once is cheaper than by doubling. */
  #usual = leastBytes;

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /** `line`: without its break, which is LF. */
  add(line: string): void {
    this.#makeRoom(this.#length + line.length * maxBytesOfUnit + 1);
    this.#length += this.#bytes.write(line, this.#length);
    this.#bytes[this.#length] = 0x0a;
    this.#length += 1;
  }

  /** All that came since the last time; the receiver may keep it. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = this.#bytes.subarray(this.#length);
    this.#usual = Math.max(leastBytes, this.#length + (this.#length >> 2));
    this.#length = 0;
    return taken;
  }

  #makeRoom(size: number): void {
    if (size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(size, this.#length * 2, this.#usual));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
