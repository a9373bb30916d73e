/** Records that are alike or contradict each other, however their bytes come to the check. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import { Baseline, readBaseline } from "../../src/core/baseline.ts";
import type { Finding } from "../../src/core/model.ts";
import type { DatasetReport } from "../../src/core/report.ts";
import { checkFile, inspectFile } from "../../src/node/check-file.ts";
import { chat, checkBytes, checkOptions, checkPieces, cut, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();

const answer =
  "Check the optics first, then the cable. If both are fine, look at the error counters of both sides, " +
  "compare speed and duplex, and move the link to another port of the line card before you open a case.";
const flapping = chat("Why does the uplink of the closet flap every few minutes?", answer);
const flappingToo = chat(
  "Hello, why does the uplink of the closet flap every few minutes?",
  answer,
);
const voice = chat("Which VLAN carries voice?", "VLAN 110 on all ports.");
const otherVoice = chat("Which VLAN carries voice?", "VLAN 210, only where a phone is.");
const lone = chat("Which port does BGP use?", "TCP 179.");

/** Lines of two chunks of a file, the alike ones far apart. */
const filler = Array.from({ length: 30 }, (_, index) => {
  return chat(`${index}`, String.fromCharCode(0x61 + index).repeat(200_000));
});
const lines = [flapping, voice, lone, ...filler, flappingToo, lone, otherVoice];
const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));

/** What is said of groups, in short: rule, message, line and related lines, from 1. */
function groupsOf({ findings }: DatasetReport): string[] {
  return findings
    .filter(({ group }) => group !== undefined)
    .map(({ ruleId, messageId, line, relatedLines = [] }) => {
      return `${ruleId} ${messageId} ${line + 1} ${relatedLines.map((other) => other + 1).join(" ")}`;
    });
}

const expected = [
  "near-duplicate first 1 34",
  "conflicting-answers differs 2 36",
  "exact-duplicate first 3 35",
  "near-duplicate similar 34 1",
  "exact-duplicate repeated 35 3",
  "conflicting-answers differs 36 2",
];

suite("are found", () => {
  test("in a file", async () => {
    const report = await checkBytes(folder, bytes);
    assert.deepEqual(groupsOf(report), expected);
    const { duplicates, conflicts } = report.groups;
    assert.deepEqual(
      duplicates.map(({ kind, kept, members }) => [kind, kept, members.map(({ line }) => line)]),
      [
        ["exact", 2, [34]],
        ["near", 0, [33]],
      ],
    );
    assert.deepEqual(
      conflicts.map(({ answers }) => answers),
      [[[1], [35]]],
    );
    const [first] = report.findings;
    const similarity = duplicates[1]?.members[0]?.similarity ?? 0;
    assert.ok(similarity >= 0.8 && similarity < 1, `${similarity}`);
    assert.equal(first?.similarity ?? similarity, similarity);
  });

  test("by several threads, and in a stream, just the same", async () => {
    const file = path.join(folder, "whole.jsonl");
    writeFileSync(file, bytes);
    const report = await checkFile(file, checkOptions());
    assert.deepEqual(await checkFile(file, checkOptions({}, 2)), report);
    assert.deepEqual(await checkPieces(cut(bytes, [100_000])), report);
  });

  const text = bytes.toString();
  const spellings: readonly [name: string, bytes: Buffer][] = [
    ["behind a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["with CRLF", Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["with lone CR, and none at the end", Buffer.from(text.trimEnd().replaceAll("\n", "\r"))],
    ["in UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
  ];
  for (const [name, spelled] of spellings) {
    test(name, async () => {
      assert.deepEqual(groupsOf(await checkBytes(folder, spelled)), expected);
    });
  }

  test("nowhere, if the rules are off", async () => {
    const rules = { "near-duplicate": "off", "conflicting-answers": "off" } as const;
    const report = await checkBytes(folder, bytes, { rules });
    assert.deepEqual(groupsOf(report), [
      "exact-duplicate first 3 35",
      "exact-duplicate repeated 35 3",
    ]);
  });
});

test("what stands in the baseline is not said again", async () => {
  const file = path.join(folder, "known.jsonl");
  writeFileSync(file, bytes);
  const update = new Baseline(undefined, "update");
  await checkFile(file, { ...checkOptions(), baseline: update.file("known.jsonl") });
  const content = readBaseline([...update.text([])].join(""));
  const known = new Baseline(content, "compare").file("known.jsonl");
  const report = await checkFile(file, { ...checkOptions(), baseline: known });
  assert.deepEqual(groupsOf(report), []);
  assert.equal(report.inBaseline, expected.length);
  assert.deepEqual(report.summary.byRule, {});
});

test("a dataset that was inspected is compared with others, then reported with what was found", async () => {
  const file = path.join(folder, "inspected.jsonl");
  writeFileSync(file, bytes);
  const dataset = await inspectFile(file, { ...checkOptions(), forLeakage: true });
  try {
    assert.equal(dataset.digests.length, lines.length);
    assert.equal(dataset.texts.text(1), voice);
    assert.equal(dataset.texts.text(lines.length), undefined);
    assert.ok(dataset.plan.plainBands > 0 && dataset.plan.prompts);
    const leak: Finding = {
      ruleId: "split-leakage",
      messageId: "exact",
      severity: "error",
      data: { file: "valid.jsonl", line: 7 },
      line: 1,
      span: { start: 0, end: 1 },
      relatedLines: [6],
      relatedPath: "valid.jsonl",
    };
    const report = dataset.report([leak]);
    assert.ok(report.findings.includes(leak));
    assert.equal(report.summary.errors, 1);
    assert.deepEqual(groupsOf(report), expected);
  } finally {
    dataset.close();
  }
});
