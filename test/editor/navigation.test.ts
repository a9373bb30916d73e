import assert from "node:assert/strict";
import * as vscode from "vscode";
import { verdictOf } from "../../src/editor/verdict.ts";
import { FindingsTree, type FindingsNode } from "../../src/editor/views/findings-tree.ts";
import { eventually, test } from "./harness.ts";
import {
  chat,
  closeEditors,
  extensionUnderTest,
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

  const [[blocking, warnings], severities] = await children();
  assert.deepEqual(severities, ["Blocking | 1", "Warnings | 451"]);
  const [[invalidJson], ofBlocking] = await children(blocking);
  assert.deepEqual(ofBlocking, ["invalid-json | 1"]);
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
  const { document } = await openDataset(context, lines(chat("a"), chat("b")));
  await untilChecked(document.uri);
  const hover = async (column: number): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(1, column),
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""))
      .join("\n");
  };
  const card = await hover(3);
  assert.match(card, /Record 2/);
  assert.match(card, /assistant/);
  assert.equal(await hover(40), "");
});

test("next and previous walk through what blocks, around the ends", async (context) => {
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

test("the verdict names format, records and what blocks", async (context) => {
  const { document } = await openDataset(context, lines(chat("a"), chat("b"), "{bad"));
  await untilFindings(document.uri, ["3 invalid-json"]);
  const { icon, text } = verdictOf(await untilChecked(document.uri));
  assert.equal(icon, "error");
  assert.match(text, /^1 blocking · .+ · 2 records$/);
});

test("the sample opens as an untitled dataset with findings", async (context) => {
  await extensionUnderTest().activate();
  context.after(closeEditors);
  await vscode.commands.executeCommand("tunesmith.openSample");
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  assert.equal(document.isUntitled, true);
  assert.equal(document.languageId, "jsonl");
  await eventually("findings of the sample", vscode.languages.onDidChangeDiagnostics, {
    probe: () => vscode.languages.getDiagnostics(document.uri).length > 5,
  });
});
