/** Reads values without brackets and quotes: numbers, literals, and text that wants quotes. */

import type { Span } from "../model.ts";
import { isJsonSpace, isQuote, skipSpaces, startsComment, trimEnd } from "./characters.ts";
import { readNumber, type NumberToken } from "./numbers.ts";
import { repairIf, safe, suggestion } from "./problem-log.ts";
import type { Source } from "./source.ts";
import { canEnd } from "./string-end.ts";
import type { JsonNode, StringNode } from "./tree.ts";
import { readWord, type WordToken } from "./words.ts";

/** Reads the number or known word at `start`; `undefined` if there is none. */
export function readScalar(source: Source, start: number): JsonNode | undefined {
  const number = readNumber(source.text, start);
  if (number !== undefined) return numberNode(source, start, number);
  const word = readWord(source.text, start);
  return word && wordNode(source, start, word);
}

function numberNode({ text, log }: Source, start: number, token: NumberToken): JsonNode {
  const { end, value, repair } = token;
  const span = { start, end };
  if (repair !== undefined) {
    log.addSyntax("badNumber", span, {
      fix: repairIf(repair.isClear, "rewriteNumber", [{ ...span, text: repair.text }]),
    });
  } else if (!Number.isFinite(value)) {
    log.addValue({ ruleId: "unsafe-number", messageId: "infiniteNumber", span });
  } else if (Math.abs(value) > Number.MAX_SAFE_INTEGER && /^-?\d+$/.test(text.slice(start, end))) {
    log.addValue({
      ruleId: "unsafe-number",
      messageId: "unsafeInteger",
      span,
      fix: suggestion("addQuotes", [{ ...span, text: `"${text.slice(start, end)}"` }]),
    });
  }
  return { type: "number", ...span, value };
}

function wordNode(
  { log }: Source,
  start: number,
  { end, found, value, cause }: WordToken,
): JsonNode {
  const span = { start, end };
  if (cause === "notANumber") {
    log.addSyntax(cause, span, {
      data: { found },
      fix: suggestion("useNull", [{ ...span, text: "null" }]),
    });
  } else if (cause !== undefined) {
    log.addSyntax(cause, span, {
      data: { found, expected: String(value) },
      fix: safe("rewriteLiteral", [{ ...span, text: String(value) }]),
    });
  }
  if (value === null) return { type: "null", ...span };
  return typeof value === "number"
    ? { type: "number", ...span, value }
    : { type: "boolean", ...span, value };
}

/** Whether a value with all it needs begins at `start`: a bracket, a string with quotes, a number or a known word. */
export function isValueAhead(text: string, start: number): boolean {
  return (
    text[start] === "{" ||
    text[start] === "[" ||
    isQuote(text.charCodeAt(start)) ||
    isScalarAhead(text, start)
  );
}

export function isScalarAhead(text: string, start: number): boolean {
  return (readNumber(text, start) ?? readWord(text, start)) !== undefined;
}

const afterBareValue = ',{}[]"';
const afterBareKey = ":=,;{}[]\"'";

/** Reads text without quotes that stands for a value. */
export function readBareString(source: Source, start: number): StringNode {
  return (
    readWithoutOpeningQuote(source, start, afterBareValue) ??
    bareNode(source, bareText(source.text, start, afterBareValue), "unquotedString")
  );
}

/** Reads text without quotes that stands for a key. */
export function readBareKey(source: Source, start: number): StringNode {
  return (
    readWithoutOpeningQuote(source, start, afterBareKey) ??
    bareNode(source, bareText(source.text, start, afterBareKey), "unquotedKey")
  );
}

/** The text from `start` on that cannot be anything but part of a value; at least one character. */
export function junkSpan(text: string, start: number): Span {
  return bareText(text, start, afterBareValue);
}

/** Whether text without quotes that stands for a key begins at `start`. */
export function isBareKeyAhead(text: string, start: number): boolean {
  const { end } = bareText(text, start, afterBareKey);
  return /^\s*[:=]/.test(text.slice(end, end + 100)) && text[start] !== ":";
}

function bareText(text: string, start: number, stops: string): Span {
  let end = start;
  while (end < text.length && !stops.includes(text.charAt(end))) {
    if (end > start && isJsonSpace(text.charCodeAt(end - 1)) && startsComment(text, end)) break;
    end += 1;
  }
  return { start, end: Math.max(trimEnd(text, start, end), start + 1) };
}

function bareNode(
  { text, log, closers }: Source,
  span: Span,
  messageId: "unquotedString" | "unquotedKey",
): StringNode {
  const value = text.slice(span.start, span.end);
  // At the end of a cut line nobody can tell what it would have become.
  const isCut = span.end === trimEnd(text, 0, text.length) && closers.length > 0;
  if (!isCut) {
    const isName =
      messageId === "unquotedKey" &&
      /^[\w$-]+$/.test(value) &&
      text[skipSpaces(text, span.end)] === ":";
    log.addSyntax(messageId, span, {
      fix: repairIf(isName, "addQuotes", [{ ...span, text: JSON.stringify(value) }]),
    });
  }
  return { type: "string", ...span, value };
}

function readWithoutOpeningQuote(
  { text, log }: Source,
  start: number,
  stops: string,
): StringNode | undefined {
  const { end } = bareText(text, start, stops);
  if (text[end] !== '"' || !canEnd(text, end + 1)) return;
  const span = { start, end: end + 1 };
  log.addSyntax("missingQuote", span, {
    data: { side: "opening" },
    fix: suggestion("addQuote", [{ start, end: start, text: '"' }]),
  });
  return { type: "string", ...span, value: text.slice(start, end) };
}
