import { defineRule } from "./rule.ts";

/** Reported by formats that refuse other orders. Those that only advise report role-order, repeated-role and final-turn. */
export const turnStructure = defineRule({
  meta: {
    id: "turn-structure",
    description: "Require the turns that a format demands",
    category: "schema",
    severity: "error",
    messages: {
      mustStart: "A conversation of {format} starts with {role}: this one starts with {found}.",
      mustEnd: "A conversation of {format} ends with {role}: this one ends with {found}.",
      mustAlternate: "Two {role} turns in a row, which {format} refuses: join them.",
      cannotFollow: "{format} takes no {role} turn after one of {previous}.",
      secondSystem: "{format} takes one system message only: join the two.",
      lateSystem: "{format} takes a system message at the start only: move it there.",
      lacksRole: "There is no {role} turn, which {format} demands.",
      tooFew: "{format} demands at least {count} messages: there are fewer.",
      notOne: "{format} takes exactly {count} here, not {found}.",
      noSharedStart:
        "The two conversations share no beginning, which would be the prompt: let both begin with it.",
      endsWithAnswer:
        "The prompt ends with an answer, which {format} refuses: it would give away what is to be found.",
    },
  },
});
