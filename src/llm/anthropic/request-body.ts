/** A request as the Messages API takes it. */

import { transformJSONSchema } from "@anthropic-ai/sdk/lib/transform-json-schema";
import type {
  JSONOutputFormat,
  MessageCountTokensParams,
  MessageCreateParamsNonStreaming,
} from "@anthropic-ai/sdk/resources/messages";
import type * as z from "zod";

import type { ModelFacts, ModelRequest } from "../../core/assist/language-model.ts";
import { answerForm } from "../../core/assist/schema-words.ts";

/** Requests share few schemas. */
const formats = new WeakMap<z.ZodType, JSONOutputFormat>();

/** What the model reads, and how it is to answer. Without structured output the system prompt says how. */
export function promptOf(request: ModelRequest, facts: ModelFacts): MessageCountTokensParams {
  return {
    model: facts.id,
    system: [{ type: "text", text: request.system, cache_control: { type: "ephemeral" } }],
    messages: [{ role: "user", content: request.text }],
    ...(facts.hasStructuredOutput && { output_config: { format: formatOf(request.schema) } }),
    ...(facts.thinking === "optional" && { thinking: { type: "disabled" as const } }),
  };
}

export function bodyOf(request: ModelRequest, facts: ModelFacts): MessageCreateParamsNonStreaming {
  return { ...promptOf(request, facts), max_tokens: request.maxOutputTokens };
}

function formatOf(schema: z.ZodType): JSONOutputFormat {
  let format = formats.get(schema);
  if (format === undefined) {
    // The API takes a part of JSON Schema; the SDK says the rest in descriptions.
    format = { type: "json_schema", schema: transformJSONSchema(answerForm(schema)) };
    formats.set(schema, format);
  }
  return format;
}
