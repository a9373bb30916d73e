/**
 * Worker thread entry of the editor: checks datasets off the extension host's thread. And the thread of one call of a tool
 * for agents, of the editor and of the command line.
 */

import { availableParallelism } from "node:os";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { AgentThreadData } from "./node/agent/agent-thread.ts";
import { DatasetServer } from "./node/dataset-server.ts";
import type { RequestMessage } from "./protocol/worker-protocol.ts";

const port = parentPort;
if (port === null) throw new Error("This module runs as a worker thread only.");

const call = workerData as AgentThreadData | null | undefined;
if (call) {
  // With all that agents may ask for, which most sessions never do.
  void import("./node/agent/agent-thread.ts").then(({ runAgentThread }) =>
    runAgentThread(call, port),
  );
} else serveDatasets(port);

function serveDatasets(editor: MessagePort): void {
  const server = new DatasetServer({
    shardWorkerPath: new URL("./shard-worker.cjs", import.meta.url),
    // One core stays with the editor.
    jobs: Math.max(1, Math.min(4, availableParallelism() - 1)),
    send: (message) => {
      editor.postMessage(message);
    },
  });
  editor.on("message", (message: RequestMessage) => {
    void server.handle(message);
  });
}
