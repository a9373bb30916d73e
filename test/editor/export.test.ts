import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { test, type TestContext } from "./harness.ts";
import { answering, chat, lines, openDataset, pick, untilChecked } from "./support.ts";

// Invented.
const subjects = ["BGP", "OSPF", "SSH", "NTP", "DNS", "TFTP", "SNMP", "Syslog", "RADIUS", "HTTPS"];
const asked = [
  (subject: string) =>
    chat(`Which port does ${subject} use on our routers?`, `See the table of ${subject} ports.`),
  (subject: string) =>
    chat(`Who may change ${subject}?`, `Only the group named ${subject}-admins.`),
];
const content = lines(...subjects.flatMap((subject) => asked.map((of) => of(subject))));

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

const none = (): readonly vscode.QuickPickItem[] => [];
const press = (button: string | undefined) => (): string | undefined => button;

async function open(context: TestContext, text = content): Promise<vscode.TextDocument> {
  const { document } = await openDataset(context, text);
  await untilChecked(document.uri);
  return document;
}

interface Sides {
  readonly train: string;
  readonly validation: string;
  readonly test: string;
}

function sidesOf(context: TestContext, { uri }: vscode.TextDocument): Sides {
  const place = (side: string): string => uri.fsPath.replace(/\.jsonl$/, `.${side}.jsonl`);
  const sides = { train: place("train"), validation: place("validation"), test: place("test") };
  for (const side of Object.values(sides)) context.after(() => rm(side, { force: true }));
  return sides;
}

const recordsOf = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, "utf8")).trimEnd().split("\n");

test("a dataset is split into files beside it, after its numbers were seen", async (context) => {
  const document = await open(context);
  const { train, validation, test: held } = sidesOf(context, document);
  answering(context, "showQuickPick", pick(/^80 \/ 10 \/ 10/), none);
  const questions = answering(context, "showInformationMessage", () => {
    assert.ok(![train, validation, held].some(existsSync));
    return "Write";
  });
  await run("tunesmith.splitDataset");
  const parts = await Promise.all([train, validation, held].map(recordsOf));
  assert.deepEqual(parts.flat().toSorted(), content.trimEnd().split("\n").toSorted());
  assert.deepEqual(
    parts.map(({ length }) => length),
    [16, 2, 2],
  );
  const [question, { detail }] = questions[0] as [string, vscode.MessageOptions];
  assert.match(question, /^Split "dataset-\d+\.jsonl" into 3 files\?$/);
  assert.match(detail ?? "", /20 records would be split/);
  assert.match(String(questions[1]?.[0]), /^Wrote .*\.train\.jsonl/);
  assert.equal(document.getText(), content);
});

test("another seed makes another split, and wishes that exclude each other are asked again", async (context) => {
  const dated = subjects.map((subject, day) =>
    JSON.stringify({
      ...(JSON.parse(chat(`Which port does ${subject} use?`)) as object),
      metadata: { date: `2026-03-${10 + day}`, site: day % 2 === 0 ? "north" : "south" },
    }),
  );
  const document = await open(context, lines(...dated));
  const { train, validation } = sidesOf(context, document);
  const clash = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] =>
    items.filter(({ label }) => /^(By \/metadata\/date|Another seed)/.test(label));
  const byTime = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] => {
    assert.deepEqual(
      items.filter(({ picked }) => picked === true).map(({ label }) => label),
      ["By /metadata/date", "Another seed…"],
    );
    assert.ok(items.some(({ label }) => label === "Of each /metadata/site"));
    return items.filter(({ label }) => label.startsWith("By /metadata/date"));
  };
  answering(context, "showQuickPick", pick(/^Other/), clash, byTime);
  const typed = answering(context, "showInputBox", press("70/30"));
  answering(context, "showInformationMessage", press("Write"));
  await run("tunesmith.splitDataset");
  const [box] = typed[0] as [vscode.InputBoxOptions];
  assert.equal(box.validateInput?.("70/30"), undefined);
  assert.equal(typeof box.validateInput?.("70/40"), "string");
  assert.deepEqual(await recordsOf(train), dated.slice(0, 7));
  assert.deepEqual(await recordsOf(validation), dated.slice(7));
});

test("a split that is not wanted leaves nothing, and files that are there are told of", async (context) => {
  const document = await open(context);
  const { train, validation } = sidesOf(context, document);
  await writeFile(train, "mine\n");
  answering(context, "showQuickPick", pick(/^80 \/ 20/), none);
  const questions = answering(context, "showInformationMessage", press(undefined));
  await run("tunesmith.splitDataset");
  const [, { detail }] = questions[0] as [string, vscode.MessageOptions];
  assert.match(detail ?? "", /\.train\.jsonl, replaces the file that is there/);
  assert.equal(await readFile(train, "utf8"), "mine\n");
  assert.equal(existsSync(validation), false);
  const left = await readdir(path.dirname(train));
  assert.deepEqual(
    left.filter((name) => name.endsWith(".tmp")),
    [],
  );
});

