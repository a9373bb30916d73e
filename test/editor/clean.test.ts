import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import * as path from "node:path";
import * as vscode from "vscode";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  closeEditors,
  getHost,
  isPreviewed,
  lines,
  openDataset,
  pick,
  show,
  untilChecked,
  untilPreviewed,
} from "./support.ts";

// Invented.
const power =
  "Look at the power budget of the switch first: phones draw most while they start, and the supply of this model is " +
  "small. Then compare the log of the evening with the log of the morning and count the restarts";
const bgp = chat("Which port does BGP use?", "TCP 179.");
const phones = chat("Why do the phones restart?", `${power}.`);
const longer = chat("Why do the phones restart?", `${power} of today.`);
const mail = chat("Whom do I ask?", "Write to jo.keller@fabrikam-isp.com about it.");
const masked = mail.replace("jo.keller@fabrikam-isp.com", "<EMAIL_ADDRESS>");
const content = lines(bgp, phones, "", bgp, "no record", longer, mail);

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

const all = (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] => items;

const only =
  (label: RegExp) =>
  (items: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] =>
    items.filter((item) => label.test(item.label));

/** The answer to a question with buttons. */
const press = (button: string) => (): string => button;

interface Opened {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  /** The file beside it whose name ends so. */
  readonly beside: (ending: string) => string;
}

async function open(context: TestContext, text = content): Promise<Opened> {
  const editor = await openDataset(context, text);
  const { document } = editor;
  await untilChecked(document.uri);
  const beside = (ending: string): string =>
    document.uri.fsPath.replace(/\.jsonl$/, `.clean${ending}`);
  context.after(async () => {
    for (const ending of [".jsonl", ".md", ".ledger.jsonl"]) {
      await rm(beside(ending), { force: true });
    }
  });
  return { editor, document, beside };
}

/** A cleaned copy is there, and its first editor is that of the dataset. */
async function withCopy(context: TestContext): Promise<Opened> {
  const opened = await open(context);
  answering(context, "showQuickPick", all, pick(/^The longest/));
  answering(context, "showInformationMessage", press("Write"));
  await run("tunesmith.cleanCopy");
  return opened;
}

test("a cleaned copy is written beside the dataset, after its numbers were seen", async (context) => {
  const { document, beside } = await open(context);
  const picks = answering(context, "showQuickPick", all, pick(/^The longest/));
  const asked = answering(context, "showInformationMessage", () => {
    assert.ok(!existsSync(beside(".jsonl")));
    return "Write";
  });
  await run("tunesmith.cleanCopy");
  assert.equal(picks.length, 2);
  assert.equal(await readFile(beside(".jsonl"), "utf8"), lines(bgp, longer, masked));
  assert.match(await readFile(beside(".md"), "utf8"), /Success rate \| 50\.0 %/);
  assert.equal(existsSync(beside(".ledger.jsonl")), true);
  assert.equal(document.getText(), content);
  assert.equal(document.isDirty, false);
  const [, options] = asked[0] as [string, vscode.MessageOptions];
  assert.match(options.detail ?? "", /^3 of 6 records kept \(50\.0 %\)\.\nRemoved: 1 blank line, /);
  assert.match(options.detail ?? "", /Redacted: 1 private value\./);
  assert.match(options.detail ?? "", /\.clean\.ledger\.jsonl: what was removed$/);
  assert.match(String(asked[1]?.[0]), /^Wrote "dataset-\d+\.clean\.jsonl"\. 3 of 6 records kept/);
});

test("files of an earlier copy are replaced only if that is wanted", async (context) => {
  const { beside } = await open(context);
  await writeFile(beside(".jsonl"), "mine\n");
  answering(
    context,
    "showQuickPick",
    only(/exact/),
    pick(/^The first/),
    only(/exact/),
    pick(/^The first/),
  );
  const asked = answering(context, "showInformationMessage", press("Write"), press("Replace"));
  await run("tunesmith.cleanCopy");
  assert.equal(await readFile(beside(".jsonl"), "utf8"), "mine\n");
  assert.equal(existsSync(beside(".md")), false);
  const [, options] = asked[0] as [string, vscode.MessageOptions];
  assert.match(options.detail ?? "", /\.clean\.jsonl: .*replaces the file that is there/);
  await run("tunesmith.cleanCopy");
  assert.equal(
    await readFile(beside(".jsonl"), "utf8"),
    lines(bgp, phones, "", "no record", longer, mail),
  );
});

