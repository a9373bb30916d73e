import assert from "node:assert/strict";
import { test } from "node:test";
import type { Format } from "../../src/core/formats/format.ts";
import { formatById } from "../../src/core/formats/index.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

function named(id: string): Format {
  const format = formatById(id);
  assert.ok(format, id);
  return format;
}

const languageModeling = named("trl-language-modeling");
const promptOnly = named("trl-prompt-only");
const promptCompletion = named("trl-prompt-completion");
const preference = named("trl-preference");
const unpaired = named("trl-unpaired-preference");
const stepwise = named("trl-stepwise-supervision");
const chat = named("openai-chat");

const user = `{"role":"user","content":"Port of SSH?"}`;
const system = `{"role":"system","content":"You are a NOC assistant."}`;
const right = `{"role":"assistant","content":"22"}`;
const wrong = `{"role":"assistant","content":"23"}`;
const call = `{"role":"assistant","tool_calls":[{"type":"function","function":{"name":"ping","arguments":{"host":"r1"}}}]}`;
const result = `{"role":"tool","name":"ping","content":"up"}`;
const tools = `"tools":[{"type":"function","function":{"name":"ping","description":"Pings","parameters":{"type":"object"}}}]`;

testFormat(languageModeling, [
  { name: "text", line: `{"text":"The sky is blue."}` },
  { name: "messages", line: `{"messages":[${user},${right}]}` },
  { name: "calls of tools", line: `{"messages":[${user},${call},${result},${right}],${tools}}` },
  { name: "no tools", line: `{"messages":[${user},${right}],"tools":null}` },
  { name: "text is a number", line: `{"text":1}`, problems: ["wrong-type.wrongType /text"] },
  { name: "text is null", line: `{"text":null}`, problems: ["empty-content.null /text"] },
  { name: "neither", line: `{"id":1}`, problems: ["missing-field.missing"] },
  { name: "Text", line: `{"Text":"t"}`, problems: ["missing-field.misspelled /Text#"] },
  {
    name: "another column",
    line: `{"text":"t","source":"s"}`,
    problems: ["nonstandard-column.extra /source#"],
  },
  {
    name: "no messages",
    line: `{"messages":[]}`,
    problems: ["empty-content.noMessages /messages"],
  },
  {
    name: "arguments in a string",
    line: `{"messages":[${user},{"role":"assistant","tool_calls":[{"type":"function","function":{"name":"ping","arguments":"{}"}}]},${result},${right}]}`,
    problems: ["wrong-type.wrongType /messages/1/tool_calls/0/function/arguments"],
  },
  {
    name: "advice on the order",
    line: `{"messages":[${right},${user}]}`,
    problems: [
      "role-order.assistantFirst /messages/0/role",
      "final-turn.notAssistant /messages/1/role",
    ],
  },
]);

testRoundTrip(languageModeling, [
  `{"text":"The sky is blue."}`,
  `{"messages":[${system},${user},${right}],"id":7}`,
  `{"messages":[${user},${call},${result},${right}],${tools}}`,
]);

testFormat(promptOnly, [
  { name: "a text", line: `{"prompt":"The sky is"}` },
  { name: "messages", line: `{"prompt":[${system},${user}]}` },
  { name: "columns for reward functions", line: `{"prompt":"What is 2+2?","ground_truth":"4"}` },
  { name: "no prompt", line: `{"Prompt":"p"}`, problems: ["missing-field.misspelled /Prompt#"] },
  { name: "an empty prompt", line: `{"prompt":""}`, problems: ["empty-content.empty /prompt"] },
  { name: "prompt is a number", line: `{"prompt":3}`, problems: ["wrong-type.wrongType /prompt"] },
  {
    name: "system at the end",
    line: `{"prompt":[${system}]}`,
    problems: ["turn-structure.mustEnd /prompt/0/role"],
  },
  { name: "no messages", line: `{"prompt":[]}`, problems: ["empty-content.noMessages /prompt"] },
]);

testRoundTrip(promptOnly, [
  `{"prompt":"The sky is"}`,
  `{"prompt":[${system},${user}],"ground_truth":"22"}`,
]);

testFormat(promptCompletion, [
  { name: "texts", line: `{"prompt":"The link is","completion":" up."}` },
  { name: "messages", line: `{"prompt":[${user}],"completion":[${right}]}` },
  {
    name: "a text and messages",
    line: `{"prompt":"The link is","completion":[${right}]}`,
    problems: ["wrong-type.mixedKinds /completion"],
  },
  { name: "no completion", line: `{"prompt":"p"}`, problems: ["missing-field.missing"] },
  {
    name: "completion is null",
    line: `{"prompt":"p","completion":null}`,
    problems: ["empty-content.null /completion"],
  },
  {
    name: "a question as completion",
    line: `{"prompt":[${user}],"completion":[${user}]}`,
    problems: ["no-assistant-turn.none /completion#"],
  },
  {
    name: "other columns",
    line: `{"prompt":"p","completion":"c","id":1,"chat_template_kwargs":{}}`,
    problems: ["nonstandard-column.extra /id#"],
  },
]);

testRoundTrip(promptCompletion, [
  `{"prompt":"The link is","completion":" up."}`,
  `{"prompt":[${system},${user}],"completion":[${call},${result},${right}],${tools},"id":"x"}`,
  `{"prompt":[${user},${right},${user}],"completion":[${right}]}`,
  `{"prompt":[${user},${call},${result}],"completion":[${right}],${tools}}`,
]);

