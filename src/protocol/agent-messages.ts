/** What the editor's tools for agents ask the worker. */

import type { AgentResult } from "../core/agent/agent-result.ts";
import type { AgentToolName } from "../core/agent/tool-names.ts";
import type { Settings } from "../core/settings.ts";

export interface AgentToolRequest {
  /** To end it by `endJob`, on the dataset of this name. */
  readonly job: string;
  readonly tool: AgentToolName;
  /** As a model wrote it. */
  readonly input: unknown;
  /** Paths of the folders in which files may be read; relative paths are looked for in each of them. */
  readonly roots: readonly string[];
  /** Of the dataset that the input names, or of the workspace. */
  readonly settings: Settings;
  /** What has to be known to read the result: plain sentences. */
  readonly notes: readonly string[];
}

export interface AgentRequests {
  /** About no open dataset: files are read from disk. */
  agentTool: { params: AgentToolRequest; answer: AgentResult };
}
