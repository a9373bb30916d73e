import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const llamafactory = formatById("llamafactory");
assert.ok(llamafactory);

const typed = (role: string, value: string, weight: number): string =>
  `{"role":"${role}","content":[{"type":"text","value":"${value}"}],"loss_weight":${weight}}`;
const user = typed("user", "q", 0);
const answer = typed("assistant", "a", 1);
const call = `{"role":"assistant","content":[{"type":"tool_call","value":"{\\"name\\":\\"ping\\",\\"arguments\\":{\\"host\\":\\"r1\\"}}"}],"loss_weight":1}`;
const tools = `"tools":"[{\\"name\\":\\"ping\\"}]"`;
const talk = (...messages: readonly string[]): string => `"messages":[${messages.join(",")}]`;

testFormat(llamafactory, [
  { name: "typed content", line: `{${talk(user, answer)}}` },
  { name: "fractions of a weight", line: `{${talk(user, typed("assistant", "a", 0.5))}}` },
  {
    name: "calls of tools",
    line: `{${talk(user, call, typed("tool", "up", 0), answer)},${tools}}`,
  },
  {
    name: "pictures and reasoning",
    line: `{${talk(`{"role":"user","content":[{"type":"image_url","value":"a.png"},{"type":"text","value":"Which?"}]}`, `{"role":"assistant","content":[{"type":"reasoning","value":"r"},{"type":"text","value":"This."}]}`)}}`,
  },
  {
    name: "a pair of conversations",
    line: `{"chosen_messages":[${user},${answer}],"rejected_messages":[${user},${typed("assistant", "b", 1)}]}`,
  },
  {
    name: "OpenAI's messages with a rating",
    line: `{${talk(`{"role":"user","content":"q"}`, `{"role":"assistant","content":"a"}`)},"label":true}`,
  },
  {
    name: "OpenAI's messages with pictures",
    line: `{${talk(`{"role":"user","content":"<image>Who?"}`, `{"role":"assistant","content":"a"}`)},"images":["1.jpg"]}`,
  },
  {
    name: "answers of two tools in a row",
    line: `{${talk(
      `{"role":"user","content":"q"}`,
      `{"role":"assistant","content":"","tool_calls":[{"type":"function","function":{"name":"f","arguments":"{}"}}]}`,
      `{"role":"tool","content":"1"}`,
      `{"role":"tool","content":"2"}`,
      `{"role":"assistant","content":"a"}`,
    )},"label":false}`,
  },
  {
    name: "a weight that is none",
    line: `{${talk(user, `{"role":"assistant","content":[{"type":"text","value":"a"}],"loss_weight":-1}`)}}`,
    problems: ["wrong-type.wrongType /messages/1/loss_weight"],
  },
  {
    name: "nothing learned",
    line: `{${talk(user, typed("assistant", "a", 0))}}`,
    problems: ["no-assistant-turn.noneTrained /messages#"],
  },
  {
    name: "no answer",
    line: `{${talk(user)}}`,
    problems: ["no-assistant-turn.none /messages#"],
  },
  {
    name: "unknown parts and missing values",
    line: `{${talk(`{"role":"user","content":[{"type":"file","value":"f"},{"type":"text","value":"q"},{"type":"text"},7]}`, answer)}}`,
    problems: [
      "unknown-content-part.notInFormat /messages/0/content/0/type",
      "missing-field.missing /messages/0/content/2",
      "wrong-type.wrongType /messages/0/content/3",
    ],
  },
  {
    name: "a text among typed contents",
    line: `{${talk(user, `{"role":"assistant","content":"a","loss_weight":1}`)}}`,
    problems: ["wrong-type.wrongType /messages/1/content"],
  },
  {
    name: "other keys and roles",
    line: `{${talk(user, `{"role":"gpt","content":[],"weight":1}`)},"source":"s"}`,
    problems: [
      "nonstandard-column.extra /source#",
      "unknown-role.otherName /messages/1/role",
      "unknown-field.unknown /messages/1/weight#",
      "empty-content.noParts /messages/1/content",
    ],
  },
  {
    name: "the same answer twice",
    line: `{"chosen_messages":[${user},${answer}],"rejected_messages":[${user},${answer}]}`,
    problems: ["no-preference.same /rejected_messages"],
  },
  {
    name: "half a pair",
    line: `{"chosen_messages":[${user},${answer}]}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "two questions in a row",
    line: `{${talk(`{"role":"user","content":"q"}`, `{"role":"user","content":"q"}`, `{"role":"assistant","content":"a"}`)},"label":true}`,
    problems: ["turn-structure.cannotFollow /messages/1/role"],
  },
  {
    name: "OpenAI's parts",
    line: `{${talk(`{"role":"user","content":[{"type":"text","text":"q"}]}`, `{"role":"assistant","content":"a"}`)},"label":true}`,
    problems: ["wrong-type.wrongType /messages/0/content"],
  },
]);

testRoundTrip(llamafactory, [
  `{${talk(typed("system", "s", 0), user, typed("assistant", "a", 0), user, answer)},"id":1}`,
  `{${talk(user, call, typed("tool", "up", 0), answer)},${tools}}`,
  `{${talk(`{"role":"user","content":[{"type":"image_url","value":"a.png"},{"type":"text","value":"Which?"}]}`, answer)}}`,
  `{"chosen_messages":[${user},${answer}],"rejected_messages":[${user},${typed("assistant", "b", 1)}]}`,
  `{${talk(`{"role":"user","content":"q"}`, `{"role":"assistant","content":"a"}`)},"label":false}`,
]);

test("llamafactory: the worse answer stands where the two conversations part", () => {
  const { example } = readLine(
    llamafactory,
    `{"chosen_messages":[${user},${answer},${user},${answer}],"rejected_messages":[${user},${answer},${user},${typed("assistant", "b", 1)}]}`,
  );
  assert.equal(example?.rejected?.answerStart, 3);
  assert.deepEqual(
    example.rejected.turns.map(({ path }) => path),
    [["rejected_messages", 3]],
  );
});

test("llamafactory: ids, names and reasoning are told as lost", () => {
  const chat = formatById("openai-chat");
  assert.ok(chat);
  const { example } = readLine(
    chat,
    `{"messages":[{"role":"user","name":"ann","content":"q"},{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1","content":""},{"role":"assistant","content":"a"}]}`,
  );
  assert.ok(example);
  assert.deepEqual(writeExample(llamafactory, example).losses, ["call-ids", "names"]);
});
