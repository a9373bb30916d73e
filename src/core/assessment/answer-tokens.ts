/** How long an answer may become. */

import type { ModelFacts, ModelRequest } from "../assist/language-model.ts";
import type { TokenSpan } from "../assist/outgoing.ts";

/** Some models think whether they are asked to or not, and that is part of the answer. */
const thinkingTokens: TokenSpan = { likely: 1_500, most: 6_000 };

/** `answer`: of the answer without any thinking. */
export function answerTokens(
  { thinking, maxOutputTokens = Infinity }: ModelFacts,
  answer: TokenSpan,
): Pick<ModelRequest, "maxOutputTokens"> & { readonly likelyOutputTokens: number } {
  const thought = thinking === "always" ? thinkingTokens : { likely: 0, most: 0 };
  const most = Math.min(answer.most + thought.most, maxOutputTokens);
  return {
    maxOutputTokens: most,
    likelyOutputTokens: Math.min(answer.likely + thought.likely, most),
  };
}
