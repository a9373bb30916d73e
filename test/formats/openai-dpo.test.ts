import assert from "node:assert/strict";
import { test } from "node:test";
import { openaiDpo } from "../../src/core/formats/openai-dpo.ts";
import { A, calling, S, U, withImages } from "./chat-lines.ts";
import { readLine, testFormat, testRoundTrip, writeExample } from "./format-tester.ts";

const B = `{"role":"assistant","content":"b"}`;
const pair = (input: string, better = `[${A}]`, worse = `[${B}]`): string =>
  `{"input":${input},"preferred_output":${better},"non_preferred_output":${worse}}`;
const asked = (...list: readonly string[]): string => `{"messages":[${list.join(",")}]}`;
const guide = `{"input":{"messages":[{"role":"user","content":"What is OSPF?"}]},"preferred_output":[{"role":"assistant","content":"A link-state IGP."}],"non_preferred_output":[{"role":"assistant","content":"A protocol."}]}`;
const tools = `[{"type":"function","function":{"name":"f"}}]`;

testFormat(openaiDpo, [
  { name: "the record of the guide", line: guide },
  { name: "earlier rounds and a system prompt", line: pair(asked(S, U, A, U)) },
  {
    name: "tools and calls",
    line: pair(
      `{"messages":[${U}],"tools":${tools},"parallel_tool_calls":true}`,
      `[${calling("c1")}]`,
    ),
  },
  {
    name: "input is an array",
    line: pair(`[${U}]`),
    problems: ["wrong-type.wrongType /input"],
  },
  {
    name: "the prompt ends with an answer",
    line: pair(asked(U, A)),
    problems: ["turn-structure.endsWithAnswer /input/messages/1/role"],
  },
  {
    name: "two preferred messages",
    line: pair(asked(U), `[${A},${A}]`),
    problems: ["turn-structure.notOne /preferred_output"],
  },
  {
    name: "no message in the worse answer",
    line: pair(asked(U), `[${A}]`, "[]"),
    problems: ["turn-structure.notOne /non_preferred_output"],
  },
  {
    name: "the preferred message is the user's",
    line: pair(asked(U), `[${U}]`),
    problems: ["wrong-type.wrongValue /preferred_output/0/role"],
  },
  {
    name: "no worse answer",
    line: `{"input":${asked(U)},"preferred_output":[${A}]}`,
    problems: ["missing-field.missing"],
  },
  {
    name: "both answers are the same",
    line: pair(asked(U), `[${A}]`, `[${A}]`),
    problems: ["no-preference.same /non_preferred_output"],
  },
  { name: "nothing", line: "{}", problems: Array(3).fill("missing-field.missing") },
  {
    name: "input without messages",
    line: pair(`{"Messages":[${U}]}`),
    problems: ["missing-field.misspelled /input/Messages#"],
  },
  {
    name: "messages are no array",
    line: pair(`{"messages":"q"}`),
    problems: ["wrong-type.wrongType /input/messages"],
  },
  {
    name: "no messages",
    line: pair(asked()),
    problems: ["empty-content.noMessages /input/messages"],
  },
  {
    name: "an answer that is a message and no list",
    line: pair(asked(U), A),
    problems: ["wrong-type.wrongType /preferred_output"],
  },
  {
    name: "unknown fields",
    line: `{"input":{"messages":[${U}],"n":1},"preferred_output":[${A}],"non_preferred_output":[${B}],"id":7}`,
    problems: ["unknown-field.unknown /input/n#", "nonstandard-column.extra /id#"],
  },
  {
    name: "an image",
    line: pair(asked(withImages("https://example.com/a.png"))),
    problems: ["invalid-image.notInFormat /input/messages/0/content/1/type"],
  },
]);

testRoundTrip(openaiDpo, [
  guide,
  pair(asked(S, U, A, U)),
  pair(`{"messages":[${U}],"tools":${tools},"parallel_tool_calls":true}`, `[${calling("c1")}]`),
]);

test("openai-dpo: both answers are learned, the prompt is not", () => {
  const { example } = readLine(openaiDpo, pair(asked(U, A, U)));
  assert.ok(example);
  assert.equal(example.kind, "preference");
  assert.deepEqual(
    example.turns.map(({ trained }) => trained),
    [false, false, false, true],
  );
  assert.equal(example.rejected?.answerStart, 3);
  assert.deepEqual(
    example.rejected.turns.map(({ trained, path }) => [trained, path.join("/")]),
    [[true, "non_preferred_output/0"]],
  );
});

test("openai-dpo: what cannot be written is told", () => {
  const { example } = readLine(openaiDpo, pair(asked(U)));
  assert.ok(example?.rejected);
  const { rejected, ...alone } = example;
  const [question, answer] = example.turns;
  assert.ok(question && answer);
  const refusal = (other: typeof example): string | undefined =>
    writeExample(openaiDpo, other).refusal;
  assert.equal(refusal({ ...alone, kind: "conversation" }), "other-kind");
  assert.equal(refusal(alone), "unreadable");
  assert.equal(refusal({ ...example, turns: [question] }), "no-answer");
  assert.equal(refusal({ ...example, turns: [...example.turns, answer] }), "several-turns");
  const answerOnly = { turns: rejected.turns, answerStart: 0 };
  assert.equal(refusal({ ...example, turns: [answer], rejected: answerOnly }), "no-question");
});
