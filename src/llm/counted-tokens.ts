/** Tokens of requests as the provider counts them, as far as it may be asked; the rest is estimated. */

import type { LanguageModel, ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import type { TokenSpan } from "../core/assist/outgoing.ts";
import { RequestMeter, type RequestTokens } from "../core/assist/request-tokens.ts";
import { unhurried } from "./unhurried.ts";

/** Up to so many are all counted. */
const countedAll = 20;
/** Of more, so many are, and the rest is estimated by them. */
const countedSome = 8;
/** Different instructions of a run; a few at most. */
const mostInstructions = 4;
/** In place of a text that must not leave. */
const noText = ".";

/** Providers call their counts estimates that may be off by a little. */
const countError = { share: 0.05, tokens: 50 };

export interface CountMeans {
  readonly model: LanguageModel;
  readonly signal: AbortSignal;
  /** Whether the provider may see the texts; otherwise it counts the instructions. */
  readonly mayCountTexts: boolean;
}

export interface CountedTokens {
  /** By request: where it is counted, `most` is little more than that. */
  readonly tokens: readonly RequestTokens[];
  /** By request, whatever the provider counts: `most` has a token for each byte. */
  readonly estimates: readonly RequestTokens[];
  /** Texts are counted, all or some, and not only instructions. */
  readonly isCounted: boolean;
}

/** Rejects with the signal's reason only. */
export async function countedTokens(
  requests: readonly ModelRequest[],
  means: CountMeans,
): Promise<CountedTokens> {
  const meter = new RequestMeter();
  const estimates = await estimated(requests, meter, means);
  const instructions = await countedInstructions(requests, means);
  const isAllowed = means.mayCountTexts && instructions.size > 0;
  const some = requests.length <= countedAll ? requests.length : countedSome;
  const counts = (isAllowed ? await counted(requests.slice(0, some), means) : undefined) ?? [];

  const parts = requests.map((request, index): Parts => {
    const ofInstructions = meter.instructions(request);
    const all = estimates[index] ?? meter.tokens(request);
    return {
      all,
      count: counts[index],
      instructions: instructions.get(request.system),
      text: {
        likely: all.input.likely - ofInstructions.likely,
        most: all.input.most - ofInstructions.most,
      },
    };
  });
  const share = textShare(parts);
  return {
    tokens: parts.map((part) => tokensOf(part, share)),
    estimates,
    isCounted: counts.length > 0,
  };
}

/** Of a request. */
interface Parts {
  /** Estimated. */
  readonly all: RequestTokens;
  /** Estimated. */
  readonly text: TokenSpan;
  /** Counted, if they are. */
  readonly count: number | undefined;
  readonly instructions: number | undefined;
}

function tokensOf({ all, text, count, instructions }: Parts, share: number): RequestTokens {
  if (instructions === undefined) return all;
  const input =
    count === undefined
      ? {
          likely: instructions + Math.min(Math.round(text.likely * share), text.most),
          most: withError(instructions) + text.most,
        }
      : { likely: count, most: withError(count) };
  return { ...all, input, instructions: Math.min(instructions, input.likely) };
}

const withError = (tokens: number): number =>
  Math.ceil(tokens * (1 + countError.share)) + countError.tokens;

/** By how much more or less the texts are than was estimated, where they are counted. */
function textShare(parts: readonly Parts[]): number {
  let [exact, guessed] = [0, 0];
  for (const { count, instructions, text } of parts) {
    if (count === undefined || instructions === undefined) continue;
    exact += Math.max(0, count - instructions);
    guessed += text.likely;
  }
  return guessed === 0 ? 1 : exact / guessed;
}

async function estimated(
  requests: readonly ModelRequest[],
  meter: RequestMeter,
  { signal }: CountMeans,
): Promise<readonly RequestTokens[]> {
  const tokens: RequestTokens[] = [];
  for await (const request of unhurried(requests, signal)) tokens.push(meter.tokens(request));
  signal.throwIfAborted();
  return tokens;
}

/** By the instructions themselves; with nothing of a dataset. */
async function countedInstructions(
  requests: readonly ModelRequest[],
  means: CountMeans,
): Promise<ReadonlyMap<string, number>> {
  const asked = new Map<string, ModelRequest>();
  for (const request of requests) {
    if (asked.size === mostInstructions) break;
    if (!asked.has(request.system)) asked.set(request.system, { ...request, text: noText });
  }
  const counts = (await counted([...asked.values()], means)) ?? [];
  return new Map(
    [...asked.keys()].flatMap((system, index) => {
      const tokens = counts[index];
      return tokens === undefined ? [] : [[system, tokens] as const];
    }),
  );
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
