import { LineBuffer } from "../line-buffer.ts";

/** Smaller pieces would cost more than what is in them. */
const pieceBytes = 1 << 16;

/** Lines, without their breaks, as bytes in pieces of some size. */
export async function* gathered(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const buffer = new LineBuffer();
  for await (const line of lines) {
    buffer.add(line);
    if (buffer.length >= pieceBytes) yield buffer.take();
  }
  if (buffer.length > 0) yield buffer.take();
}
