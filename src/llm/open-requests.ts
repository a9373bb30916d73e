/** Which requests of a run are to be sent: not those that are answered already, and none with a secret in it. */

import type { LanguageModel, ModelRequest } from "../core/assist/language-model.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { unhurried } from "./unhurried.ts";

/** Of each text, whether there is a secret in it that is not masked. */
export type SecretGuard = (texts: readonly string[]) => Promise<readonly boolean[]>;

export interface RecallMeans {
  readonly model: LanguageModel;
  readonly cache: AnswerCache;
  readonly signal: AbortSignal;
}

/** By key. What no longer fits its schema is asked anew. Stopped, it may give out fewer. */
export async function rememberedAnswers(
  requests: readonly ModelRequest[],
  { model, cache, signal }: RecallMeans,
): Promise<ReadonlyMap<string, unknown>> {
  const kept = await cache.recall(model, new Set(requests.map(({ key }) => key)), signal);
  const answers = new Map<string, unknown>();
  for await (const { key, schema } of unhurried(requests, signal)) {
    if (!kept.has(key)) continue;
    const result = schema.safeParse(kept.get(key));
    if (result.success) answers.set(key, result.data);
  }
  return answers;
}

export interface GuardedRequests {
  readonly safe: readonly ModelRequest[];
  readonly secret: readonly ModelRequest[];
}

/** So many texts are looked at at once. */
const portion = 64;

/** Stopped, it holds none for safe that it has not looked at. */
export async function unlessSecret(
  requests: readonly ModelRequest[],
  { holdSecrets, signal }: { readonly holdSecrets: SecretGuard; readonly signal: AbortSignal },
): Promise<GuardedRequests> {
  const safe: ModelRequest[] = [];
  const secret: ModelRequest[] = [];
  if (requests.length === 0) return { safe, secret };
  // Instructions are the same for many.
  const systems = [...new Set(requests.map(({ system }) => system))];
  const held = await holdSecrets(systems);
  const secretSystems = new Set(systems.filter((_, index) => held[index] !== false));
  for await (const some of unhurried(portionsOf(requests), signal)) {
    const inTexts = await holdSecrets(some.map(({ text }) => text));
    for (const [index, request] of some.entries()) {
      const isSafe = inTexts[index] === false && !secretSystems.has(request.system);
      (isSafe ? safe : secret).push(request);
    }
  }
  return { safe, secret };
}

function* portionsOf(requests: readonly ModelRequest[]): Iterable<readonly ModelRequest[]> {
  for (let start = 0; start < requests.length; start += portion) {
    yield requests.slice(start, start + portion);
  }
}
