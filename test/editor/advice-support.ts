/** What tests of advice share: pages that are ready, models that answer, and settings that go back afterwards. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { ModelFacts } from "../../src/core/assist/language-model.ts";
import type { Advice } from "../../src/editor/advice.ts";
import { AdvicePage } from "../../src/editor/advice-page.ts";
import type { Host } from "../../src/editor/host.ts";
import type {
  AdviceStage,
  AdviceState,
  FromAdvicePage,
  ToAdvicePage,
} from "../../src/protocol/advice-view.ts";
import { fakeKey, startFakeAnthropic, type FakeAnthropic } from "../llm/fake-anthropic.ts";
import type { FakeAnthropicOptions } from "../llm/fake-anthropic.ts";
import { eventually, type TestContext } from "./harness.ts";
import { answering, getHost, pick } from "./support.ts";

/** A page that is ready, and what it was told last. */
export async function openAdvice<S extends AdviceState>(
  context: TestContext,
  adviceOf: (host: Host) => Advice,
  isIts: (state: AdviceState) => state is S,
) {
  const host = await getHost();
  const said = new vscode.EventEmitter<unknown>();
  const heard = new vscode.EventEmitter<void>();
  const stages: AdviceStage["stage"][] = [];
  let state: S | undefined;
  const webview = {
    onDidReceiveMessage: said.event,
    postMessage: (message: ToAdvicePage) => {
      // As it would arrive: nothing but JSON.
      const arrived = JSON.parse(JSON.stringify(message)) as ToAdvicePage;
      assert.ok(isIts(arrived.state));
      state = arrived.state;
      if (stages.at(-1) !== state.stage.stage) stages.push(state.stage.stage);
      heard.fire();
      return Promise.resolve(true);
    },
  };
  const advice = adviceOf(host);
  const page = new AdvicePage(host, webview, advice);
  context.after(() => {
    page.dispose();
    advice.dispose();
  });
  const say = (message: FromAdvicePage): void => {
    said.fire(message);
  };
  const until = <T>(what: string, probe: (state: S) => T | undefined | false): Promise<T> =>
    eventually(what, heard.event, { probe: () => state && probe(state), timeoutMs: 15_000 });
  const untilStage = <K extends AdviceStage["stage"]>(stage: K) =>
    until(`the stage ${stage}`, (one) => {
      if (one.stage.stage === stage) return one.stage as Extract<AdviceStage, { stage: K }>;
      if (one.stage.stage === "failed") throw new Error(one.stage.message);
      return undefined;
    });
  say({ type: "ready" });
  await until("the first state", () => true);
  return { host, advice, page, said, say, stages, until, untilStage, last: () => state };
}

/** Settings of models as the test wants them, until it is over. */
export async function setModelSetting(
  context: TestContext,
  name: "name" | "baseUrl" | "maxUsd",
  value: unknown,
): Promise<void> {
  const section = vscode.workspace.getConfiguration("tunesmith.model");
  await section.update(name, value, vscode.ConfigurationTarget.Global);
  context.after(() => section.update(name, undefined, vscode.ConfigurationTarget.Global));
}

/** A server that stands for Anthropic's, with its key known and its best model chosen. */
export async function withAnthropic(
  context: TestContext,
  options: FakeAnthropicOptions = {},
): Promise<FakeAnthropic> {
  const server = await startFakeAnthropic(options);
  context.after(() => server.close());
  await setModelSetting(context, "baseUrl", server.url);
  await setModelSetting(context, "name", "anthropic:claude-opus-5-5");
  await giveKey(context, server);
  return server;
}

/** A person enters it for this session. */
export async function giveKey(context: TestContext, { url }: FakeAnthropic): Promise<void> {
  const { models } = await getHost();
  const restore: (() => void)[] = [];
  const own = { ...context, after: (cleanUp: () => void) => restore.push(cleanUp) };
  answering(own, "showQuickPick", sourceOfKey, pick("For This Session Only"));
  answering(own, "showInputBox", () => fakeKey);
  try {
    await models.keys.choose(new URL(url), undefined);
  } finally {
    for (const step of restore.reverse()) step();
  }
  context.after(() => models.keys.clear(new URL(url)));
}

/** The first question is about the source only where there is more than one. */
const sourceOfKey = (items: readonly vscode.QuickPickItem[]): vscode.QuickPickItem =>
  items.find(({ label }) => label.startsWith("Enter")) ?? pick("For This Session Only")(items);

/** The editor's model of the suite. */
export interface EditorModels {
  answer: (texts: readonly string[], token: vscode.CancellationToken) => Promise<string>;
  models: { readonly id: string; readonly name: string }[];
  tellModels(): void;
}

/** VS Code lets extensions offer models since this version. */
const firstWithModels = "1.104";

/** Skips the test where the editor is too old for it. */
export async function withEditorModel(
  context: TestContext,
  answer: EditorModels["answer"],
): Promise<EditorModels> {
  const models = await editorModels(context, answer);
  return models ?? context.skip(`VS Code ${vscode.version} lets no extension offer a model.`);
}

/** `undefined`: the editor is too old for it. */
export async function editorModels(
  context: TestContext,
  answer: EditorModels["answer"],
): Promise<EditorModels | undefined> {
  const provider = vscode.extensions.getExtension<EditorModels | undefined>(
    "tunesmith-test.model-provider",
  );
  assert.ok(provider, "The extension with the suite's models is not there.");
  const models = await provider.activate();
  if (models === undefined) {
    const isOld = vscode.version.localeCompare(firstWithModels, "en", { numeric: true }) < 0;
    assert.ok(isOld, `VS Code ${vscode.version} should let extensions offer models.`);
    return undefined;
  }
  const { answer: before, models: offered } = models;
  context.after(() => {
    models.answer = before;
    models.models = offered;
    models.tellModels();
  });
  models.answer = answer;
  await setModelSetting(context, "name", "editor:tunesmith-test/echo-1");
  return models;
}

export const echo: ModelFacts = {
  provider: "editor",
  id: "tunesmith-test/echo-1",
  label: "Echo 1",
  hasStructuredOutput: false,
};

export async function untilWritten(file: vscode.Uri): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const text = await readFile(file.fsPath, "utf8").catch(() => "");
    if (text !== "") return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${path.basename(file.fsPath)} was not written.`);
}
