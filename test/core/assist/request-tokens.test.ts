import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import fc from "fast-check";
import * as z from "zod";

import { CacheForecast } from "../../../src/core/assist/cache-forecast.ts";
import { estimatedTokens, RequestMeter } from "../../../src/core/assist/request-tokens.ts";
import { tokenCounter } from "../../../src/node/token-counters.ts";
import { sharedPath } from "../../data/support.ts";

const counter = tokenCounter("o200k_base");

describe("estimatedTokens", () => {
  it("are at most the bytes, which no vocabulary exceeds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { likely, most } = estimatedTokens(text);
        assert.equal(most, Buffer.byteLength(text));
        assert.ok(likely <= most && counter.count(text) <= most);
      }),
    );
  });

  for (const name of [
    "pii/network-negatives.dev.jsonl",
    "datasets/openai-chat-azure-train.jsonl",
    "datasets/qa-gsm8k-test.jsonl",
    "datasets/kto-llamafactory-en.jsonl",
    "datasets/sharegpt-preference-llamafactory-zh.jsonl",
  ]) {
    const { path, skip } = sharedPath(`data/${name}`);
    it(`come near those of ${name}`, { skip }, () => {
      const text = readFileSync(path, "utf8").slice(0, 100_000);
      const share = estimatedTokens(text).likely / (1.1 * counter.count(text));
      assert.ok(share > 0.8 && share < 1.4, String(share));
    });
  }
});

describe("RequestMeter", () => {
  const request = {
    key: "key",
    system: "Judge the example.",
    text: "show ip interface brief",
    schema: z.object({ score: z.number() }),
    maxOutputTokens: 1000,
  };

  it("has instructions, schema, text and frame", () => {
    const meter = new RequestMeter();
    const { input, output } = meter.tokens(request);
    const bytes = request.system.length + request.text.length;
    assert.ok(input.most > bytes && input.likely < input.most);
    assert.deepEqual(output, { likely: 300, most: 1000 });
    const longer = meter.tokens({ ...request, text: `${request.text} ${request.text}` });
    assert.equal(longer.input.most - input.most, request.text.length + 1);
  });

  it("takes the request's word for its answer, up to what it may be", () => {
    const likely = (likelyOutputTokens: number): number =>
      new RequestMeter().tokens({ ...request, likelyOutputTokens }).output.likely;
    assert.equal(likely(120), 120);
    assert.equal(likely(5000), 1000);
  });
});

describe("CacheForecast", () => {
  const tokensOf = (instructions: number) => ({
    input: { likely: instructions + 100, most: 9000 },
    output: { likely: 1, most: 1 },
    instructions,
  });
  const read = (id: string, instructions: number): readonly (number | undefined)[] => {
    const forecast = new CacheForecast({ id });
    return ["a", "a", "b", "a", "a", "a", "b"].map(
      (system) => forecast.of(system, tokensOf(instructions)).cache?.read,
    );
  };

  it("has instructions read from the cache once requests with the same have put them there", () => {
    assert.deepEqual(read("claude-opus-5-5", 3000), [0, 0, 0, 0, 0, 3000, 0]);
    const first = new CacheForecast({ id: "claude-opus-5-5" }).of("a", tokensOf(3000));
    assert.deepEqual(first.cache, { read: 0, written: 3000 });
  });

  it("knows that short ones are not kept", () => {
    for (const [id, tokens] of [
      ["claude-opus-5-5", 1000],
      ["claude-opus-4-7", 2000],
      ["claude-opus-4-5-20251101", 4000],
      ["claude-haiku-4-5", 4000],
    ] as const) {
      assert.deepEqual(new Set(read(id, tokens)), new Set([undefined]), id);
    }
  });
});
