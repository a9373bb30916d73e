import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { verdictOf } from "../../src/editor/verdict.ts";
import { FindingsTree, type FindingsNode } from "../../src/editor/views/findings-tree.ts";
import { eventually, test } from "./harness.ts";
import {
  chat,
  closeEditors,
  extensionUnderTest,
  findingsOf,
  getHost,
  lines,
  openDataset,
  untilChecked,
  untilFindings,
} from "./support.ts";

const label = ({ label, description }: vscode.TreeItem): string =>
  `${typeof label === "string" ? label : ""} | ${String(description)}`;

test("the tree groups by severity and rule, a page at a time", async (context) => {
  const { document } = await openDataset(
    context,
    lines("{bad", "", ...Array<string>(450).fill(chat("a"))),
  );
  const host = await getHost();
  await untilChecked(document.uri);
  const tree = new FindingsTree(host.datasets);
  context.after(() => {
    tree.dispose();
  });
  const children = async (node?: FindingsNode): Promise<[FindingsNode[], string[]]> => {
    const nodes = await tree.getChildren(node);
    return [nodes, nodes.map((child) => label(tree.getTreeItem(child)))];
  };

  const [[errors, warnings], severities] = await children();
  assert.deepEqual(severities, ["Errors | 1", "Warnings | 451"]);
  const [[invalidJson], ofErrors] = await children(errors);
  assert.deepEqual(ofErrors, ["invalid-json | 1"]);
  const [[finding], findings] = await children(invalidJson);
  assert.match(findings[0] ?? "", /^1: [A-Z]/);
  assert.ok(finding);
  assert.equal(tree.getTreeItem(finding).command?.command, "vscode.open");

  const [rules] = await children(warnings);
  const duplicates = rules.find(
    (node) => node.kind === "rule" && node.ruleId === "exact-duplicate",
  );
  const [page] = await children(duplicates);
  assert.equal(page.length, 201);
  const more = page.at(-1);
  assert.ok(more);
  assert.equal(label(tree.getTreeItem(more)), "Show more | 250 not shown");
  tree.showMore(more);
  assert.equal((await children(duplicates))[0].length, 401);
  const ids = page.map((node) => tree.getTreeItem(node).id);
  assert.equal(new Set(ids).size, ids.length);
});

test("findings are listed by what is wrong, the advice is in the tooltip", async (context) => {
  const { document } = await openDataset(context, lines(chat("a"), `{"messages":[],}`));
  await untilChecked(document.uri);
  const { datasets } = await getHost();
  const tree = new FindingsTree(datasets);
  context.after(() => {
    tree.dispose();
  });
  const [errors] = await tree.getChildren();
  const [rule] = await tree.getChildren(errors);
  const [finding] = await tree.getChildren(rule);
  assert.ok(rule && finding);
  assert.ok(tree.getTreeItem(rule).iconPath);
  const { label: shown, tooltip } = tree.getTreeItem(finding);
  assert.equal(shown, "2: A comma stands before the closing }");
  assert.equal(tooltip, "A comma stands before the closing }: remove it.");
});

test("hints are said to be missing from Problems", async (context) => {
  const extra = chat("a").replace("{", '{"id":"1",');
  const { document } = await openDataset(context, lines(chat("b"), extra));
  await untilFindings(document.uri, ["2 nonstandard-column"]);
  const dataset = await untilChecked(document.uri);
  assert.match(verdictOf(dataset).details.join(" "), /^1 hint\. .*not in Problems\.$/);
});

test("the outline is there at once, whatever comes in between", async (context) => {
  const records = Array.from({ length: 3000 }, (_, index) => chat(`q${index}`));
  const settings = vscode.workspace.getConfiguration("tunesmith");
  const { Workspace } = vscode.ConfigurationTarget;
  context.after(() => settings.update("rules", undefined, Workspace));
  const { document } = await openDataset(context, lines(...records));
  const ask = () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
  const answers = [ask()];
  // Every one of these begins a new check.
  const dataset = (await getHost()).datasets.get(document.uri);
  answers.push(ask());
  void dataset?.check();
  answers.push(ask());
  await settings.update("rules", { "blank-line": "off" }, Workspace);
  answers.push(ask());
  for (const symbols of await Promise.all(answers)) assert.equal(symbols?.length, 1001);
});

