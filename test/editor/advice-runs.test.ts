/** What becomes of runs that end early, of batches, of closed panels, and of assessments whose dataset has changed. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { AssessmentAdvice } from "../../src/editor/advice-assessment.ts";
import { LastingAdvice } from "../../src/editor/lasting-advice.ts";
import type { FakeBehavior } from "../llm/fake-anthropic.ts";
import { openAdvice, setModelSetting, withAnthropic } from "./advice-support.ts";
import {
  anthropicAnswers,
  isAssessment,
  openAssessment,
  someRecords,
} from "./assessment-support.ts";
import { test, type TestContext } from "./harness.ts";
import { answering, createFile, getHost, lines, openDataset } from "./support.ts";

/** From some request on there are no more answers. */
function withSilence(context: TestContext) {
  const silence = { after: Infinity };
  let asked = 0;
  const behave = ({ path }: { readonly path: string }): FakeBehavior | undefined =>
    path === "/v1/messages" && ++asked > silence.after ? { kind: "hang" } : undefined;
  return {
    server: withAnthropic(context, { ...anthropicAnswers, behave }),
    /** `more`: so many are answered yet. */
    fallSilent: (more: number): void => {
      silence.after = asked + more;
    },
  };
}

type Page = Awaited<ReturnType<typeof openAssessment>>;

async function send(page: Page): Promise<void> {
  page.say({ type: "prepare" });
  await page.untilStage("sheet");
  page.say({ type: "send" });
}

async function stopAfterAnswers(page: Page): Promise<void> {
  await page.until(
    "an answer",
    ({ stage }) => stage.stage === "running" && stage.progress.done > 0,
  );
  page.say({ type: "stop" });
}

async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await editor.edit((edit) => {
    edit.replace(new vscode.Range(new vscode.Position(0, 0), end), text);
  });
}

