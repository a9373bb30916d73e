import { ticketBlindSeverity } from "../similarity/rule-options.ts";
import { usualSameAnswer } from "../similarity/answers.ts";
import { defineRule } from "./rule.ts";

/** Found by the engine's index of prompts; prompts and answers are compared on the texts. */
export const conflictingAnswers = defineRule({
  meta: {
    id: "conflicting-answers",
    description: "Disallow different answers to the same prompt",
    category: "duplicates",
    severity: "warning",
    messages: {
      differs: "The same prompt has another answer on line {line} (different answers: {answers}).",
      differsLater:
        "The same conversation goes on with another answer on line {line} (answer {turn} of the conversation; different ones: {answers}).",
      incidentDiffers:
        "The same prompt, but for tickets, times, addresses or devices, has another answer on line {line} (different answers: {answers}).",
    },
    options: {
      sameAnswer: {
        type: "share",
        default: usualSameAnswer,
        description:
          "From which share of common words on longer answers count as the same one in other words. Answers of a few words are the same only if all words are.",
      },
      severities: ticketBlindSeverity(
        "How severe it is if the prompts are the same only without ticket ids, times, addresses, interfaces and host names.",
      ),
    },
  },
});
