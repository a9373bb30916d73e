/** What will be learned: shown in the text, counted, and nothing of it done while it is off. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import type { Host } from "../../src/editor/host.ts";
import { LearningPainter } from "../../src/editor/learning-painter.ts";
import { LearningTotalsSource } from "../../src/editor/learning-totals.ts";
import type { RequestName } from "../../src/protocol/worker-protocol.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import { answering, cardOf, chat, getHost, lines, openDataset, untilChecked } from "./support.ts";

const stateKey = "tunesmith.showsLearned";

/** Hears of what the worker is asked, and when it has answered. */
function answersOfWorker(context: TestContext, { worker }: Host) {
  const answered = new vscode.EventEmitter<void>();
  const names: RequestName[] = [];
  const original = worker.request.bind(worker);
  context.after(() => {
    worker.request = original;
    answered.dispose();
  });
  worker.request = async (dataset, name, params, onShare) => {
    const answer = await original(dataset, name, params, onShare);
    names.push(name);
    answered.fire();
    return answer;
  };
  return { names, onDidAnswer: answered.event };
}

/** An editor that keeps what is drawn in it: the real one does not tell. */
function sketchpad(editor: vscode.TextEditor) {
  const drawn: vscode.DecorationOptions[][] = [];
  const fake = {
    document: editor.document,
    visibleRanges: editor.visibleRanges,
    setDecorations: (
      _type: vscode.TextEditorDecorationType,
      options: readonly (vscode.Range | vscode.DecorationOptions)[],
    ) => {
      drawn.push(options.map((one) => (one instanceof vscode.Range ? { range: one } : one)));
    },
  };
  // A painter uses no more of it.
  return { drawn, editor: fake as unknown as vscode.TextEditor };
}

test("untrained text is dimmed, and each record tells its tokens", async (context) => {
  const editor = await openDataset(context, lines(chat("Which port?", "Port 179."), "{bad"));
  const { document } = editor;
  const dataset = await untilChecked(document.uri);
  const painter = new LearningPainter(vscode.window.activeColorTheme);
  context.after(() => {
    painter.dispose();
  });
  const { drawn, editor: pad } = sketchpad(editor);
  await painter.paint(pad, dataset);
  const [dimmed, notes] = drawn;
  assert.deepEqual(
    dimmed?.map(({ range }) => document.getText(range)),
    ['{"role":"user","content":"Which port?"}'],
  );
  assert.equal(notes?.length, 1);
  const [note] = notes;
  assert.deepEqual(note?.range.start, document.lineAt(0).range.end);
  const text = note.renderOptions?.after?.contentText ?? "";
  // "Port", " ", "179", "." are learned.
  assert.match(text, /^4 tokens trained · \d+ not$/);

  await painter.paint(pad, dataset);
  assert.equal(drawn.length, 2, "Nothing changed, so nothing is drawn again.");
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(1, 0), `${chat("And SSH?", "22.")}\n`);
  });
  await painter.paint(pad, await untilChecked(document.uri));
  assert.equal(drawn[3]?.length, 2);
});

test("what is dimmed is so only while it is a dataset that is checked", async (context) => {
  const editor = await openDataset(context, lines(chat("Which port?", "Port 179.")));
  const { uri } = editor.document;
  const dataset = await untilChecked(uri);
  const painter = new LearningPainter(vscode.window.activeColorTheme);
  context.after(() => {
    painter.dispose();
  });
  const { drawn, editor: pad } = sketchpad(editor);
  await painter.paint(pad, undefined);
  assert.equal(drawn.length, 0);
  await painter.paint(pad, dataset);
  await painter.paint(pad, undefined);
  assert.deepEqual(drawn.slice(2), [[], []]);
  await painter.paint(pad, dataset);

  const settings = vscode.workspace.getConfiguration("tunesmith", uri);
  context.after(() => settings.update("enable", undefined));
  await settings.update("enable", false);
  const { datasets } = await getHost();
  await eventually("the end of checks", datasets.onDidChange, {
    probe: () => dataset.state === undefined,
  });
  await painter.paint(pad, dataset);
  assert.deepEqual(drawn.slice(6), [[], []]);

  const told = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.showLearned");
  assert.match(String(told[0]?.[0]), /not checked here: turn on the setting/);
});

