/** One record for a person to look at: what a hover card and an outline show of it. */

import type { Example, Format, Turn } from "./formats/format.ts";
import { locate } from "./json/locate.ts";
import { parseJsonLine } from "./json/parse.ts";
import { parseRecord } from "./json/strict.ts";
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
  const json = parseRecord(text);
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
  const json = parseRecord(text);
  if (json === undefined) return undefined;
  const tree = parseJsonLine(text);
  const span = { start: 0, end: text.length };
  const turns = format?.read(json, () => undefined)?.turns ?? [];
  return {
    label: `Record ${number}`,
    detail: titleOf(json, turns),
    span,
    turns: turns.map((turn) => ({
      label: turn.role,
      detail: excerpt(turn),
      span: locate(tree, turn.path) ?? span,
    })),
  };
}

/**
 * The beginning of what a line is about; with `answer`, of that turn of the assistant, counted from 1. Of a line that is
 * no record, the beginning of it.
 */
export function excerptOf(text: string, format: Format | undefined, answer?: number): string {
  const json = parseRecord(text);
  if (json === undefined) return beginning(text);
  const turns = format?.read(json, () => undefined)?.turns ?? [];
  const turn =
    answer === undefined
      ? undefined
      : turns.filter(({ role }) => role === "assistant").at(answer - 1);
  return turn === undefined ? titleOf(json, turns) : excerpt(turn);
}

const excerptLength = 60;

function titleOf(json: JsonObject, turns: readonly Turn[]): string {
  const title = turns.find(({ role }) => role === "user") ?? turns[0];
  return title === undefined ? beginning(Object.keys(json).join(", ")) : excerpt(title);
}

function excerpt({ parts }: Turn): string {
  return beginning(parts.map((part) => (part.type === "text" ? part.text : "[image]")).join(" "));
}

function beginning(text: string): string {
  const line = text
    .slice(0, 4 * excerptLength)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line;
}