interface Manifest {
  readonly target: { readonly id: string };
  readonly files: readonly { readonly name: string; readonly records: number }[];
  readonly redacted: Readonly<Record<string, number>>;
}

test("a dataset is exported for a platform, and its next steps can be copied", async (context) => {
  const mail = chat("Whom do I ask?", "Write to jo.keller@fabrikam-isp.com about it.");
  const document = await open(context, lines(mail) + content);
  const folder = document.uri.fsPath.replace(/\.jsonl$/, "-together");
  context.after(() => rm(folder, { recursive: true, force: true }));
  answering(
    context,
    "showQuickPick",
    pick(/^Together AI/),
    pick(/^80 \/ 20/),
    none,
    pick(/^Redact/),
    pick(/-together$/),
  );
  const questions = answering(
    context,
    "showInformationMessage",
    () => {
      assert.ok(!existsSync(path.join(folder, "train.jsonl")));
      return "Write";
    },
    press("Copy Next Steps"),
  );
  await vscode.env.clipboard.writeText("");
  await run("tunesmith.exportDataset");
  const [question, { detail }] = questions[0] as [string, vscode.MessageOptions];
  assert.match(question, /^Export "dataset-\d+\.jsonl" for Together AI\?$/);
  assert.match(detail ?? "", /train\.jsonl: \d+ records/);
  assert.doesNotMatch(detail ?? "", /--/);
  const text = await readFile(path.join(folder, "manifest.json"), "utf8");
  const manifest = JSON.parse(text) as Manifest;
  assert.equal(manifest.target.id, "together");
  assert.deepEqual(manifest.redacted, { EMAIL_ADDRESS: 1 });
  assert.equal(
    manifest.files.reduce((sum, { records }) => sum + records, 0),
    21,
  );
  assert.equal(
    path.basename(vscode.window.activeTextEditor?.document.uri.fsPath ?? ""),
    "manifest.json",
  );
  // Another program's clipboard: no event tells of it.
  for (let copied = ""; !copied.includes("together files upload");) {
    copied = await vscode.env.clipboard.readText();
    context.signal.throwIfAborted();
  }
});

test("what a platform would not take is written only if a person insists", async (context) => {
  const document = await open(context, lines(chat("One?"), chat("Two?")));
  const folder = document.uri.fsPath.replace(/\.jsonl$/, "-fireworks");
  context.after(() => rm(folder, { recursive: true, force: true }));
  const picks = [pick(/^All for Training/), pick(/^Leave/), pick(/-fireworks$/)] as const;
  answering(context, "showQuickPick", ...picks, ...picks);
  const questions = answering(
    context,
    "showWarningMessage",
    press(undefined),
    press("Write All the Same"),
  );
  await run("tunesmith.exportDataset", "fireworks");
  assert.match(String(questions[0]?.[0]), /^Fireworks AI would not take this export/);
  assert.equal(existsSync(folder), false);
  answering(context, "showInformationMessage");
  await run("tunesmith.exportDataset", "fireworks");
  assert.deepEqual((await readdir(folder)).toSorted(), ["manifest.json", "train.jsonl"]);
});

test("records of a role that speaks twice are exported with their turns joined, if that is wanted", async (context) => {
  const twice = JSON.stringify({
    messages: [
      { role: "user", content: "The phones restart." },
      { role: "user", content: "Since this morning." },
      { role: "assistant", content: "Look at the power budget first." },
    ],
  });
  const document = await open(context, lines(twice) + content);
  const folder = document.uri.fsPath.replace(/\.jsonl$/, "-together");
  context.after(() => rm(folder, { recursive: true, force: true }));
  answering(
    context,
    "showQuickPick",
    pick(/^All for Training/),
    pick(/^Leave/),
    pick(/-together$/),
  );
  const questions = answering(context, "showWarningMessage", press("Join Turns First"));
  answering(context, "showInformationMessage", press("Write"));
  await run("tunesmith.exportDataset", "together");
  assert.match(String(questions[0]?.[0]), /^Export 20 of 21 records of/);
  const [first = ""] = await recordsOf(path.join(folder, "train.jsonl"));
  assert.match(first, /The phones restart\.\\n\\nSince this morning\./);
});

test("an export asks for a folder where a file of that name is", async (context) => {
  const document = await open(context);
  const folder = document.uri.fsPath.replace(/\.jsonl$/, "-together");
  context.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(folder);
  await writeFile(path.join(folder, "test.jsonl"), "another export\n");
  answering(
    context,
    "showQuickPick",
    pick(/^All for Training/),
    pick(/^Leave/),
    pick(/-together$/),
  );
  const questions = answering(context, "showWarningMessage");
  await run("tunesmith.exportDataset", "together");
  assert.match(String(questions[0]?.[0]), /"[^"]*test\.jsonl" is there/);
  assert.deepEqual(await readdir(folder), ["test.jsonl"]);
});
