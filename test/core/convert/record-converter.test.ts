import assert from "node:assert/strict";
import { test } from "node:test";

import { isLossless } from "../../../src/core/convert/conversion.ts";
import {
  RecordConverter,
  type ConverterOptions,
} from "../../../src/core/convert/record-converter.ts";
import { formatById } from "../../../src/core/formats/index.ts";

function converter(
  from: string,
  to: string,
  more: Partial<ConverterOptions> = {},
): RecordConverter {
  const [fromFormat, toFormat] = [formatById(from), formatById(to)];
  assert.ok(fromFormat && toFormat);
  return new RecordConverter({ from: fromFormat, to: toFormat, mergesTurns: false, ...more });
}

const user = (content: string) => ({ role: "user", content });
const assistant = (content: string, more = {}) => ({ role: "assistant", content, ...more });
const chat = (...messages: unknown[]): string => JSON.stringify({ messages });

test("a record is converted", () => {
  const conversion = converter("openai-chat", "gemini");
  assert.equal(
    conversion.convert(chat(user("q"), assistant("a")), 0),
    '{"contents":[{"role":"user","parts":[{"text":"q"}]},{"role":"model","parts":[{"text":"a"}]}]}',
  );
  assert.ok(isLossless(conversion.tally));
  assert.deepEqual(conversion.tally, {
    records: 1,
    written: 1,
    mergedTurns: 0,
    losses: [],
    leftOut: [],
  });
});

test("losses are counted by part, once for each record, with their first lines", () => {
  const conversion = converter("openai-chat", "gemini");
  for (let line = 0; line < 12; line++) {
    const masked = assistant("a", { weight: 0 });
    conversion.convert(chat(user("q"), masked, user("q"), masked, user("q"), assistant("b")), line);
  }
  const [loss, ...others] = conversion.tally.losses;
  assert.deepEqual(others, []);
  assert.deepEqual(loss, { part: "weights", records: 12, lines: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });
});

test("what is no record or cannot be held is left out and told; blank lines do not count", () => {
  const conversion = converter("openai-chat", "bedrock-claude");
  const lines = [
    '{"messages":',
    "",
    "[1]",
    " \t",
    chat(user("q"), user("q"), assistant("a")),
    chat({ role: "bot", content: "x" }, assistant("a")),
    '{"prompt":"another format"}',
    chat(user("q"), assistant("a")),
  ];
  const written = lines.map((text, line) => conversion.convert(text, line));
  assert.deepEqual(
    written.map((text) => text !== undefined),
    [false, false, false, false, false, false, false, true],
  );
  const { records, leftOut } = conversion.tally;
  assert.equal(records, 6);
  assert.deepEqual(leftOut, [
    { why: "repeated-role", records: 1, lines: [4] },
    { why: "unreadable", records: 2, lines: [5, 6] },
    { why: "broken", records: 2, lines: [0, 2] },
  ]);
});

test("losses of a record that is left out do not count", () => {
  const conversion = converter("openai-chat", "bedrock-claude");
  conversion.convert(chat(user("q"), assistant("a", { weight: 0 }), assistant("b")), 0);
  assert.deepEqual(conversion.tally.losses, []);
});

test("turns are merged when asked, and counted", () => {
  const conversion = converter("openai-chat", "bedrock-claude", { mergesTurns: true });
  const line = conversion.convert(chat(user("q"), user("more"), assistant("a")), 0) ?? "";
  assert.match(line, /"q\\n\\nmore"/);
  assert.equal(conversion.tally.mergedTurns, 1);
});

test("a system prompt is changed on the way", () => {
  const conversion = converter("openai-chat", "bedrock-claude", {
    system: { mode: "add", text: "Be brief." },
  });
  const line = conversion.convert(chat(user("q"), assistant("a")), 0) ?? "";
  assert.equal((JSON.parse(line) as { system?: string }).system, "Be brief.");
});

test("fields that a reader does not know are told as lost", () => {
  const conversion = converter("openai-chat", "openai-chat");
  conversion.convert(chat({ ...user("q"), uuid: "4711" }, assistant("a")), 0);
  assert.deepEqual(conversion.tally.losses, [
    { part: "columns", name: "uuid", records: 1, lines: [0] },
  ]);
});

test("columns that go are named; of too many names the rest counts together", () => {
  const conversion = converter("openai-chat", "bedrock-claude");
  for (let line = 0; line < 300; line++) {
    const messages = [user("q"), assistant("a")];
    conversion.convert(JSON.stringify({ messages, [`column${line}`]: line }), line);
  }
  const { losses } = conversion.tally;
  assert.equal(losses[0]?.name, "column0");
  assert.equal(losses.length, 201);
  assert.deepEqual(losses.at(-1), {
    part: "columns",
    records: 100,
    lines: [200, 201, 202, 203, 204, 205, 206, 207, 208, 209],
  });
});

