/** Targets in the editor: their verdicts, where these lead, and how targets are chosen. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { resolveSettings } from "../../src/core/settings.ts";
import type { Dataset } from "../../src/editor/dataset.ts";
import { targetStatus } from "../../src/editor/target-words.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  cardOf,
  chat,
  createFile,
  findingsOf,
  getHost,
  lines,
  openDataset,
  pick,
  untilChecked,
  untilFindings,
  workspaceFolder,
} from "./support.ts";

/** A record that OpenAI's format allows and Together's does not: keys of its own. */
const withKey = chat("Which port?").replace(/}$/, ',"ticket":7}');

const twelve = Array.from({ length: 12 }, (_, index) => chat(`Question ${index}?`));

const project = (...targets: string[]): string => JSON.stringify({ targets });

/** In a project with these targets. */
async function openFor(
  context: TestContext,
  targets: readonly string[],
  content: string,
): Promise<Dataset> {
  await createFile(context, project(...targets), "tunesmith.json");
  const { document } = await openDataset(context, content);
  return untilChecked(document.uri);
}

const configFile = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), "tunesmith.json");

async function configOf(): Promise<unknown> {
  return JSON.parse(await readFile(configFile().fsPath, "utf8"));
}

type Items = readonly vscode.QuickPickItem[];

test("without targets nothing is said of them", async (context) => {
  const { document } = await openDataset(context, lines(...twelve));
  const dataset = await untilChecked(document.uri);
  assert.equal(targetStatus(dataset), undefined);
  const told = answering(context, "showInformationMessage");
  await vscode.commands.executeCommand("tunesmith.showTargetVerdicts");
  assert.match(String(told[0]?.[0]), /^No target is chosen/);
});

test("the status tells whether the targets take the file", async (context) => {
  const dataset = await openFor(context, ["together"], lines(...twelve));
  assert.deepEqual(targetStatus(dataset), {
    icon: "check",
    text: "Together AI",
    details: ["Together AI takes this file."],
  });
  await createFile(context, project("together", "bedrock-nova-lite", "trl"), "tunesmith.json");
  const { datasets } = await getHost();
  await eventually("three verdicts", datasets.onDidChange, {
    probe: () => dataset.state?.targets.length === 3,
  });
  const status = targetStatus(dataset);
  assert.equal(status?.icon, "error");
  assert.equal(status.text, "Fit for 2 of 3 targets");
  assert.match(
    status.details[1] ?? "",
    /^Bedrock, Nova Lite does not take this file: .* And \d more\.$/,
  );
});

test("the status tells that the check goes on, or was stopped", () => {
  const check = resolveSettings({ targets: ["together"] });
  const settings = { enable: true, maxDiagnostics: 1, hover: true, check };
  const textOf = (checking: boolean): string | undefined =>
    targetStatus({ settings, state: undefined, failure: undefined, checking })?.text;
  assert.equal(textOf(true), "Checking for targets");
  assert.equal(textOf(false), "Not checked for targets");
});

test("findings of a target are told with its name, and counted", async (context) => {
  const { uri, state } = await openFor(context, ["together"], lines(...twelve, withKey));
  await untilFindings(uri, ["13 nonstandard-column", "13 forbidden-field"]);
  const [own, ofTarget] = findingsOf(uri).map(({ message }) => message);
  assert.doesNotMatch(own ?? "", /Together/);
  assert.match(ofTarget ?? "", /^Together AI: /);
  assert.equal(state?.summary.errors, 1);

  const range = findingsOf(uri).at(-1)?.range;
  assert.ok(range);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    range,
  );
  const titles = actions.map(({ title }) => title);
  assert.ok(titles.includes('Turn "forbidden-field" off in this project'), titles.join(" · "));
  assert.match(await cardOf(uri, range.start.line), /Together AI: Together refuses/);
});

