/** Data packed by gzip, told by its first bytes, as its content; all other data as it is. */

import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

import { printable } from "../../core/wording.ts";
import { Failure } from "../failure.ts";
import { peek } from "./peek.ts";

const signature = [0x1f, 0x8b] as const;

/** How many bytes tell whether data is packed. */
export const packedHead = signature.length;

/** `head`: the beginning of the data. */
export const isPacked = (head: Uint8Array): boolean =>
  signature.every((byte, index) => head[index] === byte);

export interface Unpacked {
  readonly isPacked: boolean;
  /** Throws a Failure where packed data is cut off or damaged; what came before was right. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** `name`: as sentences call the stream. */
export async function unpack(stream: AsyncIterable<Uint8Array>, name: string): Promise<Unpacked> {
  const { head, pieces } = await peek(stream, packedHead);
  return isPacked(head)
    ? { isPacked: true, pieces: unpacked(pieces, name) }
    : { isPacked: false, pieces };
}

async function* unpacked(
  packed: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  // What goes wrong is thrown by the loop below.
  pipeline(Readable.from(packed, { objectMode: false }), gunzip, () => undefined);
  try {
    for await (const piece of gunzip) yield piece as Uint8Array; // As it has no encoding.
  } catch (error) {
    throw unpackFailure(name, error);
  }
}

/** What zlib says, in words; anything else is thrown on. */
function unpackFailure(name: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string" || !code.startsWith("Z_")) return error;
  const fault = code === "Z_BUF_ERROR" ? "ends before its content does" : "is damaged";
  return new Failure(
    `"${printable(name)}" ${fault}: its gzip data cannot be unpacked to the end. Get it again from where it came from.`,
    { cause: error },
  );
}
