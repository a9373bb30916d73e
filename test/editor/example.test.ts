/** Single examples: from a selection through the form into a dataset. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as vscode from "vscode";
import type { ExampleDraft } from "../../src/core/create/example-draft.ts";
import { metadataOf } from "../../src/core/create/provenance-line.ts";
import { ExampleForm } from "../../src/editor/example-form.ts";
import { editorOrigin, terminalOrigin } from "../../src/editor/example-origin.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  closeEditors,
  createFile,
  getHost,
  lines,
  openDataset,
  saveByHand,
  show,
  untilChecked,
  untilFindings,
} from "./support.ts";

// Invented.
const log = [
  "Nov 23 10:00:00 r1 124: %BGP-5-ADJCHANGE: neighbor 192.0.2.1 Down Interface flap",
  "Nov 23 10:00:01 r1 125: %SYS-5-CONFIG_I: Configured from console by vty0",
  "",
].join("\n");

async function formFor(context: TestContext, target: vscode.Uri): Promise<ExampleForm> {
  const { workspaceState } = await getHost();
  const forget = async (): Promise<void> => {
    await workspaceState.update("tunesmith.exampleDataset", undefined);
    await workspaceState.update("tunesmith.examples", undefined);
  };
  await forget();
  await workspaceState.update("tunesmith.exampleDataset", target.toString());
  const form = new ExampleForm(await getHost());
  context.after(forget);
  context.after(() => {
    form.dispose();
  });
  return form;
}

/** Puts texts into the fields and adds them, as the page does. */
async function add(form: ExampleForm, parts: ExampleDraft["parts"]): Promise<void> {
  const { draft } = form.state;
  await form.obey({ type: "add", draft: { ...draft, parts: { ...draft.parts, ...parts } } });
}

async function select(
  context: TestContext,
  text: string,
  range: vscode.Selection,
): Promise<vscode.TextEditor> {
  const uri = await createFile(context, text, "syslog.txt");
  context.after(closeEditors);
  const editor = await show(uri);
  editor.selection = range;
  return editor;
}

const contentOf = ({ fsPath }: vscode.Uri): Promise<string> => readFile(fsPath, "utf8");

async function sidecarOf(context: TestContext, { fsPath }: vscode.Uri): Promise<string[]> {
  const file = vscode.Uri.file(fsPath.replace(".jsonl", ".provenance.jsonl"));
  context.after(() => vscode.workspace.fs.delete(file));
  return (await contentOf(file)).trimEnd().split("\n");
}

test("a selected log entry becomes a record of a dataset on disk, with its source", async (context) => {
  const target = await createFile(context, chat("Which VLAN is for voice?"));
  const form = await formFor(context, target);
  const editor = await select(context, log, new vscode.Selection(0, 0, 1, 0));
  await form.begin(editorOrigin(editor));
  const { draft, origin } = form.state;
  assert.equal(draft.kind, "log");
  assert.equal(origin, "syslog.txt, line 1");
  assert.match(draft.parts.entry ?? "", /^Nov 23 10:00:00 r1 124.*flap$/);
  assert.ok(draft.parts.classification);
  await add(form, { classification: "BGP neighbour lost", action: "Look at the link." });
  assert.equal(form.state.problem, undefined);
  assert.match(form.state.news, /^Record added to "dataset-\d+\.jsonl", line 2\./);
  const [, line, end] = (await contentOf(target)).split("\n");
  assert.equal(end, "");
  const { messages } = JSON.parse(line ?? "") as { messages: { content: string }[] };
  assert.match(messages.at(-1)?.content ?? "", /BGP neighbour lost[^]*Look at the link/);
  // The focus is back where the selection is, and the form is empty.
  assert.equal(vscode.window.activeTextEditor, editor);
  assert.deepEqual(form.state.draft.parts, {});

  const [provenance = ""] = await sidecarOf(context, target);
  const { path, line: place } = JSON.parse(provenance) as { path: string; line: number };
  assert.deepEqual([path, place], ["syslog.txt", 1]);
  const dataset = await show(target);
  await untilChecked(target);
  dataset.selection = new vscode.Selection(1, 5, 1, 5);
  await vscode.commands.executeCommand("tunesmith.goToSource");
  const source = await eventually("the source", vscode.window.onDidChangeActiveTextEditor, {
    probe: () => {
      const shown = vscode.window.activeTextEditor;
      return shown?.document.uri.path.endsWith("/syslog.txt") === true ? shown : undefined;
    },
  });
  assert.equal(source.document.getText(source.selection), log.slice(0, log.indexOf("\n") + 1));
});

