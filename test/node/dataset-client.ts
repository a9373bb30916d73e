/** A server of datasets and its client: requests are answered as over a port, through copies. */

import assert from "node:assert/strict";

import { DatasetServer } from "../../src/node/dataset-server.ts";
import type { DatasetState } from "../../src/protocol/dataset-answers.ts";
import type {
  RequestName,
  WorkerMessage,
  WorkerRequests,
} from "../../src/protocol/worker-protocol.ts";
import { shardWorkerPath } from "./support.ts";

export class Client {
  readonly progress: DatasetState[] = [];
  readonly #answers = new Map<number, (message: WorkerMessage) => void>();
  readonly #server = new DatasetServer({
    shardWorkerPath,
    jobs: 2,
    send: (message) => {
      const copy = structuredClone(message);
      if (copy.type === "progress") this.progress.push(copy.state);
      else if (copy.type !== "share") this.#answers.get(copy.id)?.(copy);
    },
  });
  #lastId = 0;

  async ask<N extends RequestName>(
    name: N,
    params: WorkerRequests[N]["params"],
    dataset = "file:///data.jsonl",
  ): Promise<WorkerRequests[N]["answer"]> {
    const message = await this.send(name, params, dataset);
    assert.equal(message.type, "answer", JSON.stringify(message));
    return message.answer as WorkerRequests[N]["answer"];
  }

  async failure<N extends RequestName>(
    name: N,
    params: WorkerRequests[N]["params"],
    dataset = "file:///data.jsonl",
  ): Promise<{ message: string; code?: string }> {
    const message = await this.send(name, params, dataset);
    assert.equal(message.type, "failure", JSON.stringify(message));
    const { message: sentence, code } = message;
    return { message: sentence, ...(code !== undefined && { code }) };
  }

  send<N extends RequestName>(
    name: N,
    params: WorkerRequests[N]["params"],
    dataset: string,
  ): Promise<WorkerMessage> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      void this.#server.handle<N>({ id, dataset, name, params: structuredClone(params) });
    });
  }
}
