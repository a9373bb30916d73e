/** The lines of provenance beside a dataset. */

import { createReadStream } from "node:fs";

import { LineSplitter } from "../line-splitter.ts";

/** Longer lines of provenance are none. */
const maxLineBytes = 1 << 24;

/** `text`: `undefined` of a line that cannot be read, which counts as one nevertheless. */
export async function eachEntry(
  sidecar: string,
  take: (text: string | undefined, index: number) => void,
): Promise<void> {
  let index = 0;
  const sink = {
    line: (text: string): void => {
      if (text.trim() !== "") take(text, index++);
    },
    invalidLine: (): void => {
      take(undefined, index++);
    },
    oversizedLine: (): void => {
      take(undefined, index++);
    },
  };
  const splitter = new LineSplitter(sink, maxLineBytes);
  for await (const piece of createReadStream(sidecar, { highWaterMark: 1 << 20 })) {
    splitter.push(piece as Buffer); // As it has no encoding.
  }
  splitter.end();
}
