/** The sentences of the causes with their data filled in; finding the causes is tested with the parser. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { findingMessage, fixLabel } from "../../src/core/message.ts";
import { checkText, testRule } from "./rule-tester.ts";

const record = `{"prompt":"a","completion":"b"}`;

testRule("invalid-json", [
  { name: "a record", text: record },
  { text: `{"prompt":"a","completion":"b",}`, findings: [{ messageId: "trailingComma", at: "," }] },
  {
    text: `{"prompt":"a","completion":True}`,
    findings: [{ messageId: "pythonLiteral", at: "True" }],
  },
  { text: record + record, findings: [{ messageId: "severalValues", at: record }] },
]);

test("every broken line has a whole sentence and labelled fixes", () => {
  // `checkText` asserts the sentences.
  for (const line of [
    ...[`{"a":"\\x"}`, `{"a":+1}`, `{"a":1} // c`, `{"a":1},`, `{"a":1}}`, `{"a":1,,"b":2}`],
    ...[`x = {"a":1}`, `{"a":[1}`, `{"a" 1}`, `{"a":1 "b":2}`, `{:1}`, `{"a":"b}`, `{"a":}`, `,`],
    ...[`{"a":NaN}`, `hello`, `{"a":1}\0`, `{"a":None}`, `{'a':1}`, `{“a”:1}`, `{"a":1}\u00a0{`],
    ...["[".repeat(2000), `{"a":1} end`, `{"a":[1,2`, `{"a":"\t"}`, `{"a":"say "hi" now"}`],
    ...[`{"a":1\u00a0}`, `{a:1}`, `{"a":b}`, `{"a":[1)}`, `{"a":TRUE}`, `{"a":"b\\"}`, `{"a":(1)}`],
  ]) {
    const { findings } = checkText(`${record}\n${line}`);
    assert.ok(findings.length > 0, line);
    for (const finding of findings) {
      for (const fix of finding.fixes ?? []) {
        assert.notEqual(fixLabel(finding, fix), fix.id, `${line}: ${findingMessage(finding)}`);
      }
    }
  }
});
