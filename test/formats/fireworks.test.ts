import { fireworks } from "../../src/core/formats/fireworks.ts";
import { A, messages, png, S, U, withImages } from "./chat-lines.ts";
import { testFormat, testRoundTrip } from "./format-tester.ts";

const weighted = `{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a","weight":1}]}`;
const B = `{"role":"assistant","content":"b"}`;
const pair = (...better: readonly string[]): string =>
  `{"input":{"messages":[${U}]},"preferred_output":[${better.join(",")}],"non_preferred_output":[${B}]}`;

testFormat(fireworks, [
  { name: "a conversation", line: weighted },
  { name: "an image in the record", line: messages(withImages(png), A) },
  {
    name: "an image on the web",
    line: messages(withImages("http://example.com/a.png"), A),
    problems: ["invalid-image.notBase64 /messages/0/content/1/image_url/url"],
  },
  {
    name: "a WEBP",
    line: messages(withImages("data:image/webp;base64,AA"), A),
    problems: ["invalid-image.mediaType /messages/0/content/1/image_url/url"],
  },
  { name: "a preference pair", line: pair(A) },
  {
    name: "two preferred messages",
    line: pair(A, A),
    problems: ["turn-structure.notOne /preferred_output"],
  },
  { name: "no messages", line: "{}", problems: ["missing-field.missing"] },
]);

testRoundTrip(fireworks, [
  messages(S, U, A),
  messages(U, `{"role":"assistant","content":"a","weight":0}`, U, A),
  messages(withImages(png), A),
  pair(A),
]);
