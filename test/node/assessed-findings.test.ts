/** What an assessment said of records follows them through edits, in documents and in files. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import type { Assessed } from "../../src/core/assessment/issue-findings.ts";
import { digestText } from "../../src/core/digest/digest-text.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";
import { recordChecker } from "../core/support.ts";
import { Client } from "./dataset-client.ts";
import { chat, temporaryFolder } from "./support.ts";

const good = chat("Which port does BGP use?", "TCP 179.");
const bad = chat("Which port does SSH use?", "TCP 2222.");
const settings = resolveSettings();
const folder = temporaryFolder();

function digestOf(line: string): string {
  const checker = recordChecker(settings);
  checker.check(line);
  return digestText(checker.digestLow, checker.digestHigh);
}

const assessed: Assessed = {
  model: "Claude Sonnet 5.5",
  records: [
    {
      digest: digestOf(bad),
      issues: [
        {
          kind: "inaccurate",
          severity: "high",
          description: "SSH listens on port 22.",
          suggestion: "Write TCP 22.",
        },
      ],
    },
    { digest: digestOf(good), issues: [] },
  ],
};

async function opened(text: string, config: Config = {}): Promise<Client> {
  const client = new Client();
  await client.ask("openText", { version: 1, text, settings: resolveSettings(config) });
  return client;
}

async function lines(client: Client): Promise<readonly number[]> {
  const { findings } = await client.ask("slice", { limit: 100 });
  return findings.flatMap(({ ruleId, line }) => (ruleId === "quality-issue" ? line : []));
}

const change = (version: number, startLine: number, endLine: number, text: string) => ({
  version,
  changes: [{ startLine, startColumn: 0, endLine, endColumn: 0, text }],
});

suite("in a document", () => {
  test("findings come with the answer, and the editor hears of them", async () => {
    const client = await opened(`${good}\n${bad}\n`);
    assert.deepEqual(await client.ask("setAssessed", assessed), { version: 1, lines: [1, 0] });
    assert.equal(client.progress.at(-1)?.summary.byRule["quality-issue"], 1);
    assert.deepEqual(await lines(client), [1]);
    const [group] = (await client.ask("groups", {})).filter(
      ({ ruleId }) => ruleId === "quality-issue",
    );
    assert.deepEqual(group, { severity: "warning", ruleId: "quality-issue", count: 1 });
  });

  test("they move with their record, go when it is edited, and come back when that is undone", async () => {
    const client = await opened(`${good}\n${bad}\n`);
    await client.ask("setAssessed", assessed);
    await client.ask("change", change(2, 0, 0, `${chat("Which port does DNS use?", "53.")}\n`));
    assert.deepEqual(await lines(client), [2]);
    await client.ask("change", change(3, 2, 3, `${bad.replace("2222", "22")}\n`));
    assert.deepEqual(await lines(client), []);
    const digests = assessed.records.map(({ digest }) => digest);
    const located = await client.ask("locateRecords", { digests });
    assert.deepEqual(located, { version: 3, lines: [null, 1] });
    await client.ask("change", change(4, 2, 3, `${bad}\n`));
    assert.deepEqual(await lines(client), [2]);
  });

  test("a record written differently is the same one", async () => {
    const client = await opened(`${bad.replaceAll(":", ": ")}\n`);
    await client.ask("setAssessed", assessed);
    assert.deepEqual(await lines(client), [0]);
  });

  test("the answer waits until edits are checked", async () => {
    const client = await opened(`${good}\n`);
    const edited = client.ask("change", change(2, 0, 0, `${good}\n`.repeat(5000) + `${bad}\n`));
    const answer = await client.ask("setAssessed", assessed);
    await edited;
    assert.deepEqual(answer, { version: 2, lines: [5000, 0] });
  });

  test("they stay when settings change, and go when the dataset is closed", async () => {
    const client = await opened(`${bad}\n`);
    await client.ask("setAssessed", assessed);
    const text = `${bad}\n`;
    const off = resolveSettings({ rules: { "quality-issue": "off" } });
    await client.ask("openText", { version: 1, text, settings: off });
    assert.deepEqual(await lines(client), []);
    await client.ask("openText", { version: 1, text, settings });
    assert.deepEqual(await lines(client), [0]);
    await client.ask("close", {});
    await client.ask("openText", { version: 1, text, settings });
    assert.deepEqual(await lines(client), []);
  });

  test("another assessment takes the place of the one before", async () => {
    const client = await opened(`${bad}\n`);
    await client.ask("setAssessed", assessed);
    await client.ask("setAssessed", { model: "", records: [] });
    assert.deepEqual(await lines(client), []);
  });
});

suite("in a file", () => {
  test("findings come when it is read, and are counted", async () => {
    const file = path.join(folder, "data.jsonl");
    writeFileSync(file, `${good}\n{}x\n${bad}\n`);
    const client = new Client();
    const opening = client.ask("openFile", { path: file, settings });
    assert.deepEqual(await client.ask("setAssessed", assessed), { version: 0, lines: [2, 0] });
    const { summary } = await opening;
    assert.deepEqual([summary.errors, summary.warnings], [1, 1]);
    assert.deepEqual(summary.byRule, { "invalid-json": 1, "quality-issue": 1 });
    assert.deepEqual(await lines(client), [2]);
    await client.ask("setAssessed", { model: "", records: [] });
    assert.deepEqual(await lines(client), []);
    assert.deepEqual(client.progress.at(-1)?.summary.byRule, { "invalid-json": 1 });
  });
});

test("of a dataset that is not open nothing is kept", async () => {
  const client = new Client();
  assert.deepEqual(await client.failure("setAssessed", assessed), {
    message: "The dataset is not open.",
  });
});
