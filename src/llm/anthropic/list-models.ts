/** The models that a key may ask. */

// All of zod would be a third of the bundle.
import * as z from "zod/mini";

import type { ModelFacts } from "../../core/assist/language-model.ts";
import { ModelFailure } from "../../core/assist/model-failure.ts";
import { answered } from "./answered.ts";
import type { AnthropicConnection } from "./anthropic-client.ts";
import { watched } from "./request-watch.ts";

const support = z.nullish(z.object({ supported: z.boolean() }));

/** Gateways leave out most of what `ModelInfo` of SDK 1.12.0 has. */
const listedModel = z.object({
  id: z.string().check(z.minLength(1)),
  display_name: z.nullish(z.string()),
  created_at: z.nullish(z.string()),
  lifecycle: z.catch(z.optional(z.enum(["active", "deprecated", "retired"])), undefined),
  retires_at: z.nullish(z.string()),
  max_input_tokens: z.nullish(z.number()),
  max_tokens: z.nullish(z.number()),
  capabilities: z.catch(
    z.nullish(
      z.object({
        structured_outputs: support,
        thinking: z.nullish(
          z.object({
            supported: z.boolean(),
            types: z.nullish(z.object({ disabled: support })),
          }),
        ),
      }),
    ),
    undefined,
  ),
});
type ListedModel = z.infer<typeof listedModel>;

const perPage = 100;

export function listModels(
  { client, host, limits }: AnthropicConnection,
  signal: AbortSignal,
): Promise<readonly ModelFacts[]> {
  const context = { host };
  return watched({ signal, limits, context }, async (watch) => {
    const listed: ListedModel[] = [];
    const listing = client.models.list({ limit: perPage }, { signal: watch.signal });
    const first = await answered(listing, context);
    for await (const page of first.iterPages()) {
      watch.heard();
      const models = z.array(listedModel).safeParse(page.data);
      if (!models.success) throw new ModelFailure("not-found", { ...context, status: 200 });
      for (const model of models.data) listed.push(model);
    }
    return listed
      .filter(({ lifecycle }) => lifecycle !== "retired")
      .sort((a, b) => (b.created_at ?? "").localeCompare(a.created_at ?? ""))
      .map(factsOf);
  });
}

function factsOf(model: ListedModel): ModelFacts {
  return {
    provider: "anthropic",
    id: model.id,
    label: model.display_name ?? model.id,
    maxInputTokens: model.max_input_tokens ?? undefined,
    maxOutputTokens: model.max_tokens ?? undefined,
    lifecycle: model.lifecycle,
    retiresAt: model.retires_at?.slice(0, "2027-01-31".length),
    hasStructuredOutput: model.capabilities?.structured_outputs?.supported ?? false,
    thinking: thinkingOf(model),
  };
}

function thinkingOf({ capabilities }: ListedModel): ModelFacts["thinking"] {
  if (capabilities?.thinking?.supported !== true) return undefined;
  return capabilities.thinking.types?.disabled?.supported === false ? "always" : "optional";
}
