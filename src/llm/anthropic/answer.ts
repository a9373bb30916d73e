/** What a complete message is worth. */

import type { StopReason } from "@anthropic-ai/sdk/resources/messages";

import type { BatchResult, ModelAnswer, ModelUsage } from "../../core/assist/language-model.ts";

/** As messages and their last events have it; `null` and `undefined`: as it was said before. */
interface WireUsage {
  readonly input_tokens?: number | null;
  readonly cache_read_input_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
  readonly output_tokens?: number | null;
}

export function usageOf(usage: WireUsage, before?: ModelUsage): ModelUsage {
  return {
    inputTokens: usage.input_tokens ?? before?.inputTokens ?? 0,
    cacheReadTokens: usage.cache_read_input_tokens ?? before?.cacheReadTokens ?? 0,
    cacheWriteTokens: usage.cache_creation_input_tokens ?? before?.cacheWriteTokens ?? 0,
    outputTokens: usage.output_tokens ?? before?.outputTokens ?? 0,
  };
}

export function answerOf(answer: ModelAnswer, stopReason: StopReason): BatchResult["outcome"] {
  switch (stopReason) {
    case "refusal":
      return { failure: "refused" };
    case "max_tokens":
      return { failure: "cut-off" };
    case "model_context_window_exceeded":
      return { failure: "too-long" };
    default:
      return answer.text.trim() === "" ? { failure: "invalid-answer" } : { answer };
  }
}
