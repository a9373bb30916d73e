import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import { networkClasses } from "../../src/core/privacy/network-classes.ts";
import type { ChosenFinding } from "../../src/editor/commands.ts";
import { redactionReport } from "../../src/editor/redaction.ts";
import { PseudonymKeys } from "../../src/editor/pseudonym-keys.ts";
import { FindingsTree, type FindingsNode } from "../../src/editor/views/findings-tree.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  createFile,
  findingsOf,
  getHost,
  isPreviewed,
  lines,
  openDataset,
  pick,
  show,
  untilChecked,
  untilFindings,
  untilPreviewed,
  workspaceFolder,
} from "./support.ts";

// Invented people at a company that does not exist.
const jo = "jo.keller@fabrikam-isp.com";
const kim = "kim.berg@fabrikam-isp.com";
const account = "DE44 5001 0517 5407 3249 31";
const community = "snmp-server community n0c-Bern-42 RO";

const answer = "The answer is in the manual.";

const text = lines(
  chat(`Mail ${jo} or ${kim} about it`, answer),
  chat(`Pay to IBAN ${account}, or write to ${jo}`, answer),
  // A configuration as argument of a tool: escaped twice.
  chat("b", `Run: ${JSON.stringify({ config: `${community}\n! by ${jo}` })}`),
);

const allFindings = ["1 pii", "1 pii", "2 pii", "2 pii", "3 secret", "3 pii"];

async function actionsAt(
  uri: vscode.Uri,
  place: vscode.Range,
  workedOut = 20,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    place,
    undefined,
    // Have so many late actions worked out.
    workedOut,
  );
}

async function apply(uri: vscode.Uri, place: vscode.Range, title: string): Promise<void> {
  const actions = await actionsAt(uri, place);
  const action = actions.find((one) => one.title === title);
  const offered = actions.map((one) => one.title).join(" · ");
  assert.ok(action?.command, `No "${title}" in: ${offered}`);
  const { command, arguments: args = [] } = action.command;
  await vscode.commands.executeCommand(command, ...(args as unknown[]));
}

function rangeOfFirst(document: vscode.TextDocument, value: string): vscode.Range {
  const start = document.getText().indexOf(value);
  assert.notEqual(start, -1, "The value is not there.");
  return new vscode.Range(document.positionAt(start + 1), document.positionAt(start + 1));
}

function assertJson(document: vscode.TextDocument): void {
  for (const line of document.getText().trimEnd().split("\n")) JSON.parse(line);
}

/** What an input box says to a text; nothing: it takes it. */
async function complaint(options: vscode.InputBoxOptions, input: string): Promise<string> {
  const message = await options.validateInput?.(input);
  return typeof message === "string" ? message : "";
}

const say = (answer: string) => (): string => answer;

async function withSetting(context: TestContext, method: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration("tunesmith");
  const { Workspace } = vscode.ConfigurationTarget;
  context.after(() => settings.update("redaction.method", undefined, Workspace));
  await settings.update("redaction.method", method, Workspace);
}

function configFile(context: TestContext): vscode.Uri {
  const config = vscode.Uri.joinPath(workspaceFolder(), "tunesmith.json");
  context.after(() => rm(config.fsPath, { force: true }));
  return config;
}

interface WrittenConfig {
  readonly privacy?: { readonly salt?: string; readonly ignore?: Record<string, unknown>[] };
  readonly rules?: Record<string, unknown>;
}

async function readConfig(config: vscode.Uri): Promise<WrittenConfig> {
  return JSON.parse(await readFile(config.fsPath, "utf8")) as WrittenConfig;
}

