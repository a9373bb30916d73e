/** What each format can hold, told by writing canonical examples in it. */

import {
  noCalls,
  type Example,
  type Format,
  type LosablePart,
  type Part,
  type Refusal,
  type Role,
  type Turn,
} from "../../src/core/formats/format.ts";
import { formats } from "../../src/core/formats/index.ts";
import { markdownTable } from "./generated-part.ts";

/** Formats of conversations by parts of them: kept, lost, or a reason to leave the record out. */
export function partsTable(): string {
  const columns = Object.keys(withPart);
  const rows = formats
    .filter(({ kinds }) => kinds.includes("conversation"))
    .map((format) => {
      return [
        `\`${format.id}\``,
        ...Object.values(withPart).map((example) => outcome(format, example)),
      ];
    });
  return markdownTable(["to", ...columns], rows);
}

function outcome(format: Format, example: Example): string {
  const lost: LosablePart[] = [];
  const refused: Refusal[] = [];
  const record = format.write(example, {
    lose: (part) => {
      if (!lost.includes(part)) lost.push(part);
    },
    refuse: (why) => {
      refused.push(why);
      return undefined;
    },
  });
  if (record === undefined) return refusalWords[refused[0] ?? "unreadable"];
  return lost.length === 0 ? "yes" : `without ${lost.map((part) => lossWords[part]).join(", ")}`;
}

const lossWords: Readonly<Record<LosablePart, string>> = {
  tools: "definitions",
  "tool-calls": "calls",
  "call-ids": "ids",
  "text-with-calls": "texts beside calls",
  weights: "weights",
  names: "names",
  images: "images",
  media: "media",
  "system-prompt": "system prompt",
  "earlier-turns": "earlier turns",
  "earlier-training": "training on earlier answers",
  "worse-answer": "the worse answer",
  rating: "the rating",
  "step-labels": "the labels",
  "repeated-fields": "repeated fields",
  columns: "columns",
};

const refusalWords: Readonly<Record<Refusal, string>> = {
  "other-kind": "–",
  "repeated-role": "no: merge",
  "starts-with-answer": "no",
  "no-answer": "no: no answer",
  "no-question": "no: no question",
  "ends-without-answer": "no: no answer",
  "late-system-prompt": "no",
  "several-turns": "no: one question only",
  "unwanted-answer": "no: unwanted answer",
  "only-tool-calls": "no: only calls",
  "unmatched-calls": "no",
  "reserved-text": "no",
  unreadable: "no",
};

function turn(role: Role, content: string | readonly Part[], more: Partial<Turn> = {}): Turn {
  const parts = typeof content === "string" ? [text(content)] : content;
  return { role, parts, calls: noCalls, trained: role === "assistant", path: [], ...more };
}

const text = (content: string): Part => ({ type: "text", text: content, path: [] });

const system = turn("system", "You help in a network operations centre.");
const question = turn("user", "The BGP neighbor stays in Active. Why?");
const answer = turn("assistant", "TCP port 179 does not get through.");

const conversation = (turns: readonly Turn[], more: Partial<Example> = {}): Example => {
  return { kind: "conversation", turns, ...more };
};

const [firstAnswer, secondQuestion] = [
  turn("assistant", "Since when?"),
  turn("user", "Since the maintenance."),
];
const rounds = [question, firstAnswer, secondQuestion, answer];

/** Ids as Mistral demands them, so that they can be kept there. */
const call = { id: "aB3dE6gH9", name: "show", arguments: '{"what":"bgp"}' };
const tools = [
  {
    name: "show",
    description: "Shows a state.",
    parameters: { type: "object", properties: { what: { type: "string" } } },
  },
];
const picture: Part = {
  type: "image",
  path: [],
  uri: "data:image/png;base64,iVBORw0KGgo=",
  mediaType: "image/png",
};

const withPart: Readonly<Record<string, Example>> = {
  "system prompt": conversation([system, question, answer]),
  "several rounds": conversation(rounds),
  "two questions in a row": conversation([question, turn("user", "It is urgent."), answer]),
  "answer not trained on": conversation([
    question,
    { ...firstAnswer, trained: false },
    secondQuestion,
    answer,
  ]),
  "name of a speaker": conversation([{ ...question, name: "noc" }, answer]),
  tools: conversation(
    [
      question,
      turn("assistant", [], { calls: [call] }),
      turn("tool", "Active", { callId: call.id, name: call.name }),
      answer,
    ],
    { tools },
  ),
  image: conversation([turn("user", [text("What is this?"), picture]), answer]),
  "other columns": conversation([question, answer], { columns: { ticket: "T-1" } }),
};
