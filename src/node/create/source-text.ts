/** Text of devices, in whatever bytes it is: UTF-8, UTF-16, Windows-1252, packed by gzip. */

import { isUtf8 } from "node:buffer";

import { openSource, type Source } from "../dataset-source.ts";
import { decodable, detectEncoding, transcode } from "../encoding.ts";
import { readFailure } from "../failure.ts";
import { peek } from "../import/peek.ts";
import { unpack } from "../import/unpack.ts";

/** As many bytes as tell the encoding. */
const headBytes = 4096;

export interface OpenedText extends Pick<Source, "stats" | "close"> {
  /** In UTF-8, unpacked, without byte order mark; single lines may be in Windows-1252. To be drawn once. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Of the file as it lies there, so far. */
  bytesRead(): number;
}

/** "-" is standard input. Rejects with a Failure if it cannot be read. */
export async function openText(path: string): Promise<OpenedText> {
  const source = await openSource(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  let bytes = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const piece of source.pieces) {
      bytes += piece.length;
      yield piece;
    }
  }
  try {
    const name = path === "-" ? "standard input" : path;
    const unpacked = await unpack(measured(), name);
    const { head, pieces } = await peek(unpacked.pieces, headBytes);
    const { utf16, markLength } = detectEncoding(head);
    const inUtf8 = utf16 === undefined ? behindMark(pieces, markLength) : transcode(pieces, utf16);
    const { stats } = source;
    return {
      pieces: inUtf8,
      stats,
      bytesRead: () => bytes,
      close: () => {
        source.close();
      },
    };
  } catch (error) {
    source.close();
    throw error;
  }
}

/** The whole of a file as text; "too-long", or "unreadable-text" where it is in no encoding that is known. */
export async function wholeText(
  path: string,
  maxBytes: number,
): Promise<{ readonly text: string } | "too-long" | "unreadable-text"> {
  const { pieces, close } = await openText(path);
  try {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of pieces) {
      parts.push(piece);
      bytes += piece.length;
      if (bytes > maxBytes) return "too-long";
    }
    const content = Buffer.concat(parts);
    if (isUtf8(content)) {
      const text = decodable(content, { markLength: 0, utf16: undefined }).toString("utf8");
      return text.includes("\0") ? "unreadable-text" : { text };
    }
    const text = asWindows1252(content);
    return text === undefined ? "unreadable-text" : { text };
  } finally {
    close();
  }
}

const windows1252 = new TextDecoder("windows-1252");

/** `undefined`: that would make no sense, as there are control characters. */
export function asWindows1252(bytes: Uint8Array): string | undefined {
  const text = windows1252.decode(bytes);
  // eslint-disable-next-line no-control-regex -- that is what is looked for
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f]/.test(text) ? undefined : text;
}

async function* behindMark(
  pieces: AsyncIterable<Uint8Array>,
  markLength: number,
): AsyncGenerator<Uint8Array> {
  let left = markLength;
  for await (const piece of pieces) {
    const from = Math.min(left, piece.length);
    left -= from;
    yield from === 0 ? piece : piece.subarray(from);
  }
}