test("a value is masked where it is, everywhere, with its kind, or with everything", async (context) => {
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  const cases: readonly [title: string, left: string[], expected: string][] = [
    [
      "Mask this e-mail address",
      ["1 pii", "2 pii", "2 pii", "3 secret", "3 pii"],
      text.replace(jo, "<EMAIL_ADDRESS>"),
    ],
    [
      "Mask this value everywhere in this file",
      ["1 pii", "2 pii", "3 secret"],
      text.replaceAll(jo, "<EMAIL_ADDRESS>"),
    ],
    [
      "Mask every e-mail address in this file",
      ["2 pii", "3 secret"],
      text.replaceAll(jo, "<EMAIL_ADDRESS>").replace(kim, "<EMAIL_ADDRESS>"),
    ],
    [
      "Mask all personal data and secrets in this file",
      [],
      text
        .replaceAll(jo, "<EMAIL_ADDRESS>")
        .replace(kim, "<EMAIL_ADDRESS>")
        .replace(account, "<IBAN_CODE>")
        .replace("n0c-Bern-42", "<SNMP_COMMUNITY>"),
    ],
  ];
  for (const [title, left, expected] of cases) {
    await apply(document.uri, rangeOfFirst(document, jo), title);
    assert.equal(document.getText(), expected);
    assertJson(document);
    await untilFindings(document.uri, left);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), text);
    await untilFindings(document.uri, allFindings);
  }
});

test("titles and edits follow the method of the settings", async (context) => {
  await withSetting(context, "replace");
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  const place = rangeOfFirst(document, jo);
  await apply(document.uri, place, "Replace this value everywhere in this file");
  const fakes = document.getText().match(/[\w.]+@example\.\w+/g) ?? [];
  assert.equal(fakes.length, 3);
  assert.equal(new Set(fakes).size, 1);
  assertJson(document);
  await untilFindings(document.uri, ["1 pii", "2 pii", "3 secret"]);
});

test("pseudonyms are made with a key that is asked for once", async (context) => {
  const { pseudonymKeys } = await getHost();
  await withSetting(context, "pseudonymize");
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  context.after(() => pseudonymKeys.forget(document.uri));
  const asked = answering(context, "showInformationMessage", say("Make a Key"));
  const redacted: string[] = [];
  for (let run = 1; run <= 2; run++) {
    await vscode.commands.executeCommand("tunesmith.redactKind", await chosenAt(document, jo));
    assertJson(document);
    redacted.push(document.getText());
    await vscode.commands.executeCommand("undo");
    await untilFindings(document.uri, allFindings);
  }
  assert.equal(asked.length, 1);
  assert.notEqual(redacted[0], text);
  assert.equal(redacted[0], redacted[1]);
  const key = (await pseudonymKeys.text(document.uri)) ?? "";
  assert.match(key, /^[\w-]{43}$/);
});

/** What the menus hand over. */
async function chosenAt(document: vscode.TextDocument, value: string): Promise<ChosenFinding> {
  const actions = await actionsAt(document.uri, rangeOfFirst(document, value), 0);
  const action = actions.find(({ command }) => command?.command === "tunesmith.ignoreValue");
  assert.ok(action?.command);
  return action.command.arguments?.[0] as ChosenFinding;
}

test("the key is copied, set and forgotten", async (context) => {
  const { pseudonymKeys } = await getHost();
  const { document } = await openDataset(context, text);
  await untilChecked(document.uri);
  const key = "an invented key of 24 by";
  const infos = answering(context, "showInformationMessage");
  const warnings = answering(
    context,
    "showWarningMessage",
    () => undefined,
    say("Forget the Key"),
    () => undefined,
  );
  await vscode.commands.executeCommand("tunesmith.copyPseudonymKey");
  assert.match(String(warnings[0]?.[0]), /no pseudonym key yet/);
  const inputs = answering(context, "showInputBox", say(key));
  await vscode.commands.executeCommand("tunesmith.setPseudonymKey");
  const [options] = inputs[0] as [vscode.InputBoxOptions];
  assert.equal(options.password, true);
  assert.match(await complaint(options, "too short"), /at least 16/);
  assert.match(await complaint(options, `${key} `), /spaces/);
  assert.equal(await complaint(options, key), "");
  await vscode.commands.executeCommand("tunesmith.copyPseudonymKey");
  assert.equal(await vscode.env.clipboard.readText(), key);
  assert.deepEqual(await pseudonymKeys.need(document.uri), new TextEncoder().encode(key));
  await vscode.commands.executeCommand("tunesmith.forgetPseudonymKey");
  assert.equal(await pseudonymKeys.text(document.uri), undefined);
  assert.ok(![...infos, ...warnings].flat().some((said) => JSON.stringify([said]).includes(key)));
});

