import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import fc from "fast-check";
import * as z from "zod";

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
