/** Tokens of requests as the provider counts them, as far as it may be asked; the rest is estimated. */

import type { LanguageModel, ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { RequestMeter, type RequestTokens } from "../core/assist/request-tokens.ts";

/** Up to so many are all counted. */
const countedAll = 20;
/** Of more, so many are, and the rest is estimated by them. */
const countedSome = 8;
/** Different instructions of a run; a few at most. */
const mostInstructions = 4;
/** In place of a text that must not leave. */
const noText = ".";

export interface CountMeans {
  readonly model: LanguageModel;
  readonly signal: AbortSignal;
  /** Whether the provider may see the texts; otherwise it counts the instructions. */
  readonly mayCountTexts: boolean;
}

/** `isCounted`: the texts too. Rejects with the signal's reason only. */
export async function countedTokens(
  requests: readonly ModelRequest[],
  means: CountMeans,
): Promise<{ readonly tokens: readonly RequestTokens[]; readonly isCounted: boolean }> {
  const meter = new RequestMeter();
  const texts = means.mayCountTexts
    ? requests.slice(0, requests.length <= countedAll ? requests.length : countedSome)
    : [];
  const counts = await counted(texts, means);
  if (counts !== undefined && counts.length > 0) {
    const estimated = requests.map((request) => meter.tokens(request));
    return { tokens: scaled(estimated, counts), isCounted: true };
  }
  const asked = instructionsOf(requests);
  const ofInstructions = (await counted([...asked.values()], means)) ?? [];
  const bySystem = new Map(
    [...asked.keys()].map((system, index) => [system, ofInstructions[index]]),
  );
  const tokens = requests.map((request) => {
    const tokens = meter.tokens(request);
    const exact = bySystem.get(request.system);
    if (exact === undefined) return tokens;
    return withLikely(tokens, tokens.input.likely - meter.instructions(request).likely + exact);
  });
  return { tokens, isCounted: false };
}

/** `undefined`: it cannot, or will not; then an estimate has to do. */
async function counted(
  requests: readonly ModelRequest[],
  { model, signal }: CountMeans,
): Promise<readonly number[] | undefined> {
  const { countTokens } = model;
  if (countTokens === undefined) return undefined;
  try {
    return await Promise.all(requests.map((request) => countTokens(request, signal)));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ModelFailure) return undefined;
    throw error;
  }
}

/** One request for each of the instructions, with nothing of a dataset in it. */
function instructionsOf(requests: readonly ModelRequest[]): ReadonlyMap<string, ModelRequest> {
  const found = new Map<string, ModelRequest>();
  for (const request of requests) {
    if (found.size === mostInstructions) break;
    if (!found.has(request.system)) found.set(request.system, { ...request, text: noText });
  }
  return found;
}

/** `counts`: of the first ones. */
function scaled(
  estimated: readonly RequestTokens[],
  counts: readonly number[],
): readonly RequestTokens[] {
  const exact = counts.reduce((sum, one) => sum + one, 0);
  const guessed = estimated.slice(0, counts.length).reduce((sum, one) => sum + one.input.likely, 0);
  return estimated.map((tokens, index) =>
    withLikely(tokens, counts[index] ?? Math.round((tokens.input.likely * exact) / guessed)),
  );
}

function withLikely(tokens: RequestTokens, likely: number): RequestTokens {
  const most = Math.max(tokens.input.most, likely);
  return { ...tokens, input: { likely: Math.min(likely, most), most } };
}
