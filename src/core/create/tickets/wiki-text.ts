/** Markup of Jira and of ServiceNow's journals as text. */

import { fenced } from "./fences.ts";

/** What is no markup for sure stays: braces and stars are part of configurations too. */
export function wikiToText(text: string): string {
  const bare = text.includes("code]") ? text.replace(/\[\/?code\]/gi, "") : text;
  const isWiki = hasWikiMarkup(bare);
  const lined = isWiki ? withoutInline(withCode(bare)) : bare;
  return lined.includes("!") || lined.includes("[") ? withoutReferences(lined) : lined;
}

/**
 * https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all, 2026-11: of what it has, that which nothing
 * else is written like.
 */
const hasWikiMarkup = (text: string): boolean =>
  (text.includes("{") && /\{(?:code|noformat|quote|color|panel)[:}]/.test(text)) ||
  hasWikiLine(text);

function hasWikiLine(text: string): boolean {
  for (let at = 0; ;) {
    const first = text[at];
    if (first === "h" || first === "b") {
      wikiLine.lastIndex = at;
      if (wikiLine.test(text)) return true;
    }
    const end = text.indexOf("\n", at);
    if (end === -1) return false;
    at = end + 1;
  }
}

const wikiLine = /(?:h[1-6]|bq)\. \S/y;

/** Blocks of code; a marker without its counterpart goes. */
function withCode(text: string): string {
  const pieces: string[] = [];
  const markers = [...text.matchAll(/\{(code|noformat)(?::[^{}\n]{0,200})?\}/g)];
  let at = 0;
  for (let index = 0; index < markers.length; index++) {
    const [marker, name] = markers[index] ?? [];
    const start = markers[index]?.index ?? 0;
    if (marker === undefined || start < at) continue;
    pieces.push(text.slice(at, start));
    at = start + marker.length;
    const close = markers[index + 1];
    if (close?.[1] !== name || close === undefined) continue;
    const code = text.slice(at, close.index);
    pieces.push(code.includes("\n") ? fenced(code) : code);
    at = close.index + close[0].length;
    index += 1;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** The markup of lines and words, code left alone. */
function withoutInline(text: string): string {
  let isCode = false;
  const lines = text.split("\n").map((line) => {
    if (line.startsWith("```")) isCode = !isCode;
    return isCode
      ? line
      : line
          .replace(/^(?:h[1-6]|bq)\. (?=\S)/, "")
          .replace(/\{(?:quote|color|panel)(?::[^{}\n]{0,200})?\}/g, "")
          .replace(/\{\{([^{}\s][^{}\n]{0,200})\}\}/g, "$1")
          .replace(/(^|[\s(])\*([^\s*](?:[^*\n]{0,200}[^\s*])?)\*(?=[\s.,;:!?)]|$)/g, "$1$2");
  });
  return lines.join("\n");
}

/** Pictures, people, links: with names that only they have. */
function withoutReferences(text: string): string {
  return text
    .replace(/![^\s!|]{1,200}\.(?:png|jpe?g|gif|bmp|svg)(?:\|[^!\n]{0,100})?!/gi, "")
    .replace(/\[~[^\]\s]{1,100}\][ \t]?/g, "")
    .replace(/\[([^[\]|\n]{1,200})\|https?:\/\/[^\]\s]{1,2000}\]/g, "$1");
}