test("a copy is of the saved dataset, or is not made", async (context) => {
  const { editor, document, beside } = await open(context);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), lines(chat("new")));
  });
  const asked = answering(context, "showWarningMessage", () => undefined, press("Save and Go On"));
  answering(context, "showQuickPick", only(/Fix/));
  answering(context, "showInformationMessage", press("Write"));
  await run("tunesmith.cleanCopy");
  assert.equal(asked.length, 1);
  assert.equal(existsSync(beside(".jsonl")), false);
  await run("tunesmith.cleanCopy");
  assert.equal(document.isDirty, false);
  assert.match(await readFile(beside(".jsonl"), "utf8"), /new/);
});

test("where no copy can be made, a sentence says why", async (context) => {
  const untitled = await vscode.workspace.openTextDocument({ language: "jsonl", content });
  context.after(closeEditors);
  await vscode.window.showTextDocument(untitled);
  await untilChecked(untitled.uri);
  const asked = answering(context, "showWarningMessage");
  await run("tunesmith.cleanCopy");
  assert.match(String(asked[0]?.[0]), /not saved yet.*"Clean in Place…"/);
});

test("a clean dataset is left alone", async (context) => {
  const { beside } = await open(context, lines(bgp));
  answering(context, "showQuickPick", all, pick(/^The first/), all, pick(/^The first/));
  await run("tunesmith.cleanCopy");
  assert.equal(existsSync(beside(".jsonl")), false);
  await run("tunesmith.cleanInPlace");
  assert.equal(isPreviewed(), false);
});

test("a dataset is cleaned in place after a preview, in one step to undo", async (context) => {
  const { document } = await open(context);
  answering(context, "showQuickPick", all, pick(/^The longest/));
  const cleaned = run("tunesmith.cleanInPlace");
  await untilPreviewed();
  assert.equal(document.getText(), content);
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  assert.match(tab?.label ?? "", /cleaned, 3 of 6 records kept \(50\.0 %\) \(preview\)$/);
  await run("tunesmith.applyPreview");
  await cleaned;
  assert.equal(document.getText(), lines(bgp, longer, masked));
  assert.equal(document.isDirty, true);
  await run("undo");
  assert.equal(document.getText(), content);
});

test("cleaning in place can be cancelled at its preview", async (context) => {
  const { document } = await open(context);
  answering(context, "showQuickPick", only(/near/), pick(/^The first/));
  const cleaned = run("tunesmith.cleanInPlace");
  await untilPreviewed();
  await run("tunesmith.cancelPreview");
  await cleaned;
  assert.equal(document.getText(), content);
});

test("groups that are kept on purpose are not cleaned away", async (context) => {
  const { document } = await open(context);
  const host = await getHost();
  const dataset = await untilChecked(document.uri);
  const groups = (await host.groups.of(dataset)) ?? [];
  const exact = groups.filter((group) => "kind" in group && group.kind === "exact");
  assert.equal(exact.length, 1);
  await host.groupMemory.add(document, exact);
  context.after(() => host.groupMemory.remove(document, exact));
  answering(context, "showQuickPick", only(/exact|near/), pick(/^The first/));
  const cleaned = run("tunesmith.cleanInPlace");
  await untilPreviewed();
  await run("tunesmith.applyPreview");
  await cleaned;
  assert.equal(document.getText(), lines(bgp, phones, "", bgp, "no record", mail));
});

test("what changes while the steps are chosen is not cleaned", async (context) => {
  const { editor, document, beside } = await open(context);
  const edited = async (items: readonly vscode.QuickPickItem[]): Promise<unknown> => {
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), lines(mail));
    });
    await untilChecked(document.uri);
    return pick(/^The first/)(items);
  };
  answering(context, "showQuickPick", all, edited, all, edited);
  const asked = answering(context, "showWarningMessage");
  await run("tunesmith.cleanInPlace");
  assert.match(String(asked[0]?.[0]), /changed meanwhile/);
  assert.equal(isPreviewed(), false);
  await document.save();
  await run("tunesmith.cleanCopy");
  assert.match(String(asked[1]?.[0]), /changed meanwhile/);
  assert.equal(existsSync(beside(".jsonl")), false);
});

