/** Where in the line the problems are shown that formats report. What they report is tested with the formats. */

import { testRule } from "./rule-tester.ts";

const U = `{"role":"user","content":"q"}`;
const A = `{"role":"assistant","content":"a"}`;
const ask = (name: string, given: string): string =>
  `{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"${name}","arguments":"${given}"}}]}`;

testRule("missing-field", [
  {
    text: `{"messages":[${U},{"role":"assistant"}]}`,
    findings: [
      { messageId: "missing", at: `{"role"`, data: { field: "content", place: "messages[1]" } },
    ],
  },
  {
    text: `{"messages":[${U},{"Role":"assistant","content":"a"}]}`,
    findings: [{ messageId: "misspelled", at: `"Role"`, data: { field: "role", found: "Role" } }],
  },
]);
testRule("wrong-type", [
  {
    text: `{"messages":[${U},{"role":"assistant","content":42}]}`,
    findings: [
      {
        messageId: "wrongType",
        at: "42",
        data: {
          field: "messages[1].content",
          expected: "a string or a list of parts",
          found: "a number",
        },
      },
    ],
  },
  {
    text: `{"instruction":"i","output":"o","history":[["a"]]}`,
    findings: [{ messageId: "wrongValue", at: "[" }],
  },
]);
testRule("unknown-field", [
  {
    text: `{"messages":[${U},{"role":"assistant","content":"a","wieght":1}]}`,
    findings: [
      { messageId: "unknown", at: `"wieght"`, data: { field: "wieght", place: "messages[1]" } },
    ],
  },
  {
    text: `{"messages":[{"role":"user","content":"q","weight":1},${A}]}`,
    findings: [{ messageId: "wrongRole", at: `"weight"` }],
  },
]);
testRule("nonstandard-column", [
  { text: `{"messages":[${U},${A}],"label":1}`, findings: [{ messageId: "extra", at: `"label"` }] },
  {
    text: `{"instruction":"i","response":"o"}`,
    findings: [{ messageId: "otherName", at: `"response"` }],
  },
]);
testRule("unknown-role", [
  {
    text: `{"messages":[{"role":"human","content":"q"},${A}]}`,
    findings: [{ messageId: "otherName", at: `"human"`, data: { role: "human", meant: "user" } }],
  },
  {
    text: `{"messages":[{"role":"boss","content":"q"},${A}]}`,
    findings: [{ messageId: "unknown", at: `"boss"` }],
  },
]);
testRule("role-order", [
  {
    text: `{"messages":[${A},${U},${A}]}`,
    findings: [{ messageId: "assistantFirst", at: `"assistant"` }],
  },
  {
    text: `{"messages":[${U},{"role":"system","content":"s"},${A}]}`,
    findings: [{ messageId: "systemNotFirst", at: `"system"` }],
  },
]);
testRule("repeated-role", [
  {
    text: `{"messages":[${U},${U},${A},${A}]}`,
    findings: [{ messageId: "repeated", at: `"user"` }],
  },
]);
testRule("no-assistant-turn", [
  { text: `{"messages":[${U}]}`, findings: [{ messageId: "none", at: `"messages"` }] },
  {
    text: `{"messages":[${U},{"role":"assistant","content":"a","weight":0}]}`,
    findings: [{ messageId: "noneTrained", at: `"messages"` }],
  },
]);
testRule("final-turn", [
  {
    text: `{"messages":[${U},${A},${U}]}`,
    findings: [{ messageId: "notAssistant", at: `"user"`, data: { role: "user" } }],
  },
]);
testRule("invalid-weight", [
  {
    text: `{"messages":[${U},{"role":"assistant","content":"a","weight":0.5}]}`,
    findings: [{ messageId: "notZeroOrOne", at: "0.5" }],
  },
]);
testRule("tool-call-mismatch", [
  {
    text: `{"messages":[${U},${ask("f", "{}")},{"role":"tool","tool_call_id":"c2","content":"x"},${A}]}`,
    findings: [
      { messageId: "unanswered", at: `"c1"` },
      { messageId: "unknownCall", at: `"c2"` },
    ],
  },
]);
testRule("undeclared-tool", [
  {
    text: `{"messages":[${U},${ask("f", "{}")}],"tools":[]}`,
    findings: [{ messageId: "undeclared", at: `"f"` }],
  },
]);
testRule("invalid-tool-arguments", [
  {
    text: `{"messages":[${U},${ask("f", "{x")}]}`,
    findings: [{ messageId: "notJson", at: `"{x"` }],
  },
  {
    text: `{"messages":[${U},${ask("f", "7")}]}`,
    findings: [{ messageId: "notAnObject", at: `"7"` }],
  },
]);
testRule("unknown-content-part", [
  {
    text: `{"messages":[{"role":"user","content":[{"type":"video"}]},${A}]}`,
    findings: [{ messageId: "unknown", at: `"video"` }],
  },
]);
testRule("invalid-image", [
  {
    text: `{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"a.png"}}]},${A}]}`,
    findings: [{ messageId: "url", at: `"a.png"` }],
  },
]);
const pair = (prompt: string, worse: string): string =>
  `{"input":{"messages":[${prompt}]},"preferred_output":[${A}],"non_preferred_output":[${worse}]}`;
const B = `{"role":"assistant","content":"b"}`;

testRule("turn-structure", [
  {
    text: pair(`${U},${A}`, B),
    findings: [
      { messageId: "endsWithAnswer", at: `"assistant"`, data: { format: "OpenAI preference" } },
    ],
  },
  {
    text: `{"messages":[${A},${U},${A}]}`,
    config: { format: "databricks" },
    findings: [
      {
        messageId: "mustStart",
        at: `"assistant"`,
        data: { format: "Databricks", role: "user", found: "assistant" },
      },
    ],
  },
  {
    text: pair(U, `${B},${B}`),
    findings: [
      {
        messageId: "notOne",
        at: "[",
        data: { format: "OpenAI preference", count: "one message", found: 2 },
      },
    ],
  },
]);
testRule("forbidden-field", [
  {
    text: `{"messages":[${U},${A}],"id":1}`,
    config: { format: "together" },
    findings: [{ messageId: "unknown", at: `"id"`, data: { field: "id", format: "Together" } }],
  },
  {
    text: `{"interactions":[${U},${A}],"tools":[],"available_tools":[]}`,
    findings: [
      {
        messageId: "notBoth",
        at: `"available_tools"`,
        data: { format: "Mistral", field: "available_tools", other: "tools" },
      },
    ],
  },
]);
testRule("no-preference", [
  { text: pair(U, B) },
  { text: pair(U, A), findings: [{ messageId: "same", at: "[" }] },
]);
testRule("reserved-text", [
  {
    text: `{"system":"s","messages":[{"role":"user","content":"a\\nHuman: b"},${A}]}`,
    findings: [
      {
        messageId: "reserved",
        at: "\\nHuman:",
        data: { format: "Claude on Bedrock", text: "\\nHuman:" },
      },
    ],
  },
]);
