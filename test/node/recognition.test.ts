/** What a file is and in which format, told the same way of a file, of a stream and of an open document. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Finding } from "../../src/core/model.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { checkFile, checkStream } from "../../src/node/check-file.ts";
import { liveDataset } from "../core/support.ts";

const options = {
  settings: resolveSettings(),
  jobs: 1,
  shardWorkerPath: new URL("../../src/shard-worker.ts", import.meta.url),
};

const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ ruleId, line }) => `${ruleId} ${line + 1}`);

/** Format and findings, after making sure that all three ways agree. */
async function checkEverywhere(text: string): Promise<[string | undefined, string[]]> {
  const folder = await mkdtemp(join(tmpdir(), "tunesmith-recognition-"));
  try {
    const path = join(folder, "dataset.jsonl");
    await writeFile(path, text);
    const file = await checkFile(path, options);
    const bytes = Buffer.from(text);
    const stream = await checkStream(pieces(bytes), options);
    const live = liveDataset(text, options.settings);
    live.checkPending(() => false);
    const result: [string | undefined, string[]] = [file.formatId, places(file.findings)];
    assert.deepEqual([stream.formatId, places(stream.findings)], result);
    assert.deepEqual([live.format?.id, places([...live.select({})])], result);
    return result;
  } finally {
    await rm(folder, { recursive: true });
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous
async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000);
}

test("first lines longer than what is looked at first", async () => {
  const image = { type: "image_url", image_url: { url: `https://a.example/${"x".repeat(5e6)}` } };
  const record = {
    messages: [
      { role: "user", content: [{ type: "text", text: "What is this?" }, image] },
      { role: "assistant", content: "A patch panel.", weight: 2 },
    ],
  };
  const result = await checkEverywhere(`${JSON.stringify(record)}\n`);
  assert.deepEqual(result, ["openai-chat", ["invalid-weight 1"]]);
});

test("records behind many blank lines", async () => {
  const [format, found] = await checkEverywhere(
    `${"\n".repeat(70_000)}{"prompt":"Port of BGP?","completion":" 179"}\n`,
  );
  assert.equal(format, "openai-completion");
  assert.ok(found.every((place) => place.startsWith("blank-line")));
});

test("a fault on every line", async () => {
  const lines = ["SSH", "DNS", "NTP"].map(
    (name) => `{"prompt":"Port of ${name}?","completion":" ?",}`,
  );
  const [format, found] = await checkEverywhere(lines.join("\n"));
  assert.equal(format, "openai-completion");
  assert.deepEqual(found, ["invalid-json 1", "invalid-json 2", "invalid-json 3"]);
});

test("a stray bracket before good records", async () => {
  const records = [1, 2].map((number) => `{"prompt":"VLAN ${number}?","completion":" yes"}`);
  const result = await checkEverywhere(["[", ...records].join("\n"));
  assert.deepEqual(result, ["openai-completion", ["invalid-json 1"]]);
});

test("more findings than can be kept are counted", async () => {
  const faults = Array.from({ length: 20 }, (_, index) => `"k${index}" "v"`).join(",");
  const lines = 16_000;
  const report = await checkStream(pieces(Buffer.from(`{${faults}}\n`.repeat(lines))), options);
  assert.equal(report.summary.errors, 20 * lines);
  assert.equal(report.findings.length, 300_000);
});
