/** One pass over all records of a dataset: what is known of each of them as numbers. */

import { FactReader } from "../../core/explore/fact-reader.ts";
import type { LineFact, RecordFacts } from "../../core/explore/record-facts.ts";
import type { CheckOptions } from "../check-file.ts";
import { ChunkQueue } from "../chunk-queue.ts";
import type { LineMemory } from "../line-memory.ts";
import { Portions } from "../portions.ts";
import { startShardThread } from "../shard-thread.ts";
import { tokenCounter, usualTokenizer } from "../token-counters.ts";
import { mostLineBytes, type DiskLines, type TextLines } from "./explored-lines.ts";
import type { FactsThreadData, GatheredChunk } from "./facts-thread.ts";
import { ListGone } from "./list-gone.ts";

export interface FactsPass {
  /** All lines are added to it, in their order. */
  readonly facts: RecordFacts;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** Rejects with ListGone if the text changes meanwhile. `memory`: of what was read before an edit. */
export function gatherTextFacts(
  source: TextLines,
  memory: LineMemory<LineFact>,
  { facts, signal, onShare }: FactsPass,
): Promise<void> {
  const reader = new FactReader(tokenCounter(usualTokenizer));
  const { lines, format } = source;
  const mostBytes = mostLineBytes(source);
  return source.reading(async (texts) => {
    const portions = new Portions(() => {
      signal.throwIfAborted();
      if (!source.isCurrent) throw new ListGone();
    }, source.portionMs);
    for (let line = 0; line < lines; line++) {
      const { text, isWhole } = texts.read(line, mostBytes) ?? none;
      facts.add(isWhole ? memory.of(text, () => reader.read(text, format)) : "unreadable");
      if (portions.isOver) {
        onShare(line / lines);
        await portions.pause();
      }
    }
    memory.endPass();
  });
}

const none = { text: "", isWhole: true };

/** In threads of its own: a check may be under way. Rejects with ListGone if the file changes meanwhile. */
export function gatherFileFacts(
  source: DiskLines,
  { shardWorkerPath, jobs }: Pick<CheckOptions, "shardWorkerPath" | "jobs">,
  { facts, signal, onShare }: FactsPass,
): Promise<void> {
  const { index, format } = source;
  return index.reading(async () => {
    const range = { start: index.startOf(0), end: index.bytes, startsLine: true };
    const queue = new ChunkQueue(range);
    const data: FactsThreadData = {
      path: index.path,
      range,
      dealt: queue.dealt,
      formatId: format?.id,
      maxLineBytes: mostLineBytes(source),
    };
    const waiting = new Map<number, GatheredChunk>();
    let added = 0;
    const accept = (chunk: GatheredChunk): void => {
      waiting.set(chunk.index, chunk);
      for (let next = waiting.get(added); next !== undefined; next = waiting.get(added)) {
        for (const fact of next.facts) facts.add(fact);
        waiting.delete(added);
        added += 1;
      }
      onShare(added / queue.length);
    };
    const end = (): void => {
      queue.cancel();
    };
    signal.addEventListener("abort", end);
    const threads = Array.from({ length: Math.min(jobs, queue.length) }, () => {
      return startShardThread(shardWorkerPath, data, (chunk) => {
        accept(chunk as GatheredChunk); // As such threads send them.
      });
    });
    try {
      await Promise.all(threads);
    } finally {
      end(); // One that failed leaves chunks to the others.
      await Promise.allSettled(threads);
      signal.removeEventListener("abort", end);
    }
    signal.throwIfAborted();
    if (facts.lines !== source.lines) throw new ListGone();
  });
}