test("the redact command shows a preview, and applies it as one step or not at all", async (context) => {
  const ips = "Ping 10.20.30.40 from 198.18.5.6";
  const before = text + lines(chat(ips, answer));
  const { document } = await openDataset(context, before);
  await untilChecked(document.uri);
  const kindItems: vscode.QuickPickItem[][] = [];
  const preselected = (items: readonly vscode.QuickPickItem[]): vscode.QuickPickItem[] => {
    kindItems.push([...items]);
    return items.filter(({ picked }) => picked);
  };
  const askedFor = answering(
    context,
    "showQuickPick",
    pick("Mask"),
    preselected,
    pick("Mask"),
    preselected,
  );

  const cancelled = vscode.commands.executeCommand("tunesmith.redact");
  await untilPreviewed();
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  assert.ok(input instanceof vscode.TabInputTextDiff);
  const original = await vscode.workspace.openTextDocument(input.original);
  assert.equal(original.getText(), before);
  const shown = await vscode.workspace.openTextDocument(input.modified);
  assert.ok(!shown.getText().includes(jo) && shown.getText().includes("<EMAIL_ADDRESS>"));
  await vscode.commands.executeCommand("tunesmith.cancelPreview");
  await cancelled;
  assert.equal(document.getText(), before);
  assert.equal(isPreviewed(), false);

  const applied = vscode.commands.executeCommand("tunesmith.redact");
  await untilPreviewed();
  await vscode.commands.executeCommand("tunesmith.applyPreview");
  await applied;
  assert.equal(askedFor.length, 4);
  assert.deepEqual(
    kindItems[0]?.map(({ label, description, picked }) => [label, description, picked]),
    [
      ["E-mail address", "4", true],
      ["Bank account number (IBAN)", "1", true],
      ["SNMP community", "1", true],
      ["Private IP address", "1 · policy: keep", false],
    ],
  );
  assert.ok(document.getText().includes(ips));
  await untilFindings(document.uri, []);
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), before);
});

test("the kind that a policy keeps is redacted when it is picked", async (context) => {
  const before = lines(chat("Ping 10.20.30.40, mask 255.255.255.0", answer));
  const { document } = await openDataset(context, before);
  await untilChecked(document.uri);
  answering(context, "showQuickPick", pick("Mask"), (items: readonly vscode.QuickPickItem[]) => [
    pick("Private IP")(items),
  ]);
  const applied = vscode.commands.executeCommand("tunesmith.redact");
  await untilPreviewed();
  await vscode.commands.executeCommand("tunesmith.applyPreview");
  await applied;
  assert.equal(document.getText(), before.replace("10.20.30.40", "<IP_ADDRESS>"));
});

test("from a rule in the tree, its kinds are picked to begin with", async (context) => {
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  const { rules } = await openTree(context);
  const secret = rules.find((node) => node.kind === "rule" && node.ruleId === "secret");
  const asked = answering(context, "showQuickPick", pick("Mask"));
  await vscode.commands.executeCommand("tunesmith.redact", secret);
  const [kinds] = asked[1] as [vscode.QuickPickItem[]];
  const picked = kinds.filter((item) => item.picked).map(({ label }) => label);
  assert.deepEqual(picked, ["SNMP community"]);
});

test("a command of the palette asks which of several findings of a line", async (context) => {
  const editor = await openDataset(context, text);
  const { document } = editor;
  await untilFindings(document.uri, allFindings);
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  const asked = answering(context, "showQuickPick");
  await vscode.commands.executeCommand("tunesmith.ignoreValue");
  const [items] = asked[0] as [vscode.QuickPickItem[]];
  assert.deepEqual(
    items.map(({ label, description }) => [label, description]),
    [jo, kim].map((value) => ["E-mail address", `1:${text.indexOf(value) + 1}`]),
  );
});

