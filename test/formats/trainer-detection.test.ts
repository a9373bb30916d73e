/** Formats of trainers are told from each other and from those of platforms. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { bestFormat } from "../../src/core/formats/index.ts";
import { parseRecord } from "./format-tester.ts";

const user = `{"role":"user","content":"q"}`;
const answer = `{"role":"assistant","content":"a"}`;

const records: readonly (readonly [format: string | undefined, line: string])[] = [
  ["alpaca", `{"instruction":"i","chosen":"c","rejected":"r"}`],
  ["alpaca", `{"instruction":"i","input":"","output":"o","kto_tag":true}`],
  ["sharegpt", `{"conversations":[{"from":"human","value":"v"}]}`],
  ["sharegpt", `{"conversations":[{"from":"system","value":"v"},{"from":"human","value":"v"}]}`],
  ["sharegpt", `{"conversations":[{"from":"human","content":"v"}]}`],
  ["sharegpt", `{"conversations":[{"from":"human","value":"v"}],"system":"s"}`],
  [
    "sharegpt",
    `{"conversations":[{"from":"human","value":"v"}],"chosen":{"from":"gpt"},"rejected":{}}`,
  ],
  ["nemo-chat", `{"system":"","conversations":[{"from":"User","value":"v"}],"mask":"User"}`],
  ["nemo-chat", `{"conversations":[{"from":"User","value":"v"}],"type":null}`],
  ["nemo-chat", `{"system":"","conversations":[{"from":"Ann","value":"v"}],"mask":"Ann"}`],
  ["nemo-sft", `{"input":"q","output":"a"}`],
  ["nemo-sft", `{"input":"q","output":"a","id":1}`],
  ["llamafactory", `{"messages":[{"role":"user","content":[{"type":"text","value":"q"}]}]}`],
  ["llamafactory", `{"messages":[${user},${answer}],"label":true}`],
  ["llamafactory", `{"messages":[${user},${answer}],"images":["a.png"]}`],
  ["llamafactory", `{"chosen_messages":[],"rejected_messages":[]}`],
  ["trl-language-modeling", `{"text":"t"}`],
  ["trl-prompt-only", `{"prompt":"p"}`],
  ["trl-prompt-only", `{"prompt":[${user}]}`],
  ["trl-prompt-only", `{"prompt":[${user}],"ground_truth":"a"}`],
  ["trl-prompt-completion", `{"prompt":[${user}],"completion":[${answer}]}`],
  ["trl-prompt-completion", `{"prompt":"p","completion":[${answer}]}`],
  ["trl-preference", `{"prompt":"p","chosen":"c","rejected":"r"}`],
  ["trl-preference", `{"prompt":"p","chosen":"c"}`],
  ["trl-preference", `{"chosen":[${user},${answer}],"rejected":[${user},${answer}]}`],
  ["trl-unpaired-preference", `{"prompt":"p","completion":"c","label":false}`],
  ["trl-unpaired-preference", `{"prompt":[${user}],"completion":[${answer}],"label":true}`],
  ["trl-stepwise-supervision", `{"prompt":"p","completions":["a"],"labels":[true]}`],
  // Platforms come first where records look the same.
  ["openai-chat", `{"messages":[${user},${answer}]}`],
  ["openai-chat", `{"messages":[${user},${answer}],"label":"network"}`],
  ["openai-completion", `{"prompt":"p","completion":"c"}`],
  ["openai-completion", `{"prompt":"p","completion":"c","label":"network"}`],
  [undefined, `{"label":true}`],
  [undefined, `{"input":"q"}`],
];

for (const [format, line] of records) {
  test(`${line} is ${format ?? "of no known format"}`, () => {
    assert.equal(bestFormat(parseRecord(line))?.id, format);
  });
}
