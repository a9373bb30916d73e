import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ChosenRecord } from "../../src/editor/commands.ts";
import type { Dataset } from "../../src/editor/dataset.ts";
import { GroupsTree, type GroupsNode } from "../../src/editor/views/groups-tree.ts";
import { test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  getHost,
  isPreviewed,
  lines,
  openDataset,
  pick,
  untilChecked,
  untilPreviewed,
} from "./support.ts";

// Invented tickets.
const phones = "The phones of the branch office lose their line every evening, what is the cause?";
const power =
  "Look at the power budget of the switch first: phones draw most while they start, and the supply of this model is " +
  "small. Then compare the log of the evening with the log of the morning and count the restarts";

const incident = (ticket: string, host: string, address: string): string =>
  chat(
    `Ticket ${ticket}: users behind ${host} cannot reach the mail server, a ping to ${address} gets lost after the core.`,
    `Trace the route from ${host}: if it ends at the core, the return route to ${address} is missing there. Add it and close ${ticket} once users confirm that mail arrives again.`,
  );

const voice = "Which VLAN carries voice at the branch offices?";

const records = [
  chat("a", "The first answer is in the manual."),
  chat(phones, `${power}.`),
  chat(phones, `${power} today.`),
  chat("a", "The first answer is in the manual."),
  chat(voice, "VLAN 110, tagged."),
  chat(voice, "Only VLAN 210."),
  incident("INC0012345", "fra1-core-sw-01", "192.0.2.17"),
  incident("INC0067890", "ber2-edge-sw-07", "198.51.100.4"),
  chat(phones, `${power} again, evening by evening.`),
];

interface Opened {
  readonly document: vscode.TextDocument;
  readonly dataset: Dataset;
  readonly tree: GroupsTree;
  /** The tree as a person reads it, unfolded: label and description, indented. */
  readonly read: () => Promise<string[]>;
  /** The node with this label, wherever it is; of several, the one below the label `under`. */
  readonly node: (label: RegExp, under?: RegExp) => Promise<GroupsNode>;
}

async function open(context: TestContext, content = lines(...records)): Promise<Opened> {
  const host = await getHost();
  const { document } = await openDataset(context, content);
  const dataset = await untilChecked(document.uri);
  const tree = new GroupsTree(host);
  context.after(() => {
    tree.dispose();
  });
  const walk = async (
    parent?: GroupsNode,
    path: string[] = [],
  ): Promise<[string[], GroupsNode][]> => {
    const found: [string[], GroupsNode][] = [];
    for (const node of await tree.getChildren(parent)) {
      const { label, description } = tree.getTreeItem(node);
      const text = `${typeof label === "string" ? label : ""} | ${String(description)}`;
      found.push([[...path, text], node], ...(await walk(node, [...path, text])));
    }
    return found;
  };
  return {
    document,
    dataset,
    tree,
    async read() {
      await dataset.settled();
      return (await walk()).map(([path]) => "  ".repeat(path.length - 1) + (path.at(-1) ?? ""));
    },
    async node(label, under) {
      await dataset.settled();
      const all = await walk();
      const found = all.find(
        ([path]) =>
          label.test(path.at(-1) ?? "") &&
          (under === undefined || path.slice(0, -1).some((text) => under.test(text))),
      );
      assert.ok(found, `No ${String(label)} in:\n${all.map(([path]) => path.at(-1)).join("\n")}`);
      return found[1];
    },
  };
}

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

async function applyMarks(): Promise<void> {
  const applied = run("tunesmith.applyMarks");
  await untilPreviewed();
  await run("tunesmith.applyPreview");
  await applied;
}

