/** What one request consists of, and what each part costs. */

import type { RequestPart, TokenCost } from "./analysis.ts";
import { Figures } from "./figures.ts";
import type { GivenInputs, InputId } from "./inputs.ts";
import type { ResolvedScenario } from "./scenario.ts";

/** Their costs add up to those of a request. "cached" only where something is. */
export function requestParts({ given }: ResolvedScenario): readonly RequestPart[] {
  const figures = new Figures(given);
  const base = sideOf(figures, {
    prompt: ["promptTokens", "inputPrice"],
    cached: ["cachedTokens", "cachedPrice"],
    answer: ["outputTokens", "outputPrice"],
  });
  const tuned = sideOf(figures, {
    prompt: ["tunedPromptTokens", "tunedInputPrice"],
    cached: ["tunedCachedTokens", "tunedCachedPrice"],
    answer: ["tunedOutputTokens", "tunedOutputPrice"],
  });
  const part = (id: RequestPart["part"], label: string): RequestPart => {
    return { part: id, label, base: base[id], tuned: tuned[id] };
  };
  const cached = part("cached", "prompt from the cache");
  return [
    part("prompt", "prompt"),
    ...(cached.base.tokens + cached.tuned.tokens > 0 ? [cached] : []),
    part("answer", "answer"),
  ];
}

type Side<Value> = Readonly<Record<RequestPart["part"], Value>>;

function sideOf(
  figures: Figures,
  inputs: Side<readonly [tokens: InputId, price: InputId]>,
): Side<TokenCost> {
  const [prompt, cached, answer] = [inputs.prompt, inputs.cached, inputs.answer];
  const whole = figures.value(prompt[0]);
  const fromCache = Math.min(figures.value(cached[0]), whole);
  return {
    prompt: costOf(whole - fromCache, figures.value(prompt[1])),
    cached: costOf(fromCache, figures.value(cached[1])),
    answer: costOf(figures.value(answer[0]), figures.value(answer[1])),
  };
}

const costOf = (tokens: number, price: number): TokenCost => {
  return { tokens, price, cost: (tokens * price) / 1e6 };
};

const formulas: Readonly<Record<"base" | "tuned", Side<string>>> = {
  base: {
    prompt: "(promptTokens - min(cachedTokens, promptTokens)) / 1000000 * inputPrice",
    cached: "min(cachedTokens, promptTokens) / 1000000 * cachedPrice",
    answer: "outputTokens / 1000000 * outputPrice",
  },
  tuned: {
    prompt:
      "(tunedPromptTokens - min(tunedCachedTokens, tunedPromptTokens)) / 1000000 * tunedInputPrice",
    cached: "min(tunedCachedTokens, tunedPromptTokens) / 1000000 * tunedCachedPrice",
    answer: "tunedOutputTokens / 1000000 * tunedOutputPrice",
  },
};

/** How the cost of a part comes about. */
export function explainPart(
  given: GivenInputs,
  side: "base" | "tuned",
  part: RequestPart["part"],
): { readonly formula: string; readonly worked: string } {
  return new Figures(given).explainFormula(formulas[side][part]);
}
