/** The editor's text, the file on disk, and what happens when they part. */
import assert from "node:assert/strict";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { verdictOf } from "../../src/editor/verdict.ts";
import { eventually, test } from "./harness.ts";
import {
  chat,
  closeEditors,
  findingsOf,
  getHost,
  labelsOf,
  lines,
  openDataset,
  untilChecked,
  untilFindings,
} from "./support.ts";

test("what is unsaved in the editor wins over the disk", async (context) => {
  const editor = await openDataset(context, lines(chat("a"), "{bad"));
  const { document } = editor;
  await untilFindings(document.uri, ["2 invalid-json"]);
  await editor.edit((edit) => {
    edit.replace(document.lineAt(1).range, chat("b"));
  });
  await untilFindings(document.uri, []);
  await appendFile(document.uri.fsPath, "{worse\n");
  const dataset = await untilChecked(document.uri);
  await dataset.check();
  assert.deepEqual(labelsOf(document.uri), []);
});

test("a clean document follows the disk", async (context) => {
  const { document } = await openDataset(context, lines(chat("a")));
  await untilChecked(document.uri);
  await writeFile(document.uri.fsPath, lines("{bad", chat("a")));
  await untilFindings(document.uri, ["1 invalid-json"]);
});

test("a byte-order mark is seen on disk, and gone when it was saved away", async (context) => {
  const { document } = await openDataset(context, `\ufeff${lines(chat("a"))}`);
  await untilFindings(document.uri, ["1 byte-order-mark"]);
  await writeFile(document.uri.fsPath, lines(chat("a"), chat("b")));
  await untilFindings(document.uri, []);
});

test("a deleted file leaves no error behind", async (context) => {
  const editor = await openDataset(context, lines(chat("a"), "not json"));
  const { document } = editor;
  await untilFindings(document.uri, ["2 invalid-json"]);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(1, 0), "x");
  });
  await rm(document.uri.fsPath);
  const dataset = await untilChecked(document.uri);
  await dataset.check();
  assert.equal(dataset.failure, undefined);
  await untilFindings(document.uri, ["2 invalid-json"]);
});

test("a read-only file is left as it is", async (context) => {
  const settings = vscode.workspace.getConfiguration("files");
  const { Workspace } = vscode.ConfigurationTarget;
  await settings.update("readonlyInclude", { "**/readonly.jsonl": true }, Workspace);
  context.after(() => settings.update("readonlyInclude", undefined, Workspace));
  const text = lines(chat("a"), chat("a"));
  const { document } = await openDataset(context, text, "readonly.jsonl");
  await untilFindings(document.uri, ["1 exact-duplicate", "2 exact-duplicate"]);
  await vscode.commands.executeCommand("tunesmith.removeExactDuplicates");
  assert.equal(document.getText(), text);
});

test(
  "a file over 50 MB is read from disk when it opens, changes and goes",
  async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-big-"));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const uri = vscode.Uri.file(path.join(folder, "big [1].jsonl"));
    const answer = "Check the neighbour and its timers. ".repeat(60);
    const records = Array.from({ length: 25_000 }, (_, index) =>
      chat(`q${index}`, `${answer}${index}`),
    );
    records[20_000] = "{bad";
    await writeFile(uri.fsPath, lines(...records));

    context.after(closeEditors);
    await vscode.commands.executeCommand("vscode.open", uri);
    const { datasets } = await getHost();
    const dataset = await untilChecked(uri, 60_000);
    assert.equal(dataset.document, undefined);
    assert.equal(datasets.active, dataset);
    await untilFindings(uri, ["20001 invalid-json"]);
    assert.equal(dataset.state?.records, 24_999);
    const { text, details } = verdictOf(dataset);
    assert.match(text, /from disk$/);
    assert.match(details.join(" "), /unsaved edits are not seen/);

    await appendFile(uri.fsPath, "{worse\n");
    await eventually("the second finding", vscode.languages.onDidChangeDiagnostics, {
      probe: () => findingsOf(uri).length === 2,
      timeoutMs: 60_000,
    });
    await rm(uri.fsPath);
    await untilFindings(uri, []);
    assert.equal(dataset.failure, "The file is no longer on disk.");
    await closeEditors();
    await eventually("the tab to be forgotten", datasets.onDidClose, {
      probe: () => datasets.get(uri) === undefined,
    });
  },
  { timeoutMs: 180_000 },
);
