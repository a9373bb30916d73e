import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import type { FindingsNode } from "../../src/editor/views/findings-tree.ts";
import { test } from "./harness.ts";
import {
  answering,
  chat,
  createFile,
  getHost,
  lines,
  openDataset,
  untilChecked,
  untilFindings,
  workspaceFolder,
} from "./support.ts";

const text = lines(chat("a"), "", chat("a"));
const blank = "2 blank-line";
const duplicates = ["1 exact-duplicate", "3 exact-duplicate"];
const everything = ["1 exact-duplicate", blank, "3 exact-duplicate"];

const configOff = (...ruleIds: string[]): string =>
  JSON.stringify({ rules: Object.fromEntries(ruleIds.map((id) => [id, "off"])) });

test("tunesmith.json counts when it comes, changes, breaks and goes", async (context) => {
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, everything);
  const config = await createFile(context, configOff("blank-line"), "tunesmith.json");
  await untilFindings(document.uri, duplicates);
  await writeFile(config.fsPath, configOff("exact-duplicate"));
  await untilFindings(document.uri, [blank]);
  // The last settings that worked stay: a later edit is still checked by them.
  await writeFile(config.fsPath, '{ "rules": { "no-such-rule": "off" } }');
  const dataset = await untilChecked(document.uri);
  await dataset.settingsMayDiffer();
  await untilFindings(document.uri, [blank]);
  await rm(config.fsPath);
  await untilFindings(document.uri, everything);
});

test("the editor's settings give way to tunesmith.json", async (context) => {
  const settings = vscode.workspace.getConfiguration("tunesmith");
  const { Workspace } = vscode.ConfigurationTarget;
  context.after(() => settings.update("rules", undefined, Workspace));
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, everything);
  await settings.update("rules", { "blank-line": "off", "exact-duplicate": "hint" }, Workspace);
  await untilFindings(document.uri, duplicates);
  await createFile(context, configOff("exact-duplicate"), "tunesmith.json");
  await untilFindings(document.uri, []);
});

test("a mistake in the settings of costs leaves the rules as they are set", async (context) => {
  const settings = vscode.workspace.getConfiguration("tunesmith");
  const { Workspace } = vscode.ConfigurationTarget;
  context.after(async () => {
    await settings.update("rules", undefined, Workspace);
    await settings.update("cost.thresholds", undefined, Workspace);
  });
  const told = answering(context, "showErrorMessage");
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, everything);
  await settings.update("cost.thresholds", { fewExamples: "many" }, Workspace);
  await settings.update("rules", { "blank-line": "off" }, Workspace);
  await untilFindings(document.uri, duplicates);
  assert.match(String(told[0]?.[0]), /"cost\.thresholds\.fewExamples"/);
});

test("a rule is turned off in the project's tunesmith.json", async (context) => {
  const config = vscode.Uri.joinPath(workspaceFolder(), "tunesmith.json");
  context.after(() => rm(config.fsPath, { force: true }));
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, everything);
  // The command waits for an answer to its message, which nobody gives here.
  void vscode.commands.executeCommand("tunesmith.turnRuleOff", "blank-line");
  await untilFindings(document.uri, duplicates);
  assert.deepEqual(JSON.parse(await readFile(config.fsPath, "utf8")), {
    rules: { "blank-line": "off" },
  });
});

test("a rule is turned off in one file, from its findings", async (context) => {
  const config = vscode.Uri.joinPath(workspaceFolder(), "tunesmith.json");
  context.after(() => rm(config.fsPath, { force: true }));
  const other = await openDataset(context, text);
  const { document } = await openDataset(context, text, "with [brackets].jsonl");
  await untilFindings(document.uri, everything);
  // The command waits for an answer to its message, which nobody gives here.
  void vscode.commands.executeCommand("tunesmith.turnRuleOffInFile", "blank-line");
  await untilFindings(document.uri, duplicates);
  const node: FindingsNode = {
    kind: "rule",
    ruleId: "exact-duplicate",
    severity: "warning",
    count: 2,
  };
  void vscode.commands.executeCommand("tunesmith.turnRuleOffInFile", node);
  await untilFindings(document.uri, []);
  await untilFindings(other.document.uri, everything);
  assert.deepEqual(JSON.parse(await readFile(config.fsPath, "utf8")), {
    overrides: [
      {
        files: ["with \\[brackets\\].jsonl"],
        rules: { "blank-line": "off", "exact-duplicate": "off" },
      },
    ],
  });
});

test("an override lies over the project's rules and the editor's settings", async (context) => {
  const folder = vscode.Uri.joinPath(workspaceFolder(), "overridden");
  await mkdir(folder.fsPath);
  context.after(() => rm(folder.fsPath, { recursive: true }));
  const config = await createFile(context, "{}", "overridden/tunesmith.json");
  const { document } = await openDataset(context, text, "overridden/a.jsonl");
  await untilFindings(document.uri, everything);
  const override = (files: string): string =>
    JSON.stringify({
      rules: { "exact-duplicate": "off", "blank-line": "error" },
      overrides: [{ files: [files], rules: { "blank-line": "off" } }],
    });
  await writeFile(config.fsPath, override("overridden/*"));
  await untilFindings(document.uri, [blank]);
  await writeFile(config.fsPath, override("*.jsonl"));
  await untilFindings(document.uri, []);
});

test("turned off, Tunesmith says nothing", async (context) => {
  const settings = vscode.workspace.getConfiguration("tunesmith");
  const { Workspace } = vscode.ConfigurationTarget;
  context.after(() => settings.update("enable", undefined, Workspace));
  const { document } = await openDataset(context, text);
  await untilFindings(document.uri, everything);
  await settings.update("enable", false, Workspace);
  await untilFindings(document.uri, []);
  const { datasets } = await getHost();
  assert.equal(datasets.get(document.uri)?.state, undefined);
  await settings.update("enable", undefined, Workspace);
  await untilFindings(document.uri, everything);
});
