/** Messages of records as texts of their own. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  closeEditors,
  lines,
  openDataset,
  saveByHand,
  pick,
  show,
  untilChecked,
} from "./support.ts";

// Invented. Spelled as no program would, so that what is written anew shows.
const first = String.raw`{ "messages": [{"role":"user","content":"caf\u00e9 \/ down"}, {"role" : "assistant","content":"Check:\n1. power\n2. uplink"}],"id":1.0 }`;
const second = JSON.stringify({
  messages: [
    { role: "user", content: "Which VLAN is for voice?" },
    {
      role: "assistant",
      content: "I look it up.",
      tool_calls: [
        { id: "1", type: "function", function: { name: "vlan", arguments: '{"name":"voice"}' } },
      ],
    },
    { role: "tool", tool_call_id: "1", content: "20" },
    { role: "assistant", content: "VLAN 20." },
  ],
});

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

async function open(
  context: TestContext,
  text: string,
  at: string,
): Promise<{ readonly dataset: vscode.TextDocument; readonly message: vscode.TextDocument }> {
  const editor = await openDataset(context, text);
  await untilChecked(editor.document.uri);
  return { dataset: editor.document, message: await openAt(editor, at) };
}

async function openAt(editor: vscode.TextEditor, at: string): Promise<vscode.TextDocument> {
  const { document } = editor;
  const offset = document.getText().indexOf(at);
  assert.ok(offset >= 0, at);
  const position = document.positionAt(offset + 1);
  editor.selection = new vscode.Selection(position, position);
  await run("tunesmith.editMessage");
  return activeMessage();
}

const activeMessage = (): Promise<vscode.TextDocument> =>
  eventually("the message", vscode.window.onDidChangeActiveTextEditor, {
    probe: () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.scheme === "tunesmith-message" ? document : undefined;
    },
  });

async function replace(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const start = document.getText().indexOf(old);
  assert.ok(start >= 0, old);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(
    document.positionAt(start),
    document.positionAt(start + old.length),
  );
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const untilText = (document: vscode.TextDocument, text: string): Promise<boolean> =>
  eventually(`the text ${text}`, vscode.workspace.onDidChangeTextDocument, {
    probe: () => document.getText() === text,
  });

test("a message is a text of its own; saving writes it back, and nothing else", async (context) => {
  await saveByHand(context);
  const { dataset, message } = await open(context, lines(first, second), "uplink");
  assert.equal(message.getText(), "Check:\n1. power\n2. uplink");
  assert.equal(message.languageId, "markdown");
  assert.match(message.uri.path, /^\/dataset-\d+\.jsonl line 1 · assistant\.md$/);
  await replace(message, "uplink", 'uplink "Gi0/1"\n3. fan');
  assert.ok(await message.save());
  const expected = first.replace("uplink", String.raw`uplink \"Gi0/1\"\n3. fan`);
  assert.equal(await readFile(dataset.uri.fsPath, "utf8"), lines(expected, second));
  assert.equal(dataset.isDirty, false);
  assert.equal(message.isDirty, false);
});

test("escapes are as the message has them", async (context) => {
  const { dataset, message } = await open(context, lines(first), "caf");
  assert.equal(message.getText(), "café / down");
  await replace(message, "down", "für / up");
  await message.save();
  assert.equal(dataset.getText(), lines(first.replace("down", String.raw`f\u00fcr \/ up`)));
});

test("unsaved edits of the dataset stay unsaved", async (context) => {
  const { dataset, message } = await open(context, lines(first, second), "uplink");
  await saveByHand(context);
  await replace(dataset, "Which VLAN", "What VLAN");
  await replace(message, "uplink", "fan");
  await message.save();
  assert.ok(dataset.isDirty);
  assert.match(dataset.getText(), /2\. fan[^]*What VLAN/);
  assert.equal(await readFile(dataset.uri.fsPath, "utf8"), lines(first, second));
});

test("arguments of a tool are JSON", async (context) => {
  const { message } = await open(context, lines(second), String.raw`{\"name`);
  assert.equal(message.getText(), '{"name":"voice"}');
  assert.equal(message.languageId, "json");
  assert.match(message.uri.path, /assistant 1, arguments\.json$/);
});

test("beside all messages it is asked which one is meant", async (context) => {
  const asked = answering(context, "showQuickPick", pick(/^assistant 2$/));
  const { message } = await open(context, lines(second), '{"messages"');
  assert.equal(message.getText(), "VLAN 20.");
  assert.equal(asked.length, 1);
});

test("the record is followed when lines move", async (context) => {
  const { dataset, message } = await open(context, lines(first, second), "VLAN 20");
  await replace(dataset, first, [first, first, first].join("\n"));
  await replace(dataset, "{ ", "{  ");
  await replace(message, "20", "30");
  await message.save();
  const expected = lines(
    first.replace("{ ", "{  "),
    first,
    first,
    second.replace("VLAN 20", "VLAN 30"),
  );
  assert.equal(dataset.getText(), expected);
});

test("a clean message takes over what is changed in its record", async (context) => {
  const { dataset, message } = await open(context, lines(first), "uplink");
  await replace(dataset, "power", "the power supply");
  await untilText(message, "Check:\n1. the power supply\n2. uplink");
});

test("undoing in the dataset undoes what was written", async (context) => {
  const { dataset, message } = await open(context, lines(first), "uplink");
  await replace(message, "uplink", "fan");
  await message.save();
  await show(dataset.uri);
  await run("undo");
  assert.equal(dataset.getText(), lines(first));
  await untilText(message, "Check:\n1. power\n2. uplink");
});

test("a message that was changed meanwhile is not overwritten", async (context) => {
  const { dataset, message } = await open(context, lines(first), "uplink");
  await saveByHand(context);
  await replace(message, "power", "POWER");
  // As long as it was: VS Code alone would take it for the same.
  await replace(dataset, "uplink", "UPLINK");
  assert.equal(await message.save(), false);
  assert.equal(dataset.getText(), lines(first.replace("uplink", "UPLINK")));
  assert.ok(message.isDirty);
  assert.match(message.getText(), /POWER\n2\. uplink/);
});

test("a record that is removed takes no text, and takes it again when it is back", async (context) => {
  const { dataset, message } = await open(context, lines(second, first), "uplink");
  await saveByHand(context);
  await replace(message, "uplink", "fan");
  await replace(dataset, `\n${first}`, "");
  assert.equal(await message.save(), false);
  assert.equal(dataset.getText(), lines(second));
  assert.match(message.getText(), /fan/);
  await replace(dataset, second, `${second}\n${first}`);
  assert.ok(await message.save());
  assert.equal(dataset.getText(), lines(second, first.replace("uplink", "fan")));
});

test("a line that is broken meanwhile takes no text", async (context) => {
  const { dataset, message } = await open(context, lines(first), "uplink");
  await saveByHand(context);
  await replace(message, "uplink", "fan");
  await replace(dataset, `"id":1.0 }`, `"id":1.0`);
  assert.equal(await message.save(), false);
  await replace(dataset, `"id":1.0`, `"id":1.0 }`);
  assert.ok(await message.save());
  assert.equal(dataset.getText(), lines(first.replace("uplink", "fan")));
});

test("breaks of Windows stay", async (context) => {
  const record = String.raw`{"messages":[{"role":"user","content":"a\r\nb"},{"role":"assistant","content":"x\ny\r\nz"}]}`;
  const { dataset, message } = await open(context, lines(record), String.raw`a\r`);
  assert.equal(message.eol, vscode.EndOfLine.CRLF);
  await replace(message, "b", "c");
  await message.save();
  const editor = await show(dataset.uri);
  const other = await openAt(editor, String.raw`x\n`);
  await replace(other, "z", "w");
  await other.save();
  assert.equal(
    dataset.getText(),
    lines(record.replace(String.raw`\r\nb`, String.raw`\r\nc`).replace('z"', 'w"')),
  );
});

test("the same message is one tab, and a dataset that is closed is opened for it", async (context) => {
  const { dataset, message } = await open(context, lines(first), "uplink");
  const editor = await show(dataset.uri);
  assert.equal(await openAt(editor, "uplink"), message);
  await show(dataset.uri);
  await run("workbench.action.closeActiveEditor");
  await writeFile(dataset.uri.fsPath, lines(second, first));
  await show(message.uri);
  await replace(message, "uplink", "fan");
  assert.ok(await message.save());
  const expected = lines(second, first.replace("uplink", "fan"));
  assert.equal(await readFile(dataset.uri.fsPath, "utf8"), expected);
  await closeEditors();
});

test("a line that is no JSON is told to be repaired first", async (context) => {
  const warnings = answering(context, "showWarningMessage");
  const editor = await openDataset(context, `{"messages": [`);
  await untilChecked(editor.document.uri);
  await run("tunesmith.editMessage");
  assert.match(String(warnings[0]?.[0]), /^Line 1 is not valid JSON: repair it first/);
});

test("settings that change texts when they are saved do not change a message", async (context) => {
  const files = vscode.workspace.getConfiguration("files");
  for (const setting of ["insertFinalNewline", "trimTrailingWhitespace"]) {
    await files.update(setting, true, vscode.ConfigurationTarget.Global);
    context.after(() => files.update(setting, undefined, vscode.ConfigurationTarget.Global));
  }
  await saveByHand(context);
  const record = chat("Which VLAN?", "Check:  \nthe uplink  \nthe fan");
  const { dataset, message } = await open(context, lines(record), "uplink");
  await replace(message, "fan", "power");
  assert.ok(await message.save());
  assert.equal(
    await readFile(dataset.uri.fsPath, "utf8"),
    lines(record.replace("the fan", "the power")),
  );
  // The tab shows what is there.
  await untilText(message, "Check:  \nthe uplink  \nthe power");
  assert.equal(message.isDirty, false);
});

test("bytes of other records that are no UTF-8 are not replaced", async (context) => {
  const bytes = Buffer.concat([
    Buffer.from(lines(first)),
    Buffer.from(chat("caf\u00e9"), "latin1"),
    Buffer.from("\n"),
  ]);
  const editor = await openDataset(context, bytes);
  await untilChecked(editor.document.uri);
  const warnings = answering(context, "showWarningMessage");
  const position = editor.document.positionAt(editor.document.getText().indexOf("uplink") + 1);
  editor.selection = new vscode.Selection(position, position);
  await run("tunesmith.editMessage");
  assert.match(String(warnings[0]?.[0]), /has bytes that its editor cannot read/);
  assert.deepEqual(await readFile(editor.document.uri.fsPath), bytes);
  // Saved by a person, who was told, they are what the editor shows.
  await vscode.workspace.fs.writeFile(
    editor.document.uri,
    new TextEncoder().encode(editor.document.getText()),
  );
  assert.match((await openAt(editor, "uplink")).getText(), /uplink/);
});

test("what was changed elsewhere is not overwritten, whoever has read it meanwhile", async (context) => {
  const { dataset, message } = await open(context, lines(first), "uplink");
  await saveByHand(context);
  await replace(message, "uplink", "my own text");
  await replace(dataset, "uplink", "UPLINK");
  await vscode.workspace.fs.readFile(message.uri);
  const isSaved = await Promise.race([
    message.save().then(undefined, () => false),
    new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false)),
  ]);
  assert.equal(isSaved, false);
  assert.match(dataset.getText(), /UPLINK/);
});