test("a read-only file is refused before anything is asked", async (context) => {
  const settings = vscode.workspace.getConfiguration("files");
  const { Workspace } = vscode.ConfigurationTarget;
  await settings.update("readonlyInclude", { "**/locked.jsonl": true }, Workspace);
  context.after(() => settings.update("readonlyInclude", undefined, Workspace));
  const { document } = await openDataset(context, text, "locked.jsonl");
  await untilFindings(document.uri, allFindings);
  const choice = await chosenAt(document, jo);
  const asked = answering(context, "showQuickPick");
  const warnings = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.redactOtherwise", choice);
  await vscode.commands.executeCommand("tunesmith.redact");
  assert.equal(asked.length, 0);
  assert.equal(warnings.length, 2);
  assert.match(String(warnings[0]?.[0]), /read-only/);
});

test("a closed preview leaves the file as it is", async (context) => {
  const { document } = await openDataset(context, text);
  await untilChecked(document.uri);
  answering(context, "showQuickPick", pick("Mask"), (items: readonly vscode.QuickPickItem[]) =>
    items.filter(({ picked }) => picked),
  );
  const running = vscode.commands.executeCommand("tunesmith.redact");
  await untilPreviewed();
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  await running;
  assert.equal(document.getText(), text);
});

test("what changed while it was previewed is not overwritten", async (context) => {
  const { document } = await openDataset(context, text);
  await untilChecked(document.uri);
  answering(context, "showQuickPick", pick("Mask"), (items: readonly vscode.QuickPickItem[]) =>
    items.filter(({ picked }) => picked),
  );
  const warnings = answering(context, "showWarningMessage");
  const running = vscode.commands.executeCommand("tunesmith.redact");
  await untilPreviewed();
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), "\n");
  await vscode.workspace.applyEdit(edit);
  await vscode.commands.executeCommand("tunesmith.applyPreview");
  await running;
  assert.equal(document.getText(), `\n${text}`);
  assert.match(String(warnings[0]?.[0]), /changed meanwhile/);
});

test("a quick fix refuses a document that changed after it was offered", async (context) => {
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  const actions = await actionsAt(document.uri, rangeOfFirst(document, jo));
  const action = actions.find(({ title }) => title === "Mask this e-mail address");
  assert.ok(action?.command);
  const changed = `${lines(chat("one more", answer))}${text}`;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), lines(chat("one more", answer)));
  await vscode.workspace.applyEdit(edit);
  const warnings = answering(context, "showWarningMessage");
  const { command, arguments: args = [] } = action.command;
  await vscode.commands.executeCommand(command, ...(args as unknown[]));
  assert.equal(document.getText(), changed);
  assert.match(String(warnings[0]?.[0]), /changed meanwhile/);
});

test("several findings have each its own entries, told apart by their place", async (context) => {
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  const { start } = rangeOfFirst(document, kim);
  const whole = new vscode.Selection(start.with({ character: 0 }), start);
  const titles = (await actionsAt(document.uri, whole)).map(({ title }) => title);
  const [first, second] = [kim, jo].map((value) => `(1:${text.indexOf(value) + 1})`);
  assert.deepEqual(titles.slice(0, 2), [
    `Mask this e-mail address ${first ?? ""}`,
    `Mask this value everywhere in this file ${first ?? ""}`,
  ]);
  assert.equal(titles[3], `Mask this e-mail address ${second ?? ""}`);
  for (const place of [first, second]) {
    assert.ok(titles.includes(`Ignore this value… ${place ?? ""}`), titles.join(" · "));
  }
  assert.equal(titles.filter((title) => title.startsWith("Mask every e-mail")).length, 1);
});