test("the tree lists groups by kind, with the record that is kept", async (context) => {
  const { read } = await open(context);
  const seen = (await read()).map((line) => line.replace(/\d+ %/g, "N %"));
  const expected = [
    /^Exact Duplicates \| 1 group$/,
    /^ {2}2 records \| a$/,
    /^ {4}Line 1 \| kept · a$/,
    /^ {4}Line 4 \| N % · a$/,
    /^Near-Duplicates \| 1 group$/,
    /^ {2}3 records \| ≥ N % · The phones of .*…$/,
    /^ {4}Line 2 \| kept · The phones/,
    /^ {4}Line 3 \| N % · The phones/,
    /^ {4}Line 9 \| N % · The phones/,
    /^Same Incident \| 1 group$/,
    /^ {2}2 records \| N % · Ticket INC0012345: /,
    /^ {4}Line 7 \| kept · Ticket INC0012345/,
    /^ {4}Line 8 \| N % · Ticket INC0067890/,
    /^Conflicting Answers \| 1 group$/,
    /^ {2}2 answers \| Which VLAN carries /,
    /^ {4}Line 5 \| VLAN 110, tagged\.$/,
    /^ {4}Line 6 \| Only VLAN 210\.$/,
  ];
  assert.equal(seen.length, expected.length, seen.join("\n"));
  for (const [index, pattern] of expected.entries()) assert.match(seen[index] ?? "", pattern);
});

test("a decision is a mark until it was seen and applied, in one step", async (context) => {
  const { document, dataset, read, node } = await open(context);
  const before = document.getText();
  await run("tunesmith.keepRecord", await node(/^Line 9/));
  const marked = await read();
  assert.ok(
    marked.some((line) => line.includes("Line 9 | kept · The phones")),
    marked.join("\n"),
  );
  assert.ok(
    marked.some((line) => /Line 2 \| remove · \d+ % · /.test(line)),
    marked.join("\n"),
  );
  assert.ok(marked.some((line) => /3 records \| remove 2 · ≥ \d+ % · The phones/.test(line)));
  assert.equal(document.getText(), before);

  const cancelled = run("tunesmith.applyMarks");
  await untilPreviewed();
  await run("tunesmith.cancelPreview");
  await cancelled;
  assert.equal(document.getText(), before);
  const { decisions } = await getHost();
  assert.deepEqual(decisions.removedLines(dataset), [1, 2]);

  await applyMarks();
  assert.equal(document.getText(), lines(...records.toSpliced(1, 2)));
  assert.equal(isPreviewed(), false);
  assert.equal(decisions.of(dataset).size, 0);
  await run("undo");
  assert.equal(document.getText(), before);
});

test("a rule decides for one group, or for all of a kind", async (context) => {
  const { dataset, node } = await open(context);
  const { decisions } = await getHost();
  answering(context, "showQuickPick", pick("longest"), pick("first"));
  await run("tunesmith.keepByRule", await node(/^\d records .* · The phones/));
  assert.deepEqual(decisions.removedLines(dataset), [1, 2]);
  await run("tunesmith.keepByRule", await node(/^Exact Duplicates/));
  assert.deepEqual(decisions.removedLines(dataset), [1, 2, 3]);
  await run("tunesmith.clearMarks", await node(/^Exact Duplicates/));
  assert.deepEqual(decisions.removedLines(dataset), [1, 2]);
  await run("tunesmith.clearMarks");
  assert.deepEqual(decisions.removedLines(dataset), []);
});

test("the newest is kept by a field that looks like a date", async (context) => {
  const dated = (record: string, created: string): string =>
    record.replace(/\}$/, `,"metadata":{"created":"${created}"}}`);
  const content = lines(
    dated(records[1] ?? "", "2026-01-05"),
    dated(records[2] ?? "", "2026-03-01"),
    dated(records[8] ?? "", "2025-12-24"),
  );
  const { dataset, node } = await open(context, content);
  const fields: string[] = [];
  answering(context, "showQuickPick", pick("newest"), (items: readonly string[]) => {
    fields.push(...items);
    return items[0];
  });
  await run("tunesmith.keepByRule", await node(/^\d records .* · The phones/));
  assert.deepEqual(fields, ["/metadata/created"]);
  const { decisions } = await getHost();
  assert.deepEqual(decisions.removedLines(dataset), [0, 2]);
});