test("a source that has changed, or is gone, is said to be", async (context) => {
  const target = await createFile(context, "");
  const form = await formFor(context, target);
  const editor = await select(context, log, new vscode.Selection(0, 0, 1, 0));
  await form.begin(editorOrigin(editor));
  await add(form, { action: "Look." });
  const dataset = await show(target);
  await untilChecked(target);
  dataset.selection = new vscode.Selection(0, 5, 0, 5);
  await sidecarOf(context, target);
  const messages = answering(context, "showInformationMessage");
  await writeFile(editor.document.uri.fsPath, `new\n${log}`);
  await vscode.commands.executeCommand("tunesmith.goToSource");
  assert.match(
    String(messages[0]?.[0]),
    /^Source: "syslog.txt", line 1, but the source has changed/,
  );
  await show(target);
  const warnings = answering(context, "showWarningMessage");
  await vscode.workspace.fs.delete(editor.document.uri);
  await vscode.commands.executeCommand("tunesmith.goToSource");
  assert.match(String(warnings[0]?.[0]), /"syslog.txt", is not there any more: it was line 1/);
});

test("a record that Tunesmith did not make has no source to go to", async (context) => {
  const editor = await openDataset(context, lines(chat("Which VLAN is for voice?")));
  await untilChecked(editor.document.uri);
  const warnings = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.goToSource");
  assert.match(String(warnings[0]?.[0]), /^Nothing is known of where line 1 is from/);
});

test("into an open dataset it goes through its editor, which saves it if it was saved", async (context) => {
  const editor = await openDataset(context, lines(chat("Which VLAN is for voice?")));
  const { document } = editor;
  const form = await formFor(context, document.uri);
  await form.begin(undefined);
  await add(form, {
    problem: "The phones on floor 3 restart.",
    resolution: "A second power supply.",
  });
  assert.equal(document.lineCount, 3);
  assert.equal(document.isDirty, false);
  assert.equal(await contentOf(document.uri), document.getText());
  assert.equal((await sidecarOf(context, document.uri)).length, 1);
  await show(document.uri);
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), lines(chat("Which VLAN is for voice?")));
});

test("unsaved edits of the dataset are not lost, and not saved", async (context) => {
  const before = lines(chat("Which VLAN is for voice?"));
  const { document } = await openDataset(context, before);
  const form = await formFor(context, document.uri);
  await saveByHand(context);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, 0, 0), "{}\n");
  await vscode.workspace.applyEdit(edit);
  await form.begin(undefined);
  await add(form, { problem: "The phones restart.", resolution: "A second power supply." });
  assert.equal(document.lineCount, 4);
  assert.ok(document.isDirty);
  assert.equal(await contentOf(document.uri), before);
  // The new record is checked with the others.
  await untilFindings(document.uri, ["1 missing-field"]);
  await sidecarOf(context, document.uri);
});

test("a dataset in another format gets the record in its own", async (context) => {
  const alpaca = JSON.stringify({
    instruction: "Which VLAN?",
    input: "",
    output: "VLAN 20 it is.",
  });
  const { document } = await openDataset(context, lines(alpaca));
  const form = await formFor(context, document.uri);
  await form.begin(undefined);
  await add(form, { problem: "The phones restart.", resolution: "A second power supply." });
  const record = JSON.parse(document.lineAt(1).text) as Record<string, string>;
  assert.match(record["instruction"] ?? record["input"] ?? "", /phones restart/);
  await sidecarOf(context, document.uri);
});

test("a format without conversations is said, with the way out", async (context) => {
  const dpo = JSON.stringify({
    input: { messages: [{ role: "user", content: "Hi?" }], tools: [] },
    preferred_output: [{ role: "assistant", content: "Hello there." }],
    non_preferred_output: [{ role: "assistant", content: "What." }],
  });
  const { document } = await openDataset(context, lines(dpo));
  const form = await formFor(context, document.uri);
  await form.begin(undefined);
  await add(form, { problem: "The phones restart.", resolution: "A second power supply." });
  assert.match(form.state.problem ?? "", /holds no conversations: convert it/);
  assert.ok(form.state.isConvertible);
  assert.equal(document.lineCount, 2);
  assert.equal(form.state.draft.parts.problem, "The phones restart.");
});

