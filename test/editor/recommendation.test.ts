/** Whether to fine-tune: the form, the rules, and a model that is asked only where a person has it sent. */
import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import * as vscode from "vscode";
import { disagreements } from "../../src/core/recommendation/disagreements.ts";
import { staleAnswer } from "../../src/core/recommendation/recommendation-report.ts";
import type { Scenario } from "../../src/core/cost/scenario.ts";
import { RecommendationAdvice } from "../../src/editor/advice-recommendation.ts";
import { CostScenarioStore } from "../../src/editor/cost-scenarios.ts";
import type { AdviceState, RecommendationState } from "../../src/protocol/advice-view.ts";
import { answerOf } from "../core/recommendation/cases.ts";
import { anthropicAnswers, openAssessment, someRecords } from "./assessment-support.ts";
import { openAdvice, untilWritten, withAnthropic, withEditorModel } from "./advice-support.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  closeEditors,
  getHost,
  lines,
  openDataset,
  workspaceFolder,
} from "./support.ts";

const isRecommendation = (state: AdviceState): state is RecommendationState =>
  state.page === "recommendation";

const small: Scenario = {
  name: "Small",
  inputs: { trainingTokens: 500_000, requests: 200, promptTokens: 2500, tunedPromptTokens: 500 },
};
const large: Scenario = {
  name: "Large",
  inputs: { ...small.inputs, requests: 80_000, accuracy: 0.7, oneOffCost: 500 },
};

/** A page on scenarios of its own, with an empty form. */
async function openRecommendation(context: TestContext) {
  const host = await getHost();
  const keys = [
    "tunesmith.recommendation",
    "tunesmith.recommendationAnswers",
    "tunesmith.costScenarios",
  ];
  const forget = async (): Promise<void> => {
    for (const key of keys) await host.workspaceState.update(key, undefined);
    const store = new CostScenarioStore(host.workspaceState, host.log);
    // The host's own is made once.
    (host as { costScenarios: CostScenarioStore }).costScenarios = store;
  };
  context.after(forget);
  await forget();
  await host.costScenarios.change({ scenarios: [small, large], selected: 0 }, "cost");
  return openAdvice(context, (one) => new RecommendationAdvice(one), isRecommendation);
}

test("the rules follow the form, and what it says is kept", async (context) => {
  await closeEditors();
  const page = await openRecommendation(context);
  const first = await page.until("a report", (state) => state.report && state);
  assert.deepEqual(first.scenarios, ["Small", "Large"]);
  assert.equal(first.report?.rules.verdict, "do-not");
  assert.equal(first.report.model, undefined);
  assert.equal(first.inputs.requests, 200);
  assert.equal(first.inputs.accuracy, undefined);

  page.say({ type: "selectScenario", selected: 1 });
  const other = await page.until("the other scenario", (state) => state.selected === 1 && state);
  assert.equal(other.inputs.accuracy, 0.7);
  assert.notEqual(other.report?.rules.verdict, "do-not");

  page.say({ type: "changeInput", input: "changesPerYear", value: 12 });
  await page.until("the changes", (state) => state.inputs.changesPerYear === 12);
  page.say({ type: "changeInput", input: "accuracy", value: null });
  await page.until("no accuracy", (state) => state.inputs.accuracy === undefined);
  const answers = {
    task: "Sort tickets by cause",
    latencyTargetMs: 500,
    tried: ["few-shot"] as const,
  };
  page.say({ type: "changeAnswers", answers });
  await page.until("the task", (state) => state.answers.task === answers.task);

  const { scenarios } = await page.host.costScenarios.read(false);
  assert.equal(scenarios[1]?.inputs.changesPerYear, 12);
  assert.equal(scenarios[1].inputs.accuracy, undefined);
  assert.deepEqual(scenarios[0], small);
  const anew = await openAdvice(context, (one) => new RecommendationAdvice(one), isRecommendation);
  assert.deepEqual(anew.last()?.answers, answers);
});

