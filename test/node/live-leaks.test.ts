/** A document of the editor and its other splits on disk. */

import assert from "node:assert/strict";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { resolveSettings, type Config } from "../../src/core/settings.ts";
import { DatasetServer } from "../../src/node/dataset-server.ts";
import type { FindingSlice, WorkerMessage } from "../../src/protocol/worker-protocol.ts";
import { chat, shardWorkerPath, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();
const train = path.join(folder, "train.jsonl");
const valid = path.join(folder, "valid.jsonl");
const one = chat("Which port does BGP use?", "TCP 179.");
const two = chat("Which port does SSH use?", "TCP 22.");
const three = chat("Which command shows the log?", "show logging");
const lines = (...records: readonly string[]): string =>
  records.map((record) => `${record}\n`).join("");

/** The training split as an open document. */
class OpenDocument {
  readonly #answers = new Map<number, (message: WorkerMessage) => void>();
  readonly #server = new DatasetServer({
    shardWorkerPath,
    jobs: 1,
    send: (message) => {
      if (message.type !== "progress") this.#answers.get(message.id)?.(message);
      else this.progress += 1;
    },
  });
  readonly #dataset = pathToFileURL(train).href;
  #lastId = 0;
  progress = 0;

  constructor(context: TestContext) {
    context.after(() => this.#ask("close", {}));
  }

  open(text: string, config: Config = {}): Promise<unknown> {
    const settings = resolveSettings(config);
    return this.#ask("openText", { version: 1, text, settings });
  }

  insertLine(record: string, version: number): Promise<unknown> {
    const change = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0, text: `${record}\n` };
    return this.#ask("change", { version, changes: [change] });
  }

  /** Of leaks only: "LINE FILE:LINE". */
  async leaks(): Promise<string[]> {
    const { findings } = (await this.#ask("slice", { limit: 100 })) as FindingSlice;
    return findings
      .filter(({ ruleId }) => ruleId === "split-leakage")
      .map(({ line, relatedPath, relatedLines = [] }) => {
        return `${line + 1} ${path.basename(relatedPath ?? "")}:${(relatedLines[0] ?? -1) + 1}`;
      });
  }

  /** Waits until leaks are as they should be. */
  async becomes(expected: readonly string[]): Promise<void> {
    const deadline = performance.now() + 20_000;
    while (performance.now() < deadline) {
      const found = await this.leaks();
      if (JSON.stringify(found) === JSON.stringify(expected)) return;
      await setTimeout(50);
    }
    assert.deepEqual(await this.leaks(), expected);
  }

  async #ask(name: "openText" | "change" | "slice" | "close", params: object): Promise<unknown> {
    const id = ++this.#lastId;
    const message = await new Promise<WorkerMessage>((resolve) => {
      this.#answers.set(id, resolve);
      void this.#server.handle({ id, dataset: this.#dataset, name, params });
    });
    assert.ok(message.type === "answer", JSON.stringify(message));
    return message.answer;
  }
}

test("leaks come after the check, and follow edits and the other file", async (context) => {
  writeFileSync(valid, lines(three, one));
  const document = new OpenDocument(context);
  await document.open(lines(two, one));
  assert.deepEqual(await document.leaks(), []);
  await document.becomes(["2 valid.jsonl:2"]);
  assert.ok(document.progress > 0, "the editor is told");

  await document.insertLine(three, 2);
  assert.deepEqual(await document.leaks(), ["3 valid.jsonl:2"], "moved at once");
  await document.becomes(["1 valid.jsonl:1", "3 valid.jsonl:2"]);

  writeFileSync(valid, lines(two));
  await document.becomes(["2 valid.jsonl:1"]);
  writeFileSync(`${valid}.new`, lines(three, three, three));
  renameSync(`${valid}.new`, valid);
  await document.becomes(["1 valid.jsonl:1"]);
  rmSync(valid);
  await document.becomes([]);
});

test("with the rule off nothing is looked for", async (context) => {
  writeFileSync(valid, lines(one));
  const document = new OpenDocument(context);
  await document.open(lines(one), { rules: { "split-leakage": "off" } });
  await setTimeout(1000);
  assert.deepEqual(await document.leaks(), []);
});

test("a file of the settings that is not there is no failure", async (context) => {
  const document = new OpenDocument(context);
  await document.open(lines(one), { rules: { "split-leakage": { against: ["missing.jsonl"] } } });
  await setTimeout(1000);
  assert.deepEqual(await document.leaks(), []);
});
