/** The Cost view's side of the extension: what its page is told and may ask for, and what is kept and written. */
import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { presets } from "../../src/core/cost/presets.ts";
import type { Scenario } from "../../src/core/cost/scenario.ts";
import { CostScenarioStore } from "../../src/editor/cost-scenarios.ts";
import { CostPage } from "../../src/editor/views/cost-view.ts";
import type { CostDataset, FromCostPage, ToCostPage } from "../../src/protocol/cost-view.ts";
import type { RequestName } from "../../src/protocol/worker-protocol.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  answering,
  chat,
  closeEditors,
  getHost,
  lines,
  openDataset,
  show,
  untilChecked,
  workspaceFolder,
} from "./support.ts";

const stateKey = "tunesmith.costScenarios";

type StateMessage = Extract<ToCostPage, { type: "state" }>;

/** A page that is ready, and all that it was told. */
async function openPage(context: TestContext) {
  const host = await getHost();
  const said = new vscode.EventEmitter<unknown>();
  const heard = new vscode.EventEmitter<void>();
  const told: ToCostPage[] = [];
  const page = new CostPage(host, {
    onDidReceiveMessage: said.event,
    postMessage: (message: ToCostPage) => {
      told.push(message);
      heard.fire();
      return Promise.resolve(true);
    },
  });
  context.after(() => {
    page.dispose();
  });
  const say = (message: FromCostPage): void => {
    said.fire(message);
  };
  const until = <T>(what: string, probe: () => T | undefined | false): Promise<T> =>
    eventually(what, heard.event, { probe });
  const lastState = (): StateMessage | undefined =>
    told.findLast((message): message is StateMessage => message.type === "state");
  const lastDataset = (): CostDataset | undefined => told.at(-1)?.dataset;
  say({ type: "ready" });
  await until("the first state", lastState);
  return { page, said, told, say, until, lastState, lastDataset };
}

type Page = Awaited<ReturnType<typeof openPage>>;

/** Waits for tokens of this dataset that have the property. */
const untilCounted = (
  { until, lastDataset }: Page,
  name: string,
  isIt: (tokens: Extract<CostDataset, { state: "counted" }>) => boolean = () => true,
) =>
  until(`tokens of ${name}`, () => {
    const dataset = lastDataset();
    return dataset?.state === "counted" && dataset.name === name && isIt(dataset) && dataset;
  });

/** Begins anew, as in a window that was never used before. */
async function forgetScenarios(context: TestContext): Promise<void> {
  const host = await getHost();
  const forget = async (): Promise<void> => {
    await host.workspaceState.update(stateKey, undefined);
    const store = new CostScenarioStore(host.workspaceState, host.log);
    // The host's own is made once.
    (host as { costScenarios: CostScenarioStore }).costScenarios = store;
  };
  context.after(forget);
  await forget();
}

/** What the worker is asked from now on. */
async function requests(context: TestContext): Promise<RequestName[]> {
  const { worker } = await getHost();
  const names: RequestName[] = [];
  const original = worker.request.bind(worker);
  context.after(() => {
    worker.request = original;
  });
  worker.request = (dataset, name, params, onShare) => {
    names.push(name);
    return original(dataset, name, params, onShare);
  };
  return names;
}

const record = chat("Why is the BGP session down?", "Check the timers of both sides.");

const original: Scenario = {
  name: "Original",
  inputs: {
    trainingTokens: 500_000,
    epochs: 3,
    requests: 50_000,
    promptTokens: 2500,
    tunedPromptTokens: 500,
  },
};

test("a page that is ready is told all that it estimates from", async (context) => {
  await closeEditors();
  await forgetScenarios(context);
  const { lastState } = await openPage(context);
  const state = lastState();
  assert.deepEqual(state?.scenarios, presets);
  assert.equal(state.selected, 0);
  assert.deepEqual(state.dataset, { state: "none" });
  assert.equal(state.thresholds.manyRequests, 10_000);
  assert.ok(state.book.models.length > 10);
  assert.match(state.today, /^\d{4}-\d\d-\d\d$/);
});

test("the tokens of the dataset follow its text, unreadable lines are counted", async (context) => {
  await forgetScenarios(context);
  const editor = await openDataset(context, lines(record, record, '{"messages": ['), "cost.jsonl");
  const page = await openPage(context);
  assert.equal(page.lastState()?.scenarios[0]?.name, "This dataset");
  assert.equal(page.lastState()?.scenarios[0]?.inputs.trainingTokens, undefined);
  const before = (await untilCounted(page, "cost.jsonl")).tokens[""];
  assert.equal(before?.name, "cost.jsonl");
  assert.equal(before.examples, 2);
  assert.equal(before.unreadable, 1);
  assert.ok(before.billed > 0 && before.trained > 0 && before.trained < before.total);

  const toldBefore = page.told.length;
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), `${record}\n${record}\n`);
  });
  const after = await untilCounted(page, "cost.jsonl", ({ tokens }) => tokens[""]?.examples === 4);
  assert.equal(after.tokens[""]?.billed, 2 * before.billed);
  const states = page.told.slice(toldBefore).map(({ dataset }) => dataset.state);
  assert.ok(!states.includes("counting"), "The last numbers stay while others are counted.");
});

