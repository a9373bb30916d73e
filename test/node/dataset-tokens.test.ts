import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";
import { gzipSync } from "node:zlib";

import type { CountedTokens } from "../../src/core/cost/dataset-tokens.ts";
import type { TokensByTarget } from "../../src/core/cost/tokens-by-target.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { DatasetTokenRequests } from "../../src/node/dataset-token-requests.ts";
import { countDatasetTokens } from "../../src/node/dataset-tokens.ts";
import { datasetStats } from "../../src/node/dataset-stats.ts";
import { tokenCounter } from "../../src/node/token-counters.ts";
import { chat, openedText, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();
const settings = resolveSettings();
const uri = "file:///data.jsonl";

function written(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const inFile = (file: string, ...targetIds: string[]): Promise<TokensByTarget> =>
  countDatasetTokens(file, { settings, targetIds });

function of(tokens: TokensByTarget, target: string): CountedTokens {
  const counted = tokens[target];
  assert.ok(counted, target);
  return counted;
}

const records = (count: number): string[] =>
  Array.from({ length: count }, (_, id) => chat(`Which port has service ${id}?`, `Port ${id}.`));
const long = chat("What is in the manual?", "Everything. ".repeat(40_000));
const text = ["no json", "", ...records(30), '{"messages":[{"role"', long].join("\r\n");

suite("of a file", () => {
  test("whole, as the platform charges, as trained on, and by role", async () => {
    const file = written("data.jsonl", text);
    const counted = await inFile(file, "", "openai-gpt-4.1", "bedrock-claude-3-haiku");
    const whole = of(counted, "");
    assert.equal(whole.examples, 31);
    assert.equal(whole.unreadable, 2);
    assert.equal(whole.tokenizer, "o200k_base");
    assert.equal(whole.billed, whole.total);
    // Three tokens of priming stand in no turn.
    const { user = 0, assistant = 0 } = whole.byRole;
    assert.equal(user + assistant, whole.total - 31 * 3);

    const [longTokens] = Object.values(await inFile(written("long.jsonl", long), ""));
    assert.ok(longTokens);
    const cut = of(counted, "openai-gpt-4.1");
    assert.equal(cut.total, whole.total);
    assert.equal(cut.billed, whole.total - longTokens.total + 65_536);
    assert.ok(cut.trained < cut.billed);
    assert.deepEqual(cut.byRole, whole.byRole);

    const leftOut = of(counted, "bedrock-claude-3-haiku");
    assert.equal(leftOut.examples, 31);
    assert.ok(leftOut.billed < leftOut.total - longTokens.total * 0.9);
    assert.equal(leftOut.tokenizer, "estimate for Claude");
    assert.ok(leftOut.error);
  });

  test("as statistics have them", async () => {
    const file = written("stats.jsonl", text);
    const { stats } = await datasetStats(file, { settings, counter: tokenCounter("o200k_base") });
    const { total, trained, byRole } = of(await inFile(file, ""), "");
    assert.deepEqual(
      { total, trained, byRole },
      {
        total: stats.tokens.total,
        trained: stats.tokens.trained,
        byRole: stats.tokens.byRole,
      },
    );
  });

  test("packed, in an array, in UTF-16", async () => {
    const lines = records(20);
    const plain = await inFile(written("plain.jsonl", lines.join("\n")), "");
    const packed = gzipSync(lines.join("\n"));
    assert.deepEqual(await inFile(written("packed.jsonl.gz", packed), ""), plain);
    assert.deepEqual(await inFile(written("array.json", `[${lines.join(",\n")}]`), ""), plain);
    const utf16 = Buffer.from(`\ufeff${lines.join("\n")}`, "utf16le");
    assert.deepEqual(await inFile(written("utf16.jsonl", utf16), ""), plain);
  });

  test("lines that are too long or too deep are not readable", async () => {
    const [first = "", second = ""] = records(2);
    const parameters = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    const tools = `[{"type":"function","function":{"name":"x","parameters":${parameters}}}]`;
    const deep = `${first.slice(0, -1)},"tools":${tools}}`;
    const huge = chat("What is in the manual?", "Everything. ".repeat(90_000));
    const file = written("deep.jsonl", [first, deep, huge, second].join("\n"));
    const { "": tokens } = await countDatasetTokens(file, {
      settings: resolveSettings({
        rules: { "oversized-line": { maxMegabytes: 1 } },
      }),
      targetIds: [""],
    });
    assert.deepEqual([tokens?.examples, tokens?.unreadable], [2, 2]);
    const text = await openedText([first, deep, second].join("\n"));
    assert.equal(of(await new DatasetTokenRequests().ofText(uri, text, [""]), "").examples, 2);
  });

  test("what is no dataset is refused", async () => {
    const file = written("picture.jsonl", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await assert.rejects(inFile(file, ""), { name: "Failure", message: /has no records/ });
    await assert.rejects(inFile(path.join(folder, "absent.jsonl"), ""), { name: "Failure" });
  });

  test("can be ended", async () => {
    const file = written("ended.jsonl", records(50_000).join("\n"));
    const requests = new DatasetTokenRequests();
    const targetIds = ["", "openai-gpt-4.1"];
    const shares: number[] = [];
    const counting = requests.ofFile(uri, file, {
      settings,
      targetIds,
      onShare: (share) => {
        shares.push(share);
        requests.end(uri);
      },
    });
    await assert.rejects(counting, { name: "AbortError" });
    assert.ok(shares.every((share) => 0 < share && share < 1));
  });
});

suite("of a text", () => {
  const targetIds = ["", "openai-gpt-4.1", "openai-gpt-4.1-mini"];

  test("as of a file", async () => {
    const requests = new DatasetTokenRequests();
    const ofText = await requests.ofText(uri, await openedText(text), targetIds);
    assert.deepEqual(ofText, await inFile(written("same.jsonl", text), ...targetIds));
    assert.deepEqual(ofText["openai-gpt-4.1"], ofText["openai-gpt-4.1-mini"]);
  });

  test("an edit ends a count; the next one knows the other lines", async () => {
    const dataset = await openedText(records(20_000).join("\n"));
    const requests = new DatasetTokenRequests();
    const counting = requests.ofText(uri, dataset, [""]);
    const change = { startLine: 0, startColumn: 0, endLine: 1, endColumn: 0, text: "" };
    dataset.change(2, [change]);
    await assert.rejects(counting, { name: "AbortError" });
    await dataset.run();
    const counted = of(await requests.ofText(uri, dataset, [""]), "");
    assert.equal(counted.examples, 19_999);
    const start = performance.now();
    assert.deepEqual(of(await requests.ofText(uri, dataset, [""]), ""), counted);
    const again = performance.now() - start;
    requests.forget(uri, dataset);
    const anewStart = performance.now();
    assert.deepEqual(of(await requests.ofText(uri, dataset, [""]), ""), counted);
    assert.ok(again < performance.now() - anewStart, "nothing was remembered");
  });
});
