/** Has tools for agents run in threads of their own, a few at a time. */

import { Worker } from "node:worker_threads";

import type { AgentResult } from "../../core/agent/agent-result.ts";
import type { AgentToolName } from "../../core/agent/tool-names.ts";
import type { Settings } from "../../core/settings.ts";
import { Failure } from "../failure.ts";
import type { AgentMeans } from "./agent-means.ts";
import type { AgentThreadData, AgentThreadMessage } from "./agent-thread.ts";
import { CallSlots } from "./call-slots.ts";

export interface AgentCall extends Pick<AgentMeans, "jobs" | "notes"> {
  readonly tool: AgentToolName;
  /** As a model wrote it. */
  readonly input: unknown;
  /** Folders below which files may be read. */
  readonly roots: readonly string[];
  /** `undefined`: those of the nearest tunesmith.json. */
  readonly settings: Settings | undefined;
}

export type CallMeans = Pick<AgentMeans, "shardWorkerPath" | "signal" | "onShare">;

/** Each call may use all cores and hold a file's sketches: two, so that a short one gets by a long one. */
const slots = new CallSlots(2);

/**
 * Rejects with a Failure that may be told, at once with the signal's reason if that ends it, or with an error of which only
 * the name may be told.
 */
export async function callAgentTool(call: AgentCall, means: CallMeans): Promise<AgentResult> {
  const { signal } = means;
  const free = await slots.take(signal);
  return new Promise((resolve, reject) => {
    const cancelled = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", cancelled, { once: true });
    runInThread(call, means)
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener("abort", cancelled);
        free();
      });
  });
}

/** The bundle of `worker.ts`, which has the tools, lies beside that of `shard-worker.ts`. */
const workerPath = (shardWorkerPath: URL): URL =>
  new URL(shardWorkerPath.href.replace(/shard-(?=worker[.]\w+$)/, ""));

/** Settles when the thread has ended, which takes a while when it was told to. */
async function runInThread(
  call: AgentCall,
  { shardWorkerPath, signal, onShare }: CallMeans,
): Promise<AgentResult> {
  const workerData: AgentThreadData = { ...call, shardWorkerHref: shardWorkerPath.href };
  const worker = new Worker(workerPath(shardWorkerPath), { workerData });
  const cancel = (): void => {
    worker.postMessage("cancel");
  };
  let end: AgentThreadMessage | undefined;
  worker.on("message", (message: AgentThreadMessage) => {
    if (message.type !== "share") end = message;
    else if (!signal.aborted) onShare(message.share);
  });
  signal.addEventListener("abort", cancel);
  try {
    await new Promise((resolve, reject) => {
      worker.on("error", reject);
      worker.on("exit", resolve);
    });
  } finally {
    signal.removeEventListener("abort", cancel);
  }
  if (end?.type === "result") return end.result;
  if (end?.type === "failure") throw new Failure(end.message);
  throw Object.assign(new Error(), { name: end?.type === "error" ? end.kind : "EndedThread" });
}
