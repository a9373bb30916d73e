import { testRule } from "./rule-tester.ts";

const prompt = (columns: object): string =>
  JSON.stringify({ messages: [{ role: "user", content: "Is telnet allowed?" }], ...columns });
const head = '{"messages"';

testRule("inconsistent-columns", [
  {
    name: "a column that most records have is missed in the others",
    text: [
      prompt({ compliant: "no" }),
      prompt({ compliant: "no", note: 1 }),
      prompt({ note: 2, compliant: "yes" }),
      prompt({ note: 3 }),
    ].join("\n"),
    findings: [
      {
        messageId: "missing",
        line: 0,
        at: head,
        data: { field: "note", percent: "75 %" },
      },
      {
        messageId: "missing",
        line: 3,
        at: head,
        data: { field: "compliant", percent: "75 %" },
      },
    ],
  },
  {
    name: "half of the records are not most of them",
    text: [prompt({ compliant: "no" }), prompt({ note: 1 })].join("\n"),
  },
  {
    name: "columns of chats are read by nobody",
    text: [1, 2, 3]
      .map((id) =>
        JSON.stringify({
          messages: [
            { role: "user", content: "Is telnet allowed?" },
            { role: "assistant", content: "No." },
          ],
          ...(id < 3 && { id }),
        }),
      )
      .join("\n"),
  },
  {
    name: "off",
    text: [prompt({ compliant: "no" }), prompt({ compliant: "no" }), prompt({})].join("\n"),
    config: { rules: { "inconsistent-columns": "off" } },
  },
]);
