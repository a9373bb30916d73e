import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const toolCallMismatch = defineRule({
  meta: {
    id: "tool-call-mismatch",
    description: "Require tool calls and their answers to match",
    category: "schema",
    severity: "error",
    messages: {
      idShape: "{format} takes ids of {shape} only: convert the file, which gives new ids.",
      contentAndCalls: "{format} takes a text or calls in a turn, not both: remove one.",
      otherCount:
        "{calls} calls, {answers} answers before the assistant goes on: {format} demands as many.",
      unknownCall: "No call before this message has this id: the answer belongs to nothing.",
      answeredTwice: "The call with this id has been answered already.",
      unanswered:
        "The call is not answered before the conversation goes on: add a tool message with its id.",
      sameId: "Another open call has the same id: ids tell calls apart.",
      noCalls: 'The list of calls is empty: remove "tool_calls".',
      noSuchCall: "No call before this answer is of this function: the answer belongs to nothing.",
      noFunctionCall: "No message before this one calls a function: the answer belongs to nothing.",
    },
  },
});