test("a reason leads to its line, the dataset's reasons to the page of the rule", async (context) => {
  await openFor(context, ["together", "openai-gpt-4.1-nano"], lines(...twelve, withKey));
  const asked = answering(context, "showQuickPick", pick(/forbidden-field/));
  await vscode.commands.executeCommand("tunesmith.showTargetVerdicts");
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  await eventually("the selection", vscode.window.onDidChangeTextEditorSelection, {
    probe: () => editor.document.getText(editor.selection) === '"ticket"',
  });
  assert.equal(editor.selection.start.line, 12);

  const items = asked[0]?.[0] as Items;
  const entries = items.map(({ label, description = "" }) => `${label} | ${description}`);
  assert.deepEqual(entries.slice(0, 3), [
    " | ",
    "$(error) Together AI | does not take this file · read as Together",
    "\u2003$(error) forbidden-field | line 13",
  ]);
  const closed = items.find(({ label }) => label.endsWith("unavailable-platform"));
  assert.equal(closed?.description, "the file as a whole");
  assert.match(closed.detail ?? "", /^No new jobs are taken since /);
  const detailOf = (wanted: string): string =>
    items.find(({ label }) => label === wanted)?.detail ?? "";
  assert.match(detailOf("$(error) Together AI"), /^At least 1|^Up to 100 GB/);
  assert.match(detailOf("$(references) Limits of Together AI"), /^From Together Python SDK/);
  assert.ok(items.some(({ label }) => label === "$(package) Export for Together AI…"));

  answering(context, "showQuickPick", pick(/unavailable-platform/));
  await vscode.commands.executeCommand("tunesmith.showTargetVerdicts");
  await eventually("the page", vscode.window.tabGroups.onDidChangeTabs, {
    probe: () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes("unavailable-platform"),
  });
});

test("what leads nowhere is told in full", async (context) => {
  await openFor(context, ["bedrock-claude-3-haiku"], lines(...twelve));
  answering(context, "showQuickPick", pick("vendor's own check"));
  const told = answering(context, "showInformationMessage");
  await vscode.commands.executeCommand("tunesmith.showTargetVerdicts");
  assert.match(String(told[0]?.[0]), /^By our copy of its rules, the check "/);
});

test("targets are chosen for the project; those that take such files come first", async (context) => {
  context.after(() => rm(configFile().fsPath, { force: true }));
  const { document } = await openDataset(context, lines(...twelve));
  const dataset = await untilChecked(document.uri);
  const told = answering(context, "showInformationMessage");
  const asked = answering(
    context,
    "showQuickPick",
    (items: Items) => [pick("Together AI")(items), pick("Mistral")(items)],
    (items: Items) => items.filter(({ picked }) => picked).concat(pick("GPT-4.1 mini")(items)),
    () => undefined,
    () => [],
  );
  await vscode.commands.executeCommand("tunesmith.chooseTargets");
  assert.deepEqual(await configOf(), { targets: ["together", "mistral"] });
  assert.equal(told[0]?.[0], "2 targets are chosen: tunesmith.json says so.");
  const items = asked[0]?.[0] as Items;
  const indexOf = (label: string): number => items.findIndex((item) => item.label === label);
  assert.ok(indexOf("OpenAI, GPT-4.1") < indexOf("OpenAI: other formats"));
  assert.ok(indexOf("Axolotl") < indexOf("OpenAI: other formats"));
  assert.ok(indexOf("OpenAI: other formats") < indexOf("OpenAI, o4-mini (reinforcement)"));
  assert.ok(indexOf("Google: other formats") < indexOf("Gemini 2.5 Pro"));

  const { datasets } = await getHost();
  const untilTargets = (ids: string): Promise<boolean> =>
    eventually(`the verdicts ${ids}`, datasets.onDidChange, {
      probe: () => dataset.state?.targets.map(({ id }) => id).join(" ") === ids,
    });
  await untilTargets("together mistral");
  await vscode.commands.executeCommand("tunesmith.chooseTargets");
  // The list has them in another order.
  await untilTargets("together mistral openai-gpt-4.1-mini");
  await vscode.commands.executeCommand("tunesmith.chooseTargets");
  assert.deepEqual(await configOf(), { targets: ["together", "mistral", "openai-gpt-4.1-mini"] });
  await vscode.commands.executeCommand("tunesmith.chooseTargets");
  await untilTargets("");
  assert.deepEqual(await configOf(), { targets: [] });
});

test("outside of any project, targets are written to the setting", async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-alone-"));
  const uri = vscode.Uri.file(path.join(folder, "alone.jsonl"));
  await writeFile(uri.fsPath, lines(...twelve));
  const section = (): vscode.WorkspaceConfiguration =>
    vscode.workspace.getConfiguration("tunesmith");
  context.after(async () => {
    await section().update("targets", undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await rm(folder, { recursive: true, force: true });
  });
  await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
  const dataset = await untilChecked(uri);
  answering(context, "showQuickPick", (items: Items) => [pick("Together AI")(items)]);
  const told = answering(context, "showInformationMessage");
  await vscode.commands.executeCommand("tunesmith.chooseTargets");
  assert.deepEqual(section().inspect("targets")?.globalValue, ["together"]);
  assert.match(
    String(told[0]?.[0]),
    /^1 target is chosen: the setting "tunesmith\.targets" says so/,
  );
  const { datasets } = await getHost();
  await eventually("the verdict", datasets.onDidChange, {
    probe: () => targetStatus(dataset)?.text === "Together AI",
  });
});
