/** Comments of tickets, which exports hold as lists of objects, as text. */

import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";

const bodyKeys = [
  "body",
  "plain_body",
  "text",
  "content",
  "comment",
  "message",
  "note",
  "html_body",
  "value",
];
const authorKeys = [
  "author",
  "author_name",
  "user",
  "created_by",
  "createdBy",
  "sys_created_by",
  "from",
  "author_id",
];
const timeKeys = [
  "created",
  "created_at",
  "createdAt",
  "sys_created_on",
  "date",
  "time",
  "timestamp",
];

/**
 * A paragraph for each, "author (time): body", in order of time. `undefined`: these are no comments. `textOf`: of a value
 * that may be a tree.
 */
export function commentsText(
  list: readonly JsonObject[],
  textOf: (value: JsonValue) => string,
): string | undefined {
  const comments = list.map((object) => {
    const body = memberOf(object, bodyKeys);
    const author = authorOf(memberOf(object, authorKeys));
    const time = memberOf(object, timeKeys);
    return {
      body: body === undefined ? "" : textOf(body).trim(),
      author,
      time: typeof time === "string" || typeof time === "number" ? String(time) : "",
    };
  });
  const hasBodies = comments.some(({ body }) => body !== "");
  if (!hasBodies || !comments.every(({ author, time }) => author !== "" || time !== "")) {
    return undefined;
  }
  return comments
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    .filter(({ body }) => body !== "")
    .map(({ body, author, time }) => `${headOf(author, time)}: ${body}`)
    .join("\n\n");
}

function headOf(author: string, time: string): string {
  if (author === "") return time;
  return time === "" ? author : `${author} (${time})`;
}

function memberOf(object: JsonObject, keys: readonly string[]): JsonValue | undefined {
  for (const key of keys) {
    const value = object[key];
    if (value !== undefined && value !== null && value !== "") return value;
  }
  return undefined;
}

function authorOf(value: JsonValue | undefined): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (!isObject(value)) return "";
  const name = memberOf(value, [
    "displayName",
    "display_value",
    "name",
    "emailAddress",
    "email",
    "value",
  ]);
  return typeof name === "string" ? name : "";
}
