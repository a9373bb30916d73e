/** The question about one example. */

import { fenceAround } from "../assist/fence.ts";
import type { ModelFacts, ModelRequest } from "../assist/language-model.ts";
import { promptName } from "../assist/prompt.ts";
import { requestKey } from "../assist/request-key.ts";
import { systemText } from "../assist/schema-words.ts";
import type { SampledExample } from "../quality/quality-material.ts";
import { answerTokens } from "./answer-tokens.ts";
import { exampleAnswer, exampleAnswerVersion, exampleTokens } from "./example-answer.ts";
import { judgeExample } from "./prompts/judge-example.ts";

export interface AskedOf {
  readonly facts: ModelFacts;
  /** 0, or how often it was asked before, as the answer may differ. */
  readonly round: number;
}

/** Nothing of any other example is in it. */
export function exampleRequest(
  { text: example }: SampledExample,
  { facts, round }: AskedOf,
): ModelRequest {
  const inFence = fenceAround(example, "example");
  const text = (): string => `Judge this example.\n\n${inFence()}`;
  const parts = [promptName(judgeExample), String(exampleAnswerVersion), text(), String(round)];
  return {
    key: requestKey(parts),
    system: systemText(judgeExample.text, exampleAnswer, facts),
    // Put together whenever it is read: of a whole set, all of them take as much room as the sample itself.
    get text() {
      return text();
    },
    schema: exampleAnswer,
    ...answerTokens(facts, exampleTokens),
  };
}
