/** Which requests of a run are to be sent: not those that are answered already, and none with a secret in it. */

import type { LanguageModel, ModelRequest } from "../core/assist/language-model.ts";
import type { AnswerCache } from "./answer-cache.ts";

/** Of each text, whether there is a secret in it that is not masked. */
export type SecretGuard = (texts: readonly string[]) => Promise<readonly boolean[]>;

/** By key. What no longer fits its schema is asked anew. */
export async function rememberedAnswers(
  requests: readonly ModelRequest[],
  { model, cache }: { readonly model: LanguageModel; readonly cache: AnswerCache },
): Promise<ReadonlyMap<string, unknown>> {
  const kept = await cache.recall(model.facts, new Set(requests.map(({ key }) => key)));
  const answers = new Map<string, unknown>();
  for (const { key, schema } of requests) {
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

/** So many texts are looked at between two moments in which it can be stopped. */
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
  for (let start = 0; start < requests.length && !signal.aborted; start += portion) {
    const some = requests.slice(start, start + portion);
    const inTexts = await holdSecrets(some.map(({ text }) => text));
    for (const [index, request] of some.entries()) {
      const isSafe = inTexts[index] === false && !secretSystems.has(request.system);
      (isSafe ? safe : secret).push(request);
    }
  }
  return { safe, secret };
}
