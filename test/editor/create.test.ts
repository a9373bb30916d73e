/** Creating datasets in the editor: from sources over a preview and what was prepared to a file that is checked. */
import assert from "node:assert/strict";
import { access, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import * as vscode from "vscode";
import { creationFailure } from "../../src/editor/create-failure.ts";
import { WorkerFailure } from "../../src/editor/worker-client.ts";
import { files, openCreation } from "./create-support.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  closeEditors,
  createFile,
  getHost,
  untilChecked,
  workspaceFolder,
} from "./support.ts";

const tickets = [
  "number,short_description,work_notes,close_notes",
  'INC0010001,"BGP session of sw-ber-02 is Idle","2026-11-02 10:14:00 - Erin Sample (Work notes)\nThe update source is gone.","Set the update source again on Loopback0 and cleared the session."',
  "INC0010002,Echo in calls of floor 3,,Trusted the markings of the phones on the access ports.",
  "INC0010003,Printer is offline,,Closed automatically.",
  "INC0010004,Page is blank,,",
  "",
].join("\r\n");

const createTickets = (context: TestContext, name: string): Promise<vscode.Uri> =>
  createFile(context, tickets, name);

/** A file that the test makes is gone afterwards, with what lies beside it. */
function made(context: TestContext, name: string): vscode.Uri {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  const sidecar = uri.fsPath.replace(/\.jsonl$/, ".provenance.jsonl");
  context.after(async () => {
    await closeEditors();
    await Promise.all([uri.fsPath, sidecar].map((file) => rm(file, { force: true })));
  });
  return uri;
}

async function folderOf(
  context: TestContext,
  name: string,
  content: Readonly<Record<string, string>>,
): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  context.after(() => rm(uri.fsPath, { recursive: true, force: true }));
  await mkdir(uri.fsPath, { recursive: true });
  for (const [file, text] of Object.entries(content)) {
    await writeFile(path.join(uri.fsPath, file), text);
  }
  return uri;
}

