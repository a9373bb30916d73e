/** Reads a model's answer: one JSON object that fits the schema. */

import type * as z from "zod";

export type ReadAnswer<T> =
  | { readonly value: T; readonly problem?: undefined }
  /** A plain sentence, without words of the answer. */
  | { readonly value?: undefined; readonly problem: string };

/**
 * Models that are not held to a schema put the object into a code fence, or words around it: that is no fault. Two
 * objects that fit are one, as nobody can tell which is meant.
 */
export function readAnswer<T>(schema: z.ZodType<T>, text: string): ReadAnswer<T> {
  const objects = objectsIn(text);
  if (objects.length === 0) return { problem: "The answer has no JSON object in it." };
  const results = objects.map((object) => schema.safeParse(object));
  const [fitting, another] = results.filter(({ success }) => success);
  if (another !== undefined) return { problem: "The answer has more than one JSON object." };
  if (fitting?.success === true) return { value: fitting.data };
  return { problem: "The JSON object of the answer is not of the form that was asked for." };
}

function objectsIn(text: string): readonly object[] {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const objects: object[] = [];
  let from = text.indexOf("{");
  // Each start may be read to the end of the text: words with more braces than that are no answer.
  for (let starts = 0; from >= 0 && starts < mostStarts; starts++) {
    const end = endOfObject(text, from);
    const object = end === undefined ? undefined : parsed(text.slice(from, end));
    if (object !== undefined) objects.push(object);
    from = text.indexOf("{", object === undefined ? from + 1 : end);
  }
  return objects;
}

const mostStarts = 64;

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    // Words, or an answer that is not valid: the caller says so.
    return undefined;
  }
}

/** Behind the brace that closes the one at `start`; `undefined`: none does. Braces in strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}