test("pseudonyms are not pseudonymized again without a question", async (context) => {
  const { pseudonymKeys } = await getHost();
  await withSetting(context, "pseudonymize");
  const before = lines(chat("Ping 8.8.4.4 and 9.9.9.10", answer));
  const { document } = await openDataset(context, before);
  const found = ["1 network-identifier", "1 network-identifier"];
  await untilFindings(document.uri, found);
  await pseudonymKeys.store(document.uri, "an invented key of 24 by");
  context.after(() => pseudonymKeys.forget(document.uri));
  const asked = answering(
    context,
    "showWarningMessage",
    () => undefined,
    say("Pseudonymize Again"),
  );
  const title = "Pseudonymize every public IP address in this file";
  const at = (): vscode.Range =>
    rangeOfFirst(document, "Ping ").with({
      end: document.lineAt(0).range.end,
    });
  await apply(document.uri, at(), title);
  const once = document.getText();
  assert.notEqual(once, before);
  assert.equal(asked.length, 0);
  await untilFindings(document.uri, found);
  await apply(document.uri, at(), title);
  assert.equal(document.getText(), once);
  assert.match(String(asked[0]?.[0]), /pseudonyms already: 2 values/);
  await apply(document.uri, at(), title);
  assert.notEqual(document.getText(), once);
  await vscode.commands.executeCommand("undo");
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), before);
  await untilFindings(document.uri, found);
  await apply(document.uri, at(), title);
  assert.equal(document.getText(), once);
  assert.equal(asked.length, 2);
});

test("the report counts what a policy still wants pseudonymized", async (context) => {
  const config = configFile(context);
  const policy = { "ip-public": "pseudonymize", mac: "pseudonymize" };
  await writeFile(config.fsPath, JSON.stringify({ rules: { "network-identifier": { policy } } }));
  const { pseudonymKeys } = await getHost();
  const { document } = await openDataset(
    context,
    lines(chat("Ping 8.8.4.4 at 3c:5a:b4:12:34:56", answer)),
  );
  const dataset = await untilChecked(document.uri);
  await pseudonymKeys.store(document.uri, "an invented key of 24 by");
  context.after(() => pseudonymKeys.forget(document.uri));
  const report = (kinds: readonly string[]): Promise<string> =>
    redactionReport(dataset, { method: "mask", scope: { type: "kinds", kinds }, kinds }, 1);
  assert.match(
    await report(["ip-public"]),
    /: 1 finding of .* left\. Still reported: 1 pseudonym;/,
  );
  assert.match(await report(["ip-public", "mac"]), /no personal data.*2 pseudonyms;.*"overrides"/);
  assert.match(await report(["EMAIL_ADDRESS"]), /: 2 findings of .* left\.$/);
});

test("a key that another window made meanwhile is used", async (context) => {
  const { projectConfigs } = await getHost();
  const other = "an invented key of another window";
  const stored: string[] = [];
  let isMade = false;
  const secrets = {
    get: () => Promise.resolve(isMade ? other : undefined),
    store: (_: string, value: string) => Promise.resolve(void stored.push(value)),
    delete: () => Promise.resolve(),
    onDidChange: () => ({ dispose: () => undefined }),
  } satisfies vscode.SecretStorage;
  const asked = answering(context, "showInformationMessage", () => {
    isMade = true;
    return "Make a Key";
  });
  const uri = await createFile(context, text);
  const key = await new PseudonymKeys(secrets, projectConfigs).need(uri);
  assert.deepEqual(key, new TextEncoder().encode(other));
  assert.deepEqual(stored, []);
  assert.match(
    (asked[0]?.[1] as vscode.MessageOptions).detail ?? "",
    /folder of .*tunesmith\.json/,
  );
});

test("nothing is asked where tunesmith.json cannot be written to", async (context) => {
  const config = configFile(context);
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  const choice = await chosenAt(document, jo);
  answering(context, "showErrorMessage");
  await writeFile(config.fsPath, "{ broken");
  const asked = answering(context, "showInputBox");
  const warnings = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.ignoreValue", choice);
  assert.equal(asked.length, 0);
  assert.match(String(warnings[0]?.[0]), /is broken/);
});