test("of two open datasets it is said which one counts", async (context) => {
  await forgetScenarios(context);
  await openDataset(context, lines(record), "first.jsonl");
  const second = await openDataset(context, lines(record, record), "second.jsonl");
  const page = await openPage(context);
  const dataset = await untilCounted(page, "second.jsonl");
  assert.ok(dataset.others.includes("first.jsonl") && !dataset.others.includes("second.jsonl"));
  assert.equal(dataset.tokens[""]?.examples, 2);

  await show(vscode.Uri.joinPath(second.document.uri, "..", "first.jsonl"));
  const other = await untilCounted(page, "first.jsonl");
  assert.equal(other.tokens[""]?.examples, 1);
  assert.ok(other.others.includes("second.jsonl") && !other.others.includes("first.jsonl"));

  const folder = vscode.Uri.joinPath(workspaceFolder(), "validation");
  context.after(() => rm(folder.fsPath, { recursive: true }));
  await mkdir(folder.fsPath);
  const twin = vscode.Uri.joinPath(folder, "first.jsonl");
  await writeFile(twin.fsPath, lines(record));
  await show(twin);
  const alike = await untilCounted(page, "validation/first.jsonl");
  assert.ok(["first.jsonl", "second.jsonl"].every((name) => alike.others.includes(name)));
});

test("tokens are counted for the platforms of the scenarios", async (context) => {
  await forgetScenarios(context);
  await openDataset(context, lines(record), "platforms.jsonl");
  const page = await openPage(context);
  const scenarios = [original, { ...original, name: "Mini", model: "openai/gpt-4.1-mini" }];
  page.say({ type: "changeScenarios", scenarios, selected: 1 });
  const { tokens } = await untilCounted(
    page,
    "platforms.jsonl",
    (dataset) => dataset.tokens["openai-gpt-4.1-mini"] !== undefined,
  );
  assert.ok((tokens["openai-gpt-4.1-mini"]?.billed ?? 0) > 0);
});

test("nothing is counted for a page that is not seen", async (context) => {
  await forgetScenarios(context);
  const editor = await openDataset(context, lines(record), "hidden.jsonl");
  const page = await openPage(context);
  await untilCounted(page, "hidden.jsonl");
  const names = await requests(context);
  page.page.stop();
  const told = page.told.length;
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), `${record}\n`);
  });
  await untilChecked(editor.document.uri);
  assert.deepEqual(
    names.filter((name) => name === "datasetTokens"),
    [],
  );
  assert.ok(names.includes("endDatasetTokens"), "What was counted is let go.");
  assert.equal(page.told.length, told);
  page.say({ type: "ready" });
  await untilCounted(page, "hidden.jsonl", ({ tokens }) => tokens[""]?.examples === 2);
});

test("scenarios are kept for the workspace, and broken ones do no harm", async (context) => {
  await forgetScenarios(context);
  const host = await getHost();
  const page = await openPage(context);
  page.say({ type: "changeScenarios", scenarios: [original], selected: 7 });
  page.say({ type: "ready" });
  const kept = { scenarios: [original], selected: 0 };
  await page.until("the state anew", () => page.lastState()?.scenarios.length === 1);
  assert.deepEqual(page.lastState()?.scenarios, [original]);
  assert.deepEqual(host.workspaceState.get(stateKey), kept);
  const reopened = new CostScenarioStore(host.workspaceState, host.log);
  assert.deepEqual(await reopened.read(false), kept);

  for (const broken of [7, { scenarios: [{ inputs: { requests: "many" } }], selected: 0 }]) {
    await host.workspaceState.update(stateKey, broken);
    const anew = new CostScenarioStore(host.workspaceState, host.log);
    assert.deepEqual(await anew.read(false), { scenarios: presets, selected: 0 });
    assert.deepEqual(host.workspaceState.get(stateKey), broken, "Nothing is overwritten unasked.");
  }
});

test("what the page cannot say is ignored", async (context) => {
  await forgetScenarios(context);
  const host = await getHost();
  const { said, told, say, until, lastState } = await openPage(context);
  for (const message of [null, "ready", { type: "drop" }, { type: "changeScenarios" }]) {
    said.fire(message);
  }
  const before = told.length;
  say({ type: "ready" });
  await until("the state anew", () => told.length > before);
  assert.deepEqual(lastState()?.scenarios, presets);
  assert.equal(host.workspaceState.get(stateKey), undefined);
});

