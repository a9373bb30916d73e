/** The worker's side of the protocol: holds the open datasets and answers requests about them. */

import { fileURLToPath } from "node:url";

import type { Assessed } from "../core/assessment/issue-findings.ts";
import { loadCheckTools } from "../core/check-record.ts";
import {
  findingsOfGroup,
  findingsOnLines,
  nextBlocking,
  rankedSlice,
} from "../core/finding-queries.ts";
import { maskWritten } from "../core/quality/mask-written.ts";
import type { DatasetState } from "../protocol/dataset-answers.ts";
import type {
  RequestMessage,
  RequestName,
  WorkerMessage,
  WorkerRequests,
} from "../protocol/worker-protocol.ts";
import { cancelledCode } from "../protocol/worker-protocol.ts";
import { conversionChoices, convertFile, previewFile } from "./convert-requests.ts";
import { copyCleaning } from "./copy-cleaning.ts";
import { creationHandlers, type CreationHandlers } from "./create/creation-requests.ts";
import { DatasetJobs } from "./dataset-jobs.ts";
import { DatasetTokenRequests } from "./dataset-token-requests.ts";
import { DiffGone } from "./diff/diff-gone.ts";
import { SideFailure } from "./diff/side-failure.ts";
import { diffHandlers, type DiffHandlers } from "./diff/diff-requests.ts";
import { ListGone } from "./explore/list-gone.ts";
import { panelHandlers, type PanelHandlers } from "./explore/panel-requests.ts";
import { exportFile } from "./export-requests.ts";
import { Failure, systemErrorCode } from "./failure.ts";
import { FileDataset } from "./file-dataset.ts";
import { excerpts, readableLine, removals } from "./group-requests.ts";
import { importChoices, importFile, previewImport } from "./import-requests.ts";
import { LearningRequests } from "./learning-requests.ts";
import { ledgerContent } from "./ledger-requests.ts";
import { QualityRequests } from "./quality-requests.ts";
import { restoreFromLedger } from "./restore.ts";
import { rewriteHandlers, type RewriteHandlers } from "./rewrite/rewrite-requests.ts";
import { splitChoices, splitFile } from "./split-requests.ts";
import { StatisticsRequests } from "./statistics-requests.ts";
import { TextDataset } from "./text-dataset.ts";
import { tokenCounter } from "./token-counters.ts";

/** Often enough to look alive, rarely enough not to keep the editor busy. */
const progressIntervalMs = 100;

/** Counting what was found takes the longer the more there is: it gets this share of the time. */
const progressShare = 0.05;

export interface DatasetServerOptions {
  readonly shardWorkerPath: URL;
  readonly jobs: number;
  readonly send: (message: WorkerMessage) => void;
}

type Params<N extends RequestName> = WorkerRequests[N]["params"];
type Answer<N extends RequestName> = WorkerRequests[N]["answer"];
type Handlers = {
  readonly [N in RequestName]: (
    dataset: string,
    params: Params<N>,
    onShare: (share: number) => void,
  ) => Answer<N> | Promise<Answer<N>>;
};

export class DatasetServer {
  readonly #options: DatasetServerOptions;
  readonly #open = new Map<string, TextDataset | FileDataset>();
  /** What datasets that are being opened wait for; requests about them wait too. */
  readonly #loading = new Map<string, Promise<unknown>>();
  readonly #jobs = new DatasetJobs();
  /** By dataset: outlives that it is opened anew, as after a change of settings. */
  readonly #assessed = new Map<string, Assessed>();
  readonly #learning = new LearningRequests();
  readonly #tokens = new DatasetTokenRequests();
  readonly #quality = new QualityRequests();
  readonly #statistics = new StatisticsRequests();
  readonly #handlers: Handlers;
  #nextProgress = 0;
  #nextShare = 0;

