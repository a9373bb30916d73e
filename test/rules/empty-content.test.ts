import { chat, testRule } from "./rule-tester.ts";

const call = `{"role":"assistant","content":"","tool_calls":[{"id":"1","type":"function","function":{"name":"f","arguments":"{}"}}]}`;

testRule("empty-content", [
  { name: "a record", text: chat("q", "a") },
  { name: "white space around a text", text: chat("\n q", "a \u00a0") },
  {
    name: "an empty answer",
    text: chat("q", ""),
    findings: [{ messageId: "empty", at: `""`, data: { role: "assistant" } }],
  },
  {
    name: "a blank question",
    text: chat(" \t", "a"),
    findings: [{ messageId: "whitespaceOnly", at: `" \\t"`, data: { role: "user" } }],
  },
  {
    name: "no-break spaces",
    text: chat("\u00a0\u3000", "a"),
    findings: [{ messageId: "whitespaceOnly", at: `"\u00a0\u3000"` }],
  },
  { name: "a call needs no words", text: `{"messages":[{"role":"user","content":"q"},${call}]}` },
  {
    name: "a tool may return nothing",
    text: `{"messages":[{"role":"user","content":"q"},${call},{"role":"tool","tool_call_id":"1","content":""},{"role":"assistant","content":"a"}]}`,
  },
  {
    name: "a picture needs no words",
    text: `{"messages":[{"role":"user","content":[{"type":"text","text":""},{"type":"image_url","image_url":{"url":"https://example.com/a.png"}}]},{"role":"assistant","content":"a"}]}`,
  },
  {
    name: "an empty part",
    text: `{"messages":[{"role":"user","content":[{"type":"text","text":""},{"type":"text","text":"q"}]},{"role":"assistant","content":"a"}]}`,
    findings: [{ messageId: "empty", at: `""` }],
  },
  {
    name: "null",
    text: `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":null}]}`,
    findings: [{ messageId: "null", at: "null" }],
  },
  {
    name: "no messages",
    text: `{"messages":[]}`,
    findings: [{ messageId: "noMessages", at: "[]" }],
  },
  {
    name: "no parts",
    text: `{"messages":[{"role":"user","content":[]},{"role":"assistant","content":"a"}]}`,
    findings: [{ messageId: "noParts", at: "[]" }],
  },
  { name: "an open-ended prompt", text: `{"prompt":"","completion":" a"}` },
  {
    name: "an empty completion",
    text: `{"prompt":"p","completion":""}`,
    findings: [{ messageId: "empty", at: `""` }],
  },
  { name: "an empty input", text: `{"instruction":"i","input":"","output":"o"}` },
  {
    name: "an empty instruction",
    text: `{"instruction":"","input":"x","output":"o"}`,
    findings: [{ messageId: "empty", at: `""` }],
  },
]);
