import assert from "node:assert/strict";
import { test } from "node:test";
import { together } from "../../src/core/formats/together.ts";
import { openaiChat } from "../../src/core/formats/openai-chat.ts";
import { A, answering, calling, image, messages, png, S, U, withImages } from "./chat-lines.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const B = `{"role":"assistant","content":"b"}`;
const pair = `{"input":{"messages":[${U}]},"preferred_output":[${A}],"non_preferred_output":[${B}]}`;
const listed = `{"role":"assistant","content":[{"type":"text","text":"a"}]}`;

testFormat(together, [
  {
    name: "the record of the documentation",
    line: `{"messages":[{"role":"user","content":"VLAN range?"},{"role":"assistant","content":"1-4094"}]}`,
  },
  { name: "an instruction", line: `{"prompt":"p","completion":"c"}` },
  {
    name: "an instruction with an image",
    line: `{"prompt":[{"type":"text","text":"p"},${image(png)}],"completion":[{"type":"text","text":"c"}]}`,
  },
  { name: "a preference pair", line: pair },
  { name: "a text", line: `{"text":"t"}` },
  { name: "images", line: messages(withImages(png), listed) },
  {
    name: "two questions in a row",
    line: messages(U, U, A),
    problems: ["turn-structure.mustAlternate /messages/1/role"],
  },
  {
    name: "two system messages in a row",
    line: messages(S, S, U, A),
    problems: ["turn-structure.mustAlternate /messages/1/role"],
  },
  {
    name: "another column",
    line: `{"messages":[${U},${A}],"id":1}`,
    problems: ["forbidden-field.unknown /id#"],
  },
  {
    name: "tools",
    line: `{"messages":[${U},${A}],"tools":[]}`,
    problems: ["forbidden-field.unknown /tools#"],
  },
  {
    name: "a tool",
    line: messages(U, `{"role":"tool","content":"x"}`),
    problems: ["unknown-role.notInFormat /messages/1/role"],
  },
  {
    name: "content is null",
    line: messages(U, `{"role":"assistant","content":null}`),
    problems: ["empty-content.null /messages/1/content"],
  },
  {
    name: "a weight of 2",
    line: messages(U, `{"role":"assistant","content":"a","weight":2}`),
    problems: ["invalid-weight.notZeroOrOne /messages/1/weight"],
  },
  {
    name: "text, prompt and completion",
    line: `{"text":"a","prompt":"b","completion":"c"}`,
    problems: ["forbidden-field.unknown /prompt#", "forbidden-field.unknown /completion#"],
  },
  {
    name: "a text and a list",
    line: messages(withImages(png), A),
    problems: ["wrong-type.wrongValue /messages/1/content"],
  },
  {
    name: "an image on the web",
    line: messages(withImages("https://example.com/a.png"), listed),
    problems: ["invalid-image.notBase64 /messages/0/content/1/image_url/url"],
  },
  {
    name: "the answer first: taken, and strange",
    line: messages(A, U),
    problems: [
      "role-order.assistantFirst /messages/0/role",
      "final-turn.notAssistant /messages/1/role",
    ],
  },
  { name: "no answer", line: messages(U), problems: ["no-assistant-turn.none /messages#"] },
  { name: "half an instruction", line: `{"prompt":"p"}`, problems: ["missing-field.missing"] },
  {
    name: "half a pair with another column",
    line: `{"input":{"messages":[${U}]},"preferred_output":[${A}],"id":1}`,
    problems: ["missing-field.missing", "forbidden-field.unknown /id#"],
  },
  { name: "nothing", line: "{}", problems: ["missing-field.missing"] },
]);

testRoundTrip(together, [
  messages(S, U, A),
  messages(U, `{"role":"assistant","content":"a","weight":0}`, U, A),
  messages(withImages(png), listed),
  `{"prompt":"p","completion":"c"}`,
  pair,
  `{"text":"t"}`,
]);

test("together: what is written of other records has what it takes, and no more", () => {
  const written = (line: string): ReturnType<typeof writeExample> => {
    const { example } = readLine(openaiChat, line);
    assert.ok(example);
    return writeExample(together, example);
  };
  const tools = `"tools":[{"type":"function","function":{"name":"f"}}]`;
  assert.deepEqual(written(`{"id":1,"messages":[${U},${A}],${tools}}`), {
    json: { messages: [JSON.parse(U), JSON.parse(A)] },
    losses: ["columns id", "tools"],
    refusal: undefined,
  });
  assert.deepEqual(written(messages(U, calling("c"), answering("c"), A)).losses, ["tool-calls"]);
  assert.equal(written(messages(U, calling("c"))).refusal, "no-answer");
  assert.equal(written(messages(U, U, A)).refusal, "repeated-role");
  const mixed = written(messages(withImages(png, "https://example.com/a.png"), A));
  assert.deepEqual(mixed.losses, ["images"]);
  assert.deepEqual(readLine(together, JSON.stringify(mixed.json)).problems, []);
});
