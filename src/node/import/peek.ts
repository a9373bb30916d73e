export interface Peeked {
  /** At least as many bytes as were asked for, unless that is all. */
  readonly head: Buffer;
  /** There is nothing behind the head. */
  readonly isWhole: boolean;
  /** All of the stream, the head included. To be drawn once. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Looks at the first `size` bytes of a stream. */
export async function peek(stream: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const source = stream[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let bytes = 0;
  let isWhole = false;
  // One byte more tells whether that is all.
  while (!isWhole && bytes <= size) {
    const next = await source.next();
    isWhole = next.done === true;
    if (next.done === true) break;
    start.push(next.value);
    bytes += next.value.length;
  }
  const head = Buffer.concat(start);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield head;
      if (isWhole) return;
      for (let next = await source.next(); next.done !== true; next = await source.next()) {
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
  return { head, isWhole, pieces: pieces() };
}
