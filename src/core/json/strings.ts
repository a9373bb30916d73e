/** Reads one string: where it ends, what it says, and what is wrong with how it is written. */

import type { Span, TextEdit } from "../model.ts";
import { backslash, doubleQuote, isSmartQuote } from "./characters.ts";
import { escapeUnits, readEscape, type Escape } from "./escapes.ts";
import { locateInString } from "./locate.ts";
import { repairIf, safe, suggestion } from "./problem-log.ts";
import type { Place, Source } from "./source.ts";
import { findStringEnd, type StringEnd } from "./string-end.ts";
import type { StringNode } from "./tree.ts";

/** Reads the string whose opening quote, of whatever kind, is at `start`. */
export function readString(
  source: Source,
  start: number,
  place: Place,
): { readonly node: StringNode; readonly isCut: boolean } {
  const stringEnd = findStringEnd(source, start, place);
  const content = readContent(source, { start: start + 1, end: stringEnd.contentEnd }, stringEnd);
  const node: StringNode = { type: "string", start, end: stringEnd.end, value: content.value };
  reportQuotes(source, node, stringEnd, content);
  if (content.hasSurrogates) reportUnpairedSurrogates(source, node);
  return { node, isCut: stringEnd.kind === "cut" };
}

interface Content {
  readonly value: string;
  readonly hasSurrogates: boolean;
  /** Double quotes without a backslash. */
  readonly doubleQuotes: readonly number[];
  /** Escapes of a single quote, which JSON does not need. */
  readonly escapedSingleQuotes: readonly Span[];
  /** As in `"C:\dir\"`, where the backslash keeps the quote from closing the string. */
  readonly endsWithEscapedQuote: boolean;
}

/** Whatever in a string is not simply itself. */
const special = /["\\\p{Cc}\p{Surrogate}]/gu;

function readContent(source: Source, { start, end }: Span, { kind }: StringEnd): Content {
  const raw = source.text.slice(start, end);
  const doubleQuotes: number[] = [];
  const escapedSingleQuotes: Span[] = [];
  let value = "";
  let hasSurrogates = false;
  let endsWithEscapedQuote = false;
  let copied = 0;
  special.lastIndex = 0;
  while (special.test(raw)) {
    const index = special.lastIndex - 1;
    const at = start + index;
    const code = raw.charCodeAt(index);
    if (code === backslash) {
      const escape = readEscape(source.text, at, end);
      value += raw.slice(copied, index) + escape.value;
      copied = escape.end - start;
      special.lastIndex = copied;
      hasSurrogates ||= isSurrogate(escape.value.charCodeAt(0));
      endsWithEscapedQuote = escape.value === '"' && escape.end === end;
      const isCutOff = kind === "cut" && escape.fault?.spanEnd === end;
      if (raw[index + 1] === "'") escapedSingleQuotes.push({ start: at, end: escape.end });
      else if (escape.fault !== undefined && !isCutOff) reportEscape(source, at, escape);
    } else if (code < 0x20) reportControl(source, at, code);
    else if (code === doubleQuote) doubleQuotes.push(at);
    else hasSurrogates ||= isSurrogate(code);
  }
  value += raw.slice(copied);
  return { value, hasSurrogates, doubleQuotes, escapedSingleQuotes, endsWithEscapedQuote };
}

function isSurrogate(code: number): boolean {
  return (code & 0xf800) === 0xd800;
}

/** Quotes that JSON does not know, that are missing, or that lack a backslash. */
function reportQuotes(
  { text, log }: Source,
  { start, end }: StringNode,
  { kind, contentEnd }: StringEnd,
  { doubleQuotes, escapedSingleQuotes, endsWithEscapedQuote }: Content,
): void {
  const escapes = doubleQuotes.map((at) => ({ start: at, end: at + 1, text: '\\"' }));
  const unescapes = escapedSingleQuotes.map((span) => ({ ...span, text: "'" }));
  const quote = text.charCodeAt(start);
  if (quote !== doubleQuote) {
    const isClosed = kind === "closed" || kind === "innerQuotes";
    const edits: TextEdit[] = [{ start, end: start + 1, text: '"' }, ...escapes, ...unescapes];
    if (isClosed) edits.push({ start: contentEnd, end, text: '"' });
    log.addSyntax(
      isSmartQuote(quote) ? "smartQuotes" : "singleQuotes",
      { start, end },
      {
        fix: repairIf(kind === "closed", "replaceQuotes", edits),
      },
    );
  } else {
    for (const edit of unescapes) {
      log.addSyntax("badEscape", edit, {
        data: { escape: "\\'" },
        fix: safe("rewriteEscape", [edit]),
      });
    }
    const [first] = escapes;
    if (first !== undefined) {
      log.addSyntax("unescapedQuote", first, { fix: suggestion("escapeQuote", escapes) });
    }
  }
  if (kind === "unclosed" && endsWithEscapedQuote) {
    const span = { start: contentEnd - 2, end: contentEnd };
    log.addSyntax("escapedQuote", span, {
      fix: suggestion("doubleBackslash", [{ start: span.start, end: span.start, text: "\\" }]),
    });
  } else if (kind === "unclosed") {
    log.addSyntax(
      "missingQuote",
      { start, end },
      {
        data: { side: "closing" },
        fix: suggestion("addQuote", [{ start: contentEnd, end: contentEnd, text: '"' }]),
      },
    );
  }
}

function reportEscape({ text, log }: Source, start: number, { end, fault }: Escape): void {
  if (fault === undefined) return;
  log.addSyntax(
    "badEscape",
    { start, end: fault.spanEnd },
    {
      data: { escape: text.slice(start, fault.spanEnd) },
      fix: repairIf(fault.isClear, fault.isClear ? "rewriteEscape" : "doubleBackslash", [
        { start, end, text: fault.replacement },
      ]),
    },
  );
}

const controls: ReadonlyMap<number, { readonly name: string; readonly escape: string }> = new Map([
  [0x00, { name: "NUL", escape: "\\u0000" }],
  [0x08, { name: "backspace", escape: "\\b" }],
  [0x09, { name: "tab", escape: "\\t" }],
  [0x0a, { name: "line feed", escape: "\\n" }],
  [0x0c, { name: "form feed", escape: "\\f" }],
  [0x0d, { name: "carriage return", escape: "\\r" }],
  [0x1b, { name: "escape", escape: "\\u001b" }],
]);

function reportControl({ log }: Source, start: number, code: number): void {
  const escape = controls.get(code)?.escape ?? escapeUnits(String.fromCharCode(code));
  const name = controls.get(code)?.name ?? `U+${escape.slice(2).toUpperCase()}`;
  const span = { start, end: start + 1 };
  log.addSyntax("unescapedControl", span, {
    data: { name },
    fix: safe("escapeControl", [{ ...span, text: escape }]),
  });
}

/** Halves of a surrogate pair stand for no character; most programs replace or refuse them. */
function reportUnpairedSurrogates({ text, log }: Source, node: StringNode): void {
  for (const { index } of node.value.matchAll(/\p{Surrogate}/gu)) {
    if (!log.hasRoomFor("unpaired-surrogate")) return;
    const span = locateInString(text, node, { start: index, end: index + 1 });
    log.addValue({
      ruleId: "unpaired-surrogate",
      messageId: "unpairedSurrogate",
      span,
      fix: suggestion("replaceSurrogate", [{ ...span, text: "\ufffd" }]),
    });
  }
}
