import assert from "node:assert/strict";
import { test } from "node:test";

import { targets } from "../../../src/core/targets/index.ts";
import { tokenizerById, tokenizers } from "../../../src/core/tokens/tokenizers.ts";
import { tokenCounter } from "../../../src/node/token-counters.ts";

const text = "interface GigabitEthernet0/1\n description uplink to the core\n mtu 9216\n".repeat(
  20,
);

test("every target names a tokenizer that there is", () => {
  for (const { id, tokenizer } of targets) {
    assert.ok(tokenizerById(tokenizer), `${id} names ${tokenizer}`);
  }
});

test("an estimate says that it is one, and its band holds the count of another vocabulary", () => {
  const other = tokenCounter("cl100k_base").count(text);
  for (const { id, label, isEstimate } of tokenizers) {
    const counter = tokenCounter(id);
    assert.deepEqual([counter.id, counter.label], [id, label]);
    assert.equal(counter.error !== undefined, isEstimate);
    assert.equal(isEstimate, label.startsWith("estimate for "));
    const { below, above } = counter.error ?? { below: 0.01, above: 0.01 };
    const tokens = counter.count(text);
    assert.ok(other >= tokens * (1 - below) && other <= tokens * (1 + above), `${id}: ${tokens}`);
  }
});

test("an estimate fits no more than it counts", () => {
  const counter = tokenCounter("estimate-claude");
  for (let tokens = 0; tokens < 200; tokens++) {
    const length = counter.fit(text, tokens);
    assert.ok(counter.count(text.slice(0, length)) <= tokens);
    assert.ok(counter.count(text.slice(0, length + 25)) > tokens);
  }
});

test("there is one counter of each", () => {
  assert.equal(tokenCounter("o200k_base"), tokenCounter("o200k_base"));
  assert.throws(() => tokenCounter("gpt-5"), RangeError);
});
