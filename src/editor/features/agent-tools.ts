/** The tools for agents, in the editor: for its chat, and as a server of the Model Context Protocol. */
import * as vscode from "vscode";
import { agentToolNames } from "../../core/agent/tool-names.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";

/** As package.json contributes it. */
const mcpProviderId = "tunesmith.mcp";

export function agentTools(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  // Editors that are built from VS Code may lack them.
  const { lm } = vscode as Partial<typeof vscode>;
  if (lm === undefined) return store;
  if ("registerTool" in lm) {
    for (const name of agentToolNames) {
      store.add(
        lm.registerTool(`tunesmith_${name}`, {
          prepareInvocation: async ({ input }) => {
            const { toolInvocation } = await tools();
            return toolInvocation(name, input);
          },
          invoke: async ({ input }, token) => {
            const { invokeTool } = await tools();
            return invokeTool(host, { name, input, token });
          },
        }),
      );
    }
  }
  if ("registerMcpServerDefinitionProvider" in lm) store.add(mcpServers(lm, host, store));
  return store;
}

/** What they need is loaded when a model asks for the first time. */
const tools = () => import("../agent-tool.ts");

function mcpServers(lm: typeof vscode.lm, host: Host, store: DisposableStore): vscode.Disposable {
  const changed = store.add(new vscode.EventEmitter<void>());
  const fire = (): void => {
    changed.fire();
  };
  store.add(vscode.workspace.onDidChangeWorkspaceFolders(fire));
  store.add(vscode.workspace.onDidGrantWorkspaceTrust(fire));
  return lm.registerMcpServerDefinitionProvider(mcpProviderId, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => agentServers(host),
  });
}

/** One for each folder on disk; none for those that nobody trusts. */
export function agentServers({ extensionUri, version }: Host): vscode.McpStdioServerDefinition[] {
  if (!vscode.workspace.isTrusted) return [];
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => uri.scheme === "file",
  );
  const cli = vscode.Uri.joinPath(extensionUri, "dist", "cli.js").fsPath;
  return folders.map(({ uri, name }) => {
    const server = new vscode.McpStdioServerDefinition(
      folders.length === 1 ? "Tunesmith" : `Tunesmith (${name})`,
      process.execPath,
      [cli, "mcp", "--root", uri.fsPath],
      // On the desktop the editor's own program is Node only if it is told so; elsewhere it is Node.
      { ELECTRON_RUN_AS_NODE: "1" },
      version,
    );
    server.cwd = uri;
    return server;
  });
}