const linesOf = async (uri: vscode.Uri): Promise<Record<string, unknown>[]> =>
  (await readFile(uri.fsPath, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const isThere = (uri: vscode.Uri): Promise<boolean> =>
  access(uri.fsPath).then(
    () => true,
    () => false,
  );

test("a table of tickets becomes a dataset that is open and checked", async (context) => {
  const source = await createTickets(context, "create-tickets.csv");
  const out = made(context, "create-tickets.jsonl");
  const page = await openCreation(context, files(source));
  const preview = await page.untilPreview();
  const state = page.state();
  assert.equal(state.choices.kind, "ticket");
  assert.deepEqual(state.sources, { type: "files", names: ["create-tickets.csv"], inAll: 1 });
  assert.equal(state.out.name, "create-tickets.jsonl");
  assert.deepEqual(
    state.guesses?.ticket.map(({ field, column }) => `${column} ${field}`).toSorted(),
    ["close_notes resolution", "number id", "short_description problem", "work_notes notes"],
  );
  assert.equal(preview.isWhole, true);
  assert.equal(preview.records.length, 2);
  assert.deepEqual(preview.doubted.map(({ doubt, records }) => `${doubt} ${records}`).toSorted(), [
    "boilerplate-answer 1",
    "no-answer 1",
  ]);
  const [first] = preview.records;
  assert.deepEqual(
    first?.turns.map(({ role }) => role),
    ["system", "user", "assistant"],
  );
  assert.match(first.turns[2]?.text ?? "", /update source/);
  assert.equal(first.place.name, "create-tickets.csv");
  assert.equal(first.place.line, 2);

  page.say({ type: "openPlace", path: first.place.path, line: first.place.line });
  await eventually("the source", vscode.window.onDidChangeActiveTextEditor, {
    probe: () => vscode.window.activeTextEditor?.document.uri.toString() === source.toString(),
  });
  assert.equal(vscode.window.activeTextEditor?.selection.active.line, 1);

  page.say({ type: "create" });
  const outcome = await page.untilPrepared();
  assert.equal(outcome.written, 2);
  assert.equal(outcome.leftOutInAll, 2);
  assert.deepEqual(outcome.byTaskType, { troubleshooting: 2 });
  assert.ok(outcome.tokens.total > 20);
  assert.equal(await isThere(out), false, "Nothing is written before that.");
  page.say({ type: "write" });
  assert.equal(await page.untilDone(), 'Created 2 records in "create-tickets.jsonl"; 2 left out.');
  assert.equal((await linesOf(out)).length, 2);
  const sidecar = out.with({ path: out.path.replace(".jsonl", ".provenance.jsonl") });
  assert.deepEqual(
    (await linesOf(sidecar)).map(({ path: file, row }) => [file, row]),
    [
      ["create-tickets.csv", 1],
      ["create-tickets.csv", 2],
    ],
  );
  const dataset = await untilChecked(out);
  assert.equal(dataset.state?.formatId, "openai-chat");
});

test("choices change the preview; going back leaves nothing behind", async (context) => {
  const source = await createTickets(context, "create-choices.csv");
  const out = made(context, "create-choices.jsonl");
  const page = await openCreation(context, files(source));
  await page.untilPreview();
  page.choose({ skipped: [] });
  const preview = await page.until(
    "all records",
    ({ preview: one, isPreviewStale }) => !isPreviewStale && one?.written === 4 && one,
  );
  assert.equal(preview.leftOutInAll, 0);
  const before = page.state().projectPrompts.troubleshooting;
  page.choose({
    prompts: { troubleshooting: { ...before, system: "", request: "Help: {problem}" } },
  });
  await page.until("the other request", ({ preview: one, isPreviewStale }) => {
    const turns = !isPreviewStale && one?.records[0]?.turns;
    return turns && turns[0]?.text.startsWith("Help: BGP session") && turns.length === 2;
  });
  page.choose({ mappings: { ticket: [{ field: "resolution", column: "close_notes" }] } });
  const fault = await page.until("the fault", ({ preview: one }) => one?.fault);
  assert.match(fault, /problem/i);
  page.choose({ mappings: {}, format: "alpaca" });
  await page.until("the preview without it", ({ preview: one }) => one?.fault === undefined);
  page.say({ type: "create" });
  const outcome = await page.untilPrepared();
  assert.equal(outcome.format, "alpaca");
  assert.equal(outcome.written, 4);
  page.say({ type: "goBack" });
  await page.until("the form", ({ stage }) => stage.stage === "form");
  const folder = await vscode.workspace.fs.readDirectory(workspaceFolder());
  assert.deepEqual(
    folder.map(([name]) => name).filter((name) => name.includes("create-choices")),
    ["create-choices.csv"],
  );
  assert.equal(await isThere(out), false);
});

test("private values are asked about once, and redacted before anything is written", async (context) => {
  const source = await createFile(
    context,
    "problem,resolution\nMail to erin.keller@fabrikam-isp.com fails,The password hunter2-Sample was reset for erin.keller@fabrikam-isp.com\n",
    "create-private.csv",
  );
  const out = made(context, "create-private.jsonl");
  const asked = answering(
    context,
    "showWarningMessage",
    () => undefined,
    () => "Redact",
  );
  const page = await openCreation(context, files(source));
  const { privacy } = await page.untilPreview();
  assert.ok(privacy.some(({ label, values }) => label === "e-mail address" && values >= 2));
  page.say({ type: "create" });
  await page.until("the question", () => asked.length === 1);
  assert.equal(page.state().stage.stage, "form");
  page.say({ type: "create" });
  const outcome = await page.untilPrepared();
  assert.equal(asked.length, 2);
  assert.ok(outcome.redacted >= 2);
  assert.equal(page.state().choices.redaction, "mask");
  page.say({ type: "write" });
  await page.untilDone();
  assert.doesNotMatch(await readFile(out.fsPath, "utf8"), /erin\.keller/);
  assert.doesNotMatch(
    await readFile(out.fsPath.replace(".jsonl", ".provenance.jsonl"), "utf8"),
    /erin\.keller/,
  );
});

test("records are appended to a dataset in its own format only", async (context) => {
  const source = await createTickets(context, "create-more.csv");
  const first = `${JSON.stringify({ instruction: "Why is it slow?", input: "", output: "The duplex did not match." })}\n`;
  const out = made(context, "create-appended.jsonl");
  await writeFile(out.fsPath, first);
  const dialog = vscode.window as { showOpenDialog: unknown };
  const original = dialog.showOpenDialog;
  context.after(() => (dialog.showOpenDialog = original));
  dialog.showOpenDialog = () => Promise.resolve([out]);
  const page = await openCreation(context, files(source));
  await page.untilPreview();
  page.say({ type: "chooseOut", appends: true });
  await page.until("its format", ({ out: one }) => one.format === "alpaca" && one.appends);
  page.choose({ format: "alpaca" });
  await page.untilPreview();
  page.say({ type: "create" });
  await page.untilPrepared();
  page.say({ type: "write" });
  await page.untilDone();
  const text = await readFile(out.fsPath, "utf8");
  assert.ok(text.startsWith(first), "What was there stays as it is.");
  assert.equal((await linesOf(out)).length, 3);
});

test("folders of configurations before and after a change are told by their names", async (context) => {
  const config = (mtu: string): string =>
    `hostname sw1\n!\ninterface GigabitEthernet1/0/1\n description Uplink\n${mtu}!\nend\n`;
  const before = await folderOf(context, "configs-before", { "sw1.cfg": config("") });
  const after = await folderOf(context, "configs-after", { "sw1.cfg": config(" mtu 9000\n") });
  const { inputsOf } = await import("../../src/editor/create-sources.ts");
  const inputs = inputsOf([after, before]);
  assert.deepEqual(inputs, { type: "pairs", before: before.fsPath, after: after.fsPath });
  const page = await openCreation(context, inputs);
  const preview = await page.untilPreview();
  assert.equal(page.state().choices.kind, "config");
  assert.match(
    preview.records[0]?.turns.at(-1)?.text ?? "",
    /interface GigabitEthernet1\/0\/1\n\s*mtu 9000/,
  );
  page.say({ type: "dropCounterpart" });
  await page.until("each by itself", ({ sources }) => sources.type === "files");
  const golden = await page.until(
    "the whole configuration",
    ({ preview: one, isPreviewStale }) => !isPreviewStale && one?.records[0],
  );
  assert.match(golden.turns.at(-1)?.text ?? "", /hostname sw1/);
});

test("a mapping of log entries is written into the project, edited there, and its faults told", async (context) => {
  const source = await createFile(
    context,
    "Nov  2 10:14:00 sw1 45: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to down\nno log at all\n",
    "create-core.log",
  );
  const page = await openCreation(context, files(source));
  const preview = await page.untilPreview();
  assert.equal(page.state().choices.kind, "log");
  assert.deepEqual(
    preview.leftOut.map(({ why, count, places }) => [why, count, places[0]?.line]),
    [["unmatched-line", 1, 2]],
  );
  page.say({ type: "writeStarterMapping" });
  await page.until("the file", ({ logMapping }) => logMapping.file !== undefined);
  const { logMapping: mapping } = page.state();
  const file = vscode.Uri.joinPath(workspaceFolder(), mapping.file ?? "");
  context.after(() => rm(file.fsPath, { force: true }));
  assert.ok(mapping.rules > 10);
  await writeFile(
    file.fsPath,
    '{"rules": [{"mnemonic": "LINK-*", "classification": "Sample class"}]}',
  );
  await page.until("the other meaning", ({ preview: one }) =>
    one?.records[0]?.turns.at(-1)?.text.includes("Sample class"),
  );
  await writeFile(file.fsPath, '{"rules": [{"mnemonic": 7}]}');
  const [problem] = await page.until(
    "the fault",
    ({ logMapping }) => logMapping.problems.length > 0 && logMapping.problems,
  );
  assert.match(problem ?? "", /mnemonic/);
  page.say({ type: "useStarterMapping" });
  await page.until("the starter", ({ logMapping }) => logMapping.file === undefined);
});

test("templates become those of the project, and are no longer a person's own", async (context) => {
  const source = await createTickets(context, "create-prompts.csv");
  const config = vscode.Uri.joinPath(workspaceFolder(), "tunesmith.json");
  context.after(() => rm(config.fsPath, { force: true }));
  answering(context, "showInformationMessage", () => undefined);
  const page = await openCreation(context, files(source));
  await page.untilPreview();
  const before = page.state().projectPrompts.troubleshooting;
  page.choose({ prompts: { troubleshooting: { ...before, system: "You help." } } });
  await page.untilPreview();
  page.say({ type: "savePrompts" });
  await page.until(
    "the project's templates",
    ({ projectPrompts, choices }) =>
      projectPrompts.troubleshooting.system === "You help." &&
      Object.keys(choices.prompts).length === 0,
  );
  assert.deepEqual(JSON.parse(await readFile(config.fsPath, "utf8")), {
    create: { prompts: { troubleshooting: { system: "You help." } } },
  });
});

test("what cannot be read is told on the page, and nothing is created of it", async (context) => {
  const gone = vscode.Uri.joinPath(workspaceFolder(), "gone.csv");
  const page = await openCreation(context, files(gone));
  assert.ok(await page.untilFailure());
  const { worker } = await getHost();
  await assert.rejects(
    worker.request("gone", "creationOutlook", { inputs: files(gone) }),
    /gone\.csv/,
  );
  page.say({ type: "create" });
  assert.equal(page.state().stage.stage, "form");
  assert.equal(page.state().isKnown, false);
});

test("what was being created is there again with the window", async (context) => {
  const source = await createTickets(context, "create-again.csv");
  const page = await openCreation(context, files(source));
  await page.untilPreview();
  page.choose({ format: "sharegpt" });
  await page.untilPreview();
  const { rememberedCreation } = await import("../../src/editor/create-memory.ts");
  const creation = rememberedCreation((await getHost()).workspaceState);
  assert.deepEqual(creation?.inputs, files(source));
  assert.equal(creation.choices?.format, "sharegpt");
});

test("what another program writes while an outcome stands is not replaced, and said", async (context) => {
  const source = await createTickets(context, "create-meanwhile.csv");
  const out = made(context, "create-meanwhile.jsonl");
  const page = await openCreation(context, files(source));
  await page.untilPreview();
  page.say({ type: "create" });
  await page.untilPrepared();
  assert.equal(page.state().out.isThere, false);
  await writeFile(out.fsPath, "PRECIOUS\n");
  page.say({ type: "write" });
  // In the words of the worker, which tests of its own have.
  assert.ok(await page.untilFailure());
  assert.equal(await readFile(out.fsPath, "utf8"), "PRECIOUS\n");
  assert.equal(page.state().stage.stage, "form");
  assert.equal(page.state().out.isThere, true);

  // With the next outcome, a person sees that it is there, and may replace it.
  page.say({ type: "create" });
  await page.untilPrepared();
  assert.equal(page.state().out.isThere, true);
  page.say({ type: "write" });
  await page.untilDone();
  assert.equal((await linesOf(out)).length, 2);
});

test("other sources keep what was typed, and ask before an outcome is dropped", async (context) => {
  const first = await createTickets(context, "create-first.csv");
  const second = await createTickets(context, "create-second.csv");
  made(context, "create-first.jsonl");
  const page = await openCreation(context, files(first));
  await page.untilPreview();
  const before = page.state().projectPrompts.troubleshooting;
  page.choose({
    prompts: { troubleshooting: { ...before, system: "You help at night." } },
    mappings: {
      ticket: [
        { field: "problem", column: "short_description" },
        { field: "resolution", column: "close_notes" },
      ],
    },
    cleaning: { quotes: true, signatures: true, greetings: false },
    redaction: "mask",
  });
  await page.untilPreview();
  page.say({ type: "create" });
  await page.untilPrepared();
  const asked = answering(
    context,
    "showWarningMessage",
    () => undefined,
    () => "Drop It",
  );
  await page.session.turnTo(files(second));
  assert.equal(asked.length, 1);
  assert.equal(page.state().stage.stage, "prepared");
  await page.session.turnTo(files(second));
  const { choices } = await page.until("the other source", ({ sources, isKnown, ...state }) =>
    isKnown && sources.type === "files" && sources.names[0] === "create-second.csv" ? state : false,
  );
  assert.equal(asked.length, 2);
  assert.equal(choices.prompts.troubleshooting?.system, "You help at night.");
  assert.equal(choices.mappings.ticket?.length, 2);
  assert.equal(choices.cleaning.greetings, false);
  assert.equal(choices.redaction, "mask");
  assert.equal(page.state().out.name, "create-second.jsonl");

  // A mapping of columns that are not there is none.
  const third = await createFile(
    context,
    "problem,resolution\nNo power,New fuse\n",
    "create-3.csv",
  );
  await page.session.turnTo(files(third));
  const last = await page.until("the third source", ({ sources, isKnown, ...state }) =>
    isKnown && sources.type === "files" && sources.names[0] === "create-3.csv" ? state : false,
  );
  assert.deepEqual(last.choices.mappings, {});
  assert.equal(last.choices.prompts.troubleshooting?.system, "You help at night.");
});

test("a closed panel leaves nothing of an outcome behind", async (context) => {
  const source = await createTickets(context, "create-closed.csv");
  const page = await openCreation(context, files(source));
  await page.untilPreview();
  page.say({ type: "create" });
  await page.untilPrepared();
  const hidden = async (): Promise<string[]> =>
    (await readdir(workspaceFolder().fsPath)).filter((name) => name.startsWith(".create-closed"));
  assert.ok((await hidden()).length > 0);
  page.session.dispose();
  for (let tries = 0; tries < 50 && (await hidden()).length > 0; tries++) await setTimeout(100);
  assert.deepEqual(await hidden(), []);
});

test("a source that is gone is told by its name", async (context) => {
  const source = await createTickets(context, "create-lost.csv");
  const page = await openCreation(context, files(source));
  await page.untilPreview();
  await rm(source.fsPath);
  page.say({ type: "create" });
  assert.equal(
    await page.untilFailure(),
    '"create-lost.csv" is not there any more: choose other sources.',
  );
});

test("failures name files as a person knows them", async (context) => {
  const source = await createTickets(context, "create-named.csv");
  const out = vscode.Uri.joinPath(workspaceFolder(), "create-named.jsonl");
  const host = await getHost();
  const sidecar = out.fsPath.replace(".jsonl", ".provenance.jsonl");
  const sentence = `"${sidecar}" is not of "${out.fsPath}", nor of "${source.fsPath}".`;
  assert.equal(
    await creationFailure(host, new WorkerFailure(sentence, undefined), {
      what: "A test",
      inputs: files(source),
      out: out.fsPath,
    }),
    '"create-named.provenance.jsonl" is not of "create-named.jsonl", nor of "create-named.csv".',
  );
});

test("what tells sources is no dataset, nor is a ledger", async (context) => {
  const dataset = await createFile(context, '{"messages": []}\n', "create-beside.jsonl");
  const companions = await Promise.all(
    ["create-beside.provenance.jsonl", "create-beside.ledger.jsonl"].map((name) =>
      createFile(context, '{"record": "x"}\n', name),
    ),
  );
  await vscode.window.showTextDocument(dataset);
  await untilChecked(dataset);
  const { datasets } = await getHost();
  for (const companion of companions) {
    await vscode.window.showTextDocument(companion);
    assert.equal(datasets.get(companion), undefined);
    assert.equal(datasets.current?.uri.toString(), dataset.toString());
  }
});

test("the command asks for files, and opens one panel", async (context) => {
  const source = await createTickets(context, "create-command.csv");
  const dialog = vscode.window as { showOpenDialog: unknown };
  const original = dialog.showOpenDialog;
  let asked = 0;
  context.after(async () => {
    dialog.showOpenDialog = original;
    await closeEditors();
  });
  dialog.showOpenDialog = () => {
    asked += 1;
    return Promise.resolve([source]);
  };
  const panels = (): vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && input.viewType.endsWith("tunesmith.create"),
      );
  await vscode.commands.executeCommand("tunesmith.createDataset");
  await vscode.commands.executeCommand("tunesmith.createDataset", source, [source]);
  assert.equal(asked, 1);
  await eventually("one panel", vscode.window.tabGroups.onDidChangeTabs, {
    probe: () => panels().length === 1,
  });
  const warned = answering(context, "showWarningMessage", () => undefined);
  await vscode.commands.executeCommand(
    "tunesmith.createDataset",
    vscode.Uri.parse("untitled:create-nowhere.csv"),
  );
  assert.match(String(warned[0]?.[0]), /not on a disk/);
});
