/** What the dataset panel asks about open datasets. */

import { Buffer } from "node:buffer";

import { makeOverview } from "../../core/explore/make-overview.ts";
import type { LineFact } from "../../core/explore/record-facts.ts";
import { showRecord } from "../../core/explore/show-record.ts";
import type { Finding } from "../../core/model.ts";
import type { PanelRequests } from "../../protocol/panel-messages.ts";
import type { CheckOptions } from "../check-file.ts";
import { hashOfLine } from "../create/hashes.ts";
import { Failure } from "../failure.ts";
import type { FileDataset } from "../file-dataset.ts";
import { LineMemory } from "../line-memory.ts";
import { MadeByFormat } from "../made-by-format.ts";
import { RunningCounts } from "../running-counts.ts";
import type { TextDataset } from "../text-dataset.ts";
import { tokenCounter, usualTokenizer } from "../token-counters.ts";
import { Exploration } from "./exploration.ts";
import { mostLineBytes } from "./explored-lines.ts";
import { ListGone } from "./list-gone.ts";
import { placeOf } from "./record-list.ts";
import { groupsOverview, recordRow } from "./record-rows.ts";

type PanelName = keyof PanelRequests;
export type PanelHandlers = {
  readonly [N in PanelName]: (
    uri: string,
    params: PanelRequests[N]["params"],
    onShare: (share: number) => void,
  ) => PanelRequests[N]["answer"] | Promise<PanelRequests[N]["answer"]>;
};

export interface PanelOptions extends Pick<CheckOptions, "shardWorkerPath" | "jobs"> {
  /** Throws if the dataset is not open. */
  readonly datasetOf: (uri: string) => TextDataset | FileDataset;
}

/** Rows that are answered at once. */
const mostRows = 500;

/** A line that is edited as a whole. */
const mostEditedBytes = 4e6;

/** Of a longer line the beginning is read, which no editing is based on. */
const mostShownBytes = 256e6;

export function panelHandlers(options: PanelOptions): PanelHandlers {
  const explorations = new Explorations(options);
  const queries = new RunningCounts();
  let lastList = 0;
  return {
    recordIndex: async (uri, _params, onShare) => {
      const { version, lines, bytes } = await explorations.current(uri).source(onShare);
      return { version, lines, bytes };
    },
    datasetOverview: async (uri, _params, onShare) => {
      const exploration = explorations.current(uri);
      const { version } = await exploration.source();
      const facts = await exploration.facts(onShare);
      return { version, overview: makeOverview(facts, tokenCounter(usualTokenizer)) };
    },
    groupsOverview: async (uri) => {
      const exploration = explorations.current(uri);
      const source = await exploration.source();
      const { version, format } = source;
      const groups = await source.reading((texts) => {
        return groupsOverview(exploration.found.groups, { texts, format });
      });
      return { version, groups };
    },
    listRecords: (uri, { query }, onShare) =>
      queries.run(uri, async (signal) => {
        const exploration = explorations.current(uri);
        const { version } = await exploration.source(onShare, signal);
        const id = ++lastList;
        const { list, problems } = await exploration.find(query, { id, signal, onShare });
        return { version, list: list.id, total: list.lines.length, problems };
      }),
    listedRecords: async (uri, { list: id, from, count }) => {
      const exploration = explorations.known(uri);
      const { lines } = exploration.listed(id);
      const source = await exploration.source();
      const { version, format } = source;
      const mostBytes = mostLineBytes(source);
      const facts = exploration.factsSoFar;
      const first = Math.max(0, from);
      const wanted = lines.subarray(first, first + Math.max(0, Math.min(count, mostRows)));
      const rows = await source.reading((texts) => {
        const { findings } = exploration.found;
        const sources = { texts, format, mostBytes, findings, facts };
        return Array.from(wanted, (line) => recordRow(line, sources));
      });
      return { version, rows };
    },
    placeInList: async (uri, { list: id, line }) => {
      const exploration = explorations.known(uri);
      const { lines } = exploration.listed(id);
      const { version } = await exploration.source();
      return { version, ...placeOf(line, lines) };
    },
    shownRecord: async (uri, { line }) => {
      const exploration = explorations.current(uri);
      const source = await exploration.source();
      const { version, format } = source;
      const checked = await checkedLine(exploration, line);
      if (checked === undefined) return { version, record: null };
      const { text, findings } = checked;
      const isOversized = Buffer.byteLength(text) > mostLineBytes(source);
      const record = showRecord(line, text, {
        format,
        findings,
        hash: hashOfLine(text),
        ...(isOversized && { limit: 0 }),
      });
      return { version, record };
    },
    fixableRecord: async (uri, { line }) => {
      const exploration = explorations.current(uri);
      const { version } = await exploration.source();
      const checked = await checkedLine(exploration, line);
      if (checked === undefined) throw noLine(line);
      return { version, ...checked, hash: hashOfLine(checked.text) };
    },
    recordText: async (uri, { line }) => {
      const source = await explorations.current(uri).source();
      const head = await source.reading((texts) => texts.read(line, mostEditedBytes));
      if (head === undefined) throw noLine(line);
      const { text, isWhole } = head;
      if (!isWhole) {
        throw new Failure(
          `Line ${line + 1} is longer than 4 MB, which is too long to be edited here: edit it in a text editor.`,
        );
      }
      return { version: source.version, text, hash: hashOfLine(text) };
    },
    tryRecord: async (uri, { text }) => {
      const trials = await explorations.current(uri).trials();
      return trials.try(text);
    },
    endPanel: (uri) => {
      queries.end(uri);
      explorations.end(uri);
      return null;
    },
  };
}

/** A line with what was found in this text of it; `undefined`: there is none. */
async function checkedLine(
  exploration: Exploration,
  line: number,
): Promise<{ readonly text: string; readonly findings: readonly Finding[] } | undefined> {
  const source = await exploration.source();
  return source.reading((texts) => {
    const head = texts.read(line, mostShownBytes);
    return (
      head && { text: head.text, findings: [...exploration.found.findings.select({}, line, line)] }
    );
  });
}

const noLine = (line: number): Failure =>
  new Failure(`There is no line ${line + 1} any more: look for the record again.`);

/** By dataset, as it is now. */
class Explorations {
  readonly #options: PanelOptions;
  readonly #byUri = new Map<string, Exploration>();
  readonly #memories = new MadeByFormat(({ lines }) => new LineMemory<LineFact>(lines.format));

  constructor(options: PanelOptions) {
    this.#options = options;
  }

  /** Begun anew if anything changed. */
  current(uri: string): Exploration {
    const dataset = this.#options.datasetOf(uri);
    const known = this.#byUri.get(uri);
    if (known?.dataset === dataset && known.isCurrent) return known;
    known?.end(new ListGone());
    const { shardWorkerPath, jobs } = this.#options;
    const memoryOf = (text: TextDataset): LineMemory<LineFact> => this.#memories.get(text);
    const exploration = new Exploration(dataset, { shardWorkerPath, jobs, memoryOf });
    this.#byUri.set(uri, exploration);
    return exploration;
  }

  /** Of which a list was made; throws ListGone if it is another dataset by now. */
  known(uri: string): Exploration {
    const dataset = this.#options.datasetOf(uri);
    const known = this.#byUri.get(uri);
    if (known?.dataset !== dataset) throw new ListGone();
    return known;
  }

  end(uri: string): void {
    const known = this.#byUri.get(uri);
    if (known === undefined) return;
    known.end();
    this.#memories.forget(known.dataset);
    this.#byUri.delete(uri);
  }
}
