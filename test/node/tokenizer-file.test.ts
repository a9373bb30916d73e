/** Counting with a `tokenizer.json`, and what is said where it cannot be used. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { Failure } from "../../src/node/failure.ts";
import { loadTokenCounter } from "../../src/node/tokenizer-file.ts";

/** Words of a vocabulary of four; any other is one unknown token. */
const tokenizer = {
  version: "1.0",
  truncation: null,
  padding: null,
  added_tokens: [
    {
      id: 4,
      content: "<|end|>",
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    },
  ],
  normalizer: null,
  pre_tokenizer: { type: "WhitespaceSplit" },
  post_processor: null,
  decoder: null,
  model: {
    type: "WordLevel",
    vocab: { link: 0, is: 1, up: 2, "[UNK]": 3, "<|end|>": 4 },
    unk_token: "[UNK]",
  },
};

function write(t: TestContext, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tunesmith-tokenizer-"));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, "tokenizer.json");
  writeFileSync(path, content);
  return path;
}

test("a tokenizer.json counts and fits", async (t) => {
  const counter = await loadTokenCounter(write(t, JSON.stringify(tokenizer)));
  assert.equal(counter.id, "tokenizer.json");
  assert.equal(counter.error, undefined);
  assert.equal(counter.count("link is up"), 3);
  assert.equal(counter.count(""), 0);
  // What a dataset says is text: the special token does not end the word.
  assert.equal(counter.count("up<|end|>up"), 1);
  assert.equal(counter.fit("link is up", 2), "link is ".length);
  assert.equal(counter.fit("link is up", 0), 0);
  assert.equal(counter.fit("link is up", 9), "link is up".length);
  assert.equal(counter.fit("link 🙂", 1), "link ".length);
});

test("an id is a tokenizer of Tunesmith", async () => {
  assert.equal((await loadTokenCounter("cl100k_base")).count("hold-time 90"), 4);
});

test("what is no tokenizer is refused in a sentence", async (t) => {
  const broken = [
    "{",
    "[]",
    '{"model": 1}',
    '{"model": {"type": "None"}}',
    JSON.stringify({ ...tokenizer, pre_tokenizer: { type: "Nothing" } }),
  ];
  for (const content of broken) {
    const path = write(t, content);
    await assert.rejects(loadTokenCounter(path), (error) => {
      assert.ok(error instanceof Failure, content);
      assert.match(error.message, /is no tokenizer that can be used: give a tokenizer\.json/);
      return true;
    });
  }
  await assert.rejects(
    loadTokenCounter("no/such/tokenizer.json"),
    /is neither an encoding of Tunesmith nor a file/,
  );
});
