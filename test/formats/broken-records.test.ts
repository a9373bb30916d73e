/** Valid records with a few of their values replaced: formats say where it hurts, whatever is there. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formats } from "../../src/core/formats/index.ts";
import type { JsonObject, JsonValue } from "../../src/core/model.ts";
import { describeProblem, writeExample } from "./format-tester.ts";
import { parseRecord } from "./format-tester.ts";

const chat = [{ role: "user", content: "q" }];
const records: readonly unknown[] = [
  { system: "s", messages: [...chat, { role: "assistant", content: "a" }] },
  {
    schemaVersion: "bedrock-conversation-2024",
    system: [{ text: "s" }],
    toolConfig: {
      tools: [{ toolSpec: { name: "f", description: "d", inputSchema: { json: {} } } }],
    },
    messages: [
      {
        role: "user",
        content: [
          { text: "q" },
          { image: { format: "png", source: { s3Location: { uri: "s3://b/a.png" } } } },
        ],
      },
      {
        role: "assistant",
        content: [
          { reasoningContent: { reasoningText: { text: "r" } } },
          { toolUse: { toolUseId: "1", name: "f", input: { a: 1 } } },
        ],
      },
      {
        role: "user",
        content: [{ toolResult: { toolUseId: "1", content: [{ json: { up: true } }] } }],
      },
      {
        role: "assistant",
        candidates: [
          { content: [{ text: "a" }], preferenceLabel: "preferred" },
          { content: [{ text: "b" }], preferenceLabel: "non-preferred" },
          { content: [{ text: "c" }], preferenceLabel: "non-preferred" },
        ],
      },
    ],
  },
  {
    systemInstruction: { parts: [{ text: "s" }] },
    contents: [
      {
        role: "user",
        parts: [
          { fileData: { mimeType: "image/png", fileUri: "gs://b/a.png" } },
          { inlineData: { mimeType: "image/png", data: "iVBO" } },
        ],
      },
      { role: "model", parts: [{ functionCall: { name: "f", args: { a: 1 } } }] },
      {
        role: "function",
        parts: [{ functionResponse: { name: "f", response: { output: "o" } } }, { text: "q" }],
      },
      { role: "model", parts: [{ text: "t", thought: true }, { text: "a" }] },
    ],
    tools: [{ functionDeclarations: [{ name: "f", parameters: {} }] }],
    labels: { a: "b" },
  },
];

const replacement = fc.constantFrom<JsonValue>(
  ...[null, true, 1, "", "x", "user", "assistant", "model", "preferred", "s3://b/ä ö.png"],
  ...[[], {}, [null], ["x"], [[]], { text: 1 }, { text: "x" }, { name: "f" }, { role: "user" }],
);

/** Steps, each taken modulo the number of members there are, and what is put there; `undefined`: nothing. */
interface Change {
  readonly steps: readonly number[];
  readonly value: JsonValue | undefined;
}

const change: fc.Arbitrary<Change> = fc.record({
  steps: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 9 }),
  value: fc.option(replacement, { nil: undefined }),
});

function changed(record: unknown, changes: readonly Change[]): JsonObject {
  const json = parseRecord(JSON.stringify(record));
  for (const { steps, value } of changes) {
    let place: JsonObject | JsonValue[] = json;
    for (const [index, step] of steps.entries()) {
      const keys: string[] = Object.keys(place);
      const key = keys[step % Math.max(1, keys.length)];
      if (key === undefined) break;
      const members = place as Record<string, JsonValue>;
      const inner = members[key];
      if (index < steps.length - 1 && typeof inner === "object" && inner !== null) place = inner;
      else {
        if (value !== undefined) members[key] = structuredClone(value);
        else if (Array.isArray(place)) place.splice(Number(key), 1);
        else Reflect.deleteProperty(place, key);
        break;
      }
    }
  }
  return json;
}

test("broken records are read, located and never written as what cannot be read", () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...records), changes, (record, several) => {
      const json = changed(record, several);
      for (const format of formats) {
        format.score(json);
        const example = format.read(json, (problem) => {
          describeProblem(problem);
          assert.notEqual(valueAt(json, problem.path), undefined, problem.path.join("/"));
        });
        for (const turn of example?.turns ?? []) {
          for (const part of turn.parts) {
            if (part.type !== "text") continue;
            const found = valueAt(json, part.path);
            // An answer of a tool that is no string has its JSON as its text.
            assert.equal(typeof found === "string" ? found : JSON.stringify(found), part.text);
          }
        }
        if (example === undefined) continue;
        for (const to of formats) writeExample(to, example);
      }
    }),
    { numRuns: 500 },
  );
});

function valueAt(record: JsonObject, path: readonly (string | number)[]): JsonValue | undefined {
  let value: JsonValue | undefined = record;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Readonly<Record<string | number, JsonValue>>)[step];
  }
  return value;
}