test("private values are shown before anything is written, and masked on demand", async (context) => {
  const target = await createFile(context, "");
  const form = await formFor(context, target);
  await form.begin(undefined);
  const parts = {
    problem: "Jo writes from jo.keller@fabrikam-isp.com that phones restart.",
    resolution: "A second power supply.",
  };
  await add(form, parts);
  assert.match(form.state.problem ?? "", /^There are private values in it/);
  assert.deepEqual(form.state.review.privacy, ["e-mail address"]);
  assert.equal(await contentOf(target), "");
  await form.obey({ type: "mask", draft: form.state.draft });
  assert.doesNotMatch(form.state.draft.parts.problem ?? "", /fabrikam-isp/);
  await add(form, {});
  assert.doesNotMatch(await contentOf(target), /jo\.keller/);
  assert.match(form.state.news, /line 1/);
  // As it is, if that is wanted.
  await add(form, parts);
  await add(form, {});
  assert.match(await contentOf(target), /jo\.keller/);
  await sidecarOf(context, target);
});

test("what is typed and not added is put aside for another selection, and kept", async (context) => {
  const target = await createFile(context, "");
  const form = await formFor(context, target);
  await form.begin(undefined);
  const { draft } = form.state;
  await form.obey({ type: "change", draft: { ...draft, parts: { problem: "Half a" } } });
  await form.begin(undefined);
  assert.equal(form.state.draft.parts.problem, "Half a");
  const editor = await select(context, log, new vscode.Selection(0, 0, 1, 0));
  await form.begin(editorOrigin(editor));
  assert.equal(form.state.draft.kind, "log");
  assert.equal(form.state.aside, 1);
  const later = new ExampleForm(await getHost());
  context.after(() => {
    later.dispose();
  });
  await later.obey({ type: "takeUp" });
  assert.equal(later.state.draft.parts.problem, "Half a");
  assert.equal(later.state.aside, 0);
});

test("what is missing is said, and nothing is added", async (context) => {
  const target = await createFile(context, "");
  const form = await formFor(context, target);
  await form.begin(undefined);
  await add(form, { problem: "The phones restart." });
  assert.match(form.state.problem ?? "", /^Give a diagnosis or a resolution\./);
  assert.equal(await contentOf(target), "");
});

test("without a selection the command says what to do", async (context) => {
  await select(context, log, new vscode.Selection(0, 0, 0, 0));
  const warnings = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.createExample");
  assert.match(String(warnings[0]?.[0]), /^Nothing is selected: select the text/);
});