  constructor(options: DatasetServerOptions) {
    this.#options = options;
    this.#handlers = {
      ...this.#datasetHandlers,
      ...creationHandlers(this.#jobs, options),
      ...panelHandlers({ ...options, datasetOf: (uri) => this.#get(uri) }),
      ...rewriteHandlers(),
      ...diffHandlers({ ...options, datasetOf: (uri) => this.#get(uri) }),
    };
  }

  async handle<N extends RequestName>({
    id,
    dataset,
    name,
    params,
  }: RequestMessage<N>): Promise<void> {
    const { send } = this.#options;
    try {
      if (name !== "openText") await this.#loading.get(dataset);
      const answer = await this.#handlers[name](dataset, params, (share) => {
        const now = performance.now();
        if (now < this.#nextShare) return;
        this.#nextShare = now + progressIntervalMs;
        send({ type: "share", id, share });
      });
      send({ type: "answer", id, answer });
    } catch (error) {
      send({ type: "failure", id, ...explain(error) });
    }
  }

  readonly #datasetHandlers: Omit<
    Handlers,
    keyof CreationHandlers | keyof PanelHandlers | keyof RewriteHandlers | keyof DiffHandlers
  > = {
    openText: async (uri, params) => {
      const loading = loadCheckTools(params.settings, tokenCounter);
      this.#loading.set(uri, loading);
      const tools = await loading;
      if (this.#loading.get(uri) !== loading) return this.#openedMeanwhile(uri);
      this.#loading.delete(uri);
      const { shardWorkerPath } = this.#options;
      const dataset = new TextDataset(
        { ...params, tools, filePath: filePathOf(uri), shardWorkerPath },
        {
          onProgress: () => {
            this.#progress(uri, dataset);
          },
          onLeaks: () => {
            this.#tellState(uri, dataset);
          },
        },
      );
      return this.#start(uri, dataset);
    },
    openFile: (uri, { path, settings }) => {
      const { shardWorkerPath, jobs } = this.#options;
      const dataset = new FileDataset(path, {
        settings,
        shardWorkerPath,
        jobs,
        onProgress: () => {
          this.#progress(uri, dataset);
        },
      });
      return this.#start(uri, dataset);
    },
    change: async (uri, { version, changes }) => {
      const dataset = this.#text(uri);
      dataset.change(version, changes);
      await dataset.run();
      return stateOf(uri, dataset);
    },
    cancel: (uri) => {
      this.#open.get(uri)?.cancel();
      return null;
    },
    close: (uri) => {
      this.#open.get(uri)?.close();
      this.#open.delete(uri);
      this.#assessed.delete(uri);
      this.#learning.end(uri);
      this.#tokens.end(uri);
      this.#statistics.end(uri);
      this.#quality.end(uri);
      void this.#handlers.endPanel(uri, {}, () => undefined);
      return null;
    },
    slice: (uri, { limit, visible }) => {
      const dataset = this.#get(uri);
      return { version: dataset.version, ...rankedSlice(dataset.findings, limit, visible) };
    },
    groups: (uri) => this.#get(uri).findings.groups(),
    page: (uri, params) => findingsOfGroup(this.#get(uri).findings, params),
    findingsOnLines: (uri, range) => {
      const dataset = this.#get(uri);
      const { version } = dataset;
      // Lines of a file that was changed are those of other records.
      const isOther = dataset instanceof FileDataset && !dataset.isCurrent;
      return { version, findings: isOther ? [] : findingsOnLines(dataset.findings, range) };
    },
    nextBlocking: (uri, { line, direction }) =>
      nextBlocking(this.#get(uri).findings, line, direction) ?? null,
    record: (uri, { line }) => {
      const dataset = this.#text(uri);
      const info = dataset.record(line);
      const learned = this.#learning.known(dataset, line);
      return info && { ...info, ...(learned && { learned }) };
    },
    outline: (uri, { maxRecords }) => {
      const dataset = this.#text(uri);
      return { version: dataset.version, ...dataset.outline(maxRecords) };
    },
    safeFixes: (uri, { ruleId }) => {
      const dataset = this.#text(uri);
      return { version: dataset.version, ...dataset.safeFixes(ruleId) };
    },
    redaction: async (uri, request) => {
      const dataset = this.#text(uri);
      // The text may change meanwhile: what was worked out is of this version, or of none.
      const { version } = dataset;
      return { version, ...(await dataset.redaction(request)) };
    },
    redactable: async (uri, { method }) => {
      const dataset = this.#text(uri);
      const { version } = dataset;
      return { version, kinds: await dataset.redactableKinds(method) };
    },
    recordGroups: (uri) => {
      const { version, lines } = this.#get(uri);
      return { version, groups: lines.recordGroups };
    },
    excerpts: (uri, wanted) => {
      const { version, lines } = this.#get(uri);
      return { version, excerpts: excerpts(lines, wanted) };
    },
    readableRecord: (uri, { line }) => {
      const { version, lines } = this.#get(uri);
      return { version, text: readableLine(lines, line) };
    },
    removals: (uri, request) => {
      const { version, lines } = this.#get(uri);
      if (request.version !== version) throw new ChangedMeanwhile();
      return { version, ...removals(lines, request) };
    },
    repeatedLines: (uri) => {
      const dataset = this.#text(uri);
      return { version: dataset.version, lines: dataset.repeatedLines() };
    },
    cleanDocument: (uri, { job, steps }) => {
      const dataset = this.#text(uri);
      const { version } = dataset;
      const { shardWorkerPath, jobs } = this.#options;
      return this.#jobs.run(uri, job, async (signal) => {
        return { version, ...(await dataset.clean(steps, { shardWorkerPath, jobs, signal })) };
      });
    },
    cleanCopy: (uri, request, onShare) => {
      const { shardWorkerPath, jobs } = this.#options;
      return this.#jobs.prepare(uri, request.job, (tools) =>
        copyCleaning(request, { shardWorkerPath, jobs, onShare }, tools),
      );
    },
    endJob: (uri, { job, isWanted }) => this.#jobs.end(uri, job, isWanted),
    learning: async (uri, range) => {
      const dataset = this.#text(uri);
      const { version } = dataset;
      return { version, ...(await this.#learning.lines(dataset, range)) };
    },
    learningTotals: async (uri, _params, onShare) => {
      const dataset = this.#get(uri);
      const { version, lines } = dataset;
      const totals =
        dataset instanceof TextDataset
          ? this.#learning.textTotals(uri, dataset)
          : this.#learning.fileTotals(uri, dataset.path, { settings: lines.settings, onShare });
      return { version, ...(await totals) };
    },
    endLearning: (uri) => {
      this.#learning.forget(uri, this.#get(uri));
      return null;
    },
    datasetTokens: async (uri, { targets }, onShare) => {
      const dataset = this.#get(uri);
      const { version, lines } = dataset;
      const tokens =
        dataset instanceof TextDataset
          ? this.#tokens.ofText(uri, dataset, targets)
          : this.#tokens.ofFile(uri, dataset.path, {
              settings: lines.settings,
              targetIds: targets,
              onShare,
            });
      return { version, tokens: await tokens };
    },
    endDatasetTokens: (uri) => {
      this.#tokens.forget(uri, this.#get(uri));
      return null;
    },
    statistics: async (uri, _params, onShare) => {
      const dataset = this.#get(uri);
      const { version, lines } = dataset;
      const numbers =
        dataset instanceof TextDataset
          ? this.#statistics.ofText(uri, dataset, filePathOf(uri))
          : this.#statistics.ofFile(uri, dataset.path, { settings: lines.settings, onShare });
      return { version, ...(await numbers) };
    },
    endStatistics: (uri) => {
      this.#statistics.forget(uri, this.#get(uri));
      return null;
    },
    qualityMaterial: async (uri, { sample }, onShare) => {
      const dataset = this.#get(uri);
      const { version } = dataset;
      const { shardWorkerPath, jobs } = this.#options;
      const material =
        dataset instanceof TextDataset
          ? this.#quality.ofText(uri, dataset, { sample, onShare })
          : this.#quality.ofFile(uri, dataset, { sample, onShare, shardWorkerPath, jobs });
      return { version, material: await material };
    },
    endQualityMaterial: (uri) => {
      this.#quality.end(uri);
      return null;
    },
    holdSecrets: (uri, { texts, settings = this.#open.get(uri)?.lines.settings }) =>
      this.#quality.holdSecrets(texts, settings),
    maskWritten: (_none, { text, settings }) => maskWritten(text, settings),
    readSelection: async (_none, request) => {
      // With all that reads logs, which most sessions never ask for.
      const { readSelection } = await import("./read-selection.ts");
      return readSelection(request);
    },
    costReport: async (_none, request) => {
      // With the price book, which most sessions never ask for.
      const { costReport } = await import("./cost-report.ts");
      return costReport(request);
    },
    conversionChoices: (uri, { job, path, from }) =>
      this.#jobs.run(uri, job, (signal) => conversionChoices(path, from, signal)),
    previewConversion: (uri, request) =>
      this.#jobs.run(uri, request.job, (signal) => previewFile(request, signal)),
    convertDataset: (uri, request, onShare) =>
      this.#jobs.prepare(uri, request.job, (tools) => convertFile(request, onShare, tools)),
    splitChoices: (_uri, { path, formatId }) => splitChoices(path, formatId),
    splitDataset: (uri, request, onShare) => {
      const { shardWorkerPath, jobs } = this.#options;
      return this.#jobs.prepare(uri, request.job, (tools) =>
        splitFile(request, { shardWorkerPath, jobs, onShare }, tools),
      );
    },
    exportDataset: (uri, request, onShare) => {
      const { shardWorkerPath, jobs } = this.#options;
      return this.#jobs.prepare(uri, request.job, (tools) =>
        exportFile(request, { shardWorkerPath, jobs, onShare }, tools),
      );
    },
    importChoices: (_file, { path }) => importChoices(path),
    previewImport: (_file, { path, mapping }) => previewImport(path, mapping),
    importDataset: (file, request, onShare) =>
      this.#jobs.prepare(file, request.job, (tools) => importFile(request, onShare, tools)),
    setAssessed: async (uri, assessed) => {
      const dataset = this.#get(uri);
      this.#assessed.set(uri, assessed);
      dataset.setAssessed(assessed);
      const digests = assessed.records.map(({ digest }) => digest);
      const answer = await this.#linesOf(uri, digests);
      this.#tellState(uri, dataset);
      return answer;
    },
    locateRecords: (uri, { digests }) => this.#linesOf(uri, digests),
    agentTool: async (_call, request, onShare) => {
      // With all that agents may ask for, which most sessions never do.
      const { agentTool } = await import("./agent/agent-requests.ts");
      const { shardWorkerPath, jobs } = this.#options;
      return this.#jobs.run(request.job, request.job, (signal) =>
        agentTool(request, { shardWorkerPath, jobs, signal, onShare }),
      );
    },
    ledger: (_ledger, { path, limit }) => ledgerContent(path, limit),
    restore: (_ledger, request) => restoreFromLedger(request),
    shutDown: async () => {
      await this.#jobs.endAll();
      return null;
    },
  };

  async #start(uri: string, dataset: TextDataset | FileDataset): Promise<DatasetState> {
    this.#open.get(uri)?.close();
    this.#open.set(uri, dataset);
    const assessed = this.#assessed.get(uri);
    if (assessed !== undefined) dataset.setAssessed(assessed);
    await dataset.run();
    return stateOf(uri, dataset);
  }

  /** What a request to open is answered that a later one has overtaken. */
  async #openedMeanwhile(uri: string): Promise<DatasetState> {
    await this.#loading.get(uri);
    const dataset = this.#text(uri);
    await dataset.run();
    return stateOf(uri, dataset);
  }

