import { closeSync, createReadStream, openSync, readSync } from "node:fs";

import { parseRecord } from "../../core/json/strict.ts";
import type { WritableFile } from "../replace-file.ts";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export interface ExistingContent {
  /** With a line break at its end. */
  readonly bytes: number;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** What a file has, so that lines can follow; `undefined`: nothing. */
export function existingContent({ path, stats }: WritableFile): ExistingContent | undefined {
  if (stats === undefined || stats.size === 0) return undefined;
  const isBroken = endsWithBreak(path, stats.size);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
      yield piece as Uint8Array; // As it has no encoding.
    }
    if (!isBroken) yield Uint8Array.of(lineFeed);
  }
  return { bytes: stats.size + (isBroken ? 0 : 1), pieces };
}

/** Longer last lines are not looked at. */
const maxTailBytes = 1 << 24;

/** Whether the last line has neither its break nor is JSON: whoever wrote it was stopped. */
export function isCutOff({ path, stats }: WritableFile): boolean {
  if (stats === undefined || stats.size === 0 || endsWithBreak(path, stats.size)) return false;
  const size = Math.min(stats.size, maxTailBytes);
  const tail = Buffer.alloc(size);
  const file = openSync(path, "r");
  try {
    readSync(file, tail, 0, size, stats.size - size);
  } finally {
    closeSync(file);
  }
  const start = tail.lastIndexOf(lineFeed) + 1;
  const isWhole = start > 0 || size === stats.size;
  return isWhole && parseRecord(tail.toString("utf8", start)) === undefined;
}

/** Whether the last line has its break. */
export function endsWithBreak(path: string, size: number): boolean {
  const file = openSync(path, "r");
  try {
    const last = new Uint8Array(1);
    readSync(file, last, 0, 1, size - 1);
    return last[0] === lineFeed || last[0] === carriageReturn;
  } finally {
    closeSync(file);
  }
}
