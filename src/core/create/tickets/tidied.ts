/** White space of texts: breaks, ends of lines, runs of empty lines. */

import { isBlank } from "../../blank.ts";

/** Without what no reader sees; indentation stays, also of the first line. A tidy text costs a walk over its lines. */
export function tidied(text: string): string {
  let tidy = text;
  if (tidy.includes("\r")) tidy = tidy.replace(/\r\n?/g, "\n");
  if (hasInvisible(tidy)) {
    // eslint-disable-next-line no-control-regex -- they are what this is about
    tidy = tidy.replace(/[\u0000\u200b\u2060\ufeff]/g, "").replace(/[\u00a0\u202f]/g, " ");
  }
  return hasLooseLines(tidy) ? tightened(tidy) : tidy;
}

const hasInvisible = (text: string): boolean =>
  text.includes("\u00a0") ||
  text.includes("\u0000") ||
  text.includes("\u200b") ||
  text.includes("\u202f") ||
  text.includes("\u2060") ||
  text.includes("\ufeff");

/** White space at ends of lines, two empty lines in a row, or empty lines around. */
function hasLooseLines(text: string): boolean {
  if (isSpace(text.charCodeAt(text.length - 1)) || text.startsWith("\n")) return true;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (isSpace(text.charCodeAt(at - 1)) && (text[at - 1] !== "\n" || text[at - 2] === "\n")) {
      return true;
    }
  }
  return false;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a;

function tightened(text: string): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    if (!isBlank(line)) lines.push(line.trimEnd());
    else if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
  }
  if (lines.at(-1) === "") lines.pop();
  return lines.join("\n");
}