  /** Findings came or went without an edit. */
  #tellState(uri: string, dataset: TextDataset | FileDataset): void {
    if (this.#open.get(uri) !== dataset) return;
    this.#options.send({ type: "progress", state: stateOf(uri, dataset) });
  }

  /** When it is known. */
  async #linesOf(uri: string, digests: readonly string[]): Promise<Answer<"locateRecords">> {
    await this.#get(uri).settled();
    const dataset = this.#get(uri);
    return { version: dataset.version, lines: dataset.linesOf(digests) };
  }

  #progress(uri: string, dataset: TextDataset | FileDataset): void {
    const start = performance.now();
    if (start < this.#nextProgress || this.#open.get(uri) !== dataset) return;
    this.#options.send({ type: "progress", state: stateOf(uri, dataset) });
    const end = performance.now();
    this.#nextProgress = end + Math.max(progressIntervalMs, (end - start) / progressShare);
  }

  #get(uri: string): TextDataset | FileDataset {
    const dataset = this.#open.get(uri);
    if (dataset === undefined) throw new UnknownDataset();
    return dataset;
  }

  #text(uri: string): TextDataset {
    const dataset = this.#get(uri);
    if (dataset instanceof TextDataset) return dataset;
    throw new UnknownDataset();
  }
}

/** The editor asks about a dataset that is closed by now, or was never opened as text. */
class UnknownDataset extends Error {
  constructor() {
    super("The dataset is not open.");
  }
}