test("an editor asks for one picture at a time, and gets the last", async (context) => {
  const { names } = answersOfWorker(context, await getHost());
  const editor = await openDataset(context, lines(chat("Which port?", "Port 179.")));
  const dataset = await untilChecked(editor.document.uri);
  const painter = new LearningPainter(vscode.window.activeColorTheme);
  context.after(() => {
    painter.dispose();
  });
  const { drawn, editor: pad } = sketchpad(editor);
  const first = painter.paint(pad, dataset);
  await painter.paint(pad, dataset);
  await painter.paint(pad, undefined);
  await first;
  assert.equal(names.filter((name) => name === "learning").length, 1);
  assert.deepEqual(drawn.slice(2), [[], []]);
});

test("the totals of a dataset follow its text", async (context) => {
  const editor = await openDataset(context, lines(chat("Which port?", "Port 179.")));
  const dataset = await untilChecked(editor.document.uri);
  const source = new LearningTotalsSource();
  context.after(() => {
    source.dispose();
  });
  const trained = (): Promise<number> =>
    eventually("the totals", source.onDidChange, {
      probe: () => {
        const totals = source.get(dataset);
        return totals !== undefined && "figures" in totals ? totals.figures.trained : undefined;
      },
    });
  const before = await trained();
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), `${chat("Which port?", "Port 179.")}\n`);
  });
  await untilChecked(editor.document.uri);
  assert.equal(await trained(), 2 * before);
});

test("it is turned on and off, and off nothing is counted", async (context) => {
  const host = await getHost();
  const { names, onDidAnswer } = answersOfWorker(context, host);
  const { document } = await openDataset(context, lines(chat("Which port?", "Port 179.")));
  await untilChecked(document.uri);
  assert.doesNotMatch(await cardOf(document.uri), /trained/);
  assert.equal(names.includes("learning"), false);
  assert.equal(names.includes("learningTotals"), false);

  context.after(() => vscode.commands.executeCommand("tunesmith.hideLearned"));
  await vscode.commands.executeCommand("tunesmith.showLearned");
  await eventually("what is learned", onDidAnswer, {
    probe: () => names.includes("learning") && names.includes("learningTotals"),
  });
  assert.equal(host.workspaceState.get(stateKey), true);
  assert.match(await cardOf(document.uri), /4 tokens trained/);

  await vscode.commands.executeCommand("tunesmith.hideLearned");
  await eventually("the end", onDidAnswer, { probe: () => names.includes("endLearning") });
  assert.equal(host.workspaceState.get(stateKey), false);
  assert.doesNotMatch(await cardOf(document.uri), /trained/);
});

test(
  "of a file over 50 MB the numbers are told",
  async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-big-"));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const uri = vscode.Uri.file(path.join(folder, "big.jsonl"));
    const manual = "Check the neighbour and its timers. ".repeat(600);
    const records = Array.from({ length: 2500 }, (_, id) => chat(`${manual}${id}`, "Done."));
    await writeFile(uri.fsPath, lines(...records));
    context.after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
    await vscode.commands.executeCommand("vscode.open", uri);
    const dataset = await untilChecked(uri, 60_000);
    assert.equal(dataset.document, undefined);

    const told = answering(context, "showInformationMessage");
    await vscode.commands.executeCommand("tunesmith.showLearned");
    assert.match(String(told[0]?.[0]), /over 50 MB.* 5,000 tokens are trained on/);
    assert.notEqual((await getHost()).workspaceState.get(stateKey), true);
  },
  { timeoutMs: 120_000 },
);
