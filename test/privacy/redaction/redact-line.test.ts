import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { applyEdits } from "../../../src/core/fix.ts";
import type { RecordFinding } from "../../../src/core/model.ts";
import { privateValue, redactionEdits } from "../../../src/core/privacy/redaction/redact-line.ts";
import type { Redactor } from "../../../src/core/privacy/redaction/redactor.ts";

/** A line in which what was found stands between ⟦ and ⟧; `pointer` unless the line is no JSON. */
function marked(line: string, { pointer = "/note" }: { pointer?: string | undefined } = {}) {
  const findings: RecordFinding[] = [];
  let text = "";
  for (const [index, part] of line.split(/[⟦⟧]/).entries()) {
    const span = { start: text.length, end: text.length + part.length };
    text += part;
    if (index % 2 === 0) continue;
    findings.push({
      ruleId: "pii",
      messageId: "inRecord",
      severity: "warning",
      span,
      ...(pointer !== "" && { pointer }),
      recognized: { entity: "EMAIL_ADDRESS", confidence: 1 },
    });
  }
  return { text, findings };
}

const masking: Redactor = { replacement: () => "<X>" };
const reversing: Redactor = {
  replacement: (_recognized, value) =>
    value
      .split("\n")
      .map((line) => `>${line}`)
      .join("\n"),
};

describe("the value under a finding", () => {
  const cases = [
    ["as it stands", String.raw`{"note":"to ⟦jo@acme.io⟧"}`, "jo@acme.io"],
    ["by number", String.raw`{"note":"to ⟦j\u006f@acme.io⟧"}`, "jo@acme.io"],
    ["in JSON inside of a string", String.raw`{"note":"{\"a\":\"⟦j\\u006f\\nx⟧\"}"}`, "jo\nx"],
    ["with a quote", String.raw`{"note":"⟦pa\"ss⟧"}`, 'pa"ss'],
    ["with invisible characters", '{"note":"⟦jo\u200b@acme.io⟧"}', "jo@acme.io"],
  ] as const;
  for (const [name, line, value] of cases) {
    test(name, () => {
      const { text, findings } = marked(line);
      assert.ok(findings[0]);
      assert.equal(privateValue(text, findings[0]), value);
    });
  }

  test("on a line that is no JSON", () => {
    const { text, findings } = marked(String.raw`{"note":"⟦jo\n@x⟧"`, { pointer: "" });
    assert.ok(findings[0]);
    assert.equal(privateValue(text, findings[0]), "jo\n@x");
  });
});

describe("edits", () => {
  const cases = [
    [
      "one",
      String.raw`{"note":"to ⟦j\u006f@acme.io⟧\n"}`,
      masking,
      String.raw`{"note":"to <X>\n"}`,
    ],
    ["several", `{"note":"⟦a⟧⟦b⟧ ⟦c⟧"}`, masking, `{"note":"<X><X> <X>"}`],
    [
      "line by line, the breaks as they were",
      String.raw`{"note":"{\"k\":\"⟦one\\ntwo\\u000athree⟧\\n\"}"}`,
      reversing,
      String.raw`{"note":"{\"k\":\">one\\n>two\\u000a>three\\n\"}"}`,
    ],
    ["a mask over several lines", String.raw`{"note":"⟦one\ntwo⟧"}`, masking, `{"note":"<X>"}`],
  ] as const;
  for (const [name, line, redactor, expected] of cases) {
    test(name, () => {
      const { text, findings } = marked(line);
      assert.equal(applyEdits(text, redactionEdits(text, findings, redactor)), expected);
    });
  }

  test("never overlap: the first in the line counts", () => {
    const { text, findings } = marked(`{"note":"⟦abc⟧def"}`);
    const [first] = findings;
    assert.ok(first);
    const overlapping = {
      ...first,
      span: { start: first.span.start + 1, end: first.span.end + 2 },
    };
    const edits = redactionEdits(text, [overlapping, first], masking);
    assert.deepEqual(edits, [{ ...first.span, text: "<X>" }]);
  });

  test("none for other findings, nor where nothing changes", () => {
    const { text, findings } = marked(`{"note":"⟦abc⟧"}`);
    const other = findings.map(({ span }) => ({
      ruleId: "short-content",
      messageId: "short",
      severity: "hint" as const,
      span,
    }));
    assert.deepEqual(redactionEdits(text, other, masking), []);
    const keeping: Redactor = { replacement: (_recognized, value) => value };
    assert.deepEqual(redactionEdits(text, findings, keeping), []);
  });

  test("a replacement with line breaks of its own brings none into the line", () => {
    const { text, findings } = marked(`{"note":"⟦abc⟧"}`);
    const [edit] = redactionEdits(text, findings, { replacement: () => "x\ny" });
    assert.equal(edit?.text, "x y");
  });
});
