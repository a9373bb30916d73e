import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { findingHeadline, findingMessage } from "../../src/core/message.ts";
import type { MessageData, RecordFinding } from "../../src/core/model.ts";
import { rules } from "../../src/core/rules/index.ts";

const found = (ruleId: string, messageId: string, data?: MessageData): RecordFinding => ({
  ruleId,
  messageId,
  severity: "error",
  span: { start: 0, end: 0 },
  ...(data && { data }),
});

suite("a finding's headline", () => {
  const cases: [RecordFinding, string][] = [
    [
      found("invalid-json", "trailingComma", { before: "]" }),
      "A comma stands before the closing ]",
    ],
    [found("invalid-json", "missingComma"), "A comma is missing between two values"],
    [
      found("invalid-json", "unescapedControl", { name: "tab" }),
      "A control character (tab) stands raw in a string",
    ],
    [
      found("exact-duplicate", "repeated", { line: 28, others: 2 }),
      "Repeats the example of line 28",
    ],
    [
      found("missing-field", "missing", { field: "a: b. c", place: "the record" }),
      '"a: b. c" is missing in the record',
    ],
    [found("wrong-type", "no-such-message"), "no-such-message"],
  ];
  for (const [finding, headline] of cases) {
    test(headline, () => {
      assert.equal(findingHeadline(finding), headline);
    });
  }

  test("is how every message begins", () => {
    for (const { meta } of rules) {
      for (const messageId of Object.keys(meta.messages)) {
        const finding = found(meta.id, messageId);
        const headline = findingHeadline(finding);
        assert.ok(headline.length >= 10, `${meta.id} ${messageId}: ${headline}`);
        assert.ok(findingMessage(finding).startsWith(headline), `${meta.id} ${messageId}`);
      }
    }
  });
});