test("what was planned and not judged is not counted as changed", async (context) => {
  const { server, fallSilent } = withSilence(context);
  await server;
  const records = someRecords();
  const editor = await openDataset(context, lines(...records), "half-judged.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "changeSample", sampleSize: 40, repeats: 0, isBatch: false });
  fallSilent(1);
  await send(page);
  await stopAfterAnswers(page);
  const { result } = await page.until("what there is", (one) => one.result && one);
  const judged = result?.assessment.examples.map(({ line }) => line) ?? [];
  assert.equal(judged.length, 1);
  const kept = records.filter((_, line) => judged.includes(line));
  await replaceAll(editor, lines(...someRecords().slice(1), ...kept));
  await page.until("the line anew", (one) => one.material?.records === 3);
  await page.host.datasets.current?.settled();
  const { result: now } = await page.until("it", (one) => one.stage.stage === "idle" && one);
  assert.equal(now?.stale, 0);
});

test("a run that ended early does not take the place of a whole assessment", async (context) => {
  const { server, fallSilent } = withSilence(context);
  await server;
  await openDataset(context, lines(...someRecords()), "whole-first.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "changeSample", sampleSize: 40, repeats: 0, isBatch: false });
  await send(page);
  await page.until("the whole", (one) => one.result?.assessment.judged === 3);
  await page.untilStage("idle");

  await setModelSetting(context, "name", "anthropic:claude-haiku-4-5");
  await page.until("the other model", (one) => one.model?.facts.id === "claude-haiku-4-5");
  fallSilent(1);
  await send(page);
  await stopAfterAnswers(page);
  const reason = await page.until(
    "the reason",
    ({ stage }) => stage.stage === "failed" && stage.message,
  );
  assert.match(reason, /with 1 example judged, so the assessment of .* stays, with 3\./);
  assert.equal(page.last()?.result?.assessment.judged, 3);
  assert.equal(page.last()?.result?.assessment.model, "Claude Opus 5.5");
});

test("a verdict is not known any more when all that was judged has changed", async (context) => {
  await withAnthropic(context, anthropicAnswers);
  const editor = await openDataset(context, lines(...someRecords()), "all-changed.jsonl");
  const page = await openAssessment(context);
  await send(page);
  await page.until("the assessment", (one) => one.result);
  await replaceAll(editor, lines(...someRecords()));
  const { result } = await page.until("that it is stale", (one) => one.result?.stale === 3 && one);
  assert.equal(result?.assessment.readiness.verdict, "unsure");
  assert.match(result.assessment.readiness.reasons.join(), /not known any more: 3 of 3 judged/);
});

test("a batch under way is offered after a stop, and taken up without a price", async (context) => {
  await withAnthropic(context, { ...anthropicAnswers, batchPolls: 1000 });
  await openDataset(context, lines(...someRecords()), "batch.jsonl");
  const page = await openAssessment(context);
  page.say({ type: "changeSample", sampleSize: 3, repeats: 0, isBatch: true });
  await send(page);
  await page.until(
    "the batch",
    ({ stage }) => stage.stage === "running" && stage.progress.waiting !== undefined,
  );
  assert.equal(page.last()?.batch, undefined);
  page.say({ type: "stop" });
  await page.until("its end", ({ stage }) => stage.stage !== "running");
  page.page.dispose();
  page.advice.dispose();

  const anew = await openAssessment(context);
  const { batch } = await anew.until("the batch", (one) => one.batch && one);
  assert.equal(batch?.examples, 3);
  assert.equal(batch.model, "Claude Opus 5.5");
  assert.ok(Date.parse(batch.since) <= Date.now());
  await setModelSetting(context, "name", "anthropic:claude-haiku-4-5");
  anew.say({ type: "takeUp" });
  const { outgoing } = await anew.untilStage("sheet");
  assert.ok(outgoing.isBatch);
  assert.equal(outgoing.model, "Claude Opus 5.5");
  // Only that about the set as a whole is new.
  assert.equal(outgoing.requests, 1);
  assert.match(outgoing.warnings.join(), /taken up, at no further price/);
  assert.equal(anew.last()?.sampleSize, 3);
});

test("a run goes on when its panel is closed, and says when it has ended", async (context) => {
  await withAnthropic(context, { ...anthropicAnswers, delayMs: 300 });
  const editor = await openDataset(context, lines(...someRecords()), "closed-panel.jsonl");
  const told = answering(context, "showInformationMessage", () => undefined);
  const host = await getHost();
  const lasting = new LastingAdvice("tunesmith.assessQuality", () => new AssessmentAdvice(host));
  context.after(() => {
    lasting.dispose();
  });
  const page = await openAdvice(context, () => lasting.take(), isAssessment);
  await send(page);
  await page.untilStage("running");
  page.page.dispose();
  lasting.leave();
  assert.ok(page.advice.isRunning);
  // A panel that is opened meanwhile shows the same run.
  assert.equal(lasting.take(), page.advice);
  lasting.leave();
  for (let tries = 0; tries < 400 && told.length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const kept = await host.assessments.read(editor.document.uri.toString());
  assert.equal(kept?.judged, 3);
  assert.deepEqual(told, [["The assessment of closed-panel.jsonl is there.", "Show"]]);
  assert.notEqual(lasting.take(), page.advice);
});

test("the page says how far a dataset is read", async (context) => {
  const { quality } = await getHost();
  const read = quality.read.bind(quality);
  context.after(() => {
    quality.read = read;
  });
  let open: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  quality.read = async (dataset, sample, onShare) => {
    await dataset.settled();
    onShare?.(0.5);
    await gate;
    return read(dataset, sample, onShare);
  };
  await openDataset(context, lines(...someRecords()), "read-slowly.jsonl");
  const page = await openAssessment(context);
  await page.until(
    "how far it is",
    (one) => one.reading?.step === "read" && one.reading.share === 0.5,
  );
  page.say({ type: "prepare" });
  await page.until(
    "how far that is",
    ({ stage }) => stage.stage === "preparing" && stage.share === 0.5,
  );
  open?.();
  const { reading } = await page.until("the material", (one) => one.material && one);
  assert.equal(reading, undefined);
});

test("the usual size of a sample is that of tunesmith.json, whatever is wished", async (context) => {
  await createFile(context, JSON.stringify({ assess: { sampleSize: 12 } }), "tunesmith.json");
  await openDataset(context, lines(...someRecords()), "usual-size.jsonl");
  const page = await openAssessment(context);
  await page.until("the setting", (one) => one.sampleSize === 12);
  page.say({ type: "changeSample", sampleSize: null, repeats: 5, isBatch: false });
  const { usualSize } = await page.until("the wish", (one) => one.sampleSize === null && one);
  assert.equal(usualSize, 12);
});

test("the assessment of a text that was never saved goes with it", async (context) => {
  const { assessments } = await getHost();
  const document = await vscode.workspace.openTextDocument({ language: "jsonl", content: "" });
  context.after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  const uri = document.uri.toString();
  const assessment = { judged: 7 } as never;
  await assessments.write(uri, assessment);
  assert.equal(await assessments.read(uri), assessment);
  assessments.closed(uri);
  assert.equal(await assessments.read(uri), undefined);
  await assessments.write("untitled:Untitled-999", assessment);
  assert.equal(await assessments.read("untitled:Untitled-999"), undefined);
});
