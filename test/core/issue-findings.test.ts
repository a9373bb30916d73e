import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { assessedRecords, type AssessedIssue } from "../../src/core/assessment/assessed-records.ts";
import type { QualityIssue } from "../../src/core/assessment/data-quality-assessment.ts";
import { issueFindings, linesOfDigests } from "../../src/core/assessment/issue-findings.ts";
import { DigestList } from "../../src/core/digest/digest-list.ts";
import { digestText, lowHalf } from "../../src/core/digest/digest-text.ts";
import { findingHeadline, findingMessage } from "../../src/core/message.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";

const model = "Claude Sonnet 5.5";
const wrong: AssessedIssue = {
  kind: "invalid-command",
  severity: "high",
  description: "IOS has no command show bgp everything.",
  suggestion: "Write show ip bgp.",
};
const records = new DigestList();
records.add({ line: 0, headLength: 11 }, 7, 1);
records.add({ line: 2, headLength: 12 }, 7, 2);
records.add({ line: 3, headLength: 13 }, 7, 1);
const first = digestText(7, 1);

function findings(issues: readonly AssessedIssue[], config: Config = {}) {
  const assessed = { model, records: [{ digest: first, issues }] };
  return issueFindings(records, assessed, resolveSettings(config));
}

const message = (description: string): string | undefined => {
  const [finding] = findings([{ ...wrong, description }]);
  return finding && findingMessage(finding);
};

suite("findings of an assessment", () => {
  test("are on every line that has the record, and on no other with half its digest", () => {
    assert.deepEqual(
      findings([wrong]).map(({ line, span, severity, ruleId }) => ({
        line,
        span,
        severity,
        ruleId,
      })),
      [0, 3].map((line) => ({
        line,
        span: { start: 0, end: line === 0 ? 11 : 13 },
        severity: "warning",
        ruleId: "quality-issue",
      })),
    );
  });

  test("say what kind of issue it is, who says so, and what", () => {
    const [finding] = findings([wrong]);
    assert.ok(finding);
    assert.equal(
      findingMessage(finding),
      "Invalid command (by Claude Sonnet 5.5): IOS has no command show bgp everything.",
    );
    assert.equal(findingHeadline(finding), "Invalid command");
  });

  test("are as severe as the options say", () => {
    const graded = (["high", "medium", "low"] as const).map((severity) => ({ ...wrong, severity }));
    const severities = (config?: Config) =>
      findings(graded, config).flatMap(({ line, severity }) => (line === 0 ? severity : []));
    assert.deepEqual(severities(), ["warning", "info", "hint"]);
    const changed = { "quality-issue": { severities: { high: "error", low: "off" } } };
    assert.deepEqual(severities({ rules: changed }), ["error", "info"]);
    assert.deepEqual(severities({ rules: { "quality-issue": "off" } }), []);
  });

  test("are cut where nobody reads on, keep to one line, and obey no control characters", () => {
    assert.match(message("x".repeat(300)) ?? "", /: x{300}\.$/);
    assert.match(message("😀".repeat(301)) ?? "", /: (?:😀){300}…$/u);
    assert.match(
      message(" two\nlines\u202e and {model}? ") ?? "",
      /: two lines\\u202e and \{model\}\?$/,
    );
  });
});

test("a record is found by its digest, the first of its lines", () => {
  assert.deepEqual(linesOfDigests(records, [digestText(7, 2), digestText(1, 7), first, first]), [
    2,
    null,
    0,
    0,
  ]);
  assert.deepEqual(linesOfDigests(records, []), []);
});

test("a digest is written with both halves, as if they had no sign", () => {
  assert.equal(digestText(-1, 10), "0000000affffffff");
  assert.equal(lowHalf("0000000affffffff"), 0xffffffff);
});

test("issues are told by record; those of the set are of none", () => {
  const issue = { ...wrong, evidence: "", lines: [0] };
  const issues: readonly QualityIssue[] = [
    { ...issue, digests: ["a", "b", "a"] },
    { ...issue, kind: "incomplete", digests: ["b"] },
    { ...issue, kind: "unbalanced", digests: [] },
  ];
  assert.deepEqual(assessedRecords({ issues }), [
    { digest: "a", issues: [wrong] },
    { digest: "b", issues: [wrong, { ...wrong, kind: "incomplete" }] },
  ]);
});
