/** Worker thread entry of the editor: checks datasets off the extension host's thread. */

import { availableParallelism } from "node:os";
import { parentPort } from "node:worker_threads";
import { DatasetServer } from "./node/dataset-server.ts";
import type { RequestMessage } from "./protocol/worker-protocol.ts";

const port = parentPort;
if (port === null) throw new Error("This module runs as a worker thread only.");

const server = new DatasetServer({
  shardWorkerPath: new URL("./shard-worker.cjs", import.meta.url),
  // One core stays with the editor.
  jobs: Math.max(1, Math.min(4, availableParallelism() - 1)),
  send: (message) => {
    port.postMessage(message);
  },
});

port.on("message", (message: RequestMessage) => {
  void server.handle(message);
});
