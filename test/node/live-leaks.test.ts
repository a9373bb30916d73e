/** A document of the editor and its other splits on disk. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { loadCheckTools } from "../../src/core/check-record.ts";
import { withoutNamedSplits } from "../../src/core/leakage/leak-settings.ts";
import { resolveSettings, ruleOptions, type Config } from "../../src/core/settings.ts";
import { DatasetServer } from "../../src/node/dataset-server.ts";
import { FileDataset } from "../../src/node/file-dataset.ts";
import { TextDataset } from "../../src/node/text-dataset.ts";
import type { FindingSlice } from "../../src/protocol/dataset-answers.ts";
import type { WorkerMessage } from "../../src/protocol/worker-protocol.ts";
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
      else {
        this.progress += 1;
        this.unread = message.state.unreadSplits;
      }
    },
  });
  readonly #dataset = pathToFileURL(train).href;
  #lastId = 0;
  progress = 0;
  /** Of the last state. */
  unread: readonly string[] = [];

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

test("a packed split is unpacked, and followed", async (context) => {
  const packed = `${valid}.gz`;
  writeFileSync(packed, gzipSync(lines(three, one)));
  const document = new OpenDocument(context);
  await document.open(lines(two, one));
  await document.becomes(["2 valid.jsonl.gz:2"]);
  writeFileSync(packed, gzipSync(lines(two)));
  await document.becomes(["1 valid.jsonl.gz:1"]);

  writeFileSync(train, lines(two, one));
  const options = { settings: resolveSettings(), shardWorkerPath, jobs: 1 };
  const dataset = new FileDataset(train, { ...options, onProgress: () => undefined });
  await dataset.run();
  const leaks = [...dataset.findings.select({ ruleId: "split-leakage" })];
  assert.deepEqual(
    leaks.map(({ line }) => line),
    [0],
  );
  rmSync(train);
  rmSync(packed);
  await document.becomes([]);
});

test("with the rule off nothing is looked for", async (context) => {
  writeFileSync(valid, lines(one));
  const document = new OpenDocument(context);
  await document.open(lines(one), { rules: { "split-leakage": "off" } });
  await setTimeout(1000);
  assert.deepEqual(await document.leaks(), []);
});

const named = (...against: readonly string[]): Config => ({
  rules: { "split-leakage": { against } },
});

test("a split that cannot be read is told, and takes nothing from the others", async (context) => {
  writeFileSync(valid, lines(three, one));
  const document = new OpenDocument(context);
  await document.open(lines(two, one), named("missing.jsonl", ".", "valid.jsonl"));
  await document.becomes(["2 valid.jsonl:2"]);
  const [missing, noFile, ...others] = document.unread;
  assert.match(missing ?? "", /There is no file or folder ".*missing\.jsonl"/);
  assert.match(noFile ?? "", /is a folder/);
  assert.deepEqual(others, []);
});

const noPipes = process.platform === "win32" && "no named pipes in folders";

test("a pipe is not waited for", { skip: noPipes }, async (context) => {
  execFileSync("sh", ["-c", 'mkfifo "$0"', path.join(folder, "pipe.jsonl")]);
  writeFileSync(valid, lines(one));
  const document = new OpenDocument(context);
  await document.open(lines(one), named("pipe.jsonl", "valid.jsonl"));
  await document.becomes(["1 valid.jsonl:1"]);
  assert.match(document.unread[0] ?? "", /no ordinary file/);
});

test("in a file too big for the editor, one bad split takes nothing from the others", async () => {
  writeFileSync(train, lines(two, one));
  writeFileSync(valid, lines(three, one));
  const settings = resolveSettings(named("missing.jsonl", "valid.jsonl"));
  const options = { settings, shardWorkerPath, jobs: 1, onProgress: () => undefined };
  const dataset = new FileDataset(train, options);
  await dataset.run();
  rmSync(train);
  const leaks = [...dataset.findings.select({ ruleId: "split-leakage" })];
  assert.deepEqual(
    leaks.map(({ line }) => line),
    [1],
  );
  assert.match(dataset.state().unreadSplits[0] ?? "", /missing\.jsonl/);
});

test("what is being found when the text changes is told no more", async (context) => {
  writeFileSync(valid, lines(one));
  const late = path.join(folder, "late.jsonl");
  const many = Array.from({ length: 300_000 }, (_, n) => chat(`Which ${n}?`, "!"));
  writeFileSync(late, `${many.join("\n")}\n`);
  const settings = resolveSettings(named("valid.jsonl", "late.jsonl"));
  const tools = await loadCheckTools(settings);
  let told = 0;
  const dataset = new TextDataset(
    { version: 1, text: lines(one), settings, tools, filePath: train, shardWorkerPath },
    {
      onProgress: () => undefined,
      onLeaks: () => {
        told += 1;
      },
    },
  );
  context.after(() => {
    dataset.close();
  });
  await dataset.run();
  await setTimeout(500); // By now the first split is compared, and the second one is being read.
  assert.equal(told, 0);
  const place = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };
  dataset.change(2, [{ ...place, text: lines(two) }]);
  await setTimeout(3000);
  assert.equal(told, 0);
});

test("where the folder is not trusted, settings name no files", () => {
  const settings = resolveSettings(named("/etc/shadow"), withoutNamedSplits);
  assert.deepEqual(ruleOptions(settings, "split-leakage").strings("against"), []);
});
