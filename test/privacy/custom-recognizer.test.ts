import assert from "node:assert/strict";
import { test } from "node:test";
import {
  compileCustomRecognizer,
  type CustomRecognizerSpec,
} from "../../src/core/privacy/custom-recognizer.ts";
import type { Recognizer } from "../../src/core/privacy/recognizer.ts";
import { testRecognizers } from "./recognizer-tester.ts";

async function compiled(spec: CustomRecognizerSpec): Promise<Recognizer> {
  const result = await compileCustomRecognizer(spec);
  assert.ok("recognizer" in result);
  return result.recognizer;
}

testRecognizers(
  [await compiled({ name: "CUSTOMER_ID", pattern: String.raw`\bCUST-\d{6}\b` })],
  [
    { text: "⟦CUST-123456⟧", entity: "CUSTOMER_ID", confidence: 0.8 },
    { text: 'from "⟦CUST-123456⟧" to ⟦CUST-654321⟧.' },
    { text: "XCUST-123456 CUST-1234567 cust-123456" },
    {
      name: "in a long text",
      text: `${"a line\n".repeat(5000)}⟦CUST-123456⟧ ${"x".repeat(9000)} ⟦CUST-123456⟧`,
    },
  ],
);

testRecognizers(
  [
    await compiled({
      name: "SITE",
      pattern: "[a-z]{3}[0-9]{2}",
      ignoreCase: true,
      context: ["Site", "pop"],
    }),
  ],
  [
    { text: "site ⟦FRA01⟧", confidence: 0.8 },
    { text: "⟦ber02⟧ is a PoP" },
    { name: "without a word around", text: "⟦FRA01⟧ opposite", confidence: 0.4 },
    { name: "with a word far away", text: `site ${"- ".repeat(50)} ⟦FRA01⟧`, confidence: 0.4 },
  ],
);

const problems: readonly (readonly [pattern: string, problem: RegExp])[] = [
  ["(?=a)b", /^The pattern looks ahead or behind, .*\.$/],
  ["(?<!a)b", /^The pattern looks ahead or behind, .*\.$/],
  [String.raw`(a)\1`, /^The pattern refers back to a group, .*\.$/],
  ["a(", /^The pattern is not valid in RE2's syntax: missing closing \).*\.$/],
  ["a*", /^The pattern matches the empty string, hence everywhere\.$/],
];

for (const [pattern, problem] of problems) {
  test(`says what is wrong with ${pattern}`, async () => {
    const result = await compileCustomRecognizer({ name: "X", pattern });
    assert.ok("problem" in result);
    assert.match(result.problem, problem);
  });
}

test("a place of no length is none", async () => {
  const recognizer = await compiled({ name: "X", pattern: String.raw`\b|a` });
  recognizer.find("b a", { start: 0, end: 3 }, () => {
    assert.fail();
  });
});