test("what was removed comes back from the ledger, line by line or all at once", async (context) => {
  const { beside } = await withCopy(context);
  const result = vscode.Uri.file(beside(".jsonl"));
  const picks = answering(
    context,
    "showQuickPick",
    pick(/\.clean\.ledger\.jsonl$/),
    pick(/^Pick Lines/),
    only(/^Line [24]$/),
    pick(/^All$/),
  );
  await run("tunesmith.restoreFromLedger");
  const [listed] = picks[2] as [readonly vscode.QuickPickItem[]];
  assert.deepEqual(
    listed.map(({ label, description, detail }) => [label, description, detail]),
    [
      ["Line 2", "near-duplicate of line 6", "Why do the phones restart?"],
      ["Line 3", "blank line", ""],
      ["Line 4", "exact duplicate of line 1", "Which port does BGP use?"],
      ["Line 5", "invalid record", "no record"],
    ],
  );
  assert.equal(await readFile(result.fsPath, "utf8"), lines(bgp, phones, bgp, longer, masked));
  await eventually("the restored file", vscode.window.onDidChangeActiveTextEditor, {
    probe: () => vscode.window.activeTextEditor?.document.uri.fsPath === result.fsPath,
  });
  // The ledger that is looked at is the one that is meant: nothing is asked about it.
  await vscode.window.showTextDocument(vscode.Uri.file(beside(".ledger.jsonl")));
  await run("tunesmith.restoreFromLedger");
  assert.equal(await readFile(result.fsPath, "utf8"), content.replace(mail, masked));
});

test("lines are not restored into unsaved changes, nor into another file", async (context) => {
  const { beside } = await withCopy(context);
  const editor = await show(vscode.Uri.file(beside(".jsonl")));
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), " ");
  });
  const asked = answering(context, "showWarningMessage");
  const ledger = pick(/\.clean\.ledger\.jsonl$/);
  answering(context, "showQuickPick", ledger, ledger, pick(/^All$/));
  await run("tunesmith.restoreFromLedger");
  assert.match(String(asked[0]?.[0]), /\.clean\.jsonl" has unsaved changes/);
  await editor.document.save();
  await run("tunesmith.restoreFromLedger");
  assert.match(String(asked[1]?.[0]), /has changed since it was cleaned/);
  assert.equal(await readFile(beside(".jsonl"), "utf8"), ` ${lines(bgp, longer, masked)}`);
});

test(
  "a file over 50 MB is cleaned into a copy",
  async (context) => {
    const big = Array.from({ length: 5000 }, (_, n) =>
      chat(`Question ${n}?`, "text ".repeat(2200)),
    );
    const editor = await openDataset(context, lines(bgp), "small.jsonl");
    const uri = vscode.Uri.file(path.join(path.dirname(editor.document.uri.fsPath), "big.jsonl"));
    await writeFile(uri.fsPath, lines(...big, big[0] ?? "", "no record"));
    context.after(() => rm(uri.fsPath));
    await run("workbench.action.closeActiveEditor");
    await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
    const { document } = await untilChecked(uri, 60_000);
    assert.equal(document, undefined);
    answering(context, "showQuickPick", only(/exact|invalid/), pick(/^The first/));
    answering(context, "showInformationMessage", press("Write"));
    const copy = uri.fsPath.replace(/\.jsonl$/, ".clean.jsonl");
    context.after(async () => {
      for (const ending of [".jsonl", ".md", ".ledger.jsonl"]) {
        await rm(copy.replace(/\.jsonl$/, ending), { force: true });
      }
    });
    await run("tunesmith.cleanCopy");
    assert.equal(await readFile(copy, "utf8"), lines(...big));
    const asked = answering(context, "showWarningMessage");
    await run("tunesmith.cleanInPlace");
    assert.match(String(asked[0]?.[0]), /over 50 MB.*"Create Cleaned Copy…"/);
  },
  { timeoutMs: 120_000 },
);

test("what stands in the way of the copy is told of, and nothing is written", async (context) => {
  const { beside } = await open(context);
  await mkdir(beside(".md"));
  context.after(() => rm(beside(".md"), { recursive: true }));
  const asked = answering(context, "showWarningMessage");
  answering(context, "showQuickPick", only(/exact/), pick(/^The first/));
  await run("tunesmith.cleanCopy");
  assert.match(String(asked[0]?.[0]), /\.clean\.md" is a folder/);
  assert.equal(existsSync(beside(".jsonl")), false);
});
