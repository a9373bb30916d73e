import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { suite, test } from "node:test";

import type { ConversionOutcome } from "../../src/protocol/job-messages.ts";
import { conversionChoices, convertFile, previewFile } from "../../src/node/convert-requests.ts";
import { sampleText } from "../../src/node/sample-text.ts";
import { chat, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();
const never = new AbortController().signal;

function fileOf(name: string, ...records: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, records.map((record) => `${record}\n`).join(""));
  return file;
}

const wish = (file: string) => ({
  job: "1",
  path: file,
  from: "auto",
  to: "sharegpt",
  mergesTurns: false,
  system: undefined,
});

suite("the formats to choose from", () => {
  test("are tried one after the other, and a person may stop that", async () => {
    const file = fileOf("choices.jsonl", chat("Which port?", "TCP 179."));
    const { from, choices } = await conversionChoices(file, "auto", never);
    assert.equal(from, "openai-chat");
    assert.ok(choices.length > 5);
    await assert.rejects(conversionChoices(file, "auto", AbortSignal.abort()), {
      name: "AbortError",
    });
  });

  test("are tried with few records, however large the pieces of the file are", async () => {
    const line = `${"x".repeat(999)}\n`;
    const sample = await sampleText(Readable.from([Buffer.from(line.repeat(4000))]));
    assert.equal(sample.length, 132_000);
    const long = `${"x".repeat(300_000)}\n`;
    const pieces = [long.slice(0, 100_000), long.slice(100_000), line].map((piece) =>
      Buffer.from(piece),
    );
    assert.equal(await sampleText(Readable.from(pieces)), long);
  });
});

suite("the preview of a conversion", () => {
  test("shows no more than an editor takes", async () => {
    const long = Array.from({ length: 5 }, () => chat("Why?", "Because. ".repeat(50_000)));
    const file = fileOf("long.jsonl", ...long, chat("Which port?", "TCP 179."));
    const { samples, tally } = await previewFile(wish(file), never);
    assert.equal(tally.written, 6);
    assert.equal(samples.length, 1);
    const [sample] = samples;
    assert.ok(sample);
    assert.ok(sample.before.startsWith(long[0]?.slice(0, 100_000) ?? "?"));
    assert.ok(sample.before.length + (sample.after?.length ?? 0) <= 1 << 18);
  });
});

suite("a conversion", () => {
  const out = path.join(folder, "out.jsonl");

  test("is in its place when a person has seen what it comes to, and can be written to", async () => {
    const file = fileOf("data.jsonl", chat("Which port?", "TCP 179."));
    chmodSync(file, 0o444);
    const seen: ConversionOutcome[] = [];
    const convert = (isWanted: boolean) =>
      convertFile({ ...wish(file), out }, () => undefined, {
        signal: never,
        confirm: (outcome) => {
          assert.equal(existsSync(out), false);
          seen.push(outcome);
          return Promise.resolve(isWanted);
        },
      });
    assert.equal((await convert(false)).isWritten, false);
    assert.equal(existsSync(out), false);
    assert.equal((await convert(true)).isWritten, true);
    assert.match(readFileSync(out, "utf8"), /conversations/);
    assert.equal(statSync(out).mode & 0o600, 0o600);
    assert.deepEqual(
      seen.map(({ tally }) => tally.written),
      [1, 1],
    );
  });
});
