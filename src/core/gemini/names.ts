/** Google's names of fields: JSON of its messages may be written in camel or in snake case (protobuf's JSON mapping). */

import { openaiDialect, roleNames, type ChatDialect } from "../chat/dialect.ts";
import type { JsonObject } from "../model.ts";
import { alternatingOrder } from "../turns/alternation.ts";

const label = "Gemini";
const names = roleNames(
  { user: "user", assistant: "model" },
  { systemBeside: "systemInstruction" },
);

export const geminiDialect: ChatDialect = openaiDialect(label, {
  // Its function calling guide writes "function" for the answers of functions, the reference "user" (copies of 2025).
  roles: { ...names, toRole: (name) => (name === "function" ? "user" : names.toRole(name)) },
  order: alternatingOrder,
});

/** The key by which the object has the field named so in camel case; `undefined` if it has it not. */
export function keyOf(object: JsonObject, field: string): string | undefined {
  if (object[field] !== undefined) return field;
  const snake = snakeCase(field);
  return object[snake] === undefined ? undefined : snake;
}

export function isNamed(key: string, fields: readonly string[]): boolean {
  return fields.some((field) => key === field || key === snakeCase(field));
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
