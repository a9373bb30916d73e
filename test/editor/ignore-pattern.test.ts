import assert from "node:assert/strict";
import { patternProblem, proposedPattern } from "../../src/editor/ignore-pattern.ts";
import { test } from "./harness.ts";

// Invented values.
const mail = { value: "jo.keller@fabrikam-isp.com", isSecret: false };
const secret = { value: "lab_n0c-Bern-42", isSecret: true };

test("a proposed pattern has the shape of the value and nothing of it", async () => {
  const cases: readonly [value: string, isSecret: boolean, pattern: string][] = [
    [mail.value, false, String.raw`\w{2}\.\w{6}@\w{8}-\w{3}\.\w{3}`],
    ["10.20.30.4/24", false, String.raw`\d{2}\.\d{2}\.\d{2}\.\d/\d{2}`],
    ["router-core-07", false, String.raw`\w{6}-\w{4}-\d{2}`],
    ["Zoë Müller", false, String.raw`[\p{L}\p{M}\p{N}]{3} [\p{L}\p{M}\p{N}]{6}`],
    [secret.value, true, String.raw`\S{15}`],
    ["two words", true, String.raw`\S{3}\s+\S{5}`],
    ["k".repeat(1704), true, String.raw`\S{1000}\S{704}`],
  ];
  for (const [value, isSecret, pattern] of cases) {
    assert.equal(proposedPattern({ value, isSecret }), pattern);
    assert.equal(await patternProblem(pattern, { value, isSecret }), undefined, pattern);
  }
});

test("a pattern that spells out a part of the value is refused, however it does", async () => {
  const spelled = [
    String.raw`[^@]+@fabrikam-isp\.com`,
    "(?i)JO\\.KE.*",
    ".*[f][a][b][r].*",
    String.raw`.*\x66ab\x{72}.*`,
    ".*fab(?:r).*",
    ".*f{1}abr.*",
    String.raw`\Qjo.k\E.*`,
  ];
  for (const pattern of spelled) {
    assert.match((await patternProblem(pattern, mail)) ?? "", /the value itself/, pattern);
  }
  assert.match((await patternProblem("lab_.*", secret)) ?? "", /the value itself/);
  assert.equal(await patternProblem(".*fab.*", mail), undefined);
});

test("a pattern that every value matches is refused", async () => {
  for (const pattern of [".*", ".+", String.raw`\S+`, ".{3,}", "(?s)(.|x)*"]) {
    assert.match((await patternProblem(pattern, mail)) ?? "", /every value/, pattern);
  }
  assert.match((await patternProblem("[a-z]+", mail)) ?? "", /does not match/);
});
