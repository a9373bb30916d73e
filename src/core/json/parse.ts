/**
 * The tolerant JSON parser of one line. It is for lines that need it: those `JSON.parse` refuses, to say why, and those
 * with findings, to say where. Recovery follows one principle: one cause is one problem.
 */

import type { Span } from "../model.ts";
import { isJsonSpace, trimEnd } from "./characters.ts";
import { repairIf, safe, suggestion } from "./problem-log.ts";
import type { JsonNode, JsonTree } from "./tree.ts";
import { ValueReader } from "./values.ts";

/** Reads one line. Makes the best of whatever it holds and never throws. */
export function parseJsonLine(text: string): JsonTree {
  const reader = new ValueReader(text);
  const root = readRoot(reader);
  let last = root;
  while (last !== undefined) last = readAfterRoot(reader, last);
  return { root, problems: reader.log.sorted() };
}

function readRoot(reader: ValueReader): JsonNode | undefined {
  reader.skipTrivia();
  if (reader.isAtEnd) {
    if (reader.log.isEmpty) reader.log.addSyntax("noValue", { start: 0, end: reader.text.length });
    return;
  }
  const root = reader.value("root");
  if (root !== undefined) return root;
  return skipLeadingText(reader) ? reader.value("root") : undefined;
}

/** Skips what stands before the first bracket: a log prefix, a variable name. Returns whether there is a bracket. */
function skipLeadingText(reader: ValueReader): boolean {
  const { text, log, at: start } = reader;
  const length = text.slice(start).search(/[{[]/);
  if (length < 0) {
    log.addSyntax("notJson", { start, end: trimEnd(text, start, text.length) });
    return false;
  }
  const end = start + length;
  log.addSyntax(
    "leadingText",
    { start, end: trimEnd(text, start, end) },
    { fix: suggestion("removeText", [{ start, end, text: "" }]) },
  );
  reader.at = end;
  return true;
}

/** Reads what follows a complete value on the same line. Returns the next value, if that is what follows. */
function readAfterRoot(reader: ValueReader, previous: JsonNode): JsonNode | undefined {
  const { text, log } = reader;
  const previousEnd = reader.at;
  reader.skipTrivia();
  const comma = reader.char === "," && !reader.isAtEnd ? reader.at : undefined;
  if (comma !== undefined) {
    reader.at += 1;
    reader.skipTrivia();
  }
  if (reader.isAtEnd) {
    if (comma !== undefined) {
      const span = { start: comma, end: comma + 1 };
      log.addSyntax("commaAfterValue", span, { fix: safe("removeComma", [{ ...span, text: "" }]) });
    }
    return;
  }
  if (reader.char === "{" || reader.char === "[") {
    const start = reader.at;
    const next = reader.value("root");
    const gap = spacesFrom(text, comma ?? previousEnd, comma === undefined ? 0 : 1);
    const isClear = previous.type === "object" && next?.type === "object" && !reader.isTruncated;
    log.addSyntax(
      "severalValues",
      { start, end: reader.at },
      { fix: repairIf(isClear, "splitRecords", [{ ...gap, text: "\n" }]) },
    );
    return next;
  }
  if (comma === undefined && (reader.char === "}" || reader.char === "]")) {
    skipExtraBrackets(reader, previous);
    return previous;
  }
  const start = comma ?? reader.at;
  const end = trimEnd(text, start, text.length);
  log.addSyntax(
    "trailingText",
    { start, end },
    { fix: suggestion("removeText", [{ start, end, text: "" }]) },
  );
  return;
}

/** Closing brackets that close nothing can go, if the line is complete without them. */
function skipExtraBrackets(reader: ValueReader, previous: JsonNode): void {
  const { text, log, at: start } = reader;
  let end = start;
  while (text[end] === "}" || text[end] === "]") end += 1;
  reader.at = end;
  reader.skipTrivia();
  const isComplete = reader.isAtEnd && (previous.type === "object" || previous.type === "array");
  const span = { start, end };
  log.addSyntax("extraBracket", span, {
    data: { found: text.charAt(start) },
    fix: repairIf(isComplete, "removeBracket", [{ ...span, text: "" }]),
  });
}

/** The stretch of `length` characters from `start` and the white space behind it. */
function spacesFrom(text: string, start: number, length: number): Span {
  let end = start + length;
  while (isJsonSpace(text.charCodeAt(end))) end += 1;
  return { start, end };
}