test("rules and model disagree, and both are in the Markdown", async (context) => {
  await closeEditors();
  const server = await withAnthropic(context, { answer: () => answerOf({ verdict: "fine-tune" }) });
  const page = await openRecommendation(context);
  page.say({ type: "changeAnswers", answers: { task: `Name causes ${Date.now()}`, tried: [] } });
  page.say({ type: "prepare" });
  const { outgoing } = await page.untilStage("sheet");
  assert.equal(outgoing.requests, 1);
  assert.equal(outgoing.examples, 0);
  assert.ok(outgoing.texts.some(({ text }) => text.includes("Name causes")));
  assert.deepEqual(server.requestsOf("/v1/messages"), []);
  page.say({ type: "send" });
  const state = await page.until("the answer", (one) => one.report?.model && one);
  assert.equal(state.report?.rules.verdict, "do-not");
  assert.equal(state.report.model?.recommendation.verdict, "fine-tune");
  assert.notDeepEqual(state.report.model.disagreements, []);
  assert.equal(state.isStale, false);
  assert.equal(server.requestsOf("/v1/messages").length, 1);

  const place = vscode.Uri.joinPath(workspaceFolder(), "advice.md");
  context.after(() => rm(place.fsPath, { force: true }));
  answering(context, "showSaveDialog", () => place);
  answering(context, "showInformationMessage", () => undefined);
  page.say({ type: "save" });
  await untilWritten(place);
  const text = await readFile(place.fsPath, "utf8");
  assert.match(text, /Claude Opus 5\.5/);
  assert.match(text, /By rules/i);

  page.say({ type: "selectScenario", selected: 1 });
  const stale = await page.until("that it is stale", (one) => one.isStale && one);
  assert.equal(stale.report?.model?.recommendation.verdict, "fine-tune");
});

test("a model of the editor is sent what the sheet shows, and not a word more", async (context) => {
  await closeEditors();
  const sent: (readonly string[])[] = [];
  await withEditorModel(context, (texts) => {
    sent.push(texts);
    return Promise.resolve(JSON.stringify(answerOf()));
  });
  const page = await openRecommendation(context);
  page.say({ type: "changeAnswers", answers: { task: `Word for word ${Date.now()}`, tried: [] } });
  page.say({ type: "prepare" });
  const { outgoing } = await page.untilStage("sheet");
  assert.deepEqual(sent, []);
  page.say({ type: "send" });
  await page.until("the answer", (one) => one.report?.model);
  assert.deepEqual(sent, [outgoing.texts.map(({ text }) => text)]);
  // The form of the answer is part of it, as nobody holds such a model to it.
  assert.match(sent.flat().join(), /JSON Schema:\n\{.*"reasonsAgainst"/);
});

test("a form that changes makes void what the sheet shows", async (context) => {
  await closeEditors();
  const server = await withAnthropic(context, { answer: () => answerOf() });
  const page = await openRecommendation(context);
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "changeInput", input: "requests", value: 300 });
  page.say({ type: "send" });
  const reason = await page.until(
    "the reason",
    ({ stage }) => stage.stage === "failed" && stage.message,
  );
  assert.match(reason, /has changed/);
  assert.deepEqual(server.requestsOf("/v1/messages"), []);
});

test("the dataset that is open counts, its quality too", async (context) => {
  const records = Array.from({ length: 60 }, (_, site) =>
    chat(`Why is the link of site ${site} down?`, `Look at port ${site} of the switch there.`),
  );
  await openDataset(context, lines(...records), "advised.jsonl");
  const page = await openRecommendation(context);
  const state = await page.until("the dataset", (one) => one.report?.inputs.dataset && one);
  const dataset = state.report?.inputs.dataset;
  assert.equal(dataset?.name, "advised.jsonl");
  assert.equal(dataset.records, 60);
  assert.equal(dataset.quality?.by, "rules");
});

