import assert from "node:assert/strict";
import { test } from "node:test";
import { formatById } from "../../src/core/formats/index.ts";
import { parseJsonLine } from "../../src/core/json/parse.ts";
import { messageEnding } from "../../src/core/message-language.ts";
import { messageAt, recordMessages, stringAt } from "../../src/core/record-messages.ts";

// Invented.
const chat = JSON.stringify({
  messages: [
    { role: "system", content: "You help." },
    {
      role: "user",
      content: [
        { type: "text", text: "Look:" },
        { type: "text", text: "a port" },
      ],
    },
    {
      role: "assistant",
      content: null,
      tool_calls: [{ id: "1", type: "function", function: { name: "f", arguments: '{"a":1}' } }],
    },
    { role: "tool", tool_call_id: "1", content: "up" },
    { role: "assistant", content: "It is up." },
  ],
  source: "a file",
});

const messagesOf = (text: string, format: string) =>
  recordMessages(text, parseJsonLine(text), formatById(format));

test("every text of a record is a message, arguments of tools among them", () => {
  assert.deepEqual(
    messagesOf(chat, "openai-chat").map(({ label, text }) => `${label}: ${text}`),
    [
      "system: You help.",
      "user: Look:",
      "user: a port",
      'assistant 1, arguments: {"a":1}',
      "tool: up",
      "assistant 2: It is up.",
    ],
  );
  const alpaca = JSON.stringify({ instruction: "Ask", input: "More", output: "Answer" });
  assert.deepEqual(
    messagesOf(alpaca, "alpaca").map(({ path, text }) => `${path.join("/")}: ${text}`),
    ["instruction: Ask", "input: More", "output: Answer"],
  );
});

test("the message at the cursor, on its text or beside it", () => {
  const tree = parseJsonLine(chat);
  const messages = messagesOf(chat, "openai-chat");
  const at = (part: string) => messageAt(tree, messages, chat.indexOf(part) + 1)?.text;
  assert.equal(at("You help"), "You help.");
  assert.equal(at('"system"'), "You help.");
  assert.equal(at("a port"), "a port");
  assert.equal(at('"user"'), undefined);
  assert.equal(at(String.raw`{\"a`), '{"a":1}');
  assert.equal(at('"messages"'), undefined);
  assert.equal(stringAt(tree, chat.indexOf("a file") + 1)?.label, "source");
  assert.equal(stringAt(tree, 0), undefined);
});

test("texts are shown in the language that fits", () => {
  assert.equal(messageEnding(' {"a": [1]}'), "json");
  assert.equal(messageEnding("{not json}"), "md");
  assert.equal(messageEnding("Check the power supply."), "md");
  assert.equal(messageEnding("```\ninterface Gi0/1\n```"), "md");
  assert.equal(messageEnding("interface Gi0/1\n no shutdown"), "txt");
  assert.equal(messageEnding("set interfaces ge-0/0/0 disable"), "txt");
  assert.equal(messageEnding("<189>Nov 23 10:00:00 r1 %LINK-3-UPDOWN: Gi0/1"), "log");
  assert.equal(messageEnding("Nov 23 10:00:00 r1 sshd[1]: closed"), "log");
  assert.equal(messageEnding("%LINK-3-UPDOWN: Interface Gi0/1, changed state to down"), "log");
  assert.equal(messageEnding(""), "md");
});
