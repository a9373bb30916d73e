/** The thread in which one call of a tool for agents runs: who has started it stays free for others. */

import type { MessagePort } from "node:worker_threads";

import type { AgentResult } from "../../core/agent/agent-result.ts";
import { systemErrorCode, Failure } from "../failure.ts";
import type { AgentCall } from "./agent-call.ts";
import { nearestSettings } from "./agent-settings.ts";
import { AllowedFiles } from "./allowed-files.ts";
import { runAgentTool } from "./run-tool.ts";

export interface AgentThreadData extends AgentCall {
  /** Of the bundle of `shard-worker.ts`. */
  readonly shardWorkerHref: string;
}

/** What the thread tells. The words of an error that is no Failure may quote a dataset: only its kind is told. */
export type AgentThreadMessage =
  | { readonly type: "share"; readonly share: number }
  | { readonly type: "result"; readonly result: AgentResult }
  | { readonly type: "failure"; readonly message: string }
  | { readonly type: "error"; readonly kind: string };

/** Any message that comes in ends the work. */
export async function runAgentThread(data: AgentThreadData, port: MessagePort): Promise<void> {
  const abort = new AbortController();
  port.once("message", () => {
    abort.abort();
  });
  const tell = (message: AgentThreadMessage): void => {
    port.postMessage(message);
  };
  try {
    tell({ type: "result", result: await resultOf(data, abort.signal, tell) });
  } catch (error) {
    tell(
      error instanceof Failure
        ? { type: "failure", message: error.message }
        : { type: "error", kind: kindOf(error) },
    );
  } finally {
    port.close();
  }
}

async function resultOf(
  { tool, input, roots, settings, notes, jobs, shardWorkerHref }: AgentThreadData,
  signal: AbortSignal,
  tell: (message: AgentThreadMessage) => void,
): Promise<AgentResult> {
  const files = await AllowedFiles.below(roots);
  return runAgentTool(tool, input, {
    ...{ files, jobs, signal, notes, shardWorkerPath: new URL(shardWorkerHref) },
    settingsOf: (file) =>
      settings === undefined ? nearestSettings(file, files) : Promise.resolve(settings),
    onShare: (share) => {
      tell({ type: "share", share });
    },
  });
}

const kindOf = (error: unknown): string =>
  systemErrorCode(error) ?? (error instanceof Error ? error.name : typeof error);
