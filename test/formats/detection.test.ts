import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { WriteLog } from "../../src/core/formats/format.ts";
import { bestFormat, detectFormat, formatById, formats } from "../../src/core/formats/index.ts";
import type { JsonObject, JsonValue } from "../../src/core/model.ts";
import { parseRecord } from "./format-tester.ts";

const chat = `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}`;
const completion = `{"prompt":"p","completion":"c"}`;
const alpaca = `{"instruction":"i","input":"","output":"o"}`;

const detect = (...lines: readonly string[]): string | undefined =>
  detectFormat(lines.map(parseRecord))?.id;

/** A record of each format, as its documentation has it. */
const records: Readonly<Record<string, string>> = {
  "openai-chat": chat,
  "openai-completion": completion,
  "openai-dpo": `{"input":{"messages":[{"role":"user","content":"q"}]},"preferred_output":[{"role":"assistant","content":"a"}],"non_preferred_output":[{"role":"assistant","content":"b"}]}`,
  "openai-rft": `{"messages":[{"role":"user","content":"q"}],"compliant":"no"}`,
  "bedrock-claude": `{"system":"s","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}`,
  "bedrock-conversation-2024": `{"schemaVersion":"bedrock-conversation-2024","messages":[{"role":"user","content":[{"text":"q"}]},{"role":"assistant","content":[{"text":"a"}]}]}`,
  gemini: `{"contents":[{"role":"user","parts":[{"text":"q"}]},{"role":"model","parts":[{"text":"a"}]}]}`,
  mistral: `{"interactions":[{"role":"user","text":"q"},{"role":"assistant","text":"a"}]}`,
  "cohere-chat": `{"messages":[{"role":"User","content":"q"},{"role":"Chatbot","content":"a"}]}`,
  databricks: `{"prompt":"p","response":"r"}`,
  "trl-language-modeling": `{"text":"t"}`,
  "trl-prompt-only": `{"prompt":[{"role":"user","content":"q"}]}`,
  "trl-prompt-completion": `{"prompt":[{"role":"user","content":"q"}],"completion":[{"role":"assistant","content":"a"}]}`,
  "trl-preference": `{"prompt":"p","chosen":"c","rejected":"r"}`,
  "trl-unpaired-preference": `{"prompt":"p","completion":"c","label":true}`,
  "trl-stepwise-supervision": `{"prompt":"p","completions":["a","b"],"labels":[true,false]}`,
  alpaca,
  sharegpt: `{"conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"a"}]}`,
  llamafactory: `{"messages":[{"role":"user","content":[{"type":"text","value":"q"}],"loss_weight":0.0},{"role":"assistant","content":[{"type":"text","value":"a"}],"loss_weight":1.0}]}`,
  "nemo-sft": `{"input":"i","output":"o"}`,
  "nemo-chat": `{"system":"s","conversations":[{"from":"User","value":"q"},{"from":"Assistant","value":"a"}],"mask":"User","type":null}`,
  axolotl: `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a","train":true}]}`,
};

/** Formats that look just like one before them: they are used only if they are named. */
const likeOthers = ["azure-openai", "bedrock-prompt", "together", "fireworks"];

test("every format knows its records", () => {
  assert.equal(detect(), undefined);
  for (const [id, line] of Object.entries(records)) {
    assert.equal(detect(line), id, line);
    assert.equal(detect(line, line, line), id, line);
    assert.equal(bestFormat(parseRecord(line))?.id, id, line);
  }
  const known = [...Object.keys(records), ...likeOthers];
  assert.deepEqual(formats.map(({ id }) => id).toSorted(), known.toSorted());
});

test("a mixture is not taken for a format that holds both of its formats", () => {
  for (const [one, line] of Object.entries(records)) {
    for (const [other, second] of Object.entries(records)) {
      const found = detect(line, line, second, second) ?? one;
      assert.ok(!likeOthers.includes(found), `${one} and ${other}: ${found}`);
    }
  }
});

