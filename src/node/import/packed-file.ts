import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";

import { isPacked, packedHead, unpack } from "./unpack.ts";

/** The content of a file that is packed by gzip; `undefined`: it is not, or is no file. System errors are thrown. */
export async function packedContent(path: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  if (!(await looksPacked(path))) return undefined;
  const { pieces } = await unpack(createReadStream(path), path);
  return pieces;
}

async function looksPacked(path: string): Promise<boolean> {
  // What is no file can be read only once.
  if (!(await stat(path)).isFile()) return false;
  const file = await open(path);
  try {
    const head = Buffer.alloc(packedHead);
    await file.read(head, 0, head.length, 0);
    return isPacked(head);
  } finally {
    await file.close();
  }
}
