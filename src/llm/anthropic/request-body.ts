/** A request as the Messages API takes it. */

import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import type {
  JSONOutputFormat,
  MessageCountTokensParams,
  MessageCreateParamsNonStreaming,
} from "@anthropic-ai/sdk/resources/messages";
import type * as z from "zod";

import type { ModelFacts, ModelRequest } from "../../core/assist/language-model.ts";

/** Requests share few schemas. */
const formats = new WeakMap<z.ZodType, JSONOutputFormat>();

/** What the model reads, and how it is to answer. */
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
    const { type, schema: jsonSchema } = zodOutputFormat(schema);
    format = { type, schema: jsonSchema };
    formats.set(schema, format);
  }
  return format;
}
