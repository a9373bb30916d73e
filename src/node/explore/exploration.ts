/** A dataset as the panel has it open, as long as nothing changes in it. */

import { needsFacts, type QueriedDataset } from "../../core/explore/query-lines.ts";
import { RecordFacts, type LineFact } from "../../core/explore/record-facts.ts";
import type { RecordQuery } from "../../core/explore/record-query.ts";
import { parseSearch } from "../../core/explore/search.ts";
import { FindingList } from "../../core/finding-source.ts";
import { noGroups } from "../../core/similarity/record-groups.ts";
import type { CheckOptions } from "../check-file.ts";
import type { FileDataset } from "../file-dataset.ts";
import type { LineMemory } from "../line-memory.ts";
import { TextDataset } from "../text-dataset.ts";
import { DiskLines, TextLines } from "./explored-lines.ts";
import { gatherFileFacts, gatherTextFacts } from "./facts-pass.ts";
import { ListGone } from "./list-gone.ts";
import { findLines } from "./record-list.ts";
import { SharedWork } from "./shared-work.ts";
import { RecordTrials } from "./try-record.ts";

/** What a check has found, by line. */
type Found = Pick<QueriedDataset, "findings" | "groups">;

type OnShare = (share: number) => void;

export interface ExplorationMeans extends Pick<CheckOptions, "shardWorkerPath" | "jobs"> {
  /** What was read of a text, before its last edit as well. */
  readonly memoryOf: (dataset: TextDataset) => LineMemory<LineFact>;
}

export interface RecordList {
  readonly id: number;
  /** 0-based, in the order of the list. */
  readonly lines: Uint32Array;
}

export class Exploration {
  readonly dataset: TextDataset | FileDataset;
  /** The last one that was made. */
  list: RecordList | undefined;
  readonly #version: number;
  readonly #abort = new AbortController();
  readonly #source: SharedWork<TextLines | DiskLines>;
  readonly #facts: SharedWork<RecordFacts>;
  /** As far as they are gathered. */
  #factsSoFar: RecordFacts | undefined;
  #trials: RecordTrials | undefined;

  constructor(dataset: TextDataset | FileDataset, means: ExplorationMeans) {
    this.dataset = dataset;
    this.#version = dataset.version;
    const { signal } = this.#abort;
    this.#source = new SharedWork(async (onShare) => {
      return dataset instanceof TextDataset
        ? new TextLines(dataset)
        : await DiskLines.open(dataset, { signal, onShare });
    });
    this.#facts = new SharedWork(async (onShare) => {
      const source = await this.source();
      const facts = (this.#factsSoFar = new RecordFacts(source.lines));
      const pass = { facts, signal, onShare };
      if (source instanceof DiskLines) await gatherFileFacts(source, means, pass);
      else await gatherTextFacts(source, means.memoryOf(source.dataset), pass);
      return facts;
    });
  }

  /** Whether all that is known of it still holds. */
  get isCurrent(): boolean {
    const isSame = this.dataset.version === this.#version && !this.#abort.signal.aborted;
    return isSame && this.#source.done?.isCurrent !== false;
  }

  /** Where all lines are. */
  source(onShare: OnShare = ignore, signal?: AbortSignal): Promise<TextLines | DiskLines> {
    return this.#source.wait(onShare, signal);
  }

  /** What is known of all records. */
  facts(onShare: OnShare, signal?: AbortSignal): Promise<RecordFacts> {
    return this.#facts.wait(onShare, signal);
  }

  /** Nothing as long as the file is not the one that was checked: it is checked again, and lines are others by now. */
  get found(): Found {
    const { dataset } = this;
    const source = this.#source.done;
    const isChecked =
      dataset instanceof TextDataset ||
      (source instanceof DiskLines && dataset.isOf(source.index.stats));
    if (!isChecked) return nothingFound;
    return { findings: dataset.findings, groups: dataset.lines.recordGroups };
  }

  get factsSoFar(): RecordFacts | undefined {
    return this.#factsSoFar;
  }

  /** `signal`: ends it. */
  async find(
    { search: text, facets, order }: RecordQuery,
    {
      id,
      signal,
      onShare,
    }: { readonly id: number; readonly signal: AbortSignal; readonly onShare: OnShare },
  ): Promise<{ readonly list: RecordList; readonly problems: readonly string[] }> {
    const source = await this.source(onShare, signal);
    const search = parseSearch(text);
    const query = { search, facets, order };
    const facts = needsFacts(query) ? await this.facts(onShare, signal) : undefined;
    if (!this.isCurrent) throw new ListGone();
    const queried = { lines: source.lines, facts, ...this.found };
    const ends = AbortSignal.any([signal, this.#abort.signal]);
    const found = await findLines(query, source, queried, { signal: ends, onShare });
    ends.throwIfAborted();
    this.list = { id, lines: found };
    return { list: this.list, problems: search.problems };
  }

  /** Throws ListGone if it is not there any more. */
  listed(id: number): RecordList {
    if (this.list?.id !== id || !this.isCurrent) throw new ListGone();
    return this.list;
  }

  async trials(): Promise<RecordTrials> {
    const source = await this.source();
    return (this.#trials ??= new RecordTrials(source));
  }

  /** Ends what is under way; with `reason`, whoever waits for it hears that. */
  end(reason?: Error): void {
    this.#abort.abort(reason);
    this.list = undefined;
  }
}

const nothingFound: Found = { findings: new FindingList([]), groups: noGroups };

const ignore = (): void => undefined;
