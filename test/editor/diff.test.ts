/** Comparing datasets record by record: what the panel shows, and what VS Code compares from it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import { readDiffTextUri } from "../../src/editor/diff-text-uri.ts";
import { DiffSession } from "../../src/editor/diff-session.ts";
import { DiffPanel, diffPage, diffPanelType } from "../../src/editor/views/diff-panel.ts";
import type {
  ComparedSides,
  DiffState,
  FromDiffPage,
  ToDiffPage,
} from "../../src/protocol/diff-view.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  closeEditors,
  createFile,
  getHost,
  lines,
  saveByHand,
  show,
  untilChecked,
  workspaceFolder,
} from "./support.ts";

const [a, b, c, d] = [
  "Why is OSPF stuck in EXSTART?",
  "How is a VLAN added?",
  "What is BFD?",
  "Which port does syslog use?",
];
const old = lines(chat(a), chat(b), chat(c));
/** One edited, one removed, one added. */
const now = lines(chat(a, "The MTU of both ends is not the same."), chat(c), chat(d));

type Rows = Extract<ToDiffPage, { type: "rows" }>;

/** A comparison with its page played. */
async function playDiff(context: TestContext, sides: ComparedSides) {
  const host = await getHost();
  const said = new vscode.EventEmitter<unknown>();
  const heard = new vscode.EventEmitter<void>();
  const told: Rows[] = [];
  let last: DiffState | undefined;
  const session = new DiffSession(host, sides, () => vscode.ViewColumn.Beside);
  const webview = {
    onDidReceiveMessage: said.event,
    postMessage: (message: ToDiffPage) => {
      // As it would arrive: nothing but JSON.
      const arrived = JSON.parse(JSON.stringify(message)) as ToDiffPage;
      if (arrived.type === "state") last = arrived.state;
      else told.push(arrived);
      heard.fire();
      return Promise.resolve(true);
    },
  };
  const page = diffPage(host, webview, session);
  context.after(async () => {
    page.dispose();
    session.dispose();
    await closeEditors();
  });
  const say = (message: FromDiffPage): void => {
    said.fire(message);
  };
  const until = <T>(what: string, probe: (state: DiffState) => T | undefined | false): Promise<T> =>
    eventually(what, heard.event, { probe: () => last && probe(last), timeoutMs: 15_000 });
  const ended = (): Promise<DiffState> =>
    until("the end of the comparison", (state) => !state.isRunning && state.number > 0 && state);
  const rows = async (): Promise<Rows["rows"]> => {
    const { number } = await ended();
    const before = told.length;
    const kinds = ["edited", "added", "removed", "moved", "reformatted"] as const;
    say({ type: "rows", number, kinds, from: 0, count: 200 });
    return eventually("rows", heard.event, { probe: () => told[before]?.rows });
  };
  say({ type: "ready" });
  await session.compare();
  return { session, say, until, ended, rows };
}

/** A repository of its own in the workspace, gone after the test; `undefined`: there is no git here. */
function repository(context: TestContext): ((...words: string[]) => void) | undefined {
  const cwd = workspaceFolder().fsPath;
  const git = (...words: string[]): void => {
    const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
    execFileSync("git", [...identity, "-c", "commit.gpgsign=false", ...words], {
      cwd,
      stdio: "ignore",
    });
  };
  try {
    git("init", "--initial-branch=main");
  } catch {
    return undefined;
  }
  context.after(() =>
    rm(vscode.Uri.joinPath(workspaceFolder(), ".git").fsPath, { recursive: true }),
  );
  return git;
}

async function committed(context: TestContext): Promise<vscode.Uri> {
  const git = repository(context) ?? context.skip("There is no git.");
  const uri = await createFile(context, old, "tickets of 2025.jsonl");
  git("add", ".");
  git("commit", "--message", "Tickets");
  return uri;
}

const withHead = (uri: vscode.Uri): ComparedSides => ({
  before: { uri: uri.toString(), revision: "HEAD" },
  after: { uri: uri.toString() },
});

const counts = ({ diff, failure }: DiffState): readonly number[] => {
  assert.ok(diff, failure);
  const { edited, added, removed, unchanged } = diff.counts;
  return [edited, added, removed, unchanged];
};