test("marks go with their records, and are dropped with a record that changes", async (context) => {
  const { document, dataset, node } = await open(context);
  const { decisions } = await getHost();
  await run("tunesmith.keepRecord", await node(/^Line 2/));
  assert.deepEqual(decisions.removedLines(dataset), [2, 8]);

  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), lines(chat("new", "It is all new here.")));
  edit.delete(document.uri, new vscode.Range(5, 0, 6, 0));
  await vscode.workspace.applyEdit(edit);
  await untilChecked(document.uri);
  assert.deepEqual(decisions.removedLines(dataset), [3, 8]);

  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, document.lineAt(3).range, chat("other", "Another record by now."));
  await vscode.workspace.applyEdit(change);
  assert.deepEqual(decisions.removedLines(dataset), [8]);
});

test("a choice in a tree that is out of date does nothing", async (context) => {
  const { document, dataset, node } = await open(context);
  const stale = await node(/^Line 9/);
  const warnings = answering(context, "showWarningMessage");
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), lines(chat("new", "It is all new here.")));
  await vscode.workspace.applyEdit(edit);
  await run("tunesmith.keepRecord", stale);
  assert.match(String(warnings[0]?.[0]), /changed meanwhile/);
  assert.equal((await getHost()).decisions.of(dataset).size, 0);
});

test("what changes while the rule is chosen is not decided about", async (context) => {
  const { document, dataset, node } = await open(context);
  const section = await node(/^Exact Duplicates/);
  const warnings = answering(context, "showWarningMessage");
  answering(context, "showQuickPick", async (items: readonly vscode.QuickPickItem[]) => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), lines(chat("new", "It is all new here.")));
    await vscode.workspace.applyEdit(edit);
    await untilChecked(document.uri);
    return items[0];
  });
  await run("tunesmith.keepByRule", section);
  assert.match(String(warnings[0]?.[0]), /changed meanwhile/);
  assert.equal((await getHost()).decisions.of(dataset).size, 0);
});

test("a mark that is cleared while the preview is open is not carried out", async (context) => {
  const { document, node } = await open(context);
  const before = document.getText();
  await run("tunesmith.keepRecord", await node(/^Line 9/));
  const line = await node(/^Line 2 \| remove/);
  const warnings = answering(context, "showWarningMessage");
  const applied = run("tunesmith.applyMarks");
  await untilPreviewed();
  await run("tunesmith.clearMarks", line);
  await run("tunesmith.applyPreview");
  await applied;
  assert.match(String(warnings[0]?.[0]), /marks changed while/);
  assert.equal(document.getText(), before);
});

test("nothing is shown of a dataset that is not compared", async (context) => {
  const { document, dataset, tree } = await open(context);
  const host = await getHost();
  assert.ok((await tree.getChildren()).length > 0);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), lines(chat("new", "It is all new here.")));
  const meanwhile: unknown[] = [];
  const listener = host.datasets.onDidChange(() => {
    if (dataset.checking) meanwhile.push(host.groups.of(dataset));
  });
  context.after(() => listener.dispose());
  await vscode.workspace.applyEdit(edit);
  await untilChecked(document.uri);
  assert.ok(meanwhile.length > 0);
  assert.ok((await Promise.all(meanwhile)).every((groups) => groups === undefined));
  assert.ok((await host.groups.of(dataset))?.length);
});

test("conflicts: one answer is kept, or none", async (context) => {
  const content = lines(...records, chat(voice, "VLAN 110, tagged!"));
  const { dataset, node, read } = await open(context, content);
  const { decisions } = await getHost();
  const answer = await node(/^2 records .*VLAN 110/, /^Conflicting/);
  assert.equal(answer.kind, "answer");
  await run("tunesmith.keepAnswer", answer);
  assert.deepEqual(decisions.removedLines(dataset), [5]);
  assert.ok((await read()).some((line) => line.includes("2 records | kept · VLAN 110, tagged.")));
  await run("tunesmith.removeGroup", await node(/^\d answers .*Which VLAN/));
  assert.deepEqual(decisions.removedLines(dataset), [4, 5, 9]);
});

