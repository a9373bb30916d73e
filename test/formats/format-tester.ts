/** Reads records with one format and writes the problems down so that a table can hold them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Example, Format } from "../../src/core/formats/format.ts";
import type { JsonObject, Problem } from "../../src/core/model.ts";
import { ruleById } from "../../src/core/rules/index.ts";

export interface FormatCase {
  readonly name: string;
  /** One record, as it would stand in a file. */
  readonly line: string;
  /** `rule-id.messageId place`, in the order they are reported; the place is `/a/0/b`, or `/a/0/b#` for its key. */
  readonly problems?: readonly string[];
}

export interface ReadRecord {
  readonly example: Example | undefined;
  readonly problems: readonly Problem[];
}

export function readLine(format: Format, line: string): ReadRecord {
  const problems: Problem[] = [];
  const example = format.read(parseRecord(line), (problem) => {
    problems.push(problem);
  });
  return { example, problems };
}

export function parseRecord(line: string): JsonObject {
  return JSON.parse(line) as JsonObject;
}

export function testFormat(format: Format, cases: readonly FormatCase[]): void {
  for (const { name, line, problems = [] } of cases) {
    test(`${format.id}: ${name}`, () => {
      const read = readLine(format, line);
      assert.deepEqual(read.problems.map(describeProblem), problems);
    });
  }
}

function describeProblem({ ruleId, messageId, path, at, data }: Problem): string {
  const template = ruleById(ruleId)?.meta.messages[messageId];
  assert.ok(template !== undefined, `${ruleId} has no message ${messageId}`);
  for (const [, name] of template.matchAll(/\{(\w+)\}/g)) {
    assert.ok(data?.[name ?? ""] !== undefined, `${ruleId}.${messageId} lacks {${name ?? ""}}`);
  }
  const place = path.map((step) => `/${step}`).join("");
  return `${ruleId}.${messageId} ${place}${at === "key" ? "#" : ""}`.trim();
}
