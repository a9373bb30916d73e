/** What a thread does that gathers facts of the records of a big file. */

import { closeSync, openSync, readSync } from "node:fs";
import type { MessagePort } from "node:worker_threads";

import { FactReader } from "../../core/explore/fact-reader.ts";
import type { LineFact } from "../../core/explore/record-facts.ts";
import { formatById } from "../../core/formats/index.ts";
import { ChunkQueue } from "../chunk-queue.ts";
import { LineSplitter, type ByteRange } from "../line-splitter.ts";
import { tokenCounter, usualTokenizer } from "../token-counters.ts";

export interface FactsThreadData {
  readonly path: string;
  readonly range: ByteRange;
  readonly dealt: SharedArrayBuffer;
  readonly formatId: string | undefined;
  readonly maxLineBytes: number;
}

export interface GatheredChunk {
  readonly index: number;
  /** Of its lines, in their order. */
  readonly facts: readonly LineFact[];
}

/** Bytes a read asks for. */
const readSize = 1 << 20;

/** Gathers chunks until none is left, and sends each as a `GatheredChunk`. */
export function runFactsThread(
  { path, range, dealt, formatId, maxLineBytes }: FactsThreadData,
  port: Pick<MessagePort, "postMessage">,
): void {
  const queue = new ChunkQueue(range, dealt);
  const format = formatId === undefined ? undefined : formatById(formatId);
  const reader = new FactReader(tokenCounter(usualTokenizer));
  let facts: LineFact[] = [];
  const line = (text: string): void => {
    facts.push(reader.read(text, format));
  };
  const oversizedLine = (): void => {
    facts.push("unreadable");
  };
  const splitter = new LineSplitter({ line, invalidLine: line, oversizedLine }, maxLineBytes);
  const file = openSync(path, "r");
  try {
    for (let chunk = queue.take(); chunk !== undefined; chunk = queue.take()) {
      facts = [];
      let position = splitter.begin(chunk.range);
      while (!splitter.isDone) {
        const read = readSync(file, splitter.space(readSize), 0, readSize, position);
        if (read === 0) break;
        splitter.commit(read);
        position += read;
      }
      splitter.end();
      const gathered: GatheredChunk = { index: chunk.index, facts };
      port.postMessage(gathered);
    }
  } finally {
    closeSync(file);
  }
}
