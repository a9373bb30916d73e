/** Whatever the bytes: no crash, and whatever is said of them makes sense. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import fc from "fast-check";

import { applyEdits, pickFixes } from "../../src/core/fix.ts";
import { fixLabel } from "../../src/core/message.ts";
import type { Finding, Fix } from "../../src/core/model.ts";
import type { DatasetReport } from "../../src/core/report.ts";
import { ruleById } from "../../src/core/rules/index.ts";
import { checkFile } from "../../src/node/check-file.ts";
import { brokenText } from "../core/json/arbitraries.ts";
import { chat, checkOptions, checkPieces, checkText, cut, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();

const goodLines = [
  chat("Which port does BGP use?", "TCP 179."),
  `{"prompt":"Où est le café ?","completion":"Derrière la gare 😀."}`,
  `{"instruction":"Translate.","input":"","output":"Übersetzen Sie."}`,
  `{"messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"t"},{"type":"image_url","image_url":{"url":"https://example.com/a.png"}}]},{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"ping","arguments":"{\\"host\\":\\"10.0.0.1\\"}"}}],"weight":1},{"role":"tool","tool_call_id":"c","content":"ok"},{"role":"assistant","content":"up"}],"tools":[{"type":"function","function":{"name":"ping","parameters":{"type":"object","properties":{}}}}]}`,
  `{"instruction":"i","history":[["a","b"]],"output":"o","id":12345678901234567890}`,
];

/** Parts of JSON and of files that are not JSON Lines. */
const tokens = [
  ...Array.from("{}[]:,\"'\\ \t\n\r\0"),
  ...["\r\n", "\ufeff", "\u2028", "\u00a0", "é", "e\u0301", "😀", "\\ud83d", "\\u00e9", "\\n"],
  ...["null", "true", "NaN", "None", "1e999", "-0", "0.1", "12345678901234567890", "// x", "# y"],
  ...[
    '"role":"user"',
    '"content":""',
    '"messages":[',
    '"prompt":"p"',
    '"a":1,"a":2',
    "[".repeat(600),
  ],
  ...["TODO", "N/A", "{{name}}", "PAR1", "a,b\nc,d\n"],
];

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...tokens), fc.constantFrom(...goodLines)), { maxLength: 30 })
    .map((parts) => Buffer.from(parts.join(""))),
  fc
    .tuple(fc.array(fc.constantFrom(...goodLines), { maxLength: 5 }), fc.constantFrom("le", "be"))
    .map(([lines, order]) => {
      const text = Buffer.from(lines.join("\n"), "utf16le");
      return order === "le" ? text : text.swap16();
    }),
);

interface Mutation {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 5000 }),
  remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 40 })),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 2 }),
    fc.constantFrom(...tokens).map((token) => Buffer.from(token)),
  ),
});

/** Good files to which something happened. */
const mutated = fc
  .tuple(
    fc.array(fc.constantFrom(...goodLines), { minLength: 1, maxLength: 6 }),
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.array(mutation, { minLength: 1, maxLength: 4 }),
  )
  .map(([lines, lineBreak, mutations]) => {
    const start = Buffer.from(lines.join(lineBreak) + lineBreak);
    return mutations.reduce((file, { at, remove, insert }) => {
      const from = at % (file.length + 1);
      return Buffer.concat([file.subarray(0, from), insert, file.subarray(from + remove)]);
    }, start);
  });

const pieceSizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 3 });

test("arbitrary bytes", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, pieceSizes, async (file, sizes) => {
      assertSound(await checkPieces(cut(file, sizes)), file);
    }),
    { numRuns: 800 },
  );
});

test("good files to which something happened", async () => {
  await fc.assert(
    fc.asyncProperty(mutated, pieceSizes, async (file, sizes) => {
      assertSound(await checkPieces(cut(file, sizes)), file);
    }),
    { numRuns: 800 },
  );
});

test("a file and a stream of the same bytes say the same", async () => {
  const file = path.join(folder, "fuzz.jsonl");
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, mutated), pieceSizes, async (content, sizes) => {
      writeFileSync(file, content);
      const report = await checkFile(file, checkOptions());
      assert.deepEqual(await checkPieces(cut(content, sizes)), report);
    }),
    { numRuns: 200 },
  );
});

