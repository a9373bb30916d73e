import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as vscode from "vscode";
import { agentToolNames } from "../../src/core/agent/tool-names.ts";
import { toolInvocation } from "../../src/editor/agent-tool.ts";
import { agentServers } from "../../src/editor/features/agent-tools.ts";
import { test } from "./harness.ts";
import { chat, createFile, getHost, lines, openDataset, workspaceFolder } from "./support.ts";

const mail = "mara.lindqvist@nordwind-isp.com";
const content = lines(chat("Which VLAN is native?"), chat(`Answer ${mail} about VLAN 20.`), "{");

async function invoke(
  name: string,
  input: object,
  token?: vscode.CancellationToken,
): Promise<string> {
  const options = { input, toolInvocationToken: undefined };
  const { content: parts } = await vscode.lm.invokeTool(name, options, token);
  return parts
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ""))
    .join("");
}

const fileName = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri, false);

test("the editor lists the tools for its models", async () => {
  await getHost();
  const listed = vscode.lm.tools.filter(({ name }) => name.startsWith("tunesmith_"));
  assert.deepEqual(
    listed.map(({ name }) => name).toSorted(),
    agentToolNames.map((name) => `tunesmith_${name}`).toSorted(),
  );
  for (const { description, inputSchema } of listed) {
    assert.ok(description.length > 100);
    assert.ok(inputSchema);
  }
});

test("a model has a dataset of the workspace checked", async (context) => {
  const uri = await createFile(context, content);
  for (const path of [fileName(uri), uri.fsPath]) {
    const text = await invoke("tunesmith_check", { path });
    assert.match(text, /: 3 lines, 2 records, format openai-chat; /);
    assert.match(text, /^Line 3, error, invalid-json: /m);
    assert.match(text, /^Line 2, warning, pii: /m);
    assert.ok(!text.includes(mail));
  }
});

test("a model is told that the editor has unsaved changes", async (context) => {
  const editor = await openDataset(context, content);
  const path = fileName(editor.document.uri);
  assert.doesNotMatch(await invoke("tunesmith_check", { path }), /unsaved/);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), "\n");
  });
  assert.match(await invoke("tunesmith_check", { path }), /has unsaved changes in the editor/);
});

test("a model has costs estimated without a dataset", async () => {
  const text = await invoke("tunesmith_estimate_cost", {
    ...{ trainingTokens: 500_000, requests: 50_000 },
    ...{ promptTokens: 2500, tunedPromptTokens: 500, outputTokens: 500 },
  });
  assert.match(text, /It costs \$15[.]00 once, saves \$300[.]00 a month/);
});

test("what a model may not read, or asks wrongly, is told in a sentence", async () => {
  const outside = vscode.Uri.joinPath(workspaceFolder(), "..", "elsewhere.jsonl").fsPath;
  const refusals: readonly (readonly [path: string, why: RegExp])[] = [
    ["none.jsonl", /There is no file or folder/],
    ["../elsewhere.jsonl", /is not below the folders that may be read/],
    [outside, /is not below the folders that may be read/],
    ["tunesmith.json", /is no dataset/],
  ];
  for (const [path, why] of refusals) {
    await assert.rejects(invoke("tunesmith_check", { path }), why);
  }
});

test("a call that is cancelled before it begins does nothing", async (context) => {
  const uri = await createFile(context, content);
  const source = new vscode.CancellationTokenSource();
  source.cancel();
  await assert.rejects(invoke("tunesmith_check", { path: fileName(uri) }, source.token));
});

test("before records go to a model, a person is asked, and sees what goes", () => {
  for (const name of ["find_records", "preview_redaction"] as const) {
    const { confirmationMessages } = toolInvocation(name, { path: "a.jsonl", limit: 7 });
    const { message } = confirmationMessages ?? {};
    assert.ok(typeof message === "string", name);
    assert.match(message, /excerpts of at most 7 records of "a[.]jsonl" go to the language model/);
  }
  assert.equal(toolInvocation("check", { path: "a.jsonl" }).confirmationMessages, undefined);
  // What a model wrote is no Markdown and no word to the person.
  const { invocationMessage } = toolInvocation("check", { path: "[x](command:y) *a*\n.jsonl" });
  assert.equal(
    invocationMessage,
    'Checking "_x__command:y_ _a__.jsonl": the model hears what is wrong, not the values.',
  );
  assert.ok(toolInvocation("find_records", undefined).confirmationMessages);
  const { confirmationMessages: many } = toolInvocation("find_records", { limit: 1e9 });
  assert.ok(typeof many?.message === "string");
  assert.match(many.message, /at most 100 records/);
});

test("the server for other agents is offered for the folder", async () => {
  const host = await getHost();
  const [server, ...others] = agentServers(host);
  assert.deepEqual(others, []);
  assert.ok(server);
  assert.equal(server.label, "Tunesmith");
  assert.deepEqual(server.args.slice(1), ["mcp", "--root", workspaceFolder().fsPath]);
  assert.ok(existsSync(server.args[0] ?? ""), "the command line is not there");
  assert.match(await firstAnswer(server), /^{"result":{.*"name":"tunesmith"/);
});

/** Starts it as the editor does, and greets it. */
async function firstAnswer(server: vscode.McpStdioServerDefinition): Promise<string> {
  const env = Object.entries(server.env).map(([name, value]) => [name, String(value)]);
  const child = spawn(server.command, server.args, {
    env: { ...process.env, ...(Object.fromEntries(env) as Record<string, string>) },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const clientInfo = { name: "test", version: "1" };
  const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
  child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params })}\n`);
  try {
    for await (const piece of child.stdout) return String(piece);
    return "";
  } finally {
    child.stdin.end();
  }
}
