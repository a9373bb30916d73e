/** Keys and models: asked for, kept apart by host, offered with what is known of them, and never taken silently. */
import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import { ApiKeys } from "../../src/editor/api-keys.ts";
import { pickModel } from "../../src/editor/model-picker.ts";
import { fakeKey, startFakeAnthropic } from "../llm/fake-anthropic.ts";
import { editorModels, setModelSetting, withAnthropic } from "./advice-support.ts";
import { test, type TestContext } from "./harness.ts";
import { answering, chat, getHost, lines, openDataset, pick, workspaceFolder } from "./support.ts";

const anthropic = new URL("https://api.anthropic.com");
const gateway = new URL("https://gateway.example/llm");
const invented = "key-that-was-typed-in";

/** A store of secrets in memory, or one without a keyring. */
function secrets(hasKeyring = true) {
  const kept = new Map<string, string>();
  const reached = <T>(value: T): Promise<T> =>
    hasKeyring ? Promise.resolve(value) : Promise.reject(new Error("no keyring"));
  const storage = {
    get: (name: string) => reached(kept.get(name)),
    store: (name: string, value: string) => reached(void kept.set(name, value)),
    delete: (name: string) => reached(void kept.delete(name)),
    keys: () => reached([...kept.keys()]),
    onDidChange: new vscode.EventEmitter<vscode.SecretStorageChangeEvent>().event,
  };
  return { kept, keys: new ApiKeys(storage) };
}

