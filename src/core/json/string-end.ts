/** Decides where a string ends, also when its closing quote is missing or other quotes stand inside of it. */

import { matchAt } from "../sticky.ts";
import { backslash, isJsonSpace, skipSpaces, startsComment, trimEnd } from "./characters.ts";
import { closingTailStart, type Place, type Source } from "./source.ts";

export interface StringEnd {
  /**
   * - `closed`: by its first quote that can close it.
   * - `innerQuotes`: by a later one; those before it belong to the content.
   * - `unclosed`: the quote is missing at `contentEnd`.
   * - `cut`: the line ends inside of the string.
   */
  readonly kind: "closed" | "innerQuotes" | "unclosed" | "cut";
  readonly contentEnd: number;
  /** Where reading goes on. */
  readonly end: number;
}

/** Finds the end of the string whose opening quote is at `open`. */
export function findStringEnd(source: Source, open: number, place: Place): StringEnd {
  const { text } = source;
  const closer = closerOf(text.charAt(open));
  const first = nextQuote(text, open + 1, closer);
  if (first === undefined) return endWithoutQuote(source, open, place);
  if (canEnd(text, first + 1)) return closedAt(first);
  const missing = missingQuoteBefore(text, open, first, place);
  if (missing !== undefined) return { kind: "unclosed", contentEnd: missing, end: missing };
  const later = laterEnd(text, first, closer, place);
  return later === undefined ? closedAt(first) : { ...closedAt(later), kind: "innerQuotes" };
}

/** Whether a quote before `at` can be a closing one. In valid JSON this always holds. */
export function canEnd(text: string, at: number): boolean {
  const next = skipSpaces(text, at);
  return next === text.length || ",:}]".includes(text.charAt(next)) || startsComment(text, next);
}

function closedAt(quote: number): StringEnd {
  return { kind: "closed", contentEnd: quote, end: quote + 1 };
}

const doubleCloser = /["\\]/g;
const singleCloser = /['\\]/g;
const smartDoubleCloser = /["“”„‟\\]/g;
const smartSingleCloser = /['‘’‚‛\\]/g;

/** What can end a string that begins with `quote`, or hide its end. */
function closerOf(quote: string): RegExp {
  if (quote === '"') return doubleCloser;
  if (quote === "'") return singleCloser;
  return "“”„‟".includes(quote) ? smartDoubleCloser : smartSingleCloser;
}

/** The next closing quote that has no backslash before it. */
function nextQuote(text: string, from: number, closer: RegExp): number | undefined {
  closer.lastIndex = from;
  while (closer.test(text)) {
    const at = closer.lastIndex - 1;
    if (text.charCodeAt(at) !== backslash) return at;
    closer.lastIndex += 1;
  }
  return;
}

function endWithoutQuote(source: Source, open: number, place: Place): StringEnd {
  const { text } = source;
  const colon = place === "key" ? text.indexOf(":", open) : -1;
  const tail = colon >= 0 ? colon : closingTailStart(source, open + 1);
  if (tail === undefined || (tail === text.length && endsWithBackslash(text))) {
    return { kind: "cut", contentEnd: text.length, end: text.length };
  }
  const contentEnd = trimEnd(text, open + 1, tail);
  return { kind: "unclosed", contentEnd, end: contentEnd };
}

const keyAhead = /(?:"[^"\\]*"|'[^'\\]*'|[“”][^“”]*[“”]|[\w$-]+)\s*[:=]/y;
const itemAhead = /["'“‘{[]|(?:-?\d[\d.eE+-]*|true|false|null|True|False|None)\s*[,\]]/y;

/**
 * Where the quote is missing if `first`, which should close the string, is the opening quote of what comes next:
 * `"user, "content": …`. `undefined` if it is not.
 */
function missingQuoteBefore(
  text: string,
  open: number,
  first: number,
  place: Place,
): number | undefined {
  if (place === "key") {
    const colon = text.indexOf(":", open);
    return colon >= 0 && colon < first ? trimEnd(text, open + 1, colon) : undefined;
  }
  let end = first;
  while (end > open + 1 && isSeparator(text.charCodeAt(end - 1))) end -= 1;
  const separators = text.slice(end, first);
  const isNextString =
    place === "member"
      ? /[,{]/.test(separators) && matchAt(keyAhead, text, first) !== undefined
      : place === "item" && separators.trim() === "," && !isJsonSpace(text.charCodeAt(first + 1));
  return isNextString ? end : undefined;
}

const quotedKey = /(?:"[^"\\]*"|'[^'\\]*'|[“”][^“”]*[“”])\s*:/y;

/** Whether a key in quotes and its colon stand at `at`. */
export function isQuotedKeyAhead(text: string, at: number): boolean {
  return matchAt(quotedKey, text, at) !== undefined;
}

/** The next element behind what should be a comma and is not. */
const memberBehindWrongComma = /[;.|]\s*(?:"[^"\\]*"|'[^'\\]*'|[“”][^“”]*[“”])\s*:/y;
const itemBehindWrongComma = /;\s*["'“‘{[]/y;

const memberEnd =
  /\}\s*(?:[,}\]]|$)|[;.|]\s*"[^"\\]*"\s*:|,\s*(?:"[^"\\]*"|'[^'\\]*'|[“”][^“”]*[“”]|[\w$-]+)\s*:|,?\s*$/y;
const itemEnd = /\]\s*(?:[,}\]]|$)|,\s*(?:["'“‘{[\d-]|true|false|null|True|False|None)|,?\s*$/y;

/** The closing quote if those from `first` on belong to the content: `"Say "hi" to me"`. */
function laterEnd(text: string, first: number, closer: RegExp, place: Place): number | undefined {
  if (place === "key" || place === "root") return;
  const next = skipSpaces(text, first + 1);
  const [ahead, behind, end] =
    place === "member"
      ? [keyAhead, memberBehindWrongComma, memberEnd]
      : [itemAhead, itemBehindWrongComma, itemEnd];
  if ((matchAt(ahead, text, next) ?? matchAt(behind, text, next)) !== undefined) return;
  let quote = nextQuote(text, first + 1, closer);
  while (quote !== undefined) {
    if (matchAt(end, text, skipSpaces(text, quote + 1)) !== undefined) return quote;
    quote = nextQuote(text, quote + 1, closer);
  }
  return;
}

function isSeparator(code: number): boolean {
  return isJsonSpace(code) || ",{}[]".includes(String.fromCharCode(code));
}

function endsWithBackslash(text: string): boolean {
  let count = 0;
  while (text.charCodeAt(text.length - 1 - count) === backslash) count += 1;
  return count % 2 === 1;
}