/** Lines that were sent are those of other records by now. */
class ChangedMeanwhile extends Failure {
  constructor() {
    super("The dataset changed meanwhile, so nothing was decided. Try again.");
  }
}

/** Where a document is on disk; other schemes have no folder to look for splits in. */
function filePathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined; // A file of another computer.
  }
}

function stateOf(uri: string, dataset: TextDataset | FileDataset): DatasetState {
  const { format, ...state } = dataset.state();
  return {
    dataset: uri,
    formatId: format?.id,
    formatLabel: format?.label,
    summary: dataset.summary(),
    ...state,
  };
}

/** A plain sentence. The words of other errors may quote the dataset (those of `JSON.parse` do): only their kind is told. */
function explain(error: unknown): { message: string; code?: string } {
  if (error instanceof ListGone || error instanceof DiffGone || error instanceof SideFailure)
    return { message: error.message, code: error.code };
  if (error instanceof UnknownDataset || error instanceof Failure)
    return { message: error.message };
  const code = systemErrorCode(error);
  if (code !== undefined) return { message: `The file cannot be read (${code}).`, code };
  const kind = error instanceof Error ? error.name : typeof error;
  if (kind === "AbortError") return { message: "The work was cancelled.", code: cancelledCode };
  return { message: `The check failed unexpectedly (${kind}).` };
}