test("records with faults still look like their format", () => {
  for (const line of [
    `{"messages":[]}`,
    `{"messages":{"role":"user"}}`,
    `{"Messages":[]}`,
    `{"messages":["x"]}`,
    `{"messages":[{"role":"user","content":"q"}]}`,
    `{"messages":[{"content":"q"},{"role":"bot"}],"id":1}`,
  ]) {
    assert.equal(detect(line), "openai-chat", line);
  }
  assert.equal(detect(`{"Prompt":"p","completion":"c","id":1}`), "openai-completion");
  assert.equal(detect(`{"prompt":["p"],"completion":"c"}`), "openai-completion");
  assert.equal(detect(`{"prompt":"p"}`), "trl-prompt-only");
  assert.equal(detect(`{"instruction":"i","input":"x"}`), "alpaca");
  assert.equal(detect(`{"instruction":"i"}`), "alpaca");
  assert.equal(detect(`{"instruction":"i","response":"r"}`), "alpaca");
});

test("other records are not taken for one of these", () => {
  for (const line of [
    `{}`,
    `{"question":"q","answer":"a"}`,
    `{"input":"i"}`,
    `{"id":"t","name":"n","instruction":"i","instances":[]}`,
  ]) {
    assert.equal(detect(line), undefined, line);
  }
});

test("the majority of the sample decides", () => {
  assert.equal(detect(chat, chat, completion), "openai-chat");
  assert.equal(detect(completion, chat, completion), "openai-completion");
  assert.equal(detect(chat, `{"a":1}`, `{"b":1}`), undefined);
});

test("one record is told from the rest of its file", () => {
  assert.equal(bestFormat(parseRecord(completion))?.id, "openai-completion");
  assert.equal(bestFormat(parseRecord(`{"a":1}`)), undefined);
  assert.equal(formatById("nonsense"), undefined);
});

/** Any JSON, with the words that formats look for in every place. */
const word = fc.constantFrom(
  ...[
    "messages",
    "role",
    "content",
    "type",
    "text",
    "image_url",
    "url",
    "detail",
    "name",
    "weight",
  ],
  ...["tool_calls", "tool_call_id", "function_call", "function", "id", "arguments", "tools"],
  ...["functions", "prompt", "completion", "instruction", "input", "output", "history", "system"],
  ...[
    "chosen",
    "rejected",
    "response",
    "__proto__",
    "toString",
    "constructor",
    "user",
    "assistant",
  ],
  ...["tool", "Role", " content ", "interactions", "available_tools", "only_last", "parameters"],
  ...["preferred_output", "non_preferred_output", "train", "train_detail", "null", "properties"],
  ...["conversations", "from", "value", "mask", "label", "human", "gpt", "function_call", "User"],
  ...["chosen_messages", "rejected_messages", "completions", "labels", "images", "<image>"],
  ...["kto_tag", "loss_weight", "tool_call"],
);
const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(fc.constant(null), fc.boolean(), fc.double(), fc.string(), word),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(word, tie("json"), { maxKeys: 6 }),
  ),
}));

const silent: WriteLog = { lose: () => undefined, refuse: () => undefined };

test("no value makes a format throw or report a place that is not there", () => {
  fc.assert(
    fc.property(fc.dictionary(word, json, { minKeys: 1, maxKeys: 6 }), (value) => {
      // As it comes from a file: `__proto__` is a key like any other.
      const record = parseRecord(JSON.stringify(value));
      detectFormat([record]);
      for (const format of formats) {
        const example = format.read(record, ({ path }) => {
          assert.notEqual(valueAt(record, path), undefined, path.join("/"));
        });
        if (example === undefined) continue;
        for (const other of formats) other.write(example, silent);
        for (const turn of example.turns) {
          for (const part of turn.parts) {
            const found = valueAt(record, part.path);
            if (part.type === "text") assert.equal(found, part.text);
          }
        }
      }
    }),
    { numRuns: 2000 },
  );
});

function valueAt(record: JsonObject, path: readonly (string | number)[]): JsonValue | undefined {
  let value: JsonValue | undefined = record;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Readonly<Record<string | number, JsonValue>>)[step];
  }
  return value;
}

test("depth and length are no problem", () => {
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  const wide = Array(20_000).fill(`{"role":"user","content":"q"}`).join(",");
  for (const line of [
    `{"messages":${deep}}`,
    `{"messages":[{"role":"user","content":${deep}}]}`,
    `{"messages":[{"role":"assistant","tool_calls":[{"id":"1","type":"function","function":{"name":"f","arguments":"${deep}"}}]}]}`,
    `{"instruction":"i","output":"o","history":${deep}}`,
    `{"messages":[${wide}]}`,
  ]) {
    const record = parseRecord(line);
    for (const format of formats) {
      format.score(record);
      format.read(record, () => undefined);
    }
  }
});
