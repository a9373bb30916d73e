import assert from "node:assert/strict";
import { test } from "node:test";
import { targetById } from "../../../src/core/targets/index.ts";
import {
  availabilityInWords,
  limitsInWords,
  sourcesInWords,
} from "../../../src/core/targets/target-facts.ts";
import type { Target } from "../../../src/core/targets/target.ts";

function known(id: string): Target {
  const target = targetById(id);
  assert.ok(target, id);
  return target;
}

const limits: Readonly<Record<string, string>> = {
  "bedrock-claude-3-haiku":
    "32 to 10,000 records, up to 10 GB, 32,000 tokens each (more are refused), no images",
  "azure-openai":
    "at least 10 records, up to 512 MB, 65,536 tokens each (more are cut off), 2,000,000,000 tokens in all epochs, 64 images each, a byte order mark at the start",
  "openai-o4-mini": "up to 50,000 records, up to 512 MB",
  cohere: "at least 2 records, 16,384 tokens a turn (more are dropped)",
  trl: "no limits of its own",
};

for (const [id, words] of Object.entries(limits)) {
  test(`limits of ${id}`, () => {
    assert.equal(limitsInWords(known(id)), words);
  });
}

test("what ends on a day has ended from it on", () => {
  const target = known("openai-gpt-4.1");
  assert.match(availabilityInWords(target, "2026-11-23") ?? "", /^takes new jobs of some .* until/);
  assert.match(availabilityInWords(target, "2027-02-01") ?? "", /^takes no new jobs since 2027-/);
  assert.equal(availabilityInWords(known("together"), "2026-11-23"), undefined);
});

test("sources have their dates", () => {
  assert.equal(sourcesInWords(known("databricks")), "Databricks sample notebooks (2026)");
});
