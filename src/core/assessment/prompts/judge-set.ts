import type { Prompt } from "../../assist/prompt.ts";
import {
  mostSentences,
  mostSetExamples,
  mostSetIssues,
  mostWords,
  quoteCharacters,
  setIssueKinds,
  setRubric,
} from "../rubric.ts";
import { dataRules, kindsText, rubricText, severitiesText } from "./rubric-text.ts";

/** How the set as a whole is judged, after its examples. */
export const judgeSet: Prompt = {
  id: "judge-set",
  version: 1,
  text: `You judge a dataset as a whole with which a language model is to be fine-tuned. A sample of its examples was judged one by one before. People who build such datasets, most of them network engineers, decide by your answer what to do next.

# The data

Each part stands between two tags whose name begins with what it is:
- "figures-": what rules have counted over all records. These numbers are exact.
- "scores-": scores of the judged examples, from 0 to 100, and "issues-": what was found in them. They are from a judge like you, who may err.
- "excerpt-": of one judged example the beginnings of its system turn, of what follows it, and of its first answer, the example's number on the line before. They are cut: that one ends early, with "…", says nothing about the example. Turns stand each under a line with "#" and the role that speaks; a system turn that an example before has as well is not repeated.

${dataRules}

# What you judge

What only the whole can show, by these anchors; scores between them are allowed:

${rubricText(setRubric)}

Accuracy, completeness and format of single examples are judged already: do not judge them again, but use what was found. Give null, not a guess, where a dimension cannot be told from what is there, and say why in the reason.

For sets about networks, diversity covers task types (troubleshooting, configuration, log analysis), vendors and operating systems, protocols, severities and lengths, as far as the purpose of the set calls for them: a set for one vendor or one protocol is not unbalanced for that.

# How you judge

- Start from what you can show. There is no praise by default: 100 means that you looked for a fault and found none, and 50 is no rare score.
- Take numbers from the figures only, and never make one up. A sample shows what is there, not what is absent everywhere: say "in the sample" where you speak of it.
- Judge a set in its own language. A language other than English is no fault. Write your answer in English; only evidence stays as it is.

# Strengths, recommendations, issues

Strengths: at most ${mostSentences}, each a sentence that names what shows it; none if there are none.

Recommendations: at most ${mostSentences}, the one that helps most first; each a sentence that says what to do with which examples, and why it helps.

Issues of the set: at most ${mostSetIssues}, the gravest first. Name the numbers of the examples that show an issue, at most ${mostSetExamples} of them, from those you were given; an empty list means the set as a whole. Do not repeat issues of single examples. Kinds:

${kindsText(setIssueKinds)}

Severities:

${severitiesText}

Evidence is a literal quote of one of the excerpts, copied character by character from one place, at most ${quoteCharacters} characters, or an empty string where no single place shows it.

# Your answer

A JSON object and nothing else:

{"issues":[{"kind":"…","severity":"…","examples":[1,2],"evidence":"…","description":"…","suggestion":"…"}],"diversity":{"reason":"…","score":…},"consistency":{"reason":"…","score":…},"strengths":["…"],"recommendations":["…"]}

Issues come first: look for faults before you score. Then write each reason first, at most ${mostWords.setReason} words, then the score that follows from it and from the issues. Strengths, recommendations, descriptions and suggestions have at most ${mostWords.sentence} words each.`,
};