test("what is selected in a terminal is read, and the clipboard is as it was", async (context) => {
  const written = new vscode.EventEmitter<string>();
  const pty: vscode.Pseudoterminal = {
    onDidWrite: written.event,
    open: () => {
      written.fire("r1#show log\r\n%LINK-3-UPDOWN: Interface Gi0/1, changed state to down\r\n");
    },
    close: () => undefined,
  };
  const terminal = vscode.window.createTerminal({ name: "r1", pty });
  context.after(() => {
    terminal.dispose();
    written.dispose();
  });
  terminal.show();
  await vscode.env.clipboard.writeText("kept");
  let text = "";
  // Nothing tells when a terminal has drawn what was written.
  while (!text.includes("UPDOWN") && !context.signal.aborted) {
    await vscode.commands.executeCommand("workbench.action.terminal.selectAll");
    const origin = await terminalOrigin(terminal).catch(() => undefined);
    text = origin?.source.text ?? "";
    assert.ok(origin === undefined || origin.source.path === "selection");
  }
  assert.match(text, /^r1#show log\n%LINK-3-UPDOWN/);
  assert.equal(await vscode.env.clipboard.readText(), "kept");
  await vscode.commands.executeCommand("workbench.action.terminal.clearSelection");
  await assert.rejects(terminalOrigin(terminal), /^Error: Nothing is selected/);
  assert.equal(await vscode.env.clipboard.readText(), "kept");
});

const ticket = { problem: "The phones restart.", resolution: "A second power supply." };

test("a record that is in an open dataset is added once, though its source cannot be noted", async (context) => {
  const { document } = await openDataset(context, lines(chat("Which VLAN is for voice?")));
  const sidecar = vscode.Uri.file(document.uri.fsPath.replace(".jsonl", ".provenance.jsonl"));
  await vscode.workspace.fs.createDirectory(sidecar);
  context.after(() => vscode.workspace.fs.delete(sidecar));
  const form = await formFor(context, document.uri);
  await form.begin(undefined);
  const warnings = answering(context, "showWarningMessage");
  await add(form, ticket);
  assert.equal(document.lineCount, 3);
  assert.deepEqual(form.state.draft.parts, {});
  assert.match(form.state.news, /^Record added to .*, line 2\. Where it is from was not noted\. /);
  assert.equal(warnings[0]?.[0], form.state.news);
});

test("into an open dataset with bytes that are no UTF-8 nothing is written", async (context) => {
  const bytes = Buffer.from(lines(chat("caf\u00e9")), "latin1");
  const { document } = await openDataset(context, bytes);
  const form = await formFor(context, document.uri);
  await form.begin(undefined);
  await add(form, ticket);
  assert.match(form.state.problem ?? "", /has bytes that its editor cannot read/);
  assert.deepEqual(form.state.draft.parts, ticket);
  assert.equal(document.isDirty, false);
  assert.deepEqual(await readFile(document.uri.fsPath), bytes);
});

test("a closed dataset keeps its byte order mark and its line breaks, and may be blank", async (context) => {
  const text = `\ufeff${chat("Which VLAN is for voice?")}\r\n`;
  for (const [before, line] of [
    [text, 2],
    ["  \n", 2],
    [lines(chat("x".repeat(300_000))), 2],
  ] as const) {
    const target = await createFile(context, before);
    const form = await formFor(context, target);
    await form.begin(undefined);
    await add(form, ticket);
    assert.equal(form.state.problem, undefined);
    assert.match(form.state.news, new RegExp(`line ${line}\\.`));
    const after = await contentOf(target);
    assert.ok(after.startsWith(before));
    assert.equal(/[^\r]\n$/.test(after), !before.includes("\r"));
    await sidecarOf(context, target);
  }
});

/** A dataset with one record that names such a source, with the cursor in it. */
async function showFrom(context: TestContext, source: string): Promise<vscode.TextEditor> {
  const record = { ...(JSON.parse(chat("Which VLAN?")) as object), metadata: provenanceOf(source) };
  const editor = await openDataset(context, lines(JSON.stringify(record)));
  await untilChecked(editor.document.uri);
  editor.selection = new vscode.Selection(0, 5, 0, 5);
  return editor;
}

const provenanceOf = (source: string): object =>
  metadataOf({
    kind: "log",
    path: source,
    line: 1,
    endLine: 1,
    hash: "AAAAAAAAAAAAAAAAAAAAAA",
    taskType: "log_analysis",
  });

test("a source outside of the workspace is opened when a person wants it", async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-"));
  context.after(() => rm(folder, { recursive: true }));
  const source = path.join(folder, "elsewhere.log");
  await writeFile(source, log);
  const editor = await showFrom(context, source);
  const asked = answering(
    context,
    "showWarningMessage",
    () => undefined,
    () => "Open It",
  );
  await vscode.commands.executeCommand("tunesmith.goToSource");
  assert.match(String(asked[0]?.[0]), /outside of this workspace: ".*elsewhere\.log"\. Open it\?$/);
  assert.equal(vscode.window.activeTextEditor, editor);
  await vscode.commands.executeCommand("tunesmith.goToSource");
  assert.equal(asked.length, 2);
  assert.equal(vscode.window.activeTextEditor.document.uri.fsPath, source);
});

test("a source that is no file is not opened, and what a packed one has is told", async (context) => {
  await showFrom(context, ".");
  const warnings = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.goToSource");
  assert.match(String(warnings[0]?.[0]), /^The source of this record, "\.", is no file\.$/);
  await createFile(context, gzipSync(log), "syslog.log.gz");
  const editor = await showFrom(context, "syslog.log.gz");
  const messages = answering(context, "showInformationMessage");
  await vscode.commands.executeCommand("tunesmith.goToSource");
  assert.match(
    String(messages[0]?.[0]),
    /^Source: "syslog\.log\.gz", line 1 of the text that is packed/,
  );
  assert.equal(vscode.window.activeTextEditor, editor);
});
