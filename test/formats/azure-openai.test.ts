import { azureOpenai } from "../../src/core/formats/azure-openai.ts";
import { A, answering, calling, messages, png, S, U, withImages } from "./chat-lines.ts";
import { testFormat, testRoundTrip } from "./format-tester.ts";

const pictures = (count: number): string => withImages(...Array<string>(count).fill(png));

testFormat(azureOpenai, [
  { name: "a conversation", line: messages(S, U, A) },
  { name: "64 images", line: messages(pictures(64), A) },
  {
    name: "65 images",
    line: messages(pictures(65), A),
    problems: ["invalid-image.tooMany /messages/0/content"],
  },
  {
    name: "another column",
    line: `{"messages":[${U},${A}],"id":1}`,
    problems: ["nonstandard-column.extra /id#"],
  },
  { name: "no answer", line: messages(U), problems: ["no-assistant-turn.none /messages#"] },
]);

testRoundTrip(azureOpenai, [
  messages(S, U, `{"role":"assistant","content":"a","weight":0}`, U, A),
  messages(U, calling("c1", "c2"), answering("c2"), answering("c1"), A),
  messages(pictures(64), A),
]);
