import { once } from "node:events";
import type { WriteStream } from "node:tty";

/** Pieces are gathered up to this many characters: a system call for each line would take longer than the check. */
const chunkCharacters = 1 << 16;

/** Writes without keeping more in memory than the reader is behind. */
export async function writeAll(
  stream: NodeJS.WritableStream,
  pieces: Iterable<string>,
): Promise<void> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkCharacters) continue;
    if (!stream.write(chunk)) await once(stream, "drain");
    chunk = "";
  }
  if (chunk !== "") stream.write(chunk);
}

/** What https://no-color.org and https://force-color.org ask for, else whether the terminal can. */
export function hasColors(stream: WriteStream): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (no) return false;
  if (force) return force !== "0" && force !== "false";
  return stream.isTTY && stream.hasColors();
}