/** The environment of the extension host, as it is until the test is over. */
function setVariable(context: TestContext, value: string | undefined): void {
  const name = "ANTHROPIC_API_KEY";
  const before = process.env[name];
  const set = (wanted: string | undefined): void => {
    if (wanted === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = wanted;
  };
  context.after(() => {
    set(before);
  });
  set(value);
}

test("a key that is entered and kept is of its host only", async (context) => {
  setVariable(context, undefined);
  const { kept, keys } = secrets();
  const asked = answering(context, "showQuickPick", pick("Keep It"));
  const boxes = answering(context, "showInputBox", () => invented);
  const key = await keys.choose(anthropic, undefined);
  assert.equal(asked.length, 1, "Only for how long is asked: there is nothing to choose from.");
  assert.equal((boxes[0]?.[0] as vscode.InputBoxOptions).password, true);
  assert.deepEqual(key, { value: invented, from: "VS Code's store of secrets" });
  assert.deepEqual([...kept], [["tunesmith.apiKey:https://api.anthropic.com", invented]]);
  assert.equal(await keys.present(gateway), undefined);
  assert.equal((await keys.present(new URL("https://api.anthropic.com/v2")))?.value, invented);
  assert.equal(await keys.present(new URL("http://api.anthropic.com")), undefined);
  assert.ok(await keys.clear(anthropic));
  assert.equal(await keys.present(anthropic), undefined);
  assert.equal(kept.size, 0);
  assert.equal(await keys.clear(anthropic), false);
});

test("a key of the environment or of a .env is offered, and not taken by itself", async (context) => {
  setVariable(context, "key-of-the-environment");
  const place = vscode.Uri.joinPath(workspaceFolder(), ".env");
  await writeFile(place.fsPath, "OTHER=x\nANTHROPIC_API_KEY=key-of-the-file\n");
  context.after(() => rm(place.fsPath));
  const dataset = vscode.Uri.joinPath(workspaceFolder(), "any.jsonl");
  const { kept, keys } = secrets();
  assert.equal(await keys.present(gateway), undefined);

  const asked = answering(
    context,
    "showQuickPick",
    pick("\\.env beside the dataset"),
    pick("For This Session Only"),
  );
  const key = await keys.need(gateway, dataset);
  assert.deepEqual(key, { value: "key-of-the-file", from: ".env beside the dataset" });
  assert.equal(kept.size, 0);
  const labels = (await itemsOf(asked[0]?.[0])).map(({ label }) => label);
  assert.deepEqual(labels, [
    "Enter a Key…",
    "Use ANTHROPIC_API_KEY of the environment",
    "Use .env beside the dataset",
  ]);
  assert.match((asked[0]?.[1] as vscode.QuickPickOptions).title ?? "", /gateway\.example/);
  assert.equal((await keys.need(gateway, dataset)).value, "key-of-the-file");
  assert.equal(asked.length, 2, "It is not asked for again.");
  assert.equal(await keys.present(anthropic), undefined);
});

test("nothing chosen is no key", async (context) => {
  setVariable(context, "key-of-the-environment");
  const { keys } = secrets();
  answering(context, "showQuickPick", () => undefined);
  await assert.rejects(keys.need(anthropic, undefined), vscode.CancellationError);
  assert.equal(await keys.present(anthropic), undefined);
});

test("without a keyring a key lasts as long as the window", async (context) => {
  setVariable(context, undefined);
  const { keys } = secrets(false);
  answering(context, "showQuickPick", pick("Keep It"));
  answering(context, "showInputBox", () => invented);
  const told = answering(context, "showWarningMessage", () => undefined);
  assert.equal((await keys.choose(anthropic, undefined)).value, invented);
  assert.match(String(told[0]?.[0]), /keyring .* until this window is closed/);
  assert.equal((await keys.present(anthropic))?.value, invented);
  assert.ok(await keys.clear(anthropic));
});

test("the commands set and clear the key of the address in the settings", async (context) => {
  setVariable(context, undefined);
  const server = await startFakeAnthropic();
  context.after(() => server.close());
  await setModelSetting(context, "baseUrl", server.url);
  const { models } = await getHost();
  answering(context, "showQuickPick", pick("Keep It"));
  answering(context, "showInputBox", () => fakeKey);
  const told = answering(context, "showWarningMessage", () => undefined);
  await vscode.commands.executeCommand("tunesmith.setApiKey");
  assert.equal((await models.keys.present(new URL(server.url)))?.value, fakeKey);
  assert.equal(await models.keys.present(anthropic), undefined);
  await vscode.commands.executeCommand("tunesmith.clearApiKey");
  assert.equal(await models.keys.present(new URL(server.url)), undefined);
  assert.deepEqual(told, []);
  await vscode.commands.executeCommand("tunesmith.clearApiKey");
  assert.match(String(told[0]?.[0]), /There is no API key for 127\.0\.0\.1/);
});

/** The items of the picker, once they are there. */
const itemsOf = async (items: unknown): Promise<vscode.QuickPickItem[]> =>
  (await items) as vscode.QuickPickItem[];

test("models are listed with their prices and their ends, those of the editor among them", async (context) => {
  const server = await withAnthropic(context);
  const offered = await editorModels(context, () => Promise.resolve("{}"));
  const asked = answering(context, "showQuickPick", async (items) =>
    pick("^Claude Haiku 4\\.5$")(await itemsOf(items)),
  );
  const host = await getHost();
  assert.ok(await pickModel(host));
  const items = await itemsOf(asked[0]?.[0]);
  const rows = items.map(({ label, detail = "" }) => `${label}: ${detail}`);
  assert.match(rows[0] ?? "", new RegExp(`^Anthropic \\(${server.host}\\)`));
  assert.match(rows[1] ?? "", /^Claude Opus 5\.5: \$.* in, \$.* out per 1M tokens · takes 1M$/);
  assert.ok(rows.some((row) => row.startsWith("Claude Old 1: deprecated, retires 2027-01-31")));
  if (offered !== undefined) {
    assert.ok(
      rows.some((row) => row.startsWith("Echo 1: ")),
      rows.join("\n"),
    );
  }
  const chosen = await host.models.chosen(undefined);
  assert.equal(chosen?.facts.id, "claude-haiku-4-5");
  assert.equal(chosen.facts.label, "Claude Haiku 4.5");
  assert.deepEqual(server.requestsOf("/v1/messages"), []);
});

test("without a key it can be entered there, and nobody is asked for models before", async (context) => {
  setVariable(context, undefined);
  const server = await startFakeAnthropic();
  context.after(() => server.close());
  await setModelSetting(context, "baseUrl", server.url);
  await setModelSetting(context, "name", "");
  const host = await getHost();
  context.after(() => host.models.keys.clear(new URL(server.url)));
  let before = -1;
  answering(
    context,
    "showQuickPick",
    async (items) => {
      const item = pick("Enter an Anthropic API Key")(await itemsOf(items));
      before = server.requests.length;
      return item;
    },
    pick("For This Session Only"),
    async (items) => pick("Claude Opus")(await itemsOf(items)),
  );
  answering(context, "showInputBox", () => fakeKey);
  assert.ok(await pickModel(host));
  assert.equal(before, 0);
  assert.equal((await host.models.chosen(undefined))?.facts.id, "claude-opus-5-5");
});

test("offline, it is said why, and the models of the editor are still there", async (context) => {
  const server = await withAnthropic(context);
  await server.close();
  const offered = await editorModels(context, () => Promise.resolve("{}"));
  const asked = answering(context, "showQuickPick", async (items) => {
    await itemsOf(items);
    return undefined;
  });
  assert.equal(await pickModel(await getHost()), false);
  const items = await itemsOf(asked[0]?.[0]);
  const warning = items.find(({ label }) => label.includes("cannot be listed"));
  assert.match(warning?.detail ?? "", /127\.0\.0\.1/);
  if (offered !== undefined) assert.ok(items.some(({ label }) => label === "Echo 1"));
});

test("an address where no key may go is said, and no key is asked for", async (context) => {
  await setModelSetting(context, "baseUrl", "http://gateway.example");
  const told = answering(context, "showWarningMessage", () => undefined);
  const asked = answering(context, "showInputBox", () => invented);
  await openDataset(context, lines(chat("What is a VLAN for, in one sentence?")));
  await vscode.commands.executeCommand("tunesmith.setApiKey");
  assert.match(String(told[0]?.[0]), /anybody on the way could read the key/);
  assert.deepEqual(asked, []);
});
