/** Writes a new text into a JSON string, so that what is the same stays as it is written, byte by byte. */

import type { Span, TextEdit } from "../model.ts";
import { backslash } from "./characters.ts";
import { readEscape } from "./escapes.ts";
import { locateInString } from "./locate.ts";
import type { StringNode } from "./tree.ts";

/** `undefined`: there is nothing to change. `node`: of the line `text`, with its quotes. */
export function rewriteString(text: string, node: StringNode, value: string): TextEdit | undefined {
  const old = node.value;
  const changed = hasMixedBreaks(old) ? changeOfMixed(old, value) : changeOf(old, value);
  if (changed === undefined) return undefined;
  const { start, end } = placeOf(text, node, changed.span);
  const style = styleOf(text.slice(node.start, node.end));
  return { start, end, text: written(changed.text, style) };
}

/** A part of the old text, and what comes in its place. */
interface Change {
  readonly span: Span;
  readonly text: string;
}

function changeOf(old: string, value: string): Change | undefined {
  if (old === value) return undefined;
  const most = Math.min(old.length, value.length);
  let start = 0;
  while (start < most && old.charCodeAt(start) === value.charCodeAt(start)) start += 1;
  // Never half of a pair, which would be written as an escape beside the other half.
  if (isHigh(old.charCodeAt(start - 1))) start -= 1;
  let same = 0;
  while (
    same < most - start &&
    old.charCodeAt(old.length - same - 1) === value.charCodeAt(value.length - same - 1)
  ) {
    same += 1;
  }
  if (same > 0 && isLow(old.charCodeAt(old.length - same))) same -= 1;
  return { span: { start, end: old.length - same }, text: value.slice(start, value.length - same) };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * An editor gives all line breaks of a text one spelling: where the old text has several, those around the change stay as
 * they were.
 */
function changeOfMixed(old: string, value: string): Change | undefined {
  const change = changeOf(withPlainBreaks(old), withPlainBreaks(value));
  if (change === undefined) return undefined;
  const { start, end } = change.span;
  const eol = value.includes("\r\n") ? "\r\n" : "\n";
  const span = { start: offsetIn(old, start), end: offsetIn(old, end) };
  return { span, text: change.text.replaceAll("\n", eol) };
}

const breaks = /\r\n?|\n/g;
const withPlainBreaks = (text: string): string => text.replace(breaks, "\n");

/** A break of its own "\r" is none that an editor keeps. */
function hasMixedBreaks(text: string): boolean {
  if (!text.includes("\r")) return false;
  const kinds = new Set(text.match(breaks));
  return kinds.size > 1 || kinds.has("\r");
}

/** Where that place of the text with plain breaks is in the text itself. */
function offsetIn(text: string, plain: number): number {
  let longer = 0;
  for (const { 0: found, index } of text.matchAll(breaks)) {
    if (index - longer >= plain) break;
    longer += found.length - 1;
  }
  return plain + longer;
}

/** On the line; a part that is empty is a place. */
function placeOf(text: string, node: StringNode, { start, end }: Span): Span {
  const first = locateInString(text, node, { start, end: start }).start;
  if (end === start) return { start: first, end: first };
  return { start: first, end: locateInString(text, node, { start, end }).end };
}

/** How a string spells characters that may be written in several ways. */
interface EscapeStyle {
  /** Whether all that is beyond ASCII is escaped, as Python does. */
  readonly isAscii: boolean;
  readonly hasCapitals: boolean;
  /** By character: its escape, where that is not the usual one and the character is always written so. */
  readonly own: ReadonlyMap<string, string>;
}

function styleOf(literal: string): EscapeStyle {
  const own = new Map<string, string>();
  const bare = new Set<string>();
  let isAscii = false;
  let hasCapitals = false;
  for (let at = 1; at < literal.length - 1;) {
    if (literal.charCodeAt(at) !== backslash) {
      bare.add(literal.charAt(at));
      at += 1;
      continue;
    }
    const { end, value } = readEscape(literal, at, literal.length - 1);
    const source = literal.slice(at, end);
    if (value > "\x7f") {
      isAscii = true;
      hasCapitals ||= /[A-F]/.test(source);
    } else if (source !== usual(value)) own.set(value, source);
    at = end;
  }
  for (const character of bare) {
    own.delete(character);
    if (character > "\x7f") isAscii = false;
  }
  return { isAscii, hasCapitals, own };
}

const usual = (character: string): string => JSON.stringify(character).slice(1, -1);

function written(text: string, { isAscii, hasCapitals, own }: EscapeStyle): string {
  let plain = JSON.stringify(text).slice(1, -1);
  if (own.size > 0) {
    const spelled = Array.from(text, (character) => own.get(character) ?? usual(character));
    plain = spelled.join("");
  }
  if (!isAscii) return plain;
  return plain.replace(/[\u0080-\uffff]/g, (unit) => {
    const digits = unit.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${hasCapitals ? digits.toUpperCase() : digits}`;
  });
}
