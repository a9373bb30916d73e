/** The worker as the editor drives it: from opening a document to its first findings, and from an edit to new ones. */
import { readFile } from "node:fs/promises";
import { resolveSettings } from "../../src/core/settings.ts";
import { DatasetServer } from "../../src/node/dataset-server.ts";
import type { FindingSlice } from "../../src/protocol/dataset-answers.ts";
import type {
  RequestName,
  WorkerMessage,
  WorkerRequests,
} from "../../src/protocol/worker-protocol.ts";
import { median } from "./processes.ts";

const sliceLimit = 500;
const edits = 300;

export async function benchEditor(toOpen: string, toEdit: string): Promise<void> {
  await benchOpening(await readFile(toOpen, "utf8"));
  await benchEditing(await readFile(toEdit, "utf8"));
}

async function benchOpening(text: string): Promise<void> {
  const worker = new Worker();
  const start = performance.now();
  const opened = worker.request("openText", { version: 1, text, settings: resolveSettings() });
  await worker.firstProgress;
  await worker.request("slice", { limit: sliceLimit });
  const first = performance.now() - start;
  await opened;
  await worker.request("slice", { limit: sliceLimit });
  const all = performance.now() - start;
  console.log(`\nOpening a document of ${countLines(text)} lines (${megabytes(text)} MB)`);
  console.log(`first findings after ${first.toFixed(0)} ms, all after ${all.toFixed(0)} ms`);
}

/** Letters typed and deleted, lines inserted and removed, each followed by what the editor asks for. */
async function benchEditing(text: string): Promise<void> {
  const worker = new Worker();
  await worker.request("openText", { version: 1, text, settings: resolveSettings() });
  const lines = countLines(text);
  const times: number[] = [];
  for (let version = 2; version < edits + 2; version++) {
    const line = (version * 7919) % lines;
    const start = performance.now();
    await worker.request("change", { version, changes: [editAt(line, version)] });
    const slice: FindingSlice = await worker.request("slice", { limit: sliceLimit });
    await worker.request("groups", {});
    times.push(performance.now() - start);
    if (slice.version !== version) throw new Error("The findings are those of another version.");
  }
  times.sort((a, b) => a - b);
  const worst = times.at(-1) ?? NaN;
  const p99 = times[Math.floor(times.length * 0.99)] ?? NaN;
  console.log(`\nEditing a document of ${lines} lines (${megabytes(text)} MB), ${edits} edits`);
  console.log(
    `from the edit to its findings: median ${median(times).toFixed(1)} ms, 99 % ${p99.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`,
  );
}

function editAt(line: number, turn: number) {
  const at = { startLine: line, startColumn: 30, endLine: line, endColumn: 30 };
  switch (turn % 4) {
    case 0:
      return { ...at, text: "x" };
    case 1:
      return { ...at, endColumn: 31, text: "" };
    case 2:
      return { ...at, startColumn: 0, endColumn: 0, text: '{"messages":[]}\n' };
    default:
      return { ...at, startColumn: 0, endLine: line + 1, endColumn: 0, text: "" };
  }
}

/** The worker's own server, without a thread around it. */
class Worker {
  readonly firstProgress: Promise<void>;
  readonly #server: DatasetServer;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #lastId = 0;

  constructor() {
    let progressed: () => void;
    this.firstProgress = new Promise((resolve) => {
      progressed = resolve;
    });
    this.#server = new DatasetServer({
      shardWorkerPath: new URL("../../src/shard-worker.ts", import.meta.url),
      jobs: 1,
      send: (message: WorkerMessage) => {
        if (message.type === "progress") progressed();
        else if (message.type === "answer") this.#waiting.get(message.id)?.(message.answer);
        else if (message.type === "failure") throw new Error(message.message);
      },
    });
  }

  request<N extends RequestName>(
    name: N,
    params: WorkerRequests[N]["params"],
  ): Promise<WorkerRequests[N]["answer"]> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      // The protocol ties the answer's type to the request's name.
      this.#waiting.set(id, resolve as (answer: unknown) => void);
      void this.#server.handle({ id, dataset: "bench", name, params });
    });
  }
}

const countLines = (text: string): number => text.split("\n").length - 1;
const megabytes = (text: string): string => (text.length / 1e6).toFixed(0);