test("safe fixes make valid lines of those where all faults have one, and need no second time", async () => {
  let repaired = 0;
  const line = fc.oneof(brokenText, fc.constantFrom(...goodLines));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
      const broken = lines
        .filter((text) => !/[\r\n]/.test(text))
        .map((text) => text.toWellFormed().replace(/^\ufeff/, ""));
      const { findings } = await checkText(broken.join("\n"));
      const untouched = new Set<string>();
      const fixed = broken.flatMap((text, index) => {
        const fixes = syntaxFixes(findings.filter((finding) => finding.line === index));
        if (fixes === undefined || pickFixes(fixes).length < fixes.length) {
          untouched.add(text);
          return [text];
        }
        repaired += 1;
        const edits = fixes.flatMap((fix) => fix.edits);
        // Records that share a line get lines of their own.
        const texts = applyEdits(text, edits).split("\n");
        for (const one of texts) {
          // Nothing is left of a line that was a comment.
          if (one.trim() === "") continue;
          assert.doesNotThrow(() => JSON.parse(one) as unknown, `${text} became ${one}`);
        }
        return texts;
      });
      const again = await checkText(fixed.join("\n"));
      for (const { ruleId, line: index } of again.findings) {
        if (ruleId === "invalid-json") assert.ok(untouched.has(fixed[index] ?? ""), fixed[index]);
      }
    }),
    { numRuns: 400 },
  );
  assert.ok(repaired > 50, `${repaired} lines were repaired`);
});

/** The safe fixes of a line's syntax errors, if each of them has one. */
function syntaxFixes(findings: readonly Finding[]): readonly Fix[] | undefined {
  const fixes: Fix[] = [];
  for (const finding of findings) {
    if (finding.ruleId !== "invalid-json") continue;
    const safe = finding.fixes?.find(({ safety }) => safety === "safe");
    if (safe === undefined) return undefined;
    fixes.push(safe);
  }
  return fixes.length === 0 ? undefined : fixes;
}

function assertSound(report: DatasetReport, file: Uint8Array): void {
  const { findings, lines: lineCount, records, summary, bytes: size } = report;
  assert.equal(size, file.length);
  const lines = editorLines(file);
  const aboutFile = findings.some(({ ruleId }) => /not-jsonl|empty-file/.test(ruleId));
  assert.equal(lineCount, aboutFile ? 0 : lines.length);
  assert.ok(records <= lineCount);
  const { errors, warnings, infos, hints } = summary;
  assert.equal(errors + warnings + infos + hints, findings.length);
  for (const finding of findings) {
    const name = `${finding.ruleId} ${finding.messageId}`;
    const { span, line, fixes = [], relatedLines = [], valueSpan } = finding;
    const length = lines[line]?.length ?? (aboutFile ? 0 : -1);
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= length, `${name}: span`);
    if (valueSpan !== undefined) assert.ok(valueSpan.start <= valueSpan.end, `${name}: valueSpan`);
    for (const related of relatedLines) {
      assert.ok(related < lineCount && related !== line, `${name}: related line`);
    }
    const template = ruleById(finding.ruleId)?.meta.messages[finding.messageId];
    assert.ok(template !== undefined, `${name}: no such message`);
    for (const [, placeholder = ""] of template.matchAll(/\{(\w+)\}/g)) {
      assert.ok(Object.hasOwn(finding.data ?? {}, placeholder), `${name}: unfilled ${placeholder}`);
    }
    for (const fix of fixes) {
      assert.notEqual(fixLabel(finding, fix), fix.id, `${name}: no label for ${fix.id}`);
      for (const { start, end } of fix.edits) {
        assert.ok(0 <= start && start <= end && end <= length, `${name}: edit`);
      }
    }
  }
}

/** The lines as the editor shows them; there is none behind a last line break. */
function editorLines(file: Uint8Array): string[] {
  const lines = decode(file).split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** UTF-16 is told by its mark, or by a zero in nearly every pair of bytes. */
function decode(file: Uint8Array): string {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(file);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(file);
  const zeros = (parity: number): number => {
    const pairs = Math.min(file.length >> 1, 512);
    const start = file.subarray(0, 2 * pairs);
    return start.filter((byte, index) => byte === 0 && index % 2 === parity).length / pairs;
  };
  if (file.length >= 4 && zeros(1) > 0.7 && zeros(0) < 0.1) {
    return new TextDecoder("utf-16le").decode(file);
  }
  if (file.length >= 4 && zeros(0) > 0.7 && zeros(1) < 0.1) {
    return new TextDecoder("utf-16be").decode(file);
  }
  return new TextDecoder().decode(file);
}
