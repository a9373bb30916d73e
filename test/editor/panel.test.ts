/** The dataset panel: what it is about, what it lists, and what becomes of the dataset through it. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { appendFile, mkdtemp, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import * as vscode from "vscode";
import { allRecords, fileOrder } from "../../src/core/explore/record-query.ts";
import type { FromPanelPage } from "../../src/protocol/panel-view.ts";
import { DatasetPanel, datasetPanelType } from "../../src/editor/views/dataset-panel.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import { panelTabs, playPanel, untilPanels } from "./panel-support.ts";
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
} from "./support.ts";

const [a, b, c] = ["Why is OSPF stuck in EXSTART?", "How is a VLAN added?", "What is BFD?"];
const trailingComma = chat(c).replace(/\}$/, ",}");
/** Three records of which two are alike, a line that a safe fix makes one, and a line that is none. */
const mixed = lines(chat(a), chat(b), chat(a), trailingComma, "not json");

const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());

test("the command opens one panel of each dataset, beside it", async (context) => {
  const { document } = await openDataset(context, mixed);
  const { datasets } = await getHost();
  await untilChecked(document.uri);
  await vscode.commands.executeCommand("tunesmith.openPanel");
  const [tab] = await untilPanels(1);
  assert.ok(tab);
  assert.equal(tab.label, `${path.basename(document.fileName)} (Dataset)`);
  assert.notEqual(tab.group.viewColumn, vscode.ViewColumn.One);
  assert.equal(datasets.current?.document, document);
  // The editor's title bar names the file.
  await vscode.commands.executeCommand("tunesmith.openPanel", document.uri);
  assert.equal(panelTabs().length, 1);
  const other = await createFile(context, mixed);
  await vscode.commands.executeCommand("tunesmith.openPanel", other);
  await untilPanels(2);
  assert.equal(datasets.current, datasets.get(other));
});

test("a panel of a file that no editor shows opens none, and lets it go in the end", async (context) => {
  context.after(closeEditors);
  const uri = await createFile(context, mixed);
  const { datasets } = await getHost();
  await vscode.commands.executeCommand("tunesmith.openPanel", uri);
  const [tab] = await untilPanels(1);
  const dataset = await untilChecked(uri);
  assert.equal(dataset.state?.records, 3);
  assert.equal(documentOf(uri), undefined);
  assert.equal(vscode.window.visibleTextEditors.length, 0);
  assert.ok(tab);
  await vscode.window.tabGroups.close(tab);
  await eventually("the end of the dataset", datasets.onDidClose, {
    probe: () => datasets.get(uri) === undefined,
  });
});

test("files that belong to a dataset have no panel", async (context) => {
  const asked = answering(context, "showWarningMessage");
  const uri = await createFile(context, "{}\n", "tickets.provenance.jsonl");
  await vscode.commands.executeCommand("tunesmith.openPanel", uri);
  assert.match(String(asked[0]?.[0]), /belongs to a dataset/);
  assert.equal(panelTabs().length, 0);
});

test("a panel that VS Code brings back is of the same dataset, under its name", async (context) => {
  context.after(closeEditors);
  const uri = await createFile(context, mixed);
  const webview = vscode.window.createWebviewPanel(
    datasetPanelType,
    "Before",
    vscode.ViewColumn.One,
  );
  const panel = new DatasetPanel(await getHost(), uri, webview);
  context.after(() => {
    panel.dispose();
  });
  assert.equal(webview.title, `${path.basename(uri.path)} (Dataset)`);
  assert.equal((await untilChecked(uri)).state?.records, 3);
});

test("a panel tells what there is, and lists what is asked for", async (context) => {
  const { document } = await openDataset(context, mixed);
  const panel = await playPanel(context, document.uri);
  const state = await panel.until(
    "the whole state",
    (one) => one.overview && one.groups && one.quality && one.canEdit === "document" && one,
  );
  assert.equal(state.uri, document.uri.toString());
  assert.equal(state.name, path.basename(document.fileName));
  assert.deepEqual([state.lines, state.records, state.canEdit], [5, 3, "document"]);
  assert.deepEqual(
    [state.overview?.records, state.overview?.unreadable, state.groups?.sections.exact.groups],
    [3, 2, 1],
  );
  const duplicates = state.findings.find(({ ruleId }) => ruleId === "exact-duplicate");
  assert.equal(duplicates?.count, 2);
  assert.equal(state.rules["exact-duplicate"]?.category, "duplicates");

  assert.equal(await panel.list({ facets: [{ type: "finding", ruleId: "exact-duplicate" }] }), 2);
  assert.deepEqual(
    (await panel.rows()).map(({ line, findings }) => [line, findings]),
    [
      [0, 1],
      [2, 1],
    ],
  );
  assert.equal(await panel.list({ facets: [{ type: "unreadable" }] }), 2);
  assert.equal(await panel.list({ search: "VLAN" }), 1);
  assert.equal((await panel.rows())[0]?.line, 1);
  const longestLast = { by: "answer", isDescending: false } as const;
  assert.ok((await panel.list({ order: longestLast })) >= 4);
  assert.ok((await panel.list({ order: fileOrder })) >= 5);
  const { number = 0 } = panel.state().list ?? {};
  const place = await panel.ask({ type: "find", number, line: 3 }, "show");
  assert.equal((await panel.rows())[place.index ?? -1]?.line, 3);
});

