/** Checks small datasets with the real engine and compares the findings of one rule with a table. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { DatasetMerger } from "../../src/core/dataset-merger.ts";
import { detectFormat, formatById } from "../../src/core/formats/index.ts";
import { findingMessage } from "../../src/core/message.ts";
import type { Finding, JsonObject, MessageData } from "../../src/core/model.ts";
import type { DatasetReport } from "../../src/core/report.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";
import { ShardChecker } from "../../src/core/shard-checker.ts";
import { Sketcher } from "../../src/core/similarity/sketcher.ts";
import { chooseTargets } from "../../src/core/targets/chosen-target.ts";
import { TargetGatherer } from "../../src/core/targets/target-gatherer.ts";
import { recordChecker } from "../core/support.ts";

export interface ExpectedFinding {
  readonly messageId: string;
  /** 0-based; the first line if absent. */
  readonly line?: number;
  /** The exact text that the finding's span covers. */
  readonly at: string;
  readonly data?: MessageData;
}

export interface RuleCase {
  readonly name?: string;
  /** The lines of a dataset. */
  readonly text: string;
  readonly config?: Config;
  /** None of this rule if absent. */
  readonly findings?: readonly ExpectedFinding[];
}

export function testRule(ruleId: string, cases: readonly RuleCase[]): void {
  for (const { name, text, config, findings: expected = [] } of cases) {
    test(`${ruleId}: ${name ?? text}`, () => {
      const lines = text.split("\n");
      const found = checkText(text, config).findings.filter((finding) => finding.ruleId === ruleId);
      assert.deepEqual(
        found.map(({ messageId, line, span }) => {
          return { messageId, line, at: lines[line]?.slice(span.start, span.end) };
        }),
        expected.map(({ messageId, line = 0, at }) => ({ messageId, line, at })),
      );
      for (const [index, { data }] of expected.entries()) {
        if (data !== undefined) assert.deepEqual(found[index]?.data, data);
      }
    });
  }
}

/** What the engine says of a dataset in memory. Holds for every dataset: spans lie in their line, messages are whole. */
export function checkText(text: string, config: Config = {}): DatasetReport {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const settings = resolveSettings(config);
  const format = formatById(settings.format) ?? detectFormat(lines.flatMap(parseObject));
  const targets = chooseTargets(settings.targets, lines.flatMap(parseObject), format);
  const merger = new DatasetMerger(settings, format, { targets, today: "2026-11-22" });
  const shard = new ShardChecker(settings, {
    checker: recordChecker(settings, format, targets),
    sketcher: new Sketcher(merger.plan),
    targets: new TargetGatherer(targets, format),
  });
  for (const [number, line] of lines.entries()) shard.line(line, number);
  merger.add(shard.result());
  const report = merger.report({
    bytes: text.length,
    fileFindings: [],
    texts: { text: (record) => lines[merger.digests.member(record)?.line ?? -1] },
  });
  for (const finding of report.findings) assertSound(finding, lines);
  return report;
}

function assertSound(finding: Finding, lines: readonly string[]): void {
  const { line, span, ruleId } = finding;
  const length = lines[line]?.length ?? -1;
  assert.ok(0 <= span.start && span.start <= span.end && span.end <= length, `${ruleId}: span`);
  const message = findingMessage(finding);
  assert.notEqual(message, finding.messageId, `${ruleId}: no such message`);
  assert.doesNotMatch(message, /\{\w+\}/, `${ruleId}: unfilled placeholder`);
}

function parseObject(line: string): JsonObject[] {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? [value as JsonObject] : [];
  } catch {
    return []; // Lines with faults do not take part in telling the format.
  }
}

/** One round of an openai-chat conversation as a line. */
export function chat(question: string, answer: string): string {
  const messages = [
    { role: "user", content: question },
    { role: "assistant", content: answer },
  ];
  return JSON.stringify({ messages });
}