test("the outline has records and their turns", async (context) => {
  const { document } = await openDataset(context, lines(chat("a"), chat("b")));
  await untilChecked(document.uri);
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  assert.equal(symbols.length, 2);
  assert.deepEqual(
    symbols.map(({ range, children }) => [range.start.line, children.length]),
    [
      [0, 2],
      [1, 2],
    ],
  );
  const [turn] = symbols[1]?.children ?? [];
  assert.ok(turn);
  assert.match(document.getText(turn.range), /"user"/);
});

test("the card of a record is at its beginning and not in its text", async (context) => {
  const { document } = await openDataset(context, lines(chat("a"), chat("b"), "{bad", "[1]"));
  await untilChecked(document.uri);
  const hover = async (line: number, column: number): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(line, column),
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""))
      .join("\n");
  };
  const card = await hover(1, 3);
  assert.match(card, /Record 2.*line 2.*2 turns/);
  assert.match(card, /assistant/);
  assert.equal(await hover(1, 40), "");
  for (const line of [2, 3]) {
    const broken = await hover(line, 0);
    assert.match(broken, new RegExp(`^\\*\\*Line ${line + 1}\\*\\* is not a record\\.\\n\\n`));
    assert.match(broken, /\$\(error\)/);
    assert.doesNotMatch(broken, /turn|character/);
  }
});

test("next and previous walk through the errors, around the ends", async (context) => {
  const editor = await openDataset(context, lines(chat("a"), "{bad", chat("b"), "", "{bad"));
  const { document } = editor;
  await untilFindings(document.uri, ["2 invalid-json", "4 blank-line", "5 invalid-json"]);
  const seen: number[] = [];
  for (const command of ["nextFinding", "nextFinding", "nextFinding", "previousFinding"]) {
    await vscode.commands.executeCommand(`tunesmith.${command}`);
    seen.push(editor.selection.active.line + 1);
  }
  assert.deepEqual(seen, [2, 5, 2, 5]);
});

test("the verdict names errors, format and records", async (context) => {
  const { document } = await openDataset(context, lines(chat("a"), chat("b"), "{bad"));
  await untilFindings(document.uri, ["3 invalid-json"]);
  const { icon, text } = verdictOf(await untilChecked(document.uri));
  assert.equal(icon, "error");
  assert.match(text, /^1 error · .+ · 2 records$/);
});

test("the sample opens under its name, unchanged, and can be repaired", async (context) => {
  await extensionUnderTest().activate();
  context.after(closeEditors);
  const open = async (): Promise<vscode.TextDocument> => {
    await vscode.commands.executeCommand("tunesmith.openSample");
    const isSample = ({ document }: vscode.TextEditor): boolean =>
      path.basename(document.fileName) === "network-tickets.jsonl";
    const editor = await eventually("the sample", vscode.window.onDidChangeActiveTextEditor, {
      probe: () => vscode.window.visibleTextEditors.find(isSample),
    });
    return editor.document;
  };
  const document = await open();
  const text = document.getText();
  assert.equal(document.languageId, "jsonl");
  assert.equal(document.isUntitled || document.isDirty, false);
  await eventually("findings of the sample", vscode.languages.onDidChangeDiagnostics, {
    probe: () => findingsOf(document.uri).length > 5,
  });
  await vscode.commands.executeCommand("tunesmith.fixAllSafe");
  const repaired = document.getText();
  assert.notEqual(repaired, text);

  // Open, it stays as it is; once it was closed, it is a fresh one.
  assert.equal((await open()).getText(), repaired);
  await document.save();
  await closeEditors();
  const { datasets } = await getHost();
  await eventually("the sample to be closed", datasets.onDidClose, {
    probe: () => datasets.get(document.uri) === undefined,
  });
  assert.equal((await open()).getText(), text);
});