test("without a keyring, one plain sentence", async (context) => {
  const { projectConfigs } = await getHost();
  const broken = (): Promise<never> => Promise.reject(new Error("org.freedesktop.secrets is gone"));
  const secrets = {
    ...{ get: broken, store: broken, delete: broken },
    onDidChange: () => ({ dispose: () => undefined }),
  } satisfies vscode.SecretStorage;
  const keys = new PseudonymKeys(secrets, projectConfigs);
  const uri = await createFile(context, text);
  await assert.rejects(keys.need(uri), (error: Error) => {
    assert.match(error.message, /cannot reach a keyring.*TUNESMITH_PSEUDONYM_KEY/);
    assert.doesNotMatch(error.message, /freedesktop/);
    return true;
  });
});

test("one finding is redacted by a method of choice", async (context) => {
  const editor = await openDataset(context, text);
  const { document } = editor;
  await untilFindings(document.uri, allFindings);
  const { start } = rangeOfFirst(document, account);
  editor.selection = new vscode.Selection(start, start);
  answering(context, "showQuickPick", pick("Replace"), pick("Replace this bank account number"));
  await vscode.commands.executeCommand("tunesmith.redactOtherwise");
  assert.ok(!document.getText().includes(account));
  assertJson(document);
  assert.match(document.getText(), /Pay to IBAN DE[\d ]+, or write/);
});

test("values are ignored, several in a row without waiting", async (context) => {
  const config = configFile(context);
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  answering(context, "showInformationMessage");
  answering(context, "showInputBox", say("ours"), say(""), say(""), say("2099-12-31"));
  // The second is chosen before the first is written, so no check has followed yet.
  const choices = [await chosenAt(document, jo), await chosenAt(document, account)];
  for (const choice of choices) {
    await vscode.commands.executeCommand("tunesmith.ignoreValue", choice);
  }
  await untilFindings(document.uri, ["1 pii", "3 secret"]);
  const { privacy } = await readConfig(config);
  assert.equal(privacy?.ignore?.length, 2);
  assert.equal(privacy.ignore[0]?.["reason"], "ours");
  assert.equal(privacy.ignore[0]["entity"], "EMAIL_ADDRESS");
  assert.equal(privacy.ignore[1]?.["until"], "2099-12-31");
  assert.match(privacy.salt ?? "", /^[\w-]{22}$/);
  const written = await readFile(config.fsPath, "utf8");
  assert.ok(!written.includes("keller") && !written.includes("5407 3249"));
});

test("changes of tunesmith.json that come at once are all made, and taken back", async (context) => {
  const config = configFile(context);
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  const { configEditor } = await getHost();
  let press: ((button: string) => void) | undefined;
  const secondIsAsked = new Promise<void>((asked) => {
    answering(
      context,
      "showInformationMessage",
      () => undefined,
      () => {
        asked();
        return new Promise((resolve) => (press = resolve));
      },
    );
  });
  const add = (key: string): Promise<void> =>
    configEditor.change(document.uri, {
      edit: (before) => JSON.stringify({ ...(JSON.parse(before ?? "{}") as object), [key]: [] }),
      done: "Done",
    });
  const [first, second] = [add("overrides"), add("$schema")];
  await Promise.all([first, secondIsAsked]);
  const both = { overrides: [], $schema: [] };
  assert.deepEqual(JSON.parse(await readFile(config.fsPath, "utf8")), both);
  press?.("Undo");
  await second;
  assert.deepEqual(JSON.parse(await readFile(config.fsPath, "utf8")), { overrides: [] });
});

test("a change is taken back also where saving formats the file", async (context) => {
  const config = configFile(context);
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, allFindings);
  const before = "{}\n";
  await writeFile(config.fsPath, before);
  await show(config);
  const formatting = vscode.workspace.onWillSaveTextDocument((event) => {
    const end = event.document.lineAt(event.document.lineCount - 1).range.end;
    event.waitUntil(Promise.resolve([vscode.TextEdit.insert(end, "\n")]));
  });
  answering(context, "showInformationMessage", () => {
    formatting.dispose();
    return "Undo";
  });
  answering(context, "showInputBox", say(""), say(""));
  const warnings = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.ignoreValue", await chosenAt(document, jo));
  assert.deepEqual(warnings, []);
  assert.equal(await readFile(config.fsPath, "utf8"), before);
});