test("prices and thresholds of the settings hold at once, and nothing is checked again", async (context) => {
  await forgetScenarios(context);
  const { document } = await openDataset(context, lines(record), "prices.jsonl");
  const dataset = await untilChecked(document.uri);
  const page = await openPage(context);
  await untilCounted(page, "prices.jsonl");
  const names = await requests(context);
  const settings = vscode.workspace.getConfiguration("tunesmith.cost");
  context.after(async () => {
    await settings.update("models", undefined);
    await settings.update("thresholds", undefined);
  });
  await settings.update("thresholds", { fewExamples: 50 });
  await settings.update("models", { "our-model": { inputPrice: 1, outputPrice: 2 } });
  const { book, thresholds } = await page.until("the settings", () => {
    const state = page.lastState();
    return state?.book.models.some(({ id }) => id === "our-model") && state;
  });
  assert.equal(thresholds.fewExamples, 50);
  assert.equal(thresholds.manyRequests, 10_000);
  assert.ok(book.models.some(({ id }) => id === "openai/gpt-4.1-mini"));
  assert.equal(dataset.checking, false);
  assert.equal(names.includes("openText"), false);
});

test("a view that stays open knows which day it is", async (context) => {
  await forgetScenarios(context);
  const { say, until, lastState } = await openPage(context);
  const before = lastState()?.today ?? "";
  const { Date: RealDate } = globalThis;
  context.after(() => {
    globalThis.Date = RealDate;
  });
  globalThis.Date = class extends RealDate {
    constructor(time?: number) {
      super(time ?? RealDate.now() + 24 * 60 * 60 * 1000);
    }
  } as DateConstructor;
  say({ type: "changeScenarios", scenarios: [original], selected: 0 });
  const state = await until("the next day", () => {
    const last = lastState();
    return last?.today !== before && last;
  });
  assert.ok(state.today > before);
  assert.deepEqual(state.scenarios, [original]);
});

test("a comparison is written as the ending of the file says", async (context) => {
  await forgetScenarios(context);
  const host = await getHost();
  await host.costScenarios.change({ scenarios: [original], selected: 0 }, "cost");
  const places = ["costs.md", "costs.csv", "costs.txt"].map((name) =>
    vscode.Uri.joinPath(workspaceFolder(), name),
  );
  context.after(() => Promise.all(places.map(({ fsPath }) => rm(fsPath, { force: true }))));
  const asked = answering(context, "showSaveDialog", ...places.map((place) => () => place));
  answering(context, "showInformationMessage");
  const warned = answering(context, "showWarningMessage");
  const exportNext = (): Thenable<unknown> =>
    vscode.commands.executeCommand("tunesmith.exportCostComparison");
  await exportNext();
  await exportNext();
  await exportNext();
  const [markdown, csv] = await Promise.all(
    places.slice(0, 2).map(({ fsPath }) => readFile(fsPath, "utf8")),
  );
  assert.match(markdown ?? "", /\| Original\b.*\$300\.00/);
  assert.match(csv ?? "", /^Original,/m);
  await assert.rejects(readFile(path.join(workspaceFolder().fsPath, "costs.txt")));
  assert.match(String(warned[0]?.[0]), /ends in \.md or \.csv/);
  assert.deepEqual((asked[0]?.[0] as vscode.SaveDialogOptions).filters, {
    Markdown: ["md"],
    CSV: ["csv"],
  });
});

test("a file that cannot be written is told of, and nothing is left of it", async (context) => {
  await forgetScenarios(context);
  const place = vscode.Uri.joinPath(workspaceFolder(), "no-such-folder", "costs.md");
  answering(context, "showSaveDialog", () => place);
  const warned = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.exportCostComparison");
  assert.match(String(warned[0]?.[0]), /cannot be written: there is no such folder/);
});

test("the summary of the selected scenario goes to the clipboard", async (context) => {
  await forgetScenarios(context);
  const host = await getHost();
  await openDataset(context, lines(record), "summary.jsonl");
  const inputs = { requests: 50_000, promptTokens: 2500, tunedPromptTokens: 500 };
  const ofDataset = { name: "Of the dataset", inputs };
  await host.costScenarios.change({ scenarios: [original, ofDataset], selected: 1 }, "cost");
  await vscode.commands.executeCommand("tunesmith.copyCostSummary");
  const summary = await vscode.env.clipboard.readText();
  assert.match(summary, /Of the dataset/);
  assert.match(summary, /summary\.jsonl/);
  assert.match(summary, /\$300\.00/);
});

test("without a scenario there is nothing to hand on", async (context) => {
  await forgetScenarios(context);
  const host = await getHost();
  await host.costScenarios.change({ scenarios: [], selected: 0 }, "cost");
  const warned = answering(context, "showWarningMessage");
  await vscode.commands.executeCommand("tunesmith.copyCostSummary");
  assert.match(String(warned[0]?.[0]), /add one in the Cost view/);
});

test("the page itself comes up in the sidebar and asks for what it shows", async (context) => {
  await forgetScenarios(context);
  await openDataset(context, lines(record), "seen.jsonl");
  const { costTokens } = await getHost();
  context.after(() => vscode.commands.executeCommand("workbench.view.explorer"));
  let asked = 0;
  const counted = eventually("tokens for the page", costTokens.onDidChange, {
    probe: () => asked++ > 0,
  });
  await vscode.commands.executeCommand("tunesmith.showCost");
  await counted;
});
