import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import * as vscode from "vscode";
import { test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  closeEditors,
  createFile,
  isPreviewed,
  lines,
  openDataset,
  pick,
  untilChecked,
  untilFindings,
  untilPreviewed,
} from "./support.ts";

// Invented.
const weighted = JSON.stringify({
  messages: [
    { role: "system", content: "You are a network engineer." },
    { role: "user", content: "Which port does BGP use?" },
    { role: "assistant", content: "TCP 179.", weight: 0 },
    { role: "user", content: "And SSH?" },
    { role: "assistant", content: "TCP 22." },
  ],
});
const twice = JSON.stringify({
  messages: [
    { role: "user", content: "The phones restart." },
    { role: "user", content: "Since this morning." },
    { role: "assistant", content: "Look at the power budget first." },
  ],
});
const content = lines(chat("Which VLAN is for voice?", "VLAN 20."), weighted, twice);

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

const none = (): readonly vscode.QuickPickItem[] => [];
const preset = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] =>
  items.filter(({ picked }) => picked === true);
const press = (button: string) => (): string => button;

async function open(context: TestContext, text = content): Promise<vscode.TextDocument> {
  const { document } = await openDataset(context, text);
  await untilChecked(document.uri);
  return document;
}

/** The file beside the dataset, gone after the test. */
function beside(context: TestContext, { uri }: vscode.TextDocument, ending: string): string {
  const file = uri.fsPath.replace(/\.jsonl$/, ending);
  context.after(() => rm(file, { force: true }));
  return file;
}

/** Runs the command, and applies what it previews. */
async function runAndApply(command: string, ...args: unknown[]): Promise<void> {
  const done = run(command, ...args);
  await untilPreviewed();
  await run("tunesmith.applyPreview");
  await done;
}

test("a dataset is converted beside itself, after its records and losses were seen", async (context) => {
  const document = await open(context);
  const out = beside(context, document, ".gemini.jsonl");
  const picks = answering(context, "showQuickPick", pick(/Gemini/), preset);
  const asked = answering(context, "showInformationMessage", () => {
    assert.ok(!existsSync(out));
    return "Write";
  });
  await runAndApply("tunesmith.convertDataset");
  const [formats] = picks[0] as [readonly vscode.QuickPickItem[]];
  assert.equal(formats[0]?.label, "Hold all of it");
  assert.ok(formats.every(({ description }) => description !== "openai-chat"));
  const [question, { detail }] = asked[0] as [string, vscode.MessageOptions];
  assert.match(question, /^Write \d records of "dataset-\d+\.jsonl" as .*Gemini.*\?$/);
  assert.match(detail ?? "", /Beside the dataset, which stays as it is:\n.*\.gemini\.jsonl$/);
  const records = (await readFile(out, "utf8")).trimEnd().split("\n");
  assert.ok(records.every((record) => "contents" in (JSON.parse(record) as object)));
  assert.equal(document.getText(), content);
  assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, out);
});

test("turns are joined and system prompts replaced if that is wanted", async (context) => {
  const document = await open(context);
  const out = beside(context, document, ".sharegpt.jsonl");
  const both = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] =>
    items.filter(({ label }) => /^(Join|Add|Make)/.test(label));
  const one = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] =>
    items.filter(({ label }) => /^(Join|Make)/.test(label));
  const picks = answering(context, "showQuickPick", pick(/^ShareGPT/), both, one);
  answering(context, "showInputBox", press("Answer in short."));
  answering(context, "showInformationMessage", press("Write"));
  await runAndApply("tunesmith.convertDataset");
  const [, { placeHolder }] = picks[2] as [unknown, vscode.QuickPickOptions];
  assert.match(placeHolder ?? "", /pick one of them/);
  const text = await readFile(out, "utf8");
  assert.equal(text.match(/Answer in short\./g)?.length, 3);
  assert.match(text, /The phones restart\.\\n\\nSince this morning\./);
});

