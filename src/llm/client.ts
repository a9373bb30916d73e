/** Anthropic's models through its SDK: with `anthropic/` all that knows the SDK, in a bundle of its own. */

import type { ModelFacts, ModelRequest } from "../core/assist/language-model.ts";
import { AnthropicClient } from "./anthropic/anthropic-client.ts";
import type { AnthropicConnection } from "./anthropic/anthropic-client.ts";
import { askAnthropic } from "./anthropic/ask.ts";
import { anthropicBatches } from "./anthropic/batches.ts";
import { listModels } from "./anthropic/list-models.ts";
import { answered } from "./anthropic/answered.ts";
import { promptOf } from "./anthropic/request-body.ts";
import { usualLimits, watched } from "./anthropic/request-watch.ts";
import type { RequestLimits } from "./anthropic/request-watch.ts";
import type { AnthropicAccess } from "./open-anthropic.ts";

export interface ClientMeans {
  readonly apiKey: string;
  readonly base: URL;
  readonly limits?: RequestLimits;
}

export function createAccess({ apiKey, base, limits = usualLimits }: ClientMeans): AnthropicAccess {
  const connection: AnthropicConnection = {
    client: new AnthropicClient(apiKey, base),
    host: base.host,
    limits,
  };
  return {
    host: base.host,
    models: (signal) => listModels(connection, signal),
    model: (facts) => ({
      facts,
      address: base.href.replace(/\/$/, ""),
      ask: (request, options) => askAnthropic(connection, facts, request, options),
      countTokens: (request, signal) => countTokens(connection, facts, request, signal),
      batches: anthropicBatches(connection, facts),
    }),
  };
}

function countTokens(
  { client, host, limits }: AnthropicConnection,
  facts: ModelFacts,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<number> {
  const context = { model: facts.label, host };
  return watched({ signal, limits, context }, async (watch) => {
    const prompt = promptOf(request, facts);
    const counting = client.messages.countTokens(prompt, { signal: watch.signal });
    return (await answered(counting, context)).input_tokens;
  });
}
