/** The bytes of a dataset that is to be rewritten, and whether it stayed the same meanwhile. */

import { createReadStream, statSync, type Stats } from "node:fs";
import { stat } from "node:fs/promises";

import { printable } from "../core/wording.ts";
import { Failure, readFailure } from "./failure.ts";

export interface Source {
  /** Rejects with a Failure if it cannot be read on. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Of a file that can be read again. */
  readonly stats: Stats | undefined;
  /** What was not read is let go. */
  close(): void;
}

/** Bytes a read asks for. */
const readSize = 1 << 20;

/** "-" is standard input. */
export async function openSource(path: string): Promise<Source> {
  if (path === "-") {
    const pieces = withReadFailures(path, process.stdin);
    return { pieces, stats: undefined, close: () => undefined };
  }
  const stats = await stat(path);
  const stream = createReadStream(path, { highWaterMark: readSize });
  return {
    pieces: withReadFailures(path, stream),
    stats: stats.isFile() ? stats : undefined,
    close: () => {
      stream.destroy();
    },
  };
}

async function* withReadFailures(
  path: string,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw readFailure(path, error);
  }
}

/** Throws a Failure if a file is not as it was when it was opened. */
export function assertUnchanged(path: string, before: Stats): void {
  const now = statSync(path);
  if (now.size === before.size && now.mtimeMs === before.mtimeMs) return;
  throw new Failure(
    `"${printable(path)}" was changed meanwhile by another program and was left as it is: run this again.`,
  );
}

export const isSameFile = (a: Stats, b: Stats): boolean => a.dev === b.dev && a.ino === b.ino;
