import assert from "node:assert/strict";
import { test } from "node:test";
import { cohereChat } from "../../src/core/formats/cohere-chat.ts";
import { openaiChat } from "../../src/core/formats/openai-chat.ts";
import { A, messages, png, U, withImages } from "./chat-lines.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const system = `{"role":"System","content":"s"}`;
const user = `{"role":"User","content":"Hi"}`;
const bot = `{"role":"Chatbot","content":"Hello"}`;

testFormat(cohereChat, [
  { name: "a conversation", line: messages(user, bot) },
  { name: "a system message", line: messages(system, user, bot) },
  {
    name: "role user",
    line: messages(U, bot),
    problems: ["unknown-role.otherName /messages/0/role"],
  },
  {
    name: "roles of OpenAI",
    line: messages(U, A),
    problems: [
      "unknown-role.otherName /messages/0/role",
      "unknown-role.otherName /messages/1/role",
    ],
  },
  {
    name: "a tool",
    line: messages(user, bot, `{"role":"tool","content":"x"}`),
    problems: ["unknown-role.notInFormat /messages/2/role"],
  },
  { name: "no Chatbot", line: messages(user), problems: ["turn-structure.lacksRole /messages#"] },
  {
    name: "no User",
    line: messages(system, bot),
    problems: ["role-order.assistantFirst /messages/1/role", "turn-structure.lacksRole /messages#"],
  },
  {
    name: "a late system message",
    line: messages(user, system, bot),
    problems: ["role-order.systemNotFirst /messages/1/role"],
  },
  {
    name: "content is a list",
    line: messages(`{"role":"User","content":[{"type":"text","text":"q"}]}`, bot),
    problems: ["wrong-type.wrongType /messages/0/content"],
  },
]);

testRoundTrip(cohereChat, [messages(user, bot), messages(system, user, bot, user, bot)]);

test("cohere-chat: what a conversation of OpenAI loses", () => {
  const { example } = readLine(
    openaiChat,
    messages(withImages(png), `{"role":"assistant","content":"a","weight":0,"name":"n"}`, U, A),
  );
  assert.ok(example);
  const { json, losses } = writeExample(cohereChat, example);
  assert.deepEqual(losses, ["images", "names", "weights"]);
  assert.deepEqual(json, {
    messages: [
      { role: "User", content: "q" },
      { role: "Chatbot", content: "a" },
      { role: "User", content: "q" },
      { role: "Chatbot", content: "a" },
    ],
  });
});
