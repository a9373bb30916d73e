import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const nemoSft = formatById("nemo-sft");
const nemoChat = formatById("nemo-chat");
assert.ok(nemoSft && nemoChat);

testFormat(nemoSft, [
  { name: "a record", line: `{"input":"q","output":"a"}` },
  { name: "an empty input", line: `{"input":"","output":"a"}` },
  { name: "no output", line: `{"input":"q"}`, problems: ["missing-field.missing"] },
  {
    name: "Output",
    line: `{"input":"q","Output":"a"}`,
    problems: ["missing-field.misspelled /Output#"],
  },
  {
    name: "output is null",
    line: `{"input":"q","output":null}`,
    problems: ["empty-content.null /output"],
  },
  {
    name: "input is a list",
    line: `{"input":["q"],"output":"a"}`,
    problems: ["wrong-type.wrongType /input"],
  },
  {
    name: "another column",
    line: `{"input":"q","output":"a","taskname":"t"}`,
    problems: ["nonstandard-column.extra /taskname#"],
  },
]);

testRoundTrip(nemoSft, [
  `{"input":"q","output":"a"}`,
  `{"input":"","output":"a"}`,
  `{"input":"q","output":"a","id":1}`,
]);

const user = `{"from":"User","value":"Hi"}`;
const assistant = `{"from":"Assistant","value":"Hello"}`;
const talk = (...messages: readonly string[]): string => `"conversations":[${messages.join(",")}]`;

testFormat(nemoChat, [
  {
    name: "a record",
    line: `{"system":"You are a NOC assistant.",${talk(user, assistant)},"mask":"User","type":null}`,
  },
  { name: "without mask and type", line: `{"system":"",${talk(user, assistant)}}` },
  {
    name: "labels",
    line: `{"system":"",${talk(user, `{"from":"Assistant","value":"Hello","label":"quality:4"}`)},"type":"VALUE_TO_TEXT"}`,
  },
  {
    name: "no system",
    line: `{${talk(user, assistant)},"mask":"User","type":null}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "system is null",
    line: `{"system":null,${talk(user, assistant)}}`,
    problems: ["wrong-type.wrongType /system"],
  },
  {
    name: "an unknown type",
    line: `{"system":"",${talk(user, assistant)},"type":"TEXT"}`,
    problems: ["wrong-type.wrongValue /type"],
  },
  {
    name: "only the masked speaker",
    line: `{"system":"",${talk(user, user)},"mask":"User"}`,
    problems: ["no-assistant-turn.masked /conversations#"],
  },
  {
    name: "nothing but the first turn is not masked",
    line: `{"system":"",${talk(assistant, user)},"mask":"User"}`,
    problems: ["no-assistant-turn.masked /conversations#"],
  },
  {
    name: "a mask that nobody has",
    line: `{"system":"",${talk(user, assistant)},"mask":"Human"}`,
    problems: ["wrong-type.wrongValue /mask"],
  },
  {
    name: "no User, who is masked if nobody else is",
    line: `{"system":"",${talk(assistant, assistant)}}`,
    problems: ["wrong-type.wrongValue /conversations#"],
  },
  {
    name: "a question at the end",
    line: `{"system":"",${talk(user, assistant, user)}}`,
    problems: ["final-turn.notAssistant /conversations/2/from"],
  },
  {
    name: "a label that is a number",
    line: `{"system":"",${talk(user, `{"from":"Assistant","value":"Hello","label":4}`)},"type":"TEXT_TO_VALUE"}`,
    problems: ["wrong-type.wrongType /conversations/1/label"],
  },
  {
    name: "a mask that is a list",
    line: `{"system":"",${talk(user, assistant)},"mask":["User"]}`,
    problems: ["wrong-type.wrongType /mask"],
  },
  {
    name: "messages with faults",
    line: `{"system":"",${talk(user, `{"from":"Assistant"}`, `{"value":"x"}`, `7`)}}`,
    problems: [
      "missing-field.missing /conversations/1",
      "missing-field.missing /conversations/2",
      "wrong-type.wrongType /conversations/3",
    ],
  },
  {
    name: "other keys",
    line: `{"system":"",${talk(user, `{"from":"Assistant","value":"x","canonical_form":"y"}`)},"dataset":"d"}`,
    problems: [
      "unknown-field.unknown /conversations/1/canonical_form#",
      "nonstandard-column.extra /dataset#",
    ],
  },
]);

testRoundTrip(nemoChat, [
  `{"system":"You are a NOC assistant.",${talk(user, assistant, user, assistant)},"mask":"User","type":null}`,
  `{"system":"",${talk(`{"from":"Ann","value":"Hi"}`, `{"from":"Bot","value":"Hello"}`)},"mask":"Ann","id":3}`,
]);

test("nemo-chat: who is learned", () => {
  const learned = (line: string): readonly unknown[] =>
    readLine(nemoChat, line).example?.turns.map(({ role, trained }) => [role, trained]) ?? [];
  const { example } = readLine(
    nemoChat,
    `{"system":"s",${talk(user, `{"from":"Assistant","value":"Hello","label":"l"}`)},"type":"TEXT_TO_VALUE"}`,
  );
  assert.deepEqual(
    example?.turns[2]?.parts.map(({ path }) => path.at(-1)),
    ["value", "label"],
  );
  assert.deepEqual(learned(`{"system":"",${talk(assistant, user, assistant)}}`), [
    ["assistant", false],
    ["user", false],
    ["assistant", true],
  ]);
});

test("nemo-chat: names that do not tell the sides apart are lost", () => {
  const chat = formatById("openai-chat");
  assert.ok(chat);
  const { example } = readLine(
    chat,
    `{"messages":[{"role":"user","name":"ann","content":"q"},{"role":"assistant","name":"ann","content":"a","weight":0},{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}`,
  );
  assert.ok(example);
  const { json, losses } = writeExample(nemoChat, example);
  assert.deepEqual(losses, ["names", "weights"]);
  assert.equal(json?.["mask"], "User");
});
