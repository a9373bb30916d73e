/** Texts of tickets as plain text: no markup, nothing that is only said to people. */

import type { TextCleaning } from "../creation-options.ts";
import { mayClose, withoutClosings } from "./closings.ts";
import { outsideFences } from "./fences.ts";
import { htmlToText } from "./html-text.ts";
import { mayBeginQuote, withoutQuotes } from "./mail-quotes.ts";
import { withoutSalutation } from "./salutations.ts";
import { tidied } from "./tidied.ts";
import { wikiToText } from "./wiki-text.ts";

/** What is markup in markup, and mails in mails; deeper ones are nobody's. It bounds what hostile text costs. */
const mostRounds = 8;

/**
 * HTML and Jira's markup become text, blocks of code Markdown; what `cleaning` says is taken out. What devices say and
 * are told stays, with its indentation. Clean text stays as it is, and costs a walk over its lines.
 */
export function cleanText(text: string, cleaning: TextCleaning): string {
  let cleaned = text;
  for (let round = 0; round < mostRounds; round++) {
    const before = cleaned;
    cleaned = cleanedOnce(before, cleaning);
    if (cleaned === before) break;
  }
  return cleaned;
}

/** Without what text that is not written by people for people can have too. */
export const tidyText = (text: string): string => tidied(text).trim();

function cleanedOnce(text: string, cleaning: TextCleaning): string {
  const tidy = tidied(text);
  const bare = outsideFences(tidy, (marked) => wikiToText(htmlToText(marked)));
  const plain = bare === tidy ? tidy : tidied(bare);
  return outsideFences(plain, (prose) => withoutManners(prose, cleaning)).trim();
}

function withoutManners(text: string, cleaning: TextCleaning): string {
  const { mayQuote, mayEnd } = surveyed(text, cleaning);
  let cleaned = text;
  if (mayQuote || mayEnd) {
    let lines: readonly string[] = text.split("\n");
    if (mayQuote) lines = withoutQuotes(lines);
    if (mayEnd) lines = withoutClosings(lines, cleaning);
    cleaned = lines.join("\n");
  }
  return cleaning.greetings ? withoutSalutation(cleaned) : cleaned;
}

/** What the beginnings of its lines let expect of a text. */
function surveyed(text: string, cleaning: TextCleaning): { mayQuote: boolean; mayEnd: boolean } {
  let mayQuote = false;
  let mayEnd = false;
  for (let at = 0; ;) {
    mayQuote ||= cleaning.quotes && mayBeginQuote(text, at);
    mayEnd ||= (cleaning.signatures || cleaning.greetings) && mayClose(text, at);
    const end = text.indexOf("\n", at);
    if (end === -1) return { mayQuote, mayEnd };
    at = end + 1;
  }
}