test("a conversion that is not wanted leaves nothing", async (context) => {
  const document = await open(context);
  const out = beside(context, document, ".gemini.jsonl");
  answering(context, "showQuickPick", pick(/Gemini/), preset, pick(/Gemini/), preset);
  const cancelled = run("tunesmith.convertDataset");
  await untilPreviewed();
  await run("tunesmith.cancelPreview");
  await cancelled;
  answering(context, "showInformationMessage", () => undefined);
  await runAndApply("tunesmith.convertDataset");
  assert.equal(existsSync(out), false);
  assert.equal(isPreviewed(), false);
});

test("a person sees what is lost of the file as it is when it is written", async (context) => {
  const document = await open(context, lines(chat("Which VLAN is for voice?")));
  const out = beside(context, document, ".sharegpt.jsonl");
  answering(context, "showQuickPick", pick(/^ShareGPT/), preset);
  const asked = answering(context, "showInformationMessage", () => undefined);
  const done = run("tunesmith.convertDataset");
  await untilPreviewed();
  await writeFile(document.uri.fsPath, content);
  await run("tunesmith.applyPreview");
  await done;
  const [question, { detail }] = asked[0] as [string, vscode.MessageOptions];
  assert.match(question, /^Write 2 records/);
  assert.doesNotMatch(detail ?? "", /Nothing is lost/);
  assert.equal(existsSync(out), false);
});

test("what is being typed into a file meanwhile is not replaced", async (context) => {
  const document = await open(context);
  const out = beside(context, document, ".gemini.jsonl");
  await writeFile(out, "mine\n");
  answering(context, "showQuickPick", pick(/Gemini/), preset);
  answering(context, "showInformationMessage", press("Replace"));
  const asked = answering(context, "showWarningMessage");
  const done = run("tunesmith.convertDataset");
  await untilPreviewed();
  const edit = new vscode.WorkspaceEdit();
  edit.insert(vscode.Uri.file(out), new vscode.Position(0, 0), "more of ");
  await vscode.workspace.openTextDocument(out);
  await vscode.workspace.applyEdit(edit);
  await run("tunesmith.applyPreview");
  await done;
  assert.match(String(asked[0]?.[0]), /gemini\.jsonl" has unsaved changes/);
  assert.equal(await readFile(out, "utf8"), "mine\n");
  await vscode.window.showTextDocument(vscode.Uri.file(out));
  await run("workbench.action.files.revert");
});

test("of a file that is gone nothing can be made", async (context) => {
  const document = await open(context);
  await rm(document.uri.fsPath);
  const asked = answering(context, "showWarningMessage");
  for (const name of ["convert", "split", "export"]) await run(`tunesmith.${name}Dataset`);
  assert.equal(asked.length, 3);
  for (const [sentence] of asked) assert.match(String(sentence), /is no longer on disk/);
});

test("a file that is there is replaced only if that is wanted", async (context) => {
  const document = await open(context);
  const out = beside(context, document, ".gemini.jsonl");
  await writeFile(out, "mine\n");
  answering(context, "showQuickPick", pick(/Gemini/), preset, pick(/Gemini/), preset);
  const asked = answering(context, "showInformationMessage", () => undefined, press("Replace"));
  await runAndApply("tunesmith.convertDataset");
  assert.equal(await readFile(out, "utf8"), "mine\n");
  const [, { detail }] = asked[0] as [string, vscode.MessageOptions];
  assert.match(detail ?? "", /replaces the file that is there$/);
  await runAndApply("tunesmith.convertDataset");
  assert.match(await readFile(out, "utf8"), /contents/);
});

test("a format that holds no record says so before anything is shown", async (context) => {
  await open(context);
  answering(context, "showQuickPick", pick(/^OpenAI preference/), none);
  const asked = answering(context, "showWarningMessage");
  await run("tunesmith.convertDataset");
  assert.match(String(asked[0]?.[0]), /^No record can be written as .*other kinds.*Pick another/);
  assert.equal(isPreviewed(), false);
});

test("what is not saved has no place for a conversion", async (context) => {
  const untitled = await vscode.workspace.openTextDocument({ language: "jsonl", content });
  context.after(closeEditors);
  await vscode.window.showTextDocument(untitled);
  await untilChecked(untitled.uri);
  const asked = answering(context, "showWarningMessage");
  for (const name of ["convert", "split", "export"]) await run(`tunesmith.${name}Dataset`);
  assert.equal(asked.length, 3);
  for (const [sentence] of asked) assert.match(String(sentence), /not saved yet.*save it first\.$/);
});

test("a table becomes a dataset, its columns as a person says", async (context) => {
  const table = await createFile(
    context,
    'Ticket,Question,Answer\nT-1,"Which port, please?",TCP 179.\nT-2,And SSH?,TCP 22.\n',
    "questions.csv",
  );
  context.after(closeEditors);
  const out = table.fsPath.replace(/\.csv$/, ".jsonl");
  context.after(() => rm(out, { force: true }));
  const picks = answering(context, "showQuickPick", preset, preset, none, pickAll);
  await runAndApply("tunesmith.importDataset", table);
  assert.equal(picks.length, 4);
  assert.deepEqual(
    (await readFile(out, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line)),
    [
      ["Which port, please?", "TCP 179.", "T-1"],
      ["And SSH?", "TCP 22.", "T-2"],
    ].map(([question, answer, ticket]) => ({
      messages: [
        { role: "user", content: question },
        { role: "assistant", content: answer },
      ],
      Ticket: ticket,
    })),
  );
  assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, out);

  await writeFile(out, "mine\n");
  const asked = answering(context, "showWarningMessage", () => undefined);
  answering(context, "showQuickPick", preset, preset, none, none);
  await runAndApply("tunesmith.importDataset", table);
  assert.match(String(asked[0]?.[0]), /^There is a file "questions\.jsonl" already/);
  assert.equal(await readFile(out, "utf8"), "mine\n");
});

