/** Cleaning of a document of the editor: what becomes of its lines, for one edit that can be undone. */

import { setImmediate } from "node:timers/promises";

import { loadCheckTools, RecordChecker } from "../core/check-record.ts";
import {
  removalsOfGroups,
  withoutSpared,
  type DropWishes,
  type Removal,
} from "../core/cleaning/removal.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import type { Format } from "../core/formats/format.ts";
import { LineFixer, type FixCounts, type FixWork } from "../core/line-fixer.ts";
import { inspectStream, type CheckOptions } from "./check-file.ts";
import { findDuplicates } from "./find-duplicates.ts";

export interface TextCleaning extends FixWork {
  readonly format: Format | undefined;
  readonly drops: DropWishes | undefined;
  readonly check: CheckOptions;
}

/** Lines count from 0, as they came. */
export interface CleanedText {
  /** Lines that become another text; one that held several records becomes several lines, with LF between. */
  readonly changes: readonly { readonly line: number; readonly text: string }[];
  readonly removals: readonly { readonly line: number; readonly removal: Removal }[];
  readonly counts: FixCounts;
}

/** A question from the editor must not wait longer than this. */
const portionMs = 10;

/** Rejects with the signal's reason if that ends it. */
export async function cleanText(
  lines: readonly string[],
  cleaning: TextCleaning,
): Promise<CleanedText> {
  const { settings, format, check } = cleaning;
  const checker = new RecordChecker(settings, format, await loadCheckTools(settings));
  const fixer = new LineFixer(checker, cleaning);
  const longest = maxLineBytes(settings);
  const kept: { readonly line: number; readonly text: string }[] = [];
  const removals = new Map<number, Removal>();
  let pauseAt = performance.now() + portionMs;
  for (const [line, text] of lines.entries()) {
    if (performance.now() >= pauseAt) {
      await setImmediate();
      check.signal?.throwIfAborted();
      pauseAt = performance.now() + portionMs;
    }
    const isReadable = text.length <= longest;
    const parts = isReadable ? fixer.fix(text) : undefined;
    if (!isReadable) fixer.skip();
    for (const { content, removal } of parts ?? [{ content: text, removal: undefined }]) {
      if (removal !== undefined) removals.set(line, removal);
      else if (typeof content === "string") kept.push({ line, text: content });
    }
  }
  const gone = await duplicatesAmong(kept, cleaning);
  const left: string[][] = lines.map(() => []);
  kept.forEach(({ line, text }, index) => {
    const removal = gone.get(index);
    if (removal === undefined) left[line]?.push(text);
    else removals.set(line, removal);
  });
  const changes = left.flatMap((texts, line) => {
    const text = texts.join("\n");
    return texts.length === 0 || text === lines[line] ? [] : [{ line, text }];
  });
  const removed = [...removals].filter(([line]) => left[line]?.length === 0);
  return {
    changes,
    removals: removed.sort(([a], [b]) => a - b).map(([line, removal]) => ({ line, removal })),
    counts: fixer,
  };
}

/** By position in the list. */
async function duplicatesAmong(
  kept: readonly { readonly line: number; readonly text: string }[],
  { settings, format, drops, check }: TextCleaning,
): Promise<ReadonlyMap<number, Removal>> {
  const drop = drops?.duplicates;
  if (drop === undefined) return new Map();
  const { groups } = await findDuplicates({ settings, format, drop }, (options) =>
    inspectStream(piecesOf(kept), { ...check, ...options }),
  );
  const lineOf = (index: number): number => kept[index]?.line ?? 0;
  const removals = [...removalsOfGroups(withoutSpared(groups, drop, lineOf))].map(
    ([index, { matched, ...removal }]) => {
      const known = matched && { matched: { ...matched, line: lineOf(matched.line) } };
      return [index, { ...removal, ...known }] as const;
    },
  );
  return new Map(removals);
}

/** Lines of one piece. */
const pieceLines = 256;

async function* piecesOf(lines: readonly { readonly text: string }[]): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < lines.length; at += pieceLines) {
    const piece = lines.slice(at, at + pieceLines).map(({ text }) => `${text}\n`);
    await setImmediate();
    yield Buffer.from(piece.join(""));
  }
}