test("a file against git: numbers, rows, and the texts of a record side by side", async (context) => {
  const uri = await committed(context);
  await writeFile(uri.fsPath, now);
  const { session, ended, rows, say } = await playDiff(context, withHead(uri));
  const state = await ended();
  assert.deepEqual(counts(state), [1, 1, 1, 1]);
  assert.equal(state.before.state, "HEAD");
  assert.deepEqual(state.diff?.numbers[0], ["records", "3", "3", "±0"]);
  const listed = await rows();
  assert.deepEqual(
    listed.map(({ kind, place }) => `${kind}: ${place}`),
    ["edited: line 1", "removed: line 2 before", "added: line 3"],
  );
  assert.match(listed[0]?.words.join() ?? "", /assistant turn: \+\d+ −\d+ words/);
  say({ type: "open", number: state.number, beforeLine: 0, afterLine: 0 });
  const { onDidChangeTabs, onDidChangeTabGroups } = vscode.window.tabGroups;
  const { original, modified } = await eventually(
    "VS Code's comparison",
    [onDidChangeTabs, onDidChangeTabGroups],
    {
      probe: () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .map(({ input }) => input)
          .find((input) => input instanceof vscode.TabInputTextDiff),
    },
  );
  assert.deepEqual(readDiffTextUri(original), { ...readDiffTextUri(modified), side: "before" });
  const texts = await session.texts({ beforeLine: 0, afterLine: 0 });
  assert.match(texts.before, /The answer to Why is OSPF/);
  assert.match(texts.after, /The MTU of both ends/);
  const { before } = await session.texts({ beforeLine: undefined, afterLine: 2 });
  assert.equal(before, "");
});

test("what is not saved yet counts, and what changes afterwards is told", async (context) => {
  await saveByHand(context);
  const uri = await committed(context);
  const editor = await show(uri);
  await untilChecked(uri);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(3, 0), `${chat(d)}\n`);
  });
  const { ended, until, say } = await playDiff(context, withHead(uri));
  const state = await ended();
  assert.deepEqual(counts(state), [0, 1, 0, 3]);
  assert.equal(state.after.state, "with unsaved changes");
  assert.equal(state.isStale, false);
  await editor.edit((edit) => {
    edit.delete(new vscode.Range(0, 0, 1, 0));
  });
  await until("the news", ({ isStale }) => isStale);
  say({ type: "compare" });
  const again = await until(
    "the next comparison",
    (one) => one.number === 2 && !one.isRunning && one,
  );
  assert.deepEqual(counts(again), [0, 1, 1, 2]);
  assert.equal(again.isStale, false);
});

test("a file that is written is compared anew only when it is asked for", async (context) => {
  const before = await createFile(context, old);
  const after = await createFile(context, now);
  const sides = { before: { uri: before.toString() }, after: { uri: after.toString() } };
  const { ended, until, say } = await playDiff(context, sides);
  assert.deepEqual(counts(await ended()), [1, 1, 1, 1]);
  await writeFile(after.fsPath, old);
  await until("the news", ({ isStale }) => isStale);
  say({ type: "compare" });
  const again = await until(
    "the next comparison",
    (one) => one.number === 2 && !one.isRunning && one,
  );
  assert.equal(again.diff?.isDifferent, false);
});

