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

test("numbers in texts that are JSON survive: calls and tools of ShareGPT", () => {
  const text = (json: string): string => JSON.stringify(json);
  const line = (given: string): string =>
    `{"conversations":[{"from":"human","value":"q"},{"from":"function_call","value":${text(
      `{"name":"ping","arguments":${given}}`,
    )}},{"from":"observation","value":"ok"},{"from":"gpt","value":"a"}],"tools":${text(
      '[{"name":"ping","parameters":{"type":"object","maximum":1.0}}]',
    )}}`;
  const given = '{"id":12345678901234567890,"f":1.0}';
  for (const way of [given, text(given)]) {
    const converted = converter("sharegpt", "openai-chat").convert(line(way), 0) ?? "";
    assert.ok(converted.includes(`"arguments":${text(given)}`), converted);
    assert.match(converted, /"maximum":1\.0/);
    const values = converter("sharegpt", "trl-language-modeling").convert(line(way), 0) ?? "";
    assert.ok(values.includes(`"arguments":${given}`), values);
  }
});

test("a number that says something to the format costs others nothing", () => {
  const line =
    '{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a","weight":1.0}],"id":12345678901234567890}';
  const converted = converter("openai-chat", "openai-chat").convert(line, 0) ?? "";
  assert.match(converted, /"id":12345678901234567890/);
});

test("quotes around characters for private use stay", () => {
  const line = chat(user('"\uf5a1x\uf5a2"'), assistant('"\uf5a1x\uf5a1"'));
  assert.equal(converter("openai-chat", "openai-chat").convert(line, 0), line);
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
    { type: "text", text: "\nWhich port?" },
  ];
  const chatLine = converter("sharegpt", "openai-chat").convert(record, 0);
  assert.equal(chatLine, chat({ role: "user", content }, assistant("Gi0/1")));
  const alpacaLine = converter("sharegpt", "alpaca").convert(record, 0) ?? "";
  const { instruction } = JSON.parse(alpacaLine) as Record<string, unknown>;
  assert.equal(instruction, "See <image>\nWhich port?");
});

test("pictures between texts stay between them, there and back", () => {
  const url = "https://example.com/rack.png";
  const typed = JSON.stringify({
    messages: [
      {
        role: "user",
        content: [
          { type: "text", value: "one" },
          { type: "image_url", value: url },
          { type: "text", value: "two\n" },
        ],
      },
      { role: "assistant", content: [{ type: "text", value: "a" }] },
    ],
  });
  const content = [
    { type: "text", text: "one" },
    { type: "image_url", image_url: { url } },
    { type: "text", text: "two\n" },
  ];
  const chatLine = chat({ role: "user", content }, assistant("a"));
  assert.equal(converter("llamafactory", "openai-chat").convert(typed, 0), chatLine);
  const marked = converter("openai-chat", "sharegpt").convert(chatLine, 0) ?? "";
  assert.deepEqual(JSON.parse(marked), {
    conversations: [
      { from: "human", value: "one<image>two\n" },
      { from: "gpt", value: "a" },
    ],
    images: [url],
  });
  assert.equal(converter("sharegpt", "openai-chat").convert(marked, 0), chatLine);
  assert.deepEqual(
    content.map(({ type }) => type),
    (
      JSON.parse(converter("sharegpt", "llamafactory").convert(marked, 0) ?? "") as {
        messages: { content: { type: string }[] }[];
      }
    ).messages[0]?.content.map(({ type }) => type),
  );
});

test("a text that has a mark where no picture belongs cannot stand beside pictures", () => {
  const conversion = converter("openai-chat", "sharegpt");
  const content = [
    { type: "text", text: "What does <image> mean?" },
    { type: "image_url", image_url: { url: "https://example.com/rack.png" } },
  ];
  assert.equal(conversion.convert(chat({ role: "user", content }, assistant("a")), 0), undefined);
  assert.equal(conversion.tally.leftOut[0]?.why, "reserved-text");
});

test("pictures without a mark are told as lost", () => {
  for (const [from, record] of [
    ["alpaca", { instruction: "q", input: "", output: "a", images: ["a.png"] }],
    [
      "sharegpt",
      {
        conversations: [
          { from: "human", value: "<image>q" },
          { from: "gpt", value: "a" },
        ],
        images: ["https://example.com/a.png", "https://example.com/b.png"],
      },
    ],
  ] as const) {
    const conversion = converter(from, "openai-chat");
    assert.ok(conversion.convert(JSON.stringify(record), 0));
    assert.deepEqual(conversion.tally.losses, [{ part: "images", records: 1, lines: [0] }]);
  }
});

