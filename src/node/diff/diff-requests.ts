/** What the editor asks about the differences of two datasets. */

import type { EntryPair } from "../../core/diff/compare-entries.ts";
import type { DiffKind } from "../../core/diff/dataset-diff.ts";
import type { DiffRequests, DiffRow, DiffSource } from "../../protocol/diff-messages.ts";
import type { FileDataset } from "../file-dataset.ts";
import { RunningCounts } from "../running-counts.ts";
import { TextDataset } from "../text-dataset.ts";
import { tokenCounter, usualTokenizer } from "../token-counters.ts";
import { diffDatasets, type DatasetsDiff } from "./diff-datasets.ts";
import { DiffGone } from "./diff-gone.ts";
import type { SideSource } from "./side-content.ts";

type DiffName = keyof DiffRequests;
export type DiffHandlers = {
  readonly [N in DiffName]: (
    uri: string,
    params: DiffRequests[N]["params"],
    onShare: (share: number) => void,
  ) => DiffRequests[N]["answer"] | Promise<DiffRequests[N]["answer"]>;
};

export interface DiffMeans {
  readonly shardWorkerPath: URL;
  readonly jobs: number;
  /** Throws a Failure if the dataset is not open. */
  readonly datasetOf: (uri: string) => TextDataset | FileDataset;
}

interface KeptDiff {
  readonly id: number;
  readonly diff: DatasetsDiff;
  /** The last list that was asked for: pairs of entries, one behind the other. */
  list: { readonly kinds: string; readonly pairs: Int32Array } | undefined;
}

/** More of them are asked for by nobody at a time. */
const maxRows = 500;

export function diffHandlers({ datasetOf, ...means }: DiffMeans): DiffHandlers {
  const kept = new Map<string, KeptDiff>();
  const running = new RunningCounts();
  let lastId = 0;
  const end = (uri: string): void => {
    running.end(uri);
    kept.get(uri)?.diff.close();
    kept.delete(uri);
  };
  const get = (uri: string, id: number): KeptDiff => {
    const there = kept.get(uri);
    if (there?.id !== id) throw new DiffGone();
    return there;
  };
  return {
    compareDatasets: async (uri, { before, after, settings, settingsAfter }, onShare) => {
      end(uri);
      const side = (source: DiffSource): SideSource =>
        source.type === "open" ? openLines(source.path, datasetOf(source.uri)) : source;
      const diff = await running.run(uri, async (signal) => {
        const made = await diffDatasets(side(before), side(after), {
          ...means,
          settings,
          settingsAfter,
          counter: tokenCounter(usualTokenizer),
          signal,
          onShare,
        });
        if (!signal.aborted) return made;
        // It was done before it noticed: nobody asks for it any more, and another one may be under way.
        made.close();
        throw signal.reason;
      });
      end(uri);
      const id = ++lastId;
      kept.set(uri, { id, diff, list: undefined });
      return { diff: id, summary: diff.summary };
    },
    diffRows: (uri, { diff: id, kinds, from, count }) => {
      const there = get(uri, id);
      const pairs = listOf(there, kinds);
      const total = pairs.length / 2;
      const rows: DiffRow[] = [];
      const last = Math.min(total, from + Math.min(count, maxRows));
      for (let row = from; row < last; row++) rows.push(rowOf(there.diff, pairAt(pairs, row)));
      return { total, rows };
    },
    diffTexts: (uri, { diff: id, beforeLine, afterLine }) =>
      get(uri, id).diff.readableTexts(beforeLine ?? undefined, afterLine ?? undefined),
    endDiff: (uri) => {
      end(uri);
      return null;
    },
  };
}

function listOf(kept: KeptDiff, kinds: readonly DiffKind[]): Int32Array {
  const key = kinds.join();
  if (kept.list?.kinds !== key) {
    const pairs: number[] = [];
    for (const { before, after } of kept.diff.pairs(kinds)) pairs.push(before, after);
    kept.list = { kinds: key, pairs: Int32Array.from(pairs) };
  }
  return kept.list.pairs;
}

const pairAt = (pairs: Int32Array, row: number): EntryPair => ({
  before: pairs[2 * row] ?? -1,
  after: pairs[2 * row + 1] ?? -1,
});

const rowOf = (diff: DatasetsDiff, pair: EntryPair): DiffRow => ({
  ...diff.recordOf(pair),
  title: diff.titleOf(pair),
});

/** The dataset as it is now, with what is not saved yet; a file that no editor has open as it is on disk. */
function openLines(path: string, dataset: TextDataset | FileDataset): SideSource {
  if (!(dataset instanceof TextDataset)) return { type: "file", path };
  const { lines } = dataset.state();
  const texts = function* (): Iterable<string> {
    for (let line = 0; line < lines; line++) yield dataset.lines.lineText(line) ?? "";
  };
  return { type: "lines", path, lines: texts };
}