test("the report goes to the clipboard and into a file, without texts and folders", async (context) => {
  const before = await createFile(context, old, "old.jsonl");
  const after = await createFile(context, now, "new.jsonl");
  const report = vscode.Uri.joinPath(workspaceFolder(), "new.changes.md");
  context.after(() => rm(report.fsPath, { force: true }));
  const sides = { before: { uri: before.toString() }, after: { uri: after.toString() } };
  const { session, ended } = await playDiff(context, sides);
  await ended();
  await session.obey({ type: "copy" });
  const text = await vscode.env.clipboard.readText();
  assert.match(text, /^### old\.jsonl → new\.jsonl\n/);
  assert.match(text, /<summary>Edited: 1 record<\/summary>/);
  assert.doesNotMatch(text, /OSPF|MTU|VLAN/);
  const asked = answering(context, "showSaveDialog", () => report);
  const told = answering(context, "showInformationMessage");
  await session.obey({ type: "save" });
  assert.equal(await readFile(report.fsPath, "utf8"), text);
  assert.equal(String((asked[0]?.[0] as vscode.SaveDialogOptions).defaultUri), String(report));
  assert.match(String(told[0]?.[0]), /new\.changes\.md/);
});

test("sides can be swapped", async (context) => {
  const before = await createFile(context, old);
  const after = await createFile(context, lines(old, chat(d)));
  const sides = { before: { uri: before.toString() }, after: { uri: after.toString() } };
  const { ended, until, say } = await playDiff(context, sides);
  assert.deepEqual(counts(await ended()), [0, 1, 0, 3]);
  say({ type: "swap" });
  const swapped = await until("the other way", (one) => one.number === 2 && !one.isRunning && one);
  assert.deepEqual(counts(swapped), [0, 0, 1, 3]);
  assert.equal(swapped.sides.before.uri, after.toString());
});

test("why there is nothing to compare is said in the panel", async (context) => {
  const document = await vscode.workspace.openTextDocument({ language: "jsonl", content: old });
  const { ended } = await playDiff(context, withHead(document.uri));
  assert.match((await ended()).failure ?? "", /is in no git repository on this machine/);
});

test("git's words are the editor's, and a file that is gone is told by its name", async (context) => {
  const uri = await createFile(context, old, "outside.jsonl");
  const { session, ended } = await playDiff(context, withHead(uri));
  assert.equal(
    (await ended()).failure,
    '"outside.jsonl" is in no git repository on this machine: save it in one, or compare two datasets.',
  );
  await rm(uri.fsPath);
  await session.compare();
  assert.match(session.state().failure ?? "", /^"outside\.jsonl" is not there any more/);
});

test("in Restricted Mode git is not asked, and two files are compared", async (context) => {
  const uri = await committed(context);
  const real = Object.getOwnPropertyDescriptor(vscode.workspace, "isTrusted");
  assert.ok(real);
  context.after(() => Object.defineProperty(vscode.workspace, "isTrusted", real));
  Object.defineProperty(vscode.workspace, "isTrusted", { ...real, get: () => false });
  const { ended } = await playDiff(context, withHead(uri));
  assert.match((await ended()).failure ?? "", /^Git is not asked in Restricted Mode/);
  const sides = { before: { uri: uri.toString() }, after: { uri: uri.toString() } };
  const files = await playDiff(context, sides);
  assert.equal((await files.ended()).diff?.isDifferent, false);
});

test("what is stopped, closed or made anew at once is not asked of the worker", async (context) => {
  const uri = (await createFile(context, old)).toString();
  const host = await getHost();
  const asked: string[] = [];
  const worker = {
    request: (...[dataset, name, params]: Parameters<typeof host.worker.request>) => {
      asked.push(name);
      return host.worker.request(dataset, name, params);
    },
  };
  const watched = Object.create(host, { worker: { value: worker } }) as typeof host;
  const sides = { before: { uri }, after: { uri } };
  const session = new DiffSession(watched, sides, () => vscode.ViewColumn.Beside);
  const stopped = session.compare();
  await session.obey({ type: "stop" });
  await stopped;
  assert.equal(session.state().failure, "The comparison was stopped.");
  assert.deepEqual(asked.splice(0), ["endDiff"]);
  await Promise.all([session.compare(), session.compare()]);
  assert.equal(session.state().diff?.isDifferent, false);
  assert.deepEqual(asked.splice(0), ["compareDatasets"]);
  const closed = session.compare();
  session.dispose();
  await closed;
  assert.deepEqual(asked, ["endDiff"]);
});

test("a dataset that was never saved is compared as it is open", async (context) => {
  const before = await createFile(context, old);
  const { uri } = await vscode.workspace.openTextDocument({ language: "jsonl", content: now });
  await untilChecked(uri);
  const sides = { before: { uri: before.toString() }, after: { uri: uri.toString() } };
  const { ended } = await playDiff(context, sides);
  assert.deepEqual(counts(await ended()), [1, 1, 1, 1]);
});

const tabs = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith(diffPanelType),
    );

test("the commands open one panel of each comparison", async (context) => {
  context.after(closeEditors);
  const before = await createFile(context, old, "first.jsonl");
  const after = await createFile(context, now, "second.jsonl");
  const untilTabs = (count: number): Promise<readonly vscode.Tab[]> =>
    eventually(`${count} panels`, vscode.window.tabGroups.onDidChangeTabs, {
      probe: () => tabs().length === count && tabs(),
    });
  await vscode.commands.executeCommand("tunesmith.compareDatasets", after, [before, after]);
  const [tab] = await untilTabs(1);
  assert.equal(tab?.label, "first.jsonl ↔ second.jsonl");
  await vscode.commands.executeCommand("tunesmith.compareDatasets", after, [before, after]);
  await vscode.commands.executeCommand("tunesmith.compareWithGit", after);
  assert.deepEqual(
    (await untilTabs(2)).map(({ label }) => label),
    ["first.jsonl ↔ second.jsonl", "second.jsonl (HEAD ↔)"],
  );
  const asked = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.compareDatasets", after, [before, after, before]);
  assert.match(String(asked[0]?.[0]), /Select two datasets/);
});

test("a panel that VS Code brings back compares the same two", async (context) => {
  context.after(closeEditors);
  const host = await getHost();
  const uri = (await createFile(context, old)).toString();
  const raw = vscode.window.createWebviewPanel(diffPanelType, "", vscode.ViewColumn.Active);
  const panel = new DiffPanel(host, { before: { uri }, after: { uri } }, raw);
  await eventually("the comparison", panel.session.onDidChange, {
    probe: () => panel.session.state().diff?.isDifferent === false,
  });
  panel.dispose();
});