test("fields that a format knows and no example holds are told as lost", () => {
  const lost = (from: string, to: string, record: string): (string | undefined)[] => {
    const conversion = converter(from, to);
    assert.ok(conversion.convert(record, 0), `${from} to ${to}`);
    return conversion.tally.losses.map(({ part, name }) => name ?? part);
  };
  const detail = [{ begin_offset: 0, end_offset: 1, train: false }];
  const masked = chat(user("q"), assistant("a", { train_detail: detail }));
  assert.deepEqual(lost("axolotl", "axolotl", masked), ["train_detail"]);
  const refused = chat(user("q"), assistant("a", { refusal: "No.", audio: { id: "audio_1" } }));
  assert.deepEqual(lost("openai-chat", "azure-openai", refused), ["refusal", "audio"]);
  const usual = chat(user("q"), assistant("a", { refusal: null, audio: null }));
  assert.deepEqual(lost("openai-chat", "gemini", usual), []);
  assert.deepEqual(
    lost("mistral", "openai-chat", chat(user("q"), assistant("a", { prefix: true }))),
    ["prefix"],
  );
  const image = { url: "https://example.com/a.png", detail: "low" };
  const seen = chat(
    { role: "user", content: [{ type: "image_url", image_url: image }] },
    assistant("a"),
  );
  for (const to of ["gemini", "sharegpt", "alpaca", "llamafactory"]) {
    assert.deepEqual(lost("openai-chat", to, seen), ["detail"], to);
  }
  const messages = [user("q"), assistant("a")];
  const tools = [{ type: "function", function: { name: "ping", parameters: {}, strict: true } }];
  for (const to of ["gemini", "bedrock-conversation-2024"]) {
    assert.deepEqual(lost("openai-chat", to, JSON.stringify({ messages, tools })), ["strict"], to);
  }
  const searching = JSON.stringify({
    contents: [
      { role: "user", parts: [{ text: "q" }] },
      { role: "model", parts: [{ text: "a" }] },
    ],
    tools: [{ googleSearch: {} }, { functionDeclarations: [{ name: "ping", response: {} }] }],
  });
  assert.deepEqual(lost("gemini", "openai-chat", searching), ["googleSearch", "response"]);
  const s3Location = { uri: "s3://bucket/a.png", bucketOwner: "111122223333" };
  const nova = JSON.stringify({
    schemaVersion: "bedrock-conversation-2024",
    toolConfig: {
      tools: [{ toolSpec: { name: "ping", inputSchema: { json: { type: "object" } } } }],
      toolChoice: { auto: {} },
    },
    messages: [
      { role: "user", content: [{ image: { format: "png", source: { s3Location } } }] },
      { role: "assistant", content: [{ text: "a" }] },
    ],
  });
  assert.deepEqual(lost("bedrock-conversation-2024", "bedrock-conversation-2024", nova), [
    "bucketOwner",
    "toolChoice",
  ]);
});

const call = {
  tool_calls: [{ id: "call00001", type: "function", function: { name: "ping", arguments: "{}" } }],
};
const answered = { role: "tool", tool_call_id: "call00001", content: "ok" };

test("an empty text beside calls is no text", () => {
  const line = chat(user("q"), assistant("", call), answered, assistant("a"));
  const mistral = converter("openai-chat", "mistral");
  assert.ok(mistral.convert(line, 0));
  assert.ok(isLossless(mistral.tally));
  assert.match(converter("openai-chat", "openai-chat").convert(line, 0) ?? "", /"content":""/);
  assert.deepEqual(JSON.parse(converter("openai-chat", "cohere-chat").convert(line, 0) ?? ""), {
    messages: [
      { role: "User", content: "q" },
      { role: "Chatbot", content: "a" },
    ],
  });
});

test("where calls of tools go, the texts around them are merged", () => {
  const line = chat(user("q"), assistant("Let me look.", call), answered, assistant("Up."));
  const conversion = converter("openai-chat", "bedrock-claude", { mergesTurns: true });
  const written = conversion.convert(line, 0);
  assert.equal(written, chat(user("q"), assistant("Let me look.\n\nUp.")));
  assert.deepEqual(conversion.tally.losses, [{ part: "tool-calls", records: 1, lines: [0] }]);
  const kept = converter("openai-chat", "sharegpt", { mergesTurns: true });
  assert.match(kept.convert(line, 0) ?? "", /observation/);
});

test("Google's names of types are those of JSON Schema elsewhere", () => {
  const parameters = {
    type: "OBJECT",
    properties: { type: { type: "STRING", enum: ["OBJECT", "NUMBER"] }, n: { type: "NUMBER" } },
  };
  const record = {
    contents: [
      { role: "user", parts: [{ text: "q" }] },
      { role: "model", parts: [{ text: "a" }] },
    ],
    tools: [{ functionDeclarations: [{ name: "ping", parameters }] }],
  };
  const line = converter("gemini", "openai-chat").convert(JSON.stringify(record), 0) ?? "";
  const { tools } = JSON.parse(line) as { tools: { function: { parameters: unknown } }[] };
  assert.deepEqual(tools[0]?.function.parameters, {
    type: "object",
    properties: { type: { type: "string", enum: ["OBJECT", "NUMBER"] }, n: { type: "number" } },
  });
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