test("what is not its page's message changes nothing", async (context) => {
  const { document } = await openDataset(context, mixed);
  const panel = await playPanel(context, document.uri);
  await panel.list();
  const before = panel.told.length;
  const { line, hash } = await panel.record(1);
  for (const message of [
    { type: "choose", session: 1, revision: 1 },
    { type: "remove", line },
    { type: "remove", line: String(line), hash },
    "remove",
  ]) {
    panel.say(message as FromPanelPage);
  }
  await panel.record(1);
  assert.equal(panel.told.length, before + 2);
  assert.equal(document.getText(), mixed);
});

test("an edit changes its line and nothing else, and is undone by the editor", async (context) => {
  await saveByHand(context);
  const text = mixed.replaceAll("\n", "\r\n");
  const { document } = await openDataset(context, text);
  const panel = await playPanel(context, document.uri);
  await panel.list();
  const { hash, line } = await panel.record(1);
  const startEdit = await panel.ask({ type: "startEdit", line }, "editText");
  assert.deepEqual([startEdit.text, startEdit.hash], [chat(b), hash]);
  const tried = await panel.ask({ type: "tryText", text: "{" }, "tried");
  assert.equal(tried.isRecord, false);
  const before = panel.state().revision;
  const edited = await panel.ask({ type: "replace", line, hash, text: chat("New") }, "edited");
  assert.deepEqual(edited, { type: "edited", line, done: "replaced" });
  assert.equal(document.getText(), text.replace(chat(b), chat("New")));
  assert.ok(document.isDirty);
  // The same query is answered anew.
  await panel.until("the next list", (one) => one.revision > before && one.list !== undefined);
  assert.equal(panel.state().list?.total, 5);
  assert.match((await panel.rows())[1]?.title ?? "", /New/);

  // It is another line by now.
  const late = await panel.ask({ type: "remove", line, hash }, "edited");
  assert.equal(late.done, "failed");
  assert.match(late.failure ?? "", /changed meanwhile/);
  const broken = await panel.ask(
    { type: "replace", line, hash: (await panel.record(line)).hash, text: "{\n}" },
    "edited",
  );
  assert.match(broken.failure ?? "", /one line/);

  const { revision } = panel.state();
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), text);
  await panel.until("the list as it was", (one) => one.revision > revision && one.list);
  assert.equal((await panel.record(1)).hash, hash);
  await panel.ask({ type: "remove", line: 1, hash }, "edited");
  assert.equal(document.getText(), text.replace(`${chat(b)}\r\n`, ""));
});

test("edits of a document are taken back in the panel, one after the other", async (context) => {
  await saveByHand(context);
  const { document } = await openDataset(context, mixed);
  const panel = await playPanel(context, document.uri);
  await panel.list();
  const change = async (line: number, text?: string): Promise<void> => {
    const { hash } = await panel.record(line);
    await (text === undefined
      ? panel.ask({ type: "remove", line, hash }, "edited")
      : panel.ask({ type: "replace", line, hash, text }, "edited"));
  };
  await change(1, chat("New"));
  const edited = document.getText();
  await change(0);
  await panel.until("what to undo", ({ undo }) => undo === "Undo: Line 1 Removed");
  const undone = { type: "edited", done: "undone" };
  assert.deepEqual(await panel.ask({ type: "undo" }, "edited"), { ...undone, line: 0 });
  assert.equal(document.getText(), edited);
  await panel.until("what to undo", ({ undo }) => undo === "Undo: Line 2 Replaced");
  assert.deepEqual(await panel.ask({ type: "undo" }, "edited"), { ...undone, line: 1 });
  assert.equal(document.getText(), mixed);
  await panel.until("nothing to undo", ({ undo }) => undo === undefined);

  await change(0);
  await panel.until("what to undo", ({ undo }) => undo === "Undo: Line 1 Removed");
  // The editor goes back by itself: that is nothing the panel could take back any more.
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), mixed);
  await panel.until("nothing to undo", ({ undo }) => undo === undefined);
});