test("groups that are kept on purpose stay out of the way, also after an edit", async (context) => {
  const { document, dataset, node, read } = await open(context);
  const group = await node(/^\d records .* · The phones/);
  await run("tunesmith.keepAll", group, [group, await node(/^\d answers .*Which VLAN/)]);
  const seen = await read();
  assert.ok(!seen.some((line) => /^(Near-Duplicates|Conflicting)/.test(line)), seen.join("\n"));
  assert.ok(seen.includes("Kept on Purpose | 2 groups"), seen.join("\n"));

  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), lines(chat("new", "It is all new here.")));
  await vscode.workspace.applyEdit(edit);
  await untilChecked(document.uri);
  const aside = await node(/^\d records .* · The phones/, /^Kept on Purpose/);
  assert.ok(dataset.state !== undefined);
  await run("tunesmith.reconsiderGroup", aside);
  assert.ok((await read()).some((line) => line.startsWith("Near-Duplicates")));
});

test("what is kept on purpose at one turn is still a conflict at another", async (context) => {
  const { document } = await open(context);
  const { groupMemory } = await getHost();
  const at = (turn: number, isTicketBlind = false) => ({
    turn,
    isTicketBlind,
    answers: [[4], [5]],
  });
  context.after(() => groupMemory.remove(document, [at(1)]));
  await groupMemory.add(document, [at(1)]);
  const kept = [at(1), at(2), at(1, true)].map((group) => groupMemory.has(document, group));
  assert.deepEqual(kept, [true, false, false]);
});

test("records are compared as people read them", async (context) => {
  const { node } = await open(context);
  await run("tunesmith.compareWithKept", await node(/^Line 9/));
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  assert.match(activeTab?.label ?? "", /^line 2 ↔ line 9 · \d\d %$/);
  assert.ok(activeTab?.input instanceof vscode.TabInputTextDiff);
  const right = await vscode.workspace.openTextDocument(activeTab.input.modified);
  assert.match(right.getText(), /# user\n\nThe phones[^]*# assistant[^]*evening by evening\./);

  const executed: string[] = [];
  const { executeCommand } = vscode.commands;
  const commands = vscode.commands as { executeCommand: unknown };
  commands.executeCommand = (command: string, ...args: unknown[]) => {
    // Views tell what they show whenever they hear of it.
    if (command !== "setContext") executed.push(command);
    return executeCommand(command, ...args);
  };
  try {
    await executeCommand("tunesmith.compareWithKept", await node(/^Line 9/));
  } finally {
    commands.executeCommand = executeCommand;
  }
  assert.deepEqual(executed, ["vscode.diff"], "what is wrapped already is left as it is");

  await run("tunesmith.compareSelected", undefined, [await node(/^Line 8/), await node(/^Line 5/)]);
  assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, "line 5 ↔ line 8");
  const warnings = answering(context, "showWarningMessage");
  await run("tunesmith.compareSelected", undefined, [await node(/^Line 8/)]);
  assert.match(String(warnings[0]?.[0]), /Select two records/);
});

test("quick fixes lead to the other record, decide, and show the group", async (context) => {
  const { document, dataset } = await open(context);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(8, 0, 8, 0),
  );
  const titles = actions.map(({ title }) => title);
  const wanted = [
    "Compare with line 2",
    "Keep this record, mark its near-duplicates for removal",
    "Show its near-duplicates in the side bar",
  ];
  assert.deepEqual(
    titles.filter((title) => wanted.includes(title)),
    wanted,
    titles.join(" · "),
  );
  const keep = actions.find(({ title }) => title === wanted[1])?.command;
  assert.ok(keep);
  await run(keep.command, ...(keep.arguments as [ChosenRecord]));
  assert.deepEqual((await getHost()).decisions.removedLines(dataset), [1, 2]);
  const errors = answering(context, "showErrorMessage");
  const show = actions.find(({ title }) => title === wanted[2])?.command;
  assert.ok(show);
  await run(show.command, ...(show.arguments as [ChosenRecord]));
  assert.deepEqual(errors, []);
  const [near] = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ range }) => range.start.line === 8);
  assert.match(near?.relatedInformation?.[0]?.message ?? "", /^The record on line 2, \d\d % the/);
});
