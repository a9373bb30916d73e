/** Requests to the worker thread. It starts with the first request and, when it crashes, once more. */
import * as vscode from "vscode";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Disposable, LogOutputChannel } from "vscode";
import type { DatasetState } from "../protocol/dataset-answers.ts";
import type {
  RequestMessage,
  RequestName,
  WorkerMessage,
  WorkerRequests,
} from "../protocol/worker-protocol.ts";

/** For how long a worker that is ended may tidy up. */
const tidyMs = 2000;

export type Answer<N extends RequestName> = WorkerRequests[N]["answer"];
export type Params<N extends RequestName> = WorkerRequests[N]["params"];

/** The worker says in one plain sentence why it cannot answer. */
export class WorkerFailure extends Error {
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

/** Whether it failed for this reason, as its code says. */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** The worker ended before it answered. */
export class WorkerCrash extends Error {
  constructor() {
    super(vscode.l10n.t("The part of Tunesmith that checks datasets stopped unexpectedly."));
  }
}

export interface WorkerEvents {
  progress(state: DatasetState): void;
  /** `restarting`: the next request starts a new worker, which knows no dataset yet. */
  crashed(restarting: boolean): void;
}

interface Waiting {
  readonly onShare: ((share: number) => void) | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class WorkerClient implements Disposable {
  readonly #file: string;
  readonly #log: LogOutputChannel;
  readonly #events: WorkerEvents;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;
  #crashes = 0;
  #ended: Promise<void> | undefined;

  constructor(file: string, { log, events }: { log: LogOutputChannel; events: WorkerEvents }) {
    this.#file = file;
    this.#log = log;
    this.#events = events;
  }

  /** `onShare`: hears how much of the work is done, from 0 to 1, where it takes long. */
  request<N extends RequestName>(
    dataset: string,
    name: N,
    params: Params<N>,
    onShare?: (share: number) => void,
  ): Promise<Answer<N>> {
    if (this.#crashes > 1 || this.#ended !== undefined) return Promise.reject(new WorkerCrash());
    this.#worker ??= this.#start();
    const message: RequestMessage<N> = { id: ++this.#lastId, dataset, name, params };
    this.#worker.postMessage(message);
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.id, {
        onShare,
        // The protocol ties the answer's type to the request's name.
        resolve: resolve as (answer: unknown) => void,
        reject,
      });
    });
  }

  /** Forgets earlier crashes, for when a person asks to try again. */
  revive(): void {
    this.#crashes = 0;
  }

  /** Lets the worker remove the temporary files of what is under way, then ends it for good. */
  end(): Promise<void> {
    if (this.#ended !== undefined) return this.#ended;
    const worker = this.#worker;
    const isTidy = worker && this.request("", "shutDown", {});
    this.#ended = worker === undefined ? Promise.resolve() : this.#end(worker, isTidy);
    return this.#ended;
  }

  dispose(): void {
    void this.end();
  }

  async #end(worker: Worker, isTidy: Promise<unknown> | undefined): Promise<void> {
    // Nobody is told of a crash any more.
    this.#worker = undefined;
    const isOver = new Promise((resolve) => worker.once("exit", resolve));
    const timeIsUp = setTimeout(tidyMs, undefined, { ref: false });
    await Promise.race([isTidy, isOver, timeIsUp]);
    await worker.terminate();
    this.#rejectWaiting();
  }

  #start(): Worker {
    this.#log.info("Starting the worker.");
    const worker = new Worker(this.#file);
    worker.on("message", (message: WorkerMessage) => {
      this.#receive(message);
    });
    worker.on("error", (error) => {
      this.#log.error(error);
    });
    worker.on("exit", (code) => {
      if (this.#worker === worker) this.#crash(code);
    });
    return worker;
  }

  #receive(message: WorkerMessage): void {
    if (message.type === "progress") {
      this.#events.progress(message.state);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (message.type === "share") {
      waiting?.onShare?.(message.share);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.type === "answer") waiting?.resolve(message.answer);
    else waiting?.reject(new WorkerFailure(message.message, message.code));
  }

  #crash(code: number): void {
    this.#worker = undefined;
    this.#crashes += 1;
    this.#log.error(`The worker ended with code ${code}.`);
    this.#rejectWaiting();
    this.#events.crashed(this.#crashes === 1);
  }

  #rejectWaiting(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new WorkerCrash());
  }
}
