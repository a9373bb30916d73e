/** The one question: the task of a person and all figures, as data. */

import { fenced } from "../assist/fence.ts";
import type { ModelFacts, ModelRequest } from "../assist/language-model.ts";
import { promptName } from "../assist/prompt.ts";
import { requestKey } from "../assist/request-key.ts";
import { systemText } from "../assist/schema-words.ts";
import { recommendPrompt } from "./prompts/recommend.ts";
import { answerVersion, recommendationAnswer } from "./recommendation-answer.ts";
import { recommendationFacts } from "./recommendation-facts.ts";
import type { RecommendationInputs, RulesRecommendation } from "./recommendation.ts";

/** Some models think first, which counts. The answer itself has about 1,500 tokens. */
const maxOutputTokens = 8192;

export function recommendationRequest(
  inputs: RecommendationInputs,
  rules: RulesRecommendation,
  facts: Pick<ModelFacts, "hasStructuredOutput">,
): ModelRequest {
  const { task } = inputs.answers;
  const text = [
    "What the model is to do:",
    fenced(task === "" ? "(nothing was said)" : task, "task"),
    "What is known of the case:",
    fenced(recommendationFacts(inputs, rules), "facts"),
    "Should they fine-tune?",
  ].join("\n\n");
  const { text: instructions } = recommendPrompt;
  return {
    key: requestKey([promptName(recommendPrompt), answerVersion, instructions, text]),
    system: systemText(instructions, recommendationAnswer, facts),
    text,
    schema: recommendationAnswer,
    maxOutputTokens,
  };
}