test("a pattern is proposed, and must not tell the value", async (context) => {
  const config = configFile(context);
  const editor = await openDataset(context, text);
  const { document } = editor;
  await untilFindings(document.uri, allFindings);
  const { start } = rangeOfFirst(document, jo);
  editor.selection = new vscode.Selection(start, start);
  answering(context, "showInformationMessage");
  const proposal = ({ value }: vscode.InputBoxOptions): string => value ?? "";
  const asked = answering(context, "showInputBox", proposal, say(""), say(""));
  await vscode.commands.executeCommand("tunesmith.ignorePattern");
  await untilFindings(document.uri, ["1 pii", "2 pii", "3 secret"]);
  assert.deepEqual((await readConfig(config)).privacy?.ignore, [
    { entity: "EMAIL_ADDRESS", pattern: "\\w{2}\\.\\w{6}@\\w{8}-\\w{3}\\.\\w{3}" },
  ]);
  const [options] = asked[0] as [vscode.InputBoxOptions];
  assert.match(await complaint(options, jo), /the value itself/);
  assert.match(await complaint(options, "[^@]+@fabrikam-isp\\.com"), /the value itself/);
  assert.match(await complaint(options, ".*"), /every value/);
  assert.match(await complaint(options, "(?=x)"), /RE2/);
  assert.match(await complaint(options, "[a-z]+"), /does not match/);
  assert.equal(await complaint(options, ".*@.*"), "");
});

test("a kind is ignored in the project, a rule in the file", async (context) => {
  const config = configFile(context);
  const { document } = await openDataset(context, text, "ignored [x].jsonl");
  await untilFindings(document.uri, allFindings);
  answering(context, "showInformationMessage");
  const asked = answering(
    context,
    "showInputBox",
    ...[say(""), say("")],
    ...[say("in a vault"), say("")],
  );
  const tree = await openTree(context);
  const [email] = tree.kinds;
  assert.ok(email);
  await vscode.commands.executeCommand("tunesmith.ignoreKind", email);
  await untilFindings(document.uri, ["2 pii", "3 secret"]);
  const secret = await chosenAt(document, "n0c-Bern-42");
  await vscode.commands.executeCommand("tunesmith.ignoreRuleInFile", secret);
  await untilFindings(document.uri, ["2 pii"]);
  assert.equal(asked.length, 4);
  assert.deepEqual(await readConfig(config), {
    rules: { pii: { entities: { EMAIL_ADDRESS: "off" } } },
    privacy: {
      ignore: [{ rule: "secret", files: ["ignored \\[x\\].jsonl"], reason: "in a vault" }],
    },
  });
  const [options] = asked[1] as [vscode.InputBoxOptions];
  assert.match(await complaint(options, "tomorrow"), /no day/);
  assert.match(await complaint(options, "2027-02-30"), /no day/);
  assert.match(await complaint(options, "2020-01-01"), /over/);
  assert.equal(await complaint(options, ""), "");
});

test("a rule is ignored in the file from its place in the tree", async (context) => {
  const config = configFile(context);
  const { document } = await openDataset(context, text, "from-tree.jsonl");
  await untilFindings(document.uri, allFindings);
  answering(context, "showInformationMessage");
  answering(context, "showInputBox", say(""), say(""));
  const { rules } = await openTree(context);
  const pii = rules.find((node) => node.kind === "rule" && node.ruleId === "pii");
  await vscode.commands.executeCommand("tunesmith.ignoreRuleInFile", pii);
  await untilFindings(document.uri, ["3 secret"]);
  assert.deepEqual((await readConfig(config)).privacy?.ignore, [
    { rule: "pii", files: ["from-tree.jsonl"] },
  ]);
});

