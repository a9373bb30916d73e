/** While typing, the worker follows by changes alone; whatever the edit, it has to end where a fresh check would. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, test, type TestContext } from "./harness.ts";
import { chat, labelsOf, lines, openDataset, untilChecked, untilFindings } from "./support.ts";

async function assertSameAsFresh(
  context: TestContext,
  document: vscode.TextDocument,
): Promise<void> {
  await untilChecked(document.uri);
  const fresh = await openDataset(context, document.getText());
  const { state } = await untilChecked(fresh.document.uri);
  const edited = await untilChecked(document.uri);
  const anonymous = { dataset: "", version: 0 };
  assert.deepEqual({ ...edited.state, ...anonymous }, { ...state, ...anonymous });
  await eventually("the same diagnostics", vscode.languages.onDidChangeDiagnostics, {
    probe: () => labelsOf(document.uri).join("\n") === labelsOf(fresh.document.uri).join("\n"),
  });
}

test("a typed character is checked at once", async (context) => {
  const editor = await openDataset(context, lines(chat("a"), chat("b")));
  const { document } = editor;
  await untilChecked(document.uri);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(1, 0), "x");
  });
  await untilFindings(document.uri, ["2 invalid-json"]);
  await vscode.commands.executeCommand("undo");
  await untilFindings(document.uri, []);
  await vscode.commands.executeCommand("redo");
  await untilFindings(document.uri, ["2 invalid-json"]);
});

test("edits with several cursors", async (context) => {
  const editor = await openDataset(context, lines(chat("a"), chat("b"), chat("c"), chat("d")));
  const { document } = editor;
  await untilChecked(document.uri);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), "not json\nno json\n");
    edit.delete(new vscode.Range(1, 3, 2, 3));
    edit.replace(new vscode.Range(3, 0, 3, 1), "");
  });
  // The second cursor joins two records to one that is whole again.
  await untilFindings(document.uri, ["1 invalid-json", "2 invalid-json", "5 invalid-json"]);
  await assertSameAsFresh(context, document);
});

test("a paste of many lines, and its undo", async (context) => {
  const editor = await openDataset(context, lines(chat("a"), chat("b")));
  const { document } = editor;
  await untilChecked(document.uri);
  const pasted = Array.from({ length: 2000 }, (_, index) => chat(`q${index % 1999}`));
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(1, 0), lines(...pasted, chat("a")));
  });
  await untilFindings(
    document.uri,
    [1, 2, 2001, 2002].map((line) => `${line} exact-duplicate`),
  );
  await vscode.commands.executeCommand("undo");
  await untilFindings(document.uri, []);
  await assertSameAsFresh(context, document);
});

test("edits that come faster than answers", async (context) => {
  const editor = await openDataset(
    context,
    lines(...Array.from({ length: 500 }, (_, i) => chat(`q${i}`))),
  );
  const { document } = editor;
  const edits: Thenable<boolean>[] = [];
  for (let i = 0; i < 40; i++) {
    edits.push(
      editor.edit((edit) => {
        edit.insert(new vscode.Position(i * 3, 0), i % 2 === 0 ? `${chat("same")}\n` : "{");
      }),
    );
    await edits.at(-1);
  }
  await assertSameAsFresh(context, document);
});

test("a document with CRLF, and a change of line breaks", async (context) => {
  const editor = await openDataset(context, `${chat("a")}\r\nnot json\r\n${chat("a")}\r\n`);
  const { document } = editor;
  const found = ["1 exact-duplicate", "2 invalid-json", "3 exact-duplicate"];
  await untilFindings(document.uri, found);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(1, 0), `${chat("b")}\n`);
  });
  await untilFindings(document.uri, ["1 exact-duplicate", "3 invalid-json", "4 exact-duplicate"]);
  await editor.edit((edit) => {
    edit.setEndOfLine(vscode.EndOfLine.LF);
  });
  await editor.edit((edit) => {
    edit.delete(new vscode.Range(1, 0, 2, 0));
  });
  await untilFindings(document.uri, found);
  await assertSameAsFresh(context, document);
});

test("everything deleted and written anew", async (context) => {
  const editor = await openDataset(context, lines(chat("a"), chat("a")));
  const { document } = editor;
  await untilFindings(document.uri, ["1 exact-duplicate", "2 exact-duplicate"]);
  await editor.edit((edit) => {
    edit.delete(new vscode.Range(0, 0, document.lineCount, 0));
  });
  await assertSameAsFresh(context, document);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("undo");
  await untilFindings(document.uri, ["1 exact-duplicate", "2 exact-duplicate"]);
});
