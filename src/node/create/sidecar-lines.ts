/** The lines of a dataset, and of the provenance beside it. */

import { createReadStream } from "node:fs";

import { LineSplitter } from "../line-splitter.ts";

/** Longer lines are no provenance, and no record that has any. */
const maxLineBytes = 1 << 24;

const mark = "\uFEFF";

/** `text`: without the mark of the file; `undefined` of a line that cannot be read. `line`: from 0. */
export type TakeLine = (text: string | undefined, line: number) => void;

export async function eachLine(pieces: AsyncIterable<Uint8Array>, take: TakeLine): Promise<void> {
  let line = 0;
  const skip = (): void => {
    take(undefined, line++);
  };
  const sink = {
    line: (text: string): void => {
      take(line === 0 && text.startsWith(mark) ? text.slice(mark.length) : text, line++);
    },
    invalidLine: skip,
    oversizedLine: skip,
  };
  const splitter = new LineSplitter(sink, maxLineBytes);
  for await (const piece of pieces) splitter.push(piece);
  splitter.end();
}

/** The pieces of a file, as it lies there. */
export const piecesOfFile = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: 1 << 20 });

/** `text`: `undefined` of a line that cannot be read, which counts as one nevertheless. */
export async function eachEntry(
  sidecar: string,
  take: (text: string | undefined, index: number) => void,
): Promise<void> {
  let index = 0;
  await eachLine(piecesOfFile(sidecar), (text) => {
    if (text?.trim() !== "") take(text, index++);
  });
}
