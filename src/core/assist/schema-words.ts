/** The form of an answer as models are told it: by the provider, or by the instructions where no provider holds them to it. */

import * as z from "zod";

import type { ModelFacts, ModelRequest } from "./language-model.ts";

export type AnswerForm = z.core.JSONSchema.BaseSchema;

/** JSON Schema of an answer, without the name of the dialect. */
export function answerForm(schema: z.ZodType): AnswerForm {
  const form: AnswerForm = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  delete form.$schema;
  return form;
}

/** Few, each for many requests: they share one text. */
const wordsOf = new WeakMap<z.ZodType, string>();

function formWords(schema: z.ZodType): string {
  let words = wordsOf.get(schema);
  if (words === undefined) {
    words =
      "Answer with one JSON object and nothing else: no words around it, no code fence. It has to be valid by this JSON " +
      `Schema:\n${JSON.stringify(answerForm(schema))}`;
    wordsOf.set(schema, words);
  }
  return words;
}

const withForm = new WeakMap<z.ZodType, Map<string, string>>();

/** The system prompt of a request: the instructions, and the form of the answer where the provider does not hold it to that. */
export function systemText(
  instructions: string,
  schema: z.ZodType,
  { hasStructuredOutput }: Pick<ModelFacts, "hasStructuredOutput">,
): string {
  if (hasStructuredOutput) return instructions;
  let texts = withForm.get(schema);
  if (texts === undefined) withForm.set(schema, (texts = new Map<string, string>()));
  let text = texts.get(instructions);
  if (text === undefined) {
    text = `${instructions.trimEnd()}\n\n${formWords(schema)}`;
    texts.set(instructions, text);
  }
  return text;
}

/** Whether the system prompt says the form of the answer itself. */
export const saysForm = ({ system, schema }: Pick<ModelRequest, "system" | "schema">): boolean =>
  system.endsWith(formWords(schema));
