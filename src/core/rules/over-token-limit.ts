import { defineRule } from "./rule.ts";

/** Found by the engine for each chosen target. */
export const overTokenLimit = defineRule({
  meta: {
    id: "over-token-limit",
    description: "Require records to fit the context of the model that is trained",
    category: "size",
    severity: "error",
    messages: {
      refused: "{tokens} tokens in this record, at most {limit} are taken: shorten or split it.",
      dropped: "{tokens} tokens in this record, at most {limit} are taken: it will be left out.",
      droppedTurn:
        "{tokens} tokens in this turn, at most {limit} are taken: it will be left out. Shorten or split it.",
      // A warning at most: the platform takes it.
      cut: "{tokens} tokens in this record, at most {limit} are trained on: it is cut in the {role} turn {turn}.",
      cutAnswer:
        "{tokens} tokens in this record, at most {limit} are trained on: it is cut in the {role} turn {turn} and loses {answers}.",
    },
  },
});
