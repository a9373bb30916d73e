/** How a file's bytes spell its text: UTF-8 with or without a byte order mark, or UTF-16. */

import { fileStart, findingOf } from "../core/dataset-findings.ts";
import { formatById } from "../core/formats/index.ts";
import type { Finding } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import { demandMark } from "../core/targets/chosen-target.ts";

type Utf16 = "utf-16le" | "utf-16be";

export interface Encoding {
  /** Length of a UTF-8 byte order mark, in bytes. */
  readonly markLength: number;
  /** The bytes are UTF-16 and must be transcoded before they are checked. */
  readonly utf16: Utf16 | undefined;
}

/** `bytes`: the beginning of the file. */
export function detectEncoding(bytes: Buffer): Encoding {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { markLength: hasMark ? 3 : 0, utf16: hasMark ? undefined : detectUtf16(bytes) };
}

/** The text's bytes in UTF-8, without the mark. */
export function decodable(bytes: Buffer, { markLength, utf16 }: Encoding): Buffer {
  if (utf16 === undefined) return bytes.subarray(markLength);
  return Buffer.from(new TextDecoder(utf16).decode(bytes), "utf8");
}

/** UTF-16 in pieces of any size becomes UTF-8; the byte order mark is left out. */
export async function* transcode(
  stream: AsyncIterable<Uint8Array>,
  encoding: Utf16,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream) {
    yield Buffer.from(decoder.decode(chunk, { stream: true }), "utf8");
  }
  yield Buffer.from(decoder.decode(), "utf8");
}

/** Whether there is a byte order mark; `undefined`: it is no UTF-8. */
export function hasMark({ markLength, utf16 }: Encoding): boolean | undefined {
  return utf16 === undefined ? markLength > 0 : undefined;
}

/** What is to be said about the encoding. */
export function encodingFindings({ markLength, utf16 }: Encoding, settings: Settings): Finding[] {
  if (utf16 !== undefined) {
    const data = { encoding: labels[utf16] };
    return findingOf(settings, "invalid-utf8", { messageId: "utf16", data, ...fileStart });
  }
  const isWanted = formatById(settings.format)?.wantsMark === true;
  // Where a target demands the mark, that says so.
  const isDemanded = demandMark(settings.targets);
  if (markLength === 0) {
    const isMissing = isWanted && !isDemanded;
    return isMissing
      ? findingOf(settings, "wrong-encoding", { messageId: "markWanted", ...fileStart })
      : [];
  }
  if (isWanted || isDemanded) return [];
  return findingOf(settings, "byte-order-mark", { messageId: "byteOrderMark", ...fileStart });
}

/** Of UTF-8. */
export const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);

const labels: Readonly<Record<Utf16, string>> = {
  "utf-16le": "UTF-16 (little endian)",
  "utf-16be": "UTF-16 (big endian)",
};

/** By the byte order mark, or by the zero byte in nearly every pair that text in Latin letters has. */
function detectUtf16(bytes: Buffer): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.min(bytes.length >> 1, 512);
  if (pairs < 2) return undefined;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) zeroFirst += 1;
    if (bytes[2 * pair + 1] === 0) zeroSecond += 1;
  }
  if (zeroSecond > 0.7 * pairs && zeroFirst < 0.1 * pairs) return "utf-16le";
  if (zeroFirst > 0.7 * pairs && zeroSecond < 0.1 * pairs) return "utf-16be";
  return undefined;
}