test("a table is asked about again until it has questions or answers", async (context) => {
  const text = "Ticket,Question,Answer\nT-1,Which port?,TCP 179.\n";
  const table = await createFile(context, text, "asked-again.csv");
  context.after(closeEditors);
  const keepTicket = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] =>
    items.filter(({ label }) => label === "Ticket");
  const picks = answering(context, "showQuickPick", none, none, none, keepTicket, none, none, none);
  await run("tunesmith.importDataset", table);
  const [, { placeHolder }] = picks[4] as [unknown, vscode.QuickPickOptions];
  assert.match(placeHolder ?? "", /^No column is to become user or assistant/);
  const [kept] = picks[7] as [readonly vscode.QuickPickItem[]];
  assert.deepEqual(
    preset(kept).map(({ label }) => label),
    ["Ticket"],
  );
});

const pickAll = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] => items;

test("packed records become a dataset, and a dataset stays one", async (context) => {
  const packed = await createFile(context, gzipSync(content), "packed.jsonl.gz");
  context.after(closeEditors);
  const out = packed.fsPath.replace(/\.gz$/, "");
  context.after(() => rm(out, { force: true }));
  await runAndApply("tunesmith.importDataset", packed);
  assert.equal(await readFile(out, "utf8"), content);
  const asked = answering(context, "showWarningMessage");
  await run("tunesmith.importDataset", vscode.Uri.file(out));
  assert.match(String(asked[0]?.[0]), /has a record on each line already/);
});

test("an array in a file of a dataset is imported by its quick fix", async (context) => {
  const records = [chat("a?"), chat("b?")].map((text): unknown => JSON.parse(text));
  const spread = JSON.stringify(records, undefined, 2);
  const { document } = await openDataset(context, spread);
  await untilFindings(document.uri, ["1 not-jsonl"]);
  const out = beside(context, document, ".records.jsonl");
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(0, 0, 0, 0),
  );
  const action = actions.find(({ title }) => title === "Import as dataset…");
  assert.ok(action?.command);
  const args: unknown[] = action.command.arguments ?? [];
  await runAndApply(action.command.command, ...args);
  const written = (await readFile(out, "utf8")).trimEnd().split("\n");
  assert.deepEqual(
    written.map((line): unknown => JSON.parse(line)),
    records,
  );
  assert.equal(document.getText(), spread);
});
