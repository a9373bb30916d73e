import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness.ts";
import { chat, lines, openDataset, untilChecked, untilFindings } from "./support.ts";

const broken =
  '{"messages":[{"role":"user","content":"x"},{"role":"assistant","content":"yes, it is"},]}';
const repaired = broken.replace(",]", "]");

async function actionsAt(
  uri: vscode.Uri,
  place: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    place,
    kind?.value,
    // Have late actions worked out.
    20,
  );
}

async function apply(uri: vscode.Uri, place: vscode.Range, title: RegExp): Promise<void> {
  const actions = await actionsAt(uri, place);
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action?.edit, `No edit ${title} among: ${actions.map((one) => one.title).join(" · ")}`);
  assert.equal(await vscode.workspace.applyEdit(action.edit), true);
}

const startOf = (line: number): vscode.Range => new vscode.Range(line, 0, line, 0);

test("a repair is one step to undo", async (context) => {
  const text = lines(chat("a"), broken);
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, ["2 invalid-json"]);
  const [{ range }] = vscode.languages.getDiagnostics(document.uri) as [vscode.Diagnostic];
  const [first] = await actionsAt(document.uri, range);
  assert.equal(first?.title, "Remove the comma");
  assert.equal(first.isPreferred, true);

  await apply(document.uri, range, /^Remove the comma$/);
  assert.equal(document.getText(), lines(chat("a"), repaired));
  await untilFindings(document.uri, []);
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), text);
  await untilFindings(document.uri, ["2 invalid-json"]);
});

test("all safe fixes of a file are one step to undo", async (context) => {
  const text = lines(broken, chat("a"), broken.replace('"x"', '"y"'));
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, ["1 invalid-json", "3 invalid-json"]);
  await vscode.commands.executeCommand("tunesmith.fixAllSafe");
  assert.equal(document.getText(), lines(repaired, chat("a"), repaired.replace('"x"', '"y"')));
  await untilFindings(document.uri, []);
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), text);
});

test("all safe fixes remove blank lines too", async (context) => {
  const text = `\n${chat("a")}\n\n${broken}\n \t\n\n${chat("b")}\n  `;
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, [
    "1 blank-line",
    "3 blank-line",
    "4 invalid-json",
    "5 blank-line",
    "6 blank-line",
    "8 blank-line",
  ]);
  await vscode.commands.executeCommand("tunesmith.fixAllSafe");
  assert.equal(document.getText(), `${chat("a")}\n${repaired}\n${chat("b")}`);
  await untilFindings(document.uri, []);
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), text);
});

test("fixing all of one rule leaves the others alone", async (context) => {
  const { document } = await openDataset(context, lines(broken, "", chat("a")));
  await untilFindings(document.uri, ["1 invalid-json", "2 blank-line"]);
  const comma = new vscode.Range(0, repaired.length - 2, 0, repaired.length - 1);
  await apply(document.uri, comma, /^Fix all "invalid-json"/);
  assert.equal(document.getText(), lines(repaired, "", chat("a")));
});

test("fix all on save offers the safe fixes", async (context) => {
  const { document } = await openDataset(context, lines(broken));
  await untilFindings(document.uri, ["1 invalid-json"]);
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const [action] = await actionsAt(document.uri, whole, vscode.CodeActionKind.SourceFixAll);
  assert.equal(action?.kind?.value, "source.fixAll.tunesmith");
  assert.equal(action.edit?.size, 1);
});

test("a blank line goes with its line break", async (context) => {
  const { document } = await openDataset(context, `${chat("a")}\r\n\r\n${chat("b")}\r\n`);
  await untilFindings(document.uri, ["2 blank-line"]);
  const titles = (await actionsAt(document.uri, startOf(1))).map(({ title }) => title);
  assert.deepEqual(
    titles.filter((title) => title.startsWith("Remove")),
    ["Remove the line"],
  );
  await apply(document.uri, startOf(1), /^Remove the line$/);
  assert.equal(document.getText(), `${chat("a")}\r\n${chat("b")}\r\n`);
  await untilFindings(document.uri, []);
});

test("removing a record takes its whole line", async (context) => {
  const { document } = await openDataset(context, `${chat("a")}\nnot json\n${chat("b")}`);
  await untilFindings(document.uri, ["2 invalid-json"]);
  await apply(document.uri, startOf(1), /^Remove this record/);
  assert.equal(document.getText(), `${chat("a")}\n${chat("b")}`);
});

test("the command removes the records of all cursors", async (context) => {
  const editor = await openDataset(context, lines(chat("a"), chat("b"), chat("c"), chat("d")));
  await untilChecked(editor.document.uri);
  editor.selections = [new vscode.Selection(0, 1, 0, 3), new vscode.Selection(2, 5, 3, 2)];
  await vscode.commands.executeCommand("tunesmith.removeRecord");
  assert.equal(editor.document.getText(), lines(chat("b")));
});

test("removing duplicates keeps the first of each", async (context) => {
  const text = lines(chat("a"), chat("b"), chat("a"), chat("b"), chat("a"), chat("c"));
  const { document } = await openDataset(context, text.trimEnd());
  await untilFindings(
    document.uri,
    [1, 2, 3, 4, 5].map((line) => `${line} exact-duplicate`),
  );
  await apply(document.uri, startOf(2), /^Remove all exact duplicates/);
  assert.equal(document.getText(), lines(chat("a"), chat("b"), chat("c")).trimEnd());
  await untilFindings(document.uri, []);
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), text.trimEnd());
});

test("a rule can be turned off in the file or the project, without a name in the project", async (context) => {
  const titlesAt = async (uri: vscode.Uri): Promise<string[]> =>
    (await actionsAt(uri, startOf(1)))
      .map(({ title }) => title)
      .filter((t) => t.startsWith("Turn"));
  const { document } = await openDataset(context, lines(chat("a"), ""));
  await untilFindings(document.uri, ["2 blank-line"]);
  assert.deepEqual(await titlesAt(document.uri), [
    'Turn "blank-line" off in this file',
    'Turn "blank-line" off in this project',
  ]);
  const untitled = await vscode.workspace.openTextDocument({
    language: "jsonl",
    content: lines(chat("a"), ""),
  });
  await vscode.window.showTextDocument(untitled);
  await untilFindings(untitled.uri, ["2 blank-line"]);
  assert.deepEqual(await titlesAt(untitled.uri), ['Turn "blank-line" off in this project']);
});

test("a text without findings gets no quick fixes", async (context) => {
  const { document } = await openDataset(context, lines(chat("a")));
  await untilChecked(document.uri);
  assert.deepEqual(await actionsAt(document.uri, startOf(0), vscode.CodeActionKind.QuickFix), []);
});
