import { chat, testRule } from "./rule-tester.ts";

const atLeast = (minCharacters: number) => ({ rules: { "short-content": { minCharacters } } });

testRule("short-content", [
  { name: "a letter is a label", text: chat("q", "A") },
  { name: "a digit is a label", text: chat("q", " 3") },
  { name: "so is a character of another script", text: chat("q", "是") },
  { name: "two signs", text: chat("q", "OK") },
  { name: "a short question", text: chat("?", "What do you mean?") },
  { name: "an empty answer is another rule's", text: chat("q", " ") },
  {
    name: "a single sign",
    text: chat("q", "-\n"),
    findings: [{ messageId: "symbol", at: `"-\\n"` }],
  },
  {
    name: "an emoji is one character",
    text: chat("q", "👍"),
    findings: [{ messageId: "symbol", at: `"👍"` }],
  },
  {
    name: "a higher minimum goes for letters too",
    text: chat("q", " Yes. "),
    config: atLeast(5),
    findings: [{ messageId: "short", at: `" Yes. "`, data: { characters: 4, minimum: 5 } }],
  },
  { name: "just long enough", text: chat("q", "Yes."), config: atLeast(4) },
  { name: "nothing is shorter than 1", text: chat("q", "-"), config: atLeast(1) },
  {
    name: "a completion",
    text: `{"prompt":"p","completion":" ?"}`,
    findings: [{ messageId: "symbol", at: `" ?"` }],
  },
]);
