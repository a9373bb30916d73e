/** Assessing quality with a language model: what is asked first, what is sent, and what becomes of the answers. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import type { FakeBehavior } from "../llm/fake-anthropic.ts";
import {
  echo,
  setModelSetting,
  untilWritten,
  withAnthropic,
  withEditorModel,
} from "./advice-support.ts";
import { answerOf, anthropicAnswers, openAssessment, someRecords } from "./assessment-support.ts";
import { test } from "./harness.ts";
import {
  answering,
  chat,
  closeEditors,
  findingsOf,
  getHost,
  labelsOf,
  lines,
  openDataset,
  untilChecked,
  untilFindings,
  workspaceFolder,
} from "./support.ts";

test("rules have their say at once, and nothing is asked of anybody", async (context) => {
  const server = await withAnthropic(context, anthropicAnswers);
  await openDataset(context, lines(...someRecords()), "rules-first.jsonl");
  const page = await openAssessment(context);
  const state = await page.until("the card of the rules", (one) => one.material && one);
  assert.equal(state.dataset, "rules-first.jsonl");
  assert.equal(state.material?.records, 3);
  assert.equal(state.material.rules.card.by, "rules");
  assert.ok(!("sample" in state.material), "Texts stay where they are.");
  assert.equal(state.sampleSize, 40);
  assert.equal(state.repeats, 5);
  assert.equal(state.capUsd, 1);
  assert.equal(state.model?.host, server.host);
  assert.deepEqual(server.requests, []);
});

test("without a dataset it is said what to do", async (context) => {
  await closeEditors();
  const page = await openAssessment(context);
  const state = await page.until("the problem", (one) => one.problem !== undefined && one);
  assert.match(state.problem ?? "", /open a \.jsonl/);
  page.say({ type: "prepare" });
  const failed = await page.until(
    "the reason",
    ({ stage }) => stage.stage === "failed" && stage.message,
  );
  assert.match(failed, /No dataset is open/);
});

test("what the sheet shows is sent, and becomes findings that follow their records", async (context) => {
  // Slow enough for the page to see that it runs.
  const server = await withAnthropic(context, { ...anthropicAnswers, delayMs: 200 });
  const records = someRecords();
  const editor = await openDataset(context, lines(...records), "assessed.jsonl");
  const { uri } = editor.document;
  await untilFindings(uri, []);
  const page = await openAssessment(context);
  page.say({ type: "changeSample", sampleSize: 40, repeats: 0, isBatch: false });
  page.say({ type: "prepare" });
  const { outgoing, textsInAll } = await page.untilStage("sheet");
  assert.equal(outgoing.host, server.host);
  assert.equal(outgoing.keyFrom, "entered for this session");
  assert.equal(outgoing.examples, 3);
  assert.equal(outgoing.requests, 4);
  assert.equal(outgoing.capUsd, 1);
  assert.ok(server.requestsOf("/v1/messages/count_tokens").length > 0, "Tokens are counted.");
  assert.ok((outgoing.priceUsd?.most ?? 0) > 0);
  assert.ok(textsInAll >= 4);
  assert.deepEqual(server.requestsOf("/v1/messages"), [], "Nothing is sent before that.");

  page.say({ type: "send" });
  const { result } = await page.until("the assessment", (one) => one.result && one);
  assert.equal(server.requestsOf("/v1/messages").length, 4);
  assert.equal(result?.assessment.judged, 3);
  assert.equal(result.assessment.model, "Claude Opus 5.5");
  assert.equal(result.stale, 0);
  assert.deepEqual(result.lines, [[0]]);
  assert.ok(page.stages.includes("running"));
  await untilFindings(uri, ["1 quality-issue"]);
  assert.match(findingsOf(uri)[0]?.message ?? "", /does not exist/);

  // Moved it is still known, changed it is not.
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), `${chat("What is a VLAN for, in one sentence?")}\n`);
  });
  await untilFindings(uri, ["2 quality-issue"]);
  await page.until("the line anew", (one) => one.result?.lines[0]?.[0] === 1);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(1, (records[0] ?? "").indexOf("Check")), "First ");
  });
  await untilFindings(uri, []);
  const stale = await page.until("that it is stale", (one) => one.result?.stale === 1 && one);
  assert.deepEqual(stale.result?.lines, [[null]]);
  assert.deepEqual(labelsOf(uri), []);

  // All of it that stays is remembered: nothing of it is paid again.
  const asked = server.requestsOf("/v1/messages").length;
  page.say({ type: "prepare" });
  const again = await page.untilStage("sheet");
  assert.equal(again.outgoing.remembered, 2);
  assert.equal(server.requestsOf("/v1/messages").length, asked);
});

test("an assessment outlives its panel, and its dataset's editor", async (context) => {
  await withAnthropic(context, anthropicAnswers);
  const editor = await openDataset(context, lines(...someRecords()), "kept.jsonl");
  const { uri } = editor.document;
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "send" });
  await page.until("the assessment", (one) => one.result);
  page.page.dispose();

  await closeEditors();
  await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
  await untilFindings(uri, ["1 quality-issue"]);
  const anew = await openAssessment(context);
  const { result } = await anew.until("the kept assessment", (one) => one.result && one);
  assert.deepEqual(result?.lines, [[0]]);

  const place = vscode.Uri.joinPath(workspaceFolder(), "quality.md");
  context.after(() => rm(place.fsPath, { force: true }));
  answering(context, "showSaveDialog", () => place);
  const told = answering(context, "showInformationMessage", () => undefined);
  await anew.until("the card of the rules", (one) => one.material);
  anew.say({ type: "save" });
  await untilWritten(place);
  assert.match(await readFile(place.fsPath, "utf8"), /Claude Opus 5\.5/);
  assert.match(String(told[0]?.[0]), /quality\.md/);
});

test("a dataset that changes makes void what the sheet shows", async (context) => {
  const server = await withAnthropic(context, anthropicAnswers);
  const editor = await openDataset(context, lines(...someRecords()), "changing.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), `${chat("What changed?")}\n`);
  });
  const reason = await page.until(
    "the reason",
    ({ stage }) => stage.stage === "failed" && stage.message,
  );
  assert.match(reason, /changed since/);
  page.say({ type: "send" });
  await untilChecked(editor.document.uri);
  assert.deepEqual(server.requestsOf("/v1/messages"), []);
});

test("what is withdrawn is not sent", async (context) => {
  const server = await withAnthropic(context, anthropicAnswers);
  await openDataset(context, lines(...someRecords()), "withdrawn.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "withdraw" });
  await page.untilStage("idle");
  page.say({ type: "send" });
  page.say({ type: "readAgain" });
  await page.until("the material", (one) => one.material);
  assert.deepEqual(server.requestsOf("/v1/messages"), []);
});

test("stopped, what was answered stays", async (context) => {
  let answered = 0;
  const server = await withAnthropic(context, {
    ...anthropicAnswers,
    behave: ({ path: place }): FakeBehavior | undefined =>
      place === "/v1/messages" && ++answered > 1 ? { kind: "hang" } : undefined,
  });
  await openDataset(context, lines(...someRecords()), "stopped.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "send" });
  await page.until(
    "an answer",
    ({ stage }) => stage.stage === "running" && stage.progress.done > 0,
  );
  page.say({ type: "stop" });
  const { result } = await page.until("what there is", (one) => one.result && one);
  assert.equal(result?.assessment.judged, 1);
  assert.ok(result.assessment.run.isPartial);
  assert.equal(page.last()?.stage.stage, "idle");
  assert.ok(server.requestsOf("/v1/messages").some(({ isAbandoned }) => isAbandoned));
});

test("a key that is not accepted is said, and another one offered", async (context) => {
  await withAnthropic(context, {
    behave: () => ({ kind: "status", status: 401 }),
  });
  await openDataset(context, lines(...someRecords()), "bad-key.jsonl");
  const asked = answering(context, "showWarningMessage", () => undefined);
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  const reason = await page.until(
    "the reason",
    ({ stage }) => stage.stage === "failed" && stage.message,
  );
  assert.match(reason, /key is not accepted/);
  assert.deepEqual(asked, [[reason, "Set API Key…"]]);
});

test("a model of the editor judges as well", async (context) => {
  const texts: string[] = [];
  await withEditorModel(context, ([first = "", second = ""]) => {
    texts.push(second);
    return Promise.resolve(JSON.stringify(answerOf(first.slice(first.lastIndexOf("\n")), second)));
  });
  const editor = await openDataset(context, lines(...someRecords()), "by-editor.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  const { outgoing } = await page.untilStage("sheet");
  assert.equal(outgoing.model, echo.label);
  assert.equal(outgoing.host, "through the editor");
  assert.equal(outgoing.keyFrom, undefined);
  assert.equal(outgoing.priceUsd, undefined);
  assert.deepEqual(texts, []);
  page.say({ type: "send" });
  const { result } = await page.until("the assessment", (one) => one.result && one);
  assert.equal(result?.assessment.judged, 3);
  await untilFindings(editor.document.uri, ["1 quality-issue"]);
});

test("a model of the editor that may not be asked, or is gone, is said plainly", async (context) => {
  await withEditorModel(context, () => {
    throw vscode.LanguageModelError.NoPermissions("words of the dataset");
  });
  await openDataset(context, lines(...someRecords()), "no-consent.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "send" });
  const reason = await page.until(
    "the reason",
    ({ stage }) => stage.stage === "failed" && stage.message,
  );
  assert.match(reason, /not allowed to use this model/);
  assert.doesNotMatch(reason, /words of the dataset/);

  await setModelSetting(context, "name", "editor:tunesmith-test/gone");
  page.say({ type: "prepare" });
  const gone = await page.until(
    "that it is gone",
    ({ stage }) => stage.stage === "failed" && !stage.message.includes("allowed") && stage.message,
  );
  assert.match(gone, /no model/i);
});

test("a model of the editor is stopped at once", async (context) => {
  const seen = { isCancelled: false };
  await withEditorModel(
    context,
    (_texts, token) =>
      new Promise((resolve) => {
        token.onCancellationRequested(() => {
          seen.isCancelled = true;
          resolve("");
        });
      }),
  );
  await openDataset(context, lines(...someRecords()), "slow-editor.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "send" });
  await page.untilStage("running");
  page.say({ type: "stop" });
  await page.untilStage("idle");
  for (let tries = 0; tries < 200 && !seen.isCancelled; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.ok(seen.isCancelled);
});

test("messages that are none change nothing", async (context) => {
  await openDataset(context, lines(...someRecords()), "noise.jsonl");
  const page = await openAssessment(context);
  for (const noise of [undefined, null, 7, {}, { type: "sned" }, { type: "openLine", line: -1 }]) {
    page.said.fire(noise);
  }
  page.said.fire({ type: "changeCap", capUsd: Infinity });
  page.say({ type: "selectScenario", selected: 0 });
  await page.until("the material", (one) => one.material);
  assert.equal(page.last()?.capUsd, 1);
});

test("a line of an issue is shown in the dataset's editor", async (context) => {
  const editor = await openDataset(context, lines(...someRecords()), "line.jsonl");
  const page = await openAssessment(context);
  await page.until("the material", (one) => one.material);
  page.say({ type: "openLine", line: 2 });
  for (let tries = 0; tries < 200 && editor.selection.active.line !== 2; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
});

test("all texts that would be sent can be read in an editor", async (context) => {
  await withAnthropic(context, anthropicAnswers);
  await openDataset(context, lines(...someRecords()), "texts.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "prepare" });
  const { textsInAll } = await page.untilStage("sheet");
  page.say({ type: "showTexts" });
  let shown = "";
  for (let tries = 0; tries < 200 && shown === ""; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    const document = vscode.window.activeTextEditor?.document;
    if (document?.uri.scheme === "tunesmith-outgoing-assessment") shown = document.getText();
  }
  assert.equal(shown.match(/^━━ /gm)?.length, textsInAll);
  assert.match(shown, /BGP session/);
  assert.equal(page.last()?.stage.stage, "sheet", "Looking at it changes nothing.");
});

test("an old or broken assessment on disk does no harm", async (context) => {
  const { assessments, storageUri } = await getHost();
  const uri = "file:///nowhere.jsonl";
  assert.equal(await assessments.read(uri), undefined);
  await assessments.write(uri, {} as never);
  const folder = vscode.Uri.joinPath(storageUri, "assessments");
  context.after(() => rm(folder.fsPath, { recursive: true }));
  const [[name] = []] = (await vscode.workspace.fs.readDirectory(folder)).slice(-1);
  assert.ok(name);
  const files = await vscode.workspace.fs.readDirectory(folder);
  for (const [file] of files) {
    await writeFile(vscode.Uri.joinPath(folder, file).fsPath, '{"version":0');
  }
  assert.equal(await assessments.read(uri), undefined);
});
