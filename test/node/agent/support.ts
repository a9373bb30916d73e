/** Tools for agents over a folder, as the worker and the server of the command line run them. */
import { resolveSettings, type Config } from "../../../src/core/settings.ts";
import type { AgentMeans } from "../../../src/node/agent/agent-means.ts";
import { AllowedFiles } from "../../../src/node/agent/allowed-files.ts";
import { shardWorkerPath } from "../support.ts";

export async function meansFor(
  folder: string,
  config: Config = {},
  signal = new AbortController().signal,
): Promise<AgentMeans> {
  return {
    files: await AllowedFiles.below([folder]),
    settingsOf: () => Promise.resolve(resolveSettings(config)),
    shardWorkerPath,
    jobs: 1,
    signal,
    onShare: () => undefined,
    notes: [],
  };
}