test("a line is found in a list that is being made anew", async (context) => {
  const { document } = await openDataset(context, mixed);
  const panel = await playPanel(context, document.uri);
  await panel.list();
  panel.say({ type: "query", number: 1000, query: allRecords });
  assert.deepEqual(await panel.ask({ type: "find", number: 1000, line: 3 }, "show"), {
    type: "show",
    number: 1000,
    line: 3,
    index: 3,
  });
});

test("a fix of a record that is shown is made in its document", async (context) => {
  await saveByHand(context);
  const { document } = await openDataset(context, mixed);
  const panel = await playPanel(context, document.uri);
  await panel.until("the check", (one) => !one.check.isRunning && one.findings.length > 0);
  const record = await panel.record(3);
  const finding = record.findings.findIndex(({ fixes }) => fixes.some(({ isSafe }) => isSafe));
  assert.notEqual(finding, -1, JSON.stringify(record.findings));
  const fix = record.findings[finding]?.fixes.findIndex(({ isSafe }) => isSafe) ?? -1;
  const { line, hash } = record;
  assert.equal(
    (await panel.ask({ type: "fix", line, hash, finding, fix }, "edited")).done,
    "fixed",
  );
  assert.equal(document.getText(), mixed.replace(trailingComma, chat(c)));
});

test("what was found in a file is never mended in another text of it", async (context) => {
  context.after(closeEditors);
  const uri = await createFile(context, mixed);
  const panel = await playPanel(context, uri);
  await panel.until(
    "that it can be edited",
    (one) => one.canEdit === "disk" && !one.check.isRunning,
  );
  await panel.list();
  const { line, hash, findings } = await panel.record(3);
  const finding = findings.findIndex(({ fixes }) => fixes.some(({ isSafe }) => isSafe));
  assert.notEqual(finding, -1, JSON.stringify(findings));
  const other = mixed.replace(chat(a), `${chat("One more line")}\n${chat(a)}`);
  // Before anybody tells of it.
  writeFileSync(uri.fsPath, other);
  const edited = await panel.ask({ type: "fix", line, hash, finding, fix: 0 }, "edited");
  assert.equal(edited.done, "failed");
  assert.match(edited.failure ?? "", /changed meanwhile/);
  assert.equal(await readFile(uri.fsPath, "utf8"), other);
  await panel.until("the new text", (one) => one.list?.total === 6);
});

test("the cursor is followed to records that are listed", async (context) => {
  const editor = await openDataset(context, mixed);
  const panel = await playPanel(context, editor.document.uri);
  await panel.list({ search: "OSPF" });
  const { number = 0 } = panel.state().list ?? {};
  const follow = (): Promise<unknown> =>
    // As a key of the keyboard does it.
    Promise.resolve(vscode.commands.executeCommand("cursorDown", { source: "keyboard" }));
  const heard = panel.told.length;
  // The first is no record of the list, the second is.
  await follow();
  await setTimeout(500);
  assert.deepEqual(panel.told.slice(heard), []);
  await follow();
  await panel.untilTold({ type: "show", number, line: 2, index: 1 });
  // Where commands put the cursor, nobody follows it.
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await setTimeout(500);
  assert.equal(panel.told.length, heard + 1);
});

test("a panel outlives the editor of its dataset, and sees what becomes of the file", async (context) => {
  const { document } = await openDataset(context, mixed);
  const { uri } = document;
  const { datasets } = await getHost();
  const panel = await playPanel(context, uri);
  await panel.list();
  await panel.until("the document", (one) => one.canEdit === "document");
  await closeEditors();
  await panel.until("the file on disk", (one) => one.canEdit === "disk" && one.list);
  assert.equal(datasets.get(uri)?.document, undefined);
  assert.equal((await panel.rows()).length, 5);

  await appendFile(uri.fsPath, `${chat("One more")}\n`);
  await panel.until("one more record", (one) => one.list?.total === 6);
  assert.match(panel.state().notices.join(), /changed on disk/);
  await writeFile(uri.fsPath, `${chat(a)}\n`);
  await panel.until("a single record", (one) => one.list?.total === 1);
  assert.equal((await panel.record(0)).line, 0);
  const other = await createFile(context, lines(chat(b), chat(c)));
  await rename(other.fsPath, uri.fsPath);
  await panel.until("another file", (one) => one.list?.total === 2);
  await rm(uri.fsPath);
  await panel.until(
    "that it is gone",
    ({ failure }) => failure === "The file is no longer on disk.",
  );
  await writeFile(uri.fsPath, `${chat(a)}\n`);
  await panel.until("that it is back", ({ failure, list }) => !failure && list?.total === 1);

  const editor = await show(uri);
  await panel.until("the document", (one) => one.canEdit === "document" && one.list);
  assert.equal(datasets.get(uri)?.document, editor.document);
});

