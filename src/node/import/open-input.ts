/** What an input is, and its text, whatever it is packed and encoded with. */

import { basename } from "node:path";

import { fileStart } from "../../core/dataset-findings.ts";
import { headSize, type ForeignContent } from "../../core/foreign-content.ts";
import { inputKind, type InputKind } from "../../core/import/input-kind.ts";
import { findingMessage } from "../../core/message.ts";
import { decodable, detectEncoding, transcode, type Encoding } from "../encoding.ts";
import { peek } from "./peek.ts";
import { unpack } from "./unpack.ts";

export interface InputName {
  /** As sentences call it. */
  readonly name: string;
  readonly path: string;
}

export interface OpenedInput {
  readonly kind: InputKind;
  readonly isPacked: boolean;
  readonly encoding: Encoding;
  /** The beginning of the text, and whether that is all of it. */
  readonly head: Buffer;
  readonly isWhole: boolean;
  /** All of it, unpacked, in UTF-8 without byte order mark; its first piece has the head. */
  readonly text: AsyncIterable<Uint8Array>;
}

/** `size`: of the head, in bytes. Rejects with a Failure for what cannot be read. */
export async function openInput(
  stream: AsyncIterable<Uint8Array>,
  { name, path }: InputName,
  size = headSize,
): Promise<OpenedInput> {
  const { isPacked, pieces: packed } = await unpack(stream, name);
  const { head: bytes, isWhole, pieces } = await peek(packed, size);
  const encoding = detectEncoding(bytes);
  const head = decodable(bytes, encoding);
  const kind = inputKind(head, { name: unpackedName(path), isWhole });
  return { kind, isPacked, encoding, head, isWhole, text: inUtf8(pieces, encoding) };
}

/** Of the file, without its folder and ".gz". */
export const unpackedName = (path: string): string => basename(path).replace(/\.gz$/i, "");

/** The sentence for what is no data that can be read. */
export function foreignMessage(content: ForeignContent): string {
  return findingMessage({ ruleId: "not-jsonl", severity: "error", ...fileStart, ...content });
}

/** `pieces`: the first has the byte order mark whole, if there is one. */
async function* inUtf8(
  pieces: AsyncIterable<Uint8Array>,
  { markLength, utf16 }: Encoding,
): AsyncGenerator<Uint8Array> {
  if (utf16 !== undefined) {
    yield* transcode(pieces, utf16);
    return;
  }
  let start = markLength;
  for await (const piece of pieces) {
    yield start === 0 ? piece : piece.subarray(start);
    start = 0;
  }
}
