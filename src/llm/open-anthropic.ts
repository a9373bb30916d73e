/** The way to Anthropic's models. Its SDK is loaded when they are asked for the first time. */

import type { LanguageModel, ModelFacts } from "../core/assist/language-model.ts";
import { Failure } from "../node/failure.ts";
import { readBaseUrl } from "./base-url.ts";

export { defaultBaseUrl } from "./base-url.ts";

export interface AnthropicMeans {
  readonly apiKey: string;
  readonly baseUrl: string;
}

/** Methods reject with a `ModelFailure`, or with the signal's reason. */
export interface AnthropicAccess {
  /** Host and, where it is not the usual one, port: "api.anthropic.com". */
  readonly host: string;
  /** Those that can be asked, the newest first. */
  models(signal: AbortSignal): Promise<readonly ModelFacts[]>;
  model(facts: ModelFacts): LanguageModel;
}

/** Sends nothing. Rejects with a `Failure` if key or address cannot be used. */
export async function openAnthropic(means: AnthropicMeans): Promise<AnthropicAccess> {
  const base = readBaseUrl(means.baseUrl);
  const apiKey = means.apiKey.trim();
  // Anything else cannot stand in a header.
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new Failure(
      "The API key is empty or has characters that no key has: copy it anew from where you got it.",
    );
  }
  // In the bundles, dist/llm.cjs.
  const { createAccess } = await import("./client.ts");
  return createAccess({ apiKey, base });
}