test("where rules and model disagree is told of the case as it is", async (context) => {
  await closeEditors();
  await withAnthropic(context, { answer: () => answerOf({ verdict: "fine-tune" }) });
  const page = await openRecommendation(context);
  page.say({ type: "changeAnswers", answers: { task: `Sides ${Date.now()}`, tried: [] } });
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "send" });
  const first = await page.until("the answer", (one) => one.report?.model && one);
  assert.match(first.report?.model?.disagreements[0] ?? "", /rules say "do not fine-tune/);
  page.say({ type: "selectScenario", selected: 1 });
  const { report, isStale } = await page.until("the other", (one) => one.selected === 1 && one);
  assert.ok(isStale);
  assert.ok(report?.model);
  const { inputs, rules, model } = report;
  const sides = disagreements({ inputs, rules, model: model.recommendation });
  assert.deepEqual(model.disagreements, sides.length === 0 ? [] : [staleAnswer, ...sides]);
  assert.doesNotMatch(model.disagreements.join(), /rules say "do not/);
});

test("an assessment whose examples have changed does not count", async (context) => {
  await withAnthropic(context, anthropicAnswers);
  const records = someRecords();
  const editor = await openDataset(context, lines(...records), "changed-since.jsonl");
  const assessment = await openAssessment(context);
  assessment.say({ type: "prepare" });
  await assessment.untilStage("sheet");
  assessment.say({ type: "send" });
  await assessment.until("the assessment", (one) => one.result);
  const page = await openRecommendation(context);
  const by = (state: RecommendationState) => state.report?.inputs.dataset?.quality?.by;
  const whole = await page.until("the quality", (one) => by(one) === "model" && one);
  assert.equal(whole.unused, undefined);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(1, (records[1] ?? "").indexOf("Use")), "First ");
  });
  const stale = await page.until("that", (one) => one.unused !== undefined && one);
  assert.notEqual(by(stale), "model");
  assert.match(stale.unused ?? "", /not counted, as 1 of 3 judged examples has changed since/);
});

test("an answer that does not come leaves the rules, and says why", async (context) => {
  await closeEditors();
  await withAnthropic(context, {
    behave: ({ path }) => (path === "/v1/messages" ? { kind: "status", status: 403 } : undefined),
  });
  const page = await openRecommendation(context);
  page.say({ type: "changeAnswers", answers: { task: `Refused ${Date.now()}`, tried: [] } });
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "send" });
  const reason = await page.until(
    "the reason",
    ({ stage }) => stage.stage === "failed" && stage.message,
  );
  assert.match(reason, /may not use/);
  assert.equal(page.last()?.report?.model, undefined);
  assert.ok(page.last()?.report?.rules);
});

test("both panels come up by themselves, once each, and say that they are there", async (context) => {
  await openDataset(context, lines(chat("Why is the link down?", "The cable.")), "panels.jsonl");
  const { quality } = await getHost();
  const read = quality.read.bind(quality);
  const asked: string[] = [];
  context.after(() => {
    quality.read = read;
  });
  quality.read = (dataset, sample) => {
    asked.push(dataset.name);
    return read(dataset, sample);
  };
  const titles = (): string[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input, label }) => (input instanceof vscode.TabInputWebview ? [label] : []));
  for (const [index, command] of ["tunesmith.assessQuality", "tunesmith.recommend"].entries()) {
    await vscode.commands.executeCommand(command);
    await vscode.commands.executeCommand(command);
    await eventually("the panel", vscode.window.tabGroups.onDidChangeTabs, {
      probe: () => titles().length > index,
    });
  }
  assert.deepEqual(titles().sort(), ["Dataset Quality", "Fine-Tune or Not"]);
  const columns = vscode.window.tabGroups.all.filter(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
  );
  assert.equal(columns.length, 1, "Both are in one column.");
  assert.ok(asked.includes("panels.jsonl"));
});

test("a step is taken by its command", async (context) => {
  await closeEditors();
  const page = await openRecommendation(context);
  const told = answering(context, "showWarningMessage", () => undefined);
  page.say({ type: "takeStep", step: "check-dataset" });
  page.say({ type: "takeStep", step: "without-command" });
  await page.until("a report", (state) => state.report);
  for (let tries = 0; tries < 200 && told.length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.match(String(told[0]?.[0]), /No dataset is open/);
});
