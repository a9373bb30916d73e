/** The editor's tools for agents, in the worker. */

import type { AgentResult } from "../../core/agent/agent-result.ts";
import type { AgentToolRequest } from "../../protocol/agent-messages.ts";
import type { AgentMeans } from "./agent-means.ts";
import { AllowedFiles } from "./allowed-files.ts";
import { runAgentTool } from "./run-tool.ts";

export async function agentTool(
  { tool, input, roots, settings, notes }: AgentToolRequest,
  means: Omit<AgentMeans, "files" | "settingsOf" | "notes">,
): Promise<AgentResult> {
  return runAgentTool(tool, input, {
    ...means,
    files: await AllowedFiles.below(roots),
    settingsOf: () => Promise.resolve(settings),
    notes,
  });
}
