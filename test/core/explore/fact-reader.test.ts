import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { FactReader } from "../../../src/core/explore/fact-reader.ts";
import { formatById } from "../../../src/core/formats/index.ts";
import { exampleTokens } from "../../../src/core/tokens/example-tokens.ts";
import { readExample } from "../../../src/core/record-view.ts";
import { usualTokenizer } from "../../../src/node/token-counters.ts";
import { tokenCounter } from "../../../src/node/token-counters.ts";

const format = formatById("openai-chat");
const counter = tokenCounter(usualTokenizer);
const reader = new FactReader(counter);

suite("FactReader", () => {
  test("figures and traits of one record after the other", () => {
    const line = (vendor: string): string =>
      JSON.stringify({
        messages: [
          { role: "user", content: `An OSPF neighbor is down on a ${vendor} router. Why?` },
          { role: "assistant", content: "Because." },
          { role: "user", content: "Really?" },
          { role: "assistant", content: "The timers differ." },
          { role: "assistant", content: "Not learned.", weight: 0 },
        ],
      });
    const text = line("Cisco");
    const fact = reader.read(text, format);
    assert.ok(typeof fact === "object");
    const example = readExample(text, format);
    assert.ok(example);
    const { total, trained } = exampleTokens(example, counter);
    assert.deepEqual([fact.tokens, fact.trained], [total, trained]);
    assert.deepEqual([fact.turns, fact.answer], [5, "The timers differ.".length]);
    assert.equal(fact.traits.protocol, "OSPF");
    assert.match(fact.traits.vendor ?? "", /^Cisco/);
    const other = reader.read(line("Juniper"), format);
    assert.ok(typeof other === "object");
    assert.match(other.traits.vendor ?? "", /^Juniper/);
  });

  test("records without an answer, and lines that are none", () => {
    const prompt = reader.read('{"messages":[{"role":"user","content":"Hi"}]}', format);
    assert.ok(typeof prompt === "object");
    assert.equal(prompt.answer, undefined);
    assert.equal(reader.read(" ", format), "blank");
    assert.equal(reader.read("{broken", format), "unreadable");
    assert.equal(reader.read("[1]", format), "unreadable");
  });

  test("records of no known format, of which texts count", () => {
    const text = JSON.stringify({ site: "Vienna", vendor: "Cisco", note: ["The link is down"] });
    for (const one of [undefined, format]) {
      const fact = reader.read(text, one);
      assert.ok(typeof fact === "object");
      const { traits, ...figures } = fact;
      const tokens = ["Vienna", "Cisco", "The link is down"].map((part) => counter.count(part));
      const total = tokens.reduce((sum, count) => sum + count);
      assert.deepEqual(figures, { tokens: total, trained: 0, turns: undefined, answer: undefined });
      assert.equal(traits.vendor, "Cisco");
    }
  });

  test("records that nest too deeply are none, as in a check", () => {
    const nested = (depth: number): string => `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    assert.equal(typeof reader.read(nested(500), undefined), "object");
    for (const depth of [600, 100_000]) {
      assert.equal(reader.read(nested(depth), undefined), "unreadable");
    }
  });
});
