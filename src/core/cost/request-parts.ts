/** What one request consists of, and what each part costs. */

import type { RequestPart, TokenCost } from "./analysis.ts";
import { Figures } from "./figures.ts";
import type { GivenInputs, InputId } from "./inputs.ts";
import type { ResolvedScenario } from "./scenario.ts";

type Part = RequestPart["part"];
type Side = "base" | "tuned";

/** `tokens`: a formula as in `formulas.ts`. */
const parts: Readonly<
  Record<Side, Readonly<Record<Part, { readonly tokens: string; readonly price: InputId }>>>
> = {
  base: {
    prompt: { tokens: "promptTokens - min(cachedTokens, promptTokens)", price: "inputPrice" },
    cached: { tokens: "min(cachedTokens, promptTokens)", price: "cachedPrice" },
    answer: { tokens: "outputTokens", price: "outputPrice" },
  },
  tuned: {
    prompt: {
      tokens: "tunedPromptTokens - min(tunedCachedTokens, tunedPromptTokens)",
      price: "tunedInputPrice",
    },
    cached: { tokens: "min(tunedCachedTokens, tunedPromptTokens)", price: "tunedCachedPrice" },
    answer: { tokens: "tunedOutputTokens", price: "tunedOutputPrice" },
  },
};

/** Their costs add up to those of a request. "cached" only where something is. */
export function requestParts({ given }: ResolvedScenario): readonly RequestPart[] {
  const figures = new Figures(given);
  const part = (id: Part, label: string): RequestPart => {
    return {
      part: id,
      label,
      base: costOf(figures, "base", id),
      tuned: costOf(figures, "tuned", id),
    };
  };
  const cached = part("cached", "prompt from the cache");
  return [
    part("prompt", "prompt"),
    ...(cached.base.tokens + cached.tuned.tokens > 0 ? [cached] : []),
    part("answer", "answer"),
  ];
}

function costOf(figures: Figures, side: Side, part: Part): TokenCost {
  const { tokens, price } = parts[side][part];
  return {
    tokens: figures.evaluate(tokens),
    price: figures.value(price),
    cost: figures.evaluate(costFormula(side, part)),
  };
}

function costFormula(side: Side, part: Part): string {
  const { tokens, price } = parts[side][part];
  return `(${tokens}) / 1000000 * ${price}`;
}

/** How the cost of a part comes about. */
export function explainPart(
  given: GivenInputs,
  side: Side,
  part: Part,
): { readonly formula: string; readonly worked: string } {
  return new Figures(given).explainFormula(costFormula(side, part));
}
