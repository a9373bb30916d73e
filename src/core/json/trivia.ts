/** What stands between values: white space, and the comments and stray bytes that JSON does not allow there. */

import { isForeignSpace, isJsonSpace, startsComment, trimEnd } from "./characters.ts";
import { repairIf, safe } from "./problem-log.ts";
import { closingTailStart, type Source } from "./source.ts";

/** The offset of the next character that means something. Reports what is skipped and should not be there. */
export function skipTrivia(source: Source, from: number): number {
  const { text } = source;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isJsonSpace(code)) at += 1;
    else if (code === 0) at = skipNul(source, at);
    else if (isForeignSpace(code)) at = skipForeignSpace(source, at);
    else if (startsComment(text, at)) at = skipComment(source, at);
    else break;
  }
  return at;
}

function skipNul({ text, log }: Source, start: number): number {
  const end = runEnd(text, start, (code) => code === 0);
  log.addSyntax(
    "nulByte",
    { start, end },
    {
      fix: safe("removeNul", [{ start, end, text: separator(text, start, end) }]),
    },
  );
  return end;
}

function skipForeignSpace({ text, log }: Source, start: number): number {
  const end = runEnd(text, start, isForeignSpace);
  const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, "0");
  log.addSyntax(
    "unicodeSpace",
    { start, end },
    {
      data: { code: `U+${code}` },
      fix: safe("rewriteSpace", [{ start, end, text: " " }]),
    },
  );
  return end;
}

function runEnd(text: string, start: number, belongs: (code: number) => boolean): number {
  let end = start + 1;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * A comment up to the end of the line may have swallowed part of the record, so inside of brackets its end is a guess:
 * before the brackets that close the record.
 */
function skipComment(source: Source, start: number): number {
  const { text, log, closers } = source;
  const closing = text.startsWith("/*", start) ? text.indexOf("*/", start + 2) : -1;
  const isClosed = closing >= 0;
  const end = isClosed
    ? closing + 2
    : trimEnd(text, start, closingTailStart(source, start + 1) ?? text.length);
  const removal =
    end === text.length
      ? { start: trimEnd(text, 0, start), end, text: "" }
      : { start, end, text: separator(text, start, end) };
  log.addSyntax(
    "comment",
    { start, end },
    {
      fix: repairIf(isClosed || closers.length === 0, "removeComment", [removal]),
    },
  );
  return end;
}

/** What must replace a removed stretch so that its neighbours do not grow together. */
function separator(text: string, start: number, end: number): "" | " " {
  const touches = start > 0 && end < text.length;
  return touches && !isJsonSpace(text.charCodeAt(start - 1)) && !isJsonSpace(text.charCodeAt(end))
    ? " "
    : "";
}