test("a class of network identifiers gets a policy", async (context) => {
  const config = configFile(context);
  const editor = await openDataset(context, lines(chat("The peer is 8.8.4.4 today", answer)));
  const { document } = editor;
  await untilFindings(document.uri, ["1 network-identifier"]);
  const titles = (await actionsAt(document.uri, rangeOfFirst(document, "8.8.4.4"))).map(
    ({ title }) => title,
  );
  assert.ok(titles.includes('Policy for "public IP address"…'), titles.join(" · "));
  answering(context, "showInformationMessage");
  const asked = answering(context, "showQuickPick", pick(/^Public IP/), pick("block"));
  const { start } = rangeOfFirst(document, "8.8.4.4");
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand("tunesmith.setNetworkPolicy");
  const [classes] = asked[0] as [vscode.QuickPickItem[]];
  assert.equal(classes.length, Object.keys(networkClasses).length);
  assert.equal(classes[0]?.description, "inform · at the cursor");
  await eventually("an error", vscode.languages.onDidChangeDiagnostics, {
    probe: () => findingsOf(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Error,
  });
  assert.deepEqual(await readConfig(config), {
    rules: { "network-identifier": { policy: { "ip-public": "block" } } },
  });
});

/** The tree as it is, unfolded to the kinds. */
async function openTree(context: TestContext): Promise<{
  rules: FindingsNode[];
  kinds: FindingsNode[];
  labels: string[];
  tree: FindingsTree;
}> {
  const tree = new FindingsTree((await getHost()).datasets);
  context.after(() => {
    tree.dispose();
  });
  const children = async (nodes: readonly FindingsNode[]): Promise<FindingsNode[]> =>
    (await Promise.all(nodes.map((node) => tree.getChildren(node)))).flat();
  const rules = await children(await tree.getChildren());
  const privacyRules = rules.filter((node) => node.kind === "rule" && node.kinds !== undefined);
  const kinds = await children(privacyRules.toReversed());
  const labels = kinds.map((node) => {
    const { label, description, contextValue } = tree.getTreeItem(node);
    return [label, description, contextValue].map(String).join(" | ");
  });
  return { rules, kinds, labels, tree };
}

test("the tree groups privacy findings by kind and class", async (context) => {
  const { document } = await openDataset(
    context,
    text + lines(chat("The peer is 8.8.4.4 today", answer)),
  );
  await untilChecked(document.uri);
  const { kinds, labels, tree } = await openTree(context);
  assert.deepEqual(labels, [
    "Public IP address | 1 | kind.network-identifier",
    "E-mail address | 4 | kind.pii",
    "Bank account number (IBAN) | 1 | kind.pii",
    "SNMP community | 1 | kind.secret",
  ]);
  const findings = await tree.getChildren(kinds[1]);
  assert.equal(findings.length, 4);
  const [finding] = findings;
  assert.ok(finding);
  const item = tree.getTreeItem(finding);
  assert.equal(item.contextValue, "finding.pii");
  assert.ok(!JSON.stringify(item).includes("keller"));
});

test("the card names kind, confidence and class, and never the value", async (context) => {
  const { document } = await openDataset(
    context,
    text + lines(chat("The peer is 8.8.4.4 today", answer)),
  );
  await untilChecked(document.uri);
  const cardAt = async (value: string): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      rangeOfFirst(document, value).start,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""))
      .join("\n");
  };
  const mail = await cardAt(jo);
  assert.match(mail, /E-mail/);
  assert.match(mail, /`EMAIL_ADDRESS`.*\d+% confidence/);
  assert.match(mail, /command:tunesmith\.ignoreValue/);
  assert.doesNotMatch(mail, /keller/);
  assert.match(await cardAt("8.8.4.4"), /class `ip-public`, policy `inform`/);
});

test("for a file over 50 MB another command is named, in one sentence", async (context) => {
  const uri = await createFile(context, "{}", "big.jsonl");
  const { datasets } = await getHost();
  const original = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(datasets), "current");
  assert.ok(original);
  context.after(() => Reflect.deleteProperty(datasets, "current"));
  Object.defineProperty(datasets, "current", {
    configurable: true,
    value: { uri, document: undefined, name: "big.jsonl" },
  });
  const warnings = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.redact");
  assert.match(String(warnings[0]?.[0]), /over 50 MB.*"Create Cleaned Copy…"/);
});
