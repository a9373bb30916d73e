/** The only importer of the SDK of the Model Context Protocol: tools in, a server on standard input and output out. */

import {
  McpServer,
  type CallToolResult,
  type StandardSchemaWithJSON,
} from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

import type { AgentResult } from "../core/agent/agent-result.ts";
import type { AgentTool } from "../core/agent/tools.ts";

export interface McpService {
  readonly version: string;
  /** What a model is told of the server as a whole. */
  readonly instructions: string;
  readonly tools: readonly AgentTool[];
  /** Rejects with an error whose message may be told. `onShare`: from 0 to 1. */
  readonly call: (
    tool: AgentTool,
    input: unknown,
    means: { readonly signal: AbortSignal; readonly onShare: (share: number) => void },
  ) => Promise<AgentResult>;
  /** Of trouble with the connection; `message` may be logged. */
  readonly onError: (kind: string) => void;
}

/** Clients are told the schema; what is wrong with an input is for the tool to say, in its own words. */
const listedOnly = ({ "~standard": standard }: AgentTool["input"]): StandardSchemaWithJSON => ({
  "~standard": { ...standard, validate: (value) => ({ value }) },
});

const progressIntervalMs = 200;

/** Serves until standard input ends. */
export function serveTools(service: McpService): void {
  serveStdio(() => serverOf(service), {
    onerror: ({ name }) => {
      service.onError(name);
    },
  });
}

function serverOf({ version, instructions, tools, call }: McpService): McpServer {
  const server = new McpServer(
    { name: "tunesmith", title: "Tunesmith", version },
    { instructions, capabilities: { tools: {} } },
  );
  for (const tool of tools) {
    const { name, title, description, input, result } = tool;
    server.registerTool(
      name,
      {
        ...{ title, description, inputSchema: listedOnly(input), outputSchema: result },
        annotations: { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      async (args, { mcpReq }): Promise<CallToolResult> => {
        const { signal, notify } = mcpReq;
        const progressToken = mcpReq._meta?.progressToken;
        let told = 0;
        let next = 0;
        const onShare = (share: number): void => {
          const now = performance.now();
          // It never goes back: some tools read a file more than once.
          if (progressToken === undefined || now < next || share <= told) return;
          [told, next] = [share, now + progressIntervalMs];
          const params = { progressToken, progress: share, total: 1 };
          void notify({ method: "notifications/progress", params }).catch(() => {
            // Nobody listens any more.
          });
        };
        try {
          const { text, structured } = await call(tool, args, { signal, onShare });
          return { content: [{ type: "text", text }], structuredContent: { ...structured } };
        } catch (error) {
          const text = error instanceof Error ? error.message : "It failed.";
          return { content: [{ type: "text", text }], isError: true };
        }
      },
    );
  }
  return server;
}