testFormat(preference, [
  { name: "texts", line: `{"prompt":"Port of SSH?","chosen":"22","rejected":"23"}` },
  { name: "texts with the prompt in them", line: `{"chosen":"SSH: 22","rejected":"SSH: 23"}` },
  {
    name: "conversations of different prompts",
    line: `{"chosen":[${user},${right}],"rejected":[{"role":"user","content":"Other?"},${wrong}]}`,
    problems: ["turn-structure.noSharedStart /rejected"],
  },
  { name: "messages", line: `{"prompt":[${user}],"chosen":[${right}],"rejected":[${wrong}]}` },
  {
    name: "messages with the prompt in them",
    line: `{"chosen":[${user},${right}],"rejected":[${user},${wrong}]}`,
  },
  {
    name: "chosen without rejected",
    line: `{"prompt":"p","chosen":"c"}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "chosen is a list, the others are texts",
    line: `{"prompt":"p","chosen":[${right}],"rejected":"r"}`,
    problems: ["wrong-type.mixedKinds /chosen"],
  },
  {
    name: "the same twice",
    line: `{"prompt":"p","chosen":"c","rejected":"c"}`,
    problems: ["no-preference.same /rejected"],
  },
  {
    name: "the same conversation twice",
    line: `{"chosen":[${user},${right}],"rejected":[${user},${right}]}`,
    problems: ["no-preference.same /rejected"],
  },
  {
    name: "a fault in the prompt that both share is said once",
    line: `{"chosen":[{"role":"user"},${right}],"rejected":[{"role":"user"},${wrong}]}`,
    problems: ["missing-field.missing /chosen/0"],
  },
  {
    name: "a fault in the worse answer",
    line: `{"chosen":[${user},${right}],"rejected":[${user},{"role":"gpt","content":"23"}]}`,
    problems: ["unknown-role.otherName /rejected/1/role"],
  },
]);

testRoundTrip(preference, [
  `{"prompt":"Port of SSH?","chosen":"22","rejected":"23"}`,
  `{"chosen":"SSH: 22","rejected":"SSH: 23"}`,
  `{"prompt":[${system},${user}],"chosen":[${right}],"rejected":[${wrong}],"margin":0.4}`,
  `{"chosen":[${user},${right},${user},${right}],"rejected":[${user},${right},${user},${wrong}]}`,
]);

testFormat(unpaired, [
  { name: "texts", line: `{"prompt":"p","completion":"c","label":false}` },
  { name: "messages", line: `{"prompt":[${user}],"completion":[${right}],"label":true}` },
  {
    name: "a label in words",
    line: `{"prompt":"p","completion":"c","label":"yes"}`,
    problems: ["wrong-type.wrongType /label"],
  },
  {
    name: "no label",
    line: `{"prompt":"p","completion":"c"}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "label is null",
    line: `{"prompt":"p","completion":"c","label":null}`,
    problems: ["empty-content.null /label"],
  },
]);

testRoundTrip(unpaired, [
  `{"prompt":"p","completion":"c","label":false}`,
  `{"prompt":[${system},${user}],"completion":[${right}],"label":true}`,
]);

testFormat(stepwise, [
  { name: "steps", line: `{"prompt":"p","completions":["a","b"],"labels":[true,false]}` },
  {
    name: "fewer labels than steps",
    line: `{"prompt":"p","completions":["a","b","c"],"labels":[true,false]}`,
    problems: ["wrong-type.otherLength /labels"],
  },
  {
    name: "steps and labels of other types",
    line: `{"prompt":[${user}],"completions":["a",1],"labels":[true,"no"]}`,
    problems: [
      "wrong-type.wrongType /prompt",
      "wrong-type.wrongType /completions/1",
      "wrong-type.wrongType /labels/1",
    ],
  },
  {
    name: "no steps",
    line: `{"prompt":"p","completions":[],"labels":[]}`,
    problems: ["empty-content.noParts /completions"],
  },
  {
    name: "no labels",
    line: `{"prompt":"p","completions":["a"]}`,
    problems: ["missing-field.missing"],
  },
]);

testRoundTrip(stepwise, [
  `{"prompt":"p","completions":["a","b"],"labels":[true,false],"id":1}`,
  `{"prompt":"","completions":["a"],"labels":[true]}`,
]);

test("trl: calls get arguments as objects and answers the names of tools", () => {
  const { example } = readLine(
    chat,
    `{"messages":[{"role":"user","content":"q"},{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"ping","arguments":"{\\"host\\":\\"r1\\"}"}}]},{"role":"tool","tool_call_id":"c1","content":"up"},{"role":"assistant","content":"a"}]}`,
  );
  assert.ok(example);
  const { json } = writeExample(languageModeling, example);
  const messages = json?.["messages"];
  assert.ok(Array.isArray(messages));
  assert.deepEqual(messages.slice(1, 3), [
    {
      role: "assistant",
      tool_calls: [
        { id: "c1", type: "function", function: { name: "ping", arguments: { host: "r1" } } },
      ],
    },
    { role: "tool", tool_call_id: "c1", name: "ping", content: "up" },
  ]);
});

test("trl: what a prompt cannot hold is told", () => {
  const write = (format: Format, messages: string): readonly unknown[] => {
    const { example } = readLine(chat, `{"messages":[${messages}]}`);
    assert.ok(example);
    const { losses, refusal } = writeExample(format, example);
    return [losses, refusal];
  };
  assert.deepEqual(write(promptCompletion, [user, right, user, right].join()), [
    ["earlier-training"],
    undefined,
  ]);
  assert.deepEqual(write(promptCompletion, right), [[], "no-question"]);
  assert.deepEqual(write(promptCompletion, user), [[], "no-answer"]);
  assert.deepEqual(write(promptCompletion, [user, right, user].join()), [
    [],
    "ends-without-answer",
  ]);
  assert.deepEqual(write(preference, [user, right].join()), [[], "other-kind"]);
});