test("numbers are written as they were", () => {
  const conversion = converter("openai-chat", "openai-chat");
  const line =
    '{"messages":[{"role":"user","content":"1.0 and 12345678901234567890"},' +
    '{"role":"assistant","content":"a","weight":1}],"id":12345678901234567890,"share":1.0}';
  const converted = conversion.convert(line, 0) ?? "";
  assert.match(converted, /"id":12345678901234567890,"share":1\.0\}$/);
  assert.match(converted, /1\.0 and 12345678901234567890"/);
});

test("numbers that say something to the format stay numbers", () => {
  const conversion = converter("openai-chat", "openai-chat");
  const line =
    '{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a","weight":0.0},{"role":"assistant","content":"b"}]}';
  assert.match(conversion.convert(line, 0) ?? "", /"weight":0\}/);
  assert.ok(isLossless(conversion.tally));
});

test("numbers in arguments of tools survive as text and as values", () => {
  const call = (given: string): string =>
    `{"messages":[{"role":"user","content":"q"},{"role":"assistant","tool_calls":[{"id":"call_1","type":"function","function":{"name":"ping","arguments":${given}}}]},{"role":"tool","tool_call_id":"call_1","content":"ok"},{"role":"assistant","content":"a"}]}`;
  const text = call('"{\\"n\\":12345678901234567890,\\"f\\":1.0}"');
  const values = converter("openai-chat", "trl-language-modeling").convert(text, 0) ?? "";
  assert.match(values, /"arguments":\{"n":12345678901234567890,"f":1\.0\}/);
  const back = converter("trl-language-modeling", "openai-chat").convert(values, 0) ?? "";
  assert.match(back, /"arguments":"\{\\"n\\":12345678901234567890,\\"f\\":1\.0\}"/);
});

test("Alpaca's instruction and input are one text elsewhere, and stay two in Alpaca", () => {
  const record = JSON.stringify({ instruction: "Explain.", input: "%SYS-5", output: "A restart." });
  const [chatLine, system] = [
    converter("alpaca", "openai-chat").convert(record, 0),
    { mode: "add", text: "Be brief." } as const,
  ];
  assert.equal(chatLine, chat(user("Explain.\n%SYS-5"), assistant("A restart.")));
  const alpacaLine = converter("alpaca", "alpaca", { system }).convert(record, 0) ?? "";
  const { instruction, input } = JSON.parse(alpacaLine) as Record<string, unknown>;
  assert.deepEqual([instruction, input], ["Explain.", "%SYS-5"]);
});

test("pictures stand where their marks were", () => {
  const url = "https://example.com/rack.png";
  const record = JSON.stringify({
    conversations: [
      { from: "human", value: "See <image>\nWhich port?" },
      { from: "gpt", value: "Gi0/1" },
    ],
    images: [url],
  });
  const content = [
    { type: "text", text: "See " },
    { type: "image_url", image_url: { url } },
    { type: "text", text: "Which port?" },
  ];
  const chatLine = converter("sharegpt", "openai-chat").convert(record, 0);
  assert.equal(chatLine, chat({ role: "user", content }, assistant("Gi0/1")));
  const alpacaLine = converter("sharegpt", "alpaca").convert(record, 0) ?? "";
  const { instruction } = JSON.parse(alpacaLine) as Record<string, unknown>;
  assert.equal(instruction, "See <image>\nWhich port?");
});

test("good answers of pairs, ratings and steps can be learned as they are", () => {
  const pair = { prompt: "Port of SSH?", chosen: "22", rejected: "23" };
  const preference = converter("trl-preference", "openai-chat");
  assert.equal(
    preference.convert(JSON.stringify(pair), 0),
    chat(user("Port of SSH?"), assistant("22")),
  );
  assert.deepEqual(
    preference.tally.losses.map(({ part }) => part),
    ["worse-answer"],
  );

  const rated = converter("trl-unpaired-preference", "openai-chat");
  const rating = (label: boolean): string =>
    JSON.stringify({ prompt: "Port of SSH?", completion: "22", label });
  assert.equal(rated.convert(rating(true), 0), chat(user("Port of SSH?"), assistant("22")));
  assert.equal(rated.convert(rating(false), 1), undefined);
  assert.deepEqual(rated.tally.leftOut, [{ why: "unwanted-answer", records: 1, lines: [1] }]);

  const steps = converter("trl-stepwise-supervision", "openai-chat");
  const solution = (labels: boolean[]): string =>
    JSON.stringify({ prompt: "Down?", completions: ["Check the link.", "Reset it."], labels });
  assert.equal(
    steps.convert(solution([true, true]), 0),
    chat(user("Down?"), assistant("Check the link.\nReset it.")),
  );
  assert.equal(steps.convert(solution([true, false]), 1), undefined);
});
