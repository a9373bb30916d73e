import type { StreamCopy } from "../stream-copy.ts";

const pieceBytes = 1 << 20;

/** All that was added to a copy. */
export async function* piecesOfCopy(copy: StreamCopy): AsyncGenerator<Uint8Array> {
  let position = 0;
  for (;;) {
    // Who draws them may keep them.
    const piece = Buffer.allocUnsafeSlow(pieceBytes);
    const size = copy.read(piece, position);
    if (size === 0) return;
    yield piece.subarray(0, size);
    position += size;
    await Promise.resolve();
  }
}
