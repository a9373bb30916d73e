/** One record for a person to look at: what a hover card and an outline show of it. */

import type { Example, Format, Turn } from "./formats/format.ts";
import { locate } from "./json/locate.ts";
import { parseJsonLine } from "./json/parse.ts";
import type { JsonObject, Span } from "./model.ts";

export interface OutlineEntry {
  readonly label: string;
  readonly detail: string;
  readonly span: Span;
}

export interface RecordOutline extends OutlineEntry {
  readonly turns: readonly OutlineEntry[];
}

/** The meaning of a line, as far as it has one. */
export function readExample(text: string, format: Format | undefined): Example | undefined {
  const json = parseObject(text);
  return json && format?.read(json, () => undefined);
}

/** UTF-16 length of a turn's texts. */
export function turnLength({ parts }: Turn): number {
  let length = 0;
  for (const part of parts) if (part.type === "text") length += part.text.length;
  return length;
}

/** `undefined` for lines that are not a JSON object. `number`: of the record, from 1. */
export function outlineOf(
  text: string,
  format: Format | undefined,
  number: number,
): RecordOutline | undefined {
  const json = parseObject(text);
  if (json === undefined) return undefined;
  const tree = parseJsonLine(text);
  const span = { start: 0, end: text.length };
  const turns = format?.read(json, () => undefined)?.turns ?? [];
  const title = turns.find(({ role }) => role === "user") ?? turns[0];
  return {
    label: `Record ${number}`,
    detail:
      title === undefined ? Object.keys(json).join(", ").slice(0, excerptLength) : excerpt(title),
    span,
    turns: turns.map((turn) => ({
      label: turn.role,
      detail: excerpt(turn),
      span: locate(tree, turn.path) ?? span,
    })),
  };
}

const excerptLength = 60;

function excerpt({ parts }: Turn): string {
  const text = parts.map((part) => (part.type === "text" ? part.text : "[image]")).join(" ");
  const line = text
    .slice(0, 4 * excerptLength)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line;
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : undefined; // As JSON.parse makes them.
  } catch {
    return undefined; // Broken lines are shown by their findings.
  }
}
