/** Reads records with one format and writes the problems down so that a table can hold them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Example, Format, LosablePart, Refusal, Turn } from "../../src/core/formats/format.ts";
import type { JsonObject, Problem } from "../../src/core/model.ts";
import { ruleById } from "../../src/core/rules/index.ts";
import { checkText } from "../rules/rule-tester.ts";

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

/** For records of which something can be read. */
export function readExample(format: Format, line: string): Example {
  const { example } = readLine(format, line);
  assert.ok(example);
  return example;
}

export function parseRecord(line: string): JsonObject {
  return JSON.parse(line) as JsonObject;
}

export function testFormat(format: Format, cases: readonly FormatCase[]): void {
  for (const { name, line, problems = [] } of cases) {
    test(`${format.id}: ${name}`, () => {
      const read = readLine(format, line);
      assert.deepEqual(read.problems.map(describeProblem), problems);
      assertCheckSays(format, line, problems);
    });
  }
}

/** A check of the record alone, with the format named, says the same, be it among other things. */
function assertCheckSays(format: Format, line: string, problems: readonly string[]): void {
  const { findings } = checkText(line, { format: format.id });
  const said = findings.map(({ ruleId, messageId, pointer = "" }) =>
    `${ruleId}.${messageId} ${pointer}`.trim(),
  );
  const unsaid = problems.filter((problem) => !said.includes(problem.replace(/#$/, "")));
  assert.deepEqual(unsaid, []);
  assert.ok(findings.every(({ ruleId }) => ruleId !== "mixed-formats"));
}

export interface WrittenExample {
  /** As it would come from a file. */
  readonly json: JsonObject | undefined;
  /** "tools", "columns id": in the order they are told. */
  readonly losses: readonly string[];
  readonly refusal: Refusal | undefined;
}

export function writeExample(format: Format, example: Example): WrittenExample {
  const losses = new Set<string>();
  let refusal: Refusal | undefined;
  const json = format.write(example, {
    lose(part: LosablePart, name?: string) {
      losses.add(name === undefined ? part : `${part} ${name}`);
    },
    refuse(why) {
      refusal = why;
      return undefined;
    },
  });
  assert.equal(json === undefined, refusal !== undefined, "either a record or a refusal");
  return { json: json && parseRecord(JSON.stringify(json)), losses: [...losses], refusal };
}

/** What is read of each record is the same after it has been written and read again, and nothing is lost. */
export function testRoundTrip(format: Format, lines: readonly string[]): void {
  for (const line of lines) {
    test(`${format.id} and back: ${line.slice(0, 200)}`, () => {
      const { example, problems } = readLine(format, line);
      assert.ok(example);
      const { json, losses, refusal } = writeExample(format, example);
      assert.deepEqual([losses, refusal], [[], undefined]);
      const again = readLine(format, JSON.stringify(json));
      // Other columns are pointed out as before.
      assert.deepEqual(again.problems.map(describeProblem), problems.map(describeProblem));
      assert.ok(again.example);
      assert.deepEqual(withoutPaths(again.example), withoutPaths(example));
    });
  }
}

/** The example without the places where its values stand, and without members that are `undefined`. */
export function withoutPaths(example: Example): unknown {
  const { rejected } = example;
  const bare = {
    ...example,
    turns: example.turns.map(turnWithoutPath),
    rejected: rejected && { ...rejected, turns: rejected.turns.map(turnWithoutPath) },
  };
  return JSON.parse(JSON.stringify(bare));
}

function turnWithoutPath(turn: Turn): unknown {
  const parts = turn.parts.map((part) => ({ ...part, path: undefined }));
  return { ...turn, parts, path: undefined };
}

export function describeProblem({ ruleId, messageId, path, at, data }: Problem): string {
  const template = ruleById(ruleId)?.meta.messages[messageId];
  assert.ok(template !== undefined, `${ruleId} has no message ${messageId}`);
  for (const [, name] of template.matchAll(/\{(\w+)\}/g)) {
    assert.ok(data?.[name ?? ""] !== undefined, `${ruleId}.${messageId} lacks {${name ?? ""}}`);
  }
  const place = path.map((step) => `/${step}`).join("");
  return `${ruleId}.${messageId} ${place}${at === "key" ? "#" : ""}`.trim();
}