test("a record that is read-only, or has bytes that no editor shows, is left alone", async (context) => {
  const settings = vscode.workspace.getConfiguration("files");
  const { Workspace } = vscode.ConfigurationTarget;
  await settings.update("readonlyInclude", { "**/locked-*.jsonl": true }, Workspace);
  context.after(() => settings.update("readonlyInclude", undefined, Workspace));
  const { document } = await openDataset(context, mixed, "locked-panel.jsonl");
  const panel = await playPanel(context, document.uri);
  await panel.list();
  assert.match(await panel.until("why", ({ whyNot }) => whyNot), /read-only/);
  const { line, hash } = await panel.record(0);
  assert.equal((await panel.ask({ type: "remove", line, hash }, "edited")).done, "failed");
  assert.equal(document.getText(), mixed);

  const bytes = Buffer.concat([Buffer.from(mixed), Buffer.from([0xff, 0xfe, 0x0a])]);
  const { document: lossy } = await openDataset(context, bytes);
  const another = await playPanel(context, lossy.uri);
  assert.match(await another.until("why", ({ whyNot }) => whyNot), /bytes/);
  assert.equal(another.state().canEdit, "no");
});

/** 52 MB, 26,000 records; the last but one is broken. */
async function bigFile(context: TestContext): Promise<vscode.Uri> {
  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-panel-"));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const uri = vscode.Uri.file(path.join(folder, "big.jsonl"));
  const answer = "Check the neighbour and its timers. ".repeat(55);
  const file = await open(uri.fsPath, "w");
  for (let start = 0; start < 26_000; start += 1000) {
    const records = Array.from({ length: 1000 }, (_, index) =>
      start + index === 25_998 ? "{bad" : chat(`q${start + index}`, `${answer}${start + index}`),
    );
    await file.write(lines(...records));
  }
  await file.close();
  return uri;
}

test(
  "a file over 50 MB is listed, shown, found in its editor, edited and restored",
  async (context) => {
    const uri = await bigFile(context);
    const panel = await playPanel(context, uri, 90_000);
    assert.equal(await panel.list(), 26_000);
    assert.deepEqual(
      (await panel.rows(25_000, 2)).map(({ line, title }) => [line, title]),
      [
        [25_000, "q25000"],
        [25_001, "q25001"],
      ],
    );
    assert.equal(await panel.list({ search: "q25001" }), 1);
    const { hash } = await panel.record(25_001);
    panel.say({ type: "jump", line: 25_001 });
    await eventually("its editor", vscode.window.tabGroups.onDidChangeTabs, {
      probe: () =>
        vscode.window.tabGroups.all.some(({ tabs }) =>
          tabs.some(
            ({ input }) =>
              input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
          ),
        ),
    });
    assert.equal(documentOf(uri), undefined);

    await panel.until("that it can be edited", ({ canEdit }) => canEdit === "disk");
    const before = await readFile(uri.fsPath, "utf8");
    const text = chat("Replaced");
    const edited = await panel.ask({ type: "replace", line: 25_001, hash, text }, "edited");
    assert.deepEqual(edited, { type: "edited", line: 25_001, done: "replaced" });
    const expected = before.split("\n");
    expected[25_001] = text;
    assert.equal(await readFile(uri.fsPath, "utf8"), expected.join("\n"));
    assert.equal(
      await panel.until("what to undo", ({ undo }) => undo),
      "Undo: Line 25,002 Replaced",
    );
    // The same query, on the new text.
    await panel.until("the next list", (one) => one.list?.total === 0);
    assert.deepEqual(await panel.ask({ type: "undo" }, "edited"), {
      type: "edited",
      line: 25_001,
      done: "undone",
    });
    await panel.until("the record again", (one) => one.list?.total === 1);
    assert.equal(await readFile(uri.fsPath, "utf8"), before);
    assert.deepEqual(panel.state().notices, []);
  },
  { timeoutMs: 240_000 },
);
