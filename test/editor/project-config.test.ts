import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import { test } from "./harness.ts";
import {
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
