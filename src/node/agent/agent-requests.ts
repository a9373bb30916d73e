/** The editor's tools for agents, in the worker. */

import type { AgentResult } from "../../core/agent/agent-result.ts";
import type { AgentToolRequest } from "../../protocol/agent-messages.ts";
import { callAgentTool, type AgentCall, type CallMeans } from "./agent-call.ts";

/** They run in threads of their own: the datasets that are open are answered for meanwhile. */
export function agentTool(
  { tool, input, roots, settings, notes }: AgentToolRequest,
  { jobs, ...means }: Pick<AgentCall, "jobs"> & CallMeans,
): Promise<AgentResult> {
  return callAgentTool({ tool, input, roots, settings, notes, jobs }, means);
}
