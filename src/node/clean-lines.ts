/** The lines of a dataset repaired, redacted, and without those that go: in one pass, or in two if duplicates go. */

import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  removalsOfGroups,
  withoutSpared,
  type DropWishes,
  type Removal,
} from "../core/cleaning/removal.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import type { FixCounts, FixedLine, FixWork, LineEditor } from "../core/line-fixer.ts";
import type { UndatedRecords } from "../core/similarity/keep-rule.ts";
import type { DuplicateGroup } from "../core/similarity/record-groups.ts";
import { inspectFile, type CheckOptions } from "./check-file.ts";
import { readFailure } from "./failure.ts";
import { findDuplicates } from "./find-duplicates.ts";
import type { RemovedLines } from "./removed-lines.ts";
import { PreparedFile, type WritableFile } from "./replace-file.ts";
import { rewriteLines, rewriteStream } from "./rewrite-stream.ts";

export interface LineCleaning extends FixWork {
  /** How sentences call the dataset. */
  readonly name: string;
  readonly drops: DropWishes | undefined;
  /** Beside which file the lines are kept until the duplicates among them are known; by default a temporary one. */
  readonly stage: WritableFile | undefined;
  readonly check: CheckOptions;
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

export interface CleanedLines {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly counts: FixCounts;
  /** Those of which records go, by lines of the dataset as it came. */
  readonly groups: readonly DuplicateGroup[];
  /** Which of the compared records have no date, if the newest were to be kept. */
  readonly undated: UndatedRecords | undefined;
  /** To be called when the pieces are drawn, or not needed. */
  close(): void;
}

/** What goes is told to `removed` as the pieces are drawn. */
export async function cleanLines(
  source: AsyncIterable<Uint8Array>,
  cleaning: LineCleaning,
  removed: RemovedLines,
): Promise<CleanedLines> {
  const { drops, settings, check } = cleaning;
  const { lineMap } = removed;
  const rewriting = await rewriteStream(source, {
    ...cleaning,
    lineMap,
    onRemoved: removed.addFirst,
  });
  const { counts, format } = rewriting;
  const pieces = stoppable(rewriting.pieces, check.signal);
  if (drops?.duplicates === undefined)
    return { pieces, counts, groups: [], undated: undefined, close: () => undefined };
  const drop = drops.duplicates;
  const stage = await PreparedFile.write(cleaning.stage ?? temporaryPlace(), pieces, {
    isPrivate: true,
  });
  try {
    const found = await findDuplicates({ settings, format, drop }, async (options) => {
      return await inspectFile(stage.path, { ...check, ...options });
    }).catch((error: unknown) => {
      throw readFailure(stage.path, error);
    });
    const originalOf = (line: number): number => lineMap.originalOf(line);
    const groups = withoutSpared(found.groups, drop, originalOf);
    const kept = rewriteLines(
      createReadStream(stage.path),
      new LineDropper(removalsOfGroups(groups)),
      {
        start: rewriting.markLength,
        maxLineBytes: maxLineBytes(settings),
        lineMap: removed.secondMap,
        onRemoved: removed.addSecond,
      },
    );
    return {
      pieces: stoppable(kept, check.signal),
      counts,
      undated: found.undated,
      close: stage.remove,
      groups: groups.map((group) => withLines(group, originalOf)),
    };
  } catch (error) {
    stage.remove();
    throw error;
  }
}

/** Leaves out the lines that have a removal, from 0. */
class LineDropper implements LineEditor {
  readonly #removals: ReadonlyMap<number, Removal>;
  #line = -1;

  constructor(removals: ReadonlyMap<number, Removal>) {
    this.#removals = removals;
  }

  fix(text: string): readonly FixedLine[] | undefined {
    return this.#next(text);
  }

  fixInvalid(_text: string, bytes: Uint8Array): readonly FixedLine[] | undefined {
    return this.#next(bytes);
  }

  skip(): void {
    this.#line += 1;
  }

  #next(content: string | Uint8Array): readonly FixedLine[] | undefined {
    this.#line += 1;
    const removal = this.#removals.get(this.#line);
    return removal && [{ content, removal }];
  }
}

function temporaryPlace(): WritableFile {
  const path = join(tmpdir(), "tunesmith");
  return { name: path, path, stats: undefined };
}

function withLines(
  { kind, kept, members }: DuplicateGroup,
  originalOf: (line: number) => number,
): DuplicateGroup {
  return {
    kind,
    kept: originalOf(kept),
    members: members.map(({ line, similarity }) => ({ line: originalOf(line), similarity })),
  };
}

async function* stoppable(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}
