/** Sentences of a model: words from outside, on one line and of a length that can be shown. */

import { visibleText } from "../assist/fence.ts";
import { withoutLinks } from "../links.ts";

/** In characters. */
const longestSentence = 400;
const longestQuote = 200;

/** Without links and mail addresses: they are the model's guess, or are of whoever has written what it has read. */
export function modelSentence(text: string, longest = longestSentence): string {
  const line = withoutLinks(oneLine(text));
  return line.length <= longest ? line : `${wholeCharacters(line.slice(0, longest - 1))}…`;
}

/** What the model says to have copied; empty unless the text has it. White space may differ, nothing else. */
export function literalQuote(quote: string, text: string): string {
  const wanted = oneLine(quote);
  return oneLine(text).includes(wanted) ? wholeCharacters(wanted.slice(0, longestQuote)) : "";
}

const oneLine = (text: string): string => visibleText(text).replace(/\s+/g, " ").trim();

/** Of a text that was cut: without the half of a character at its end. */
export const wholeCharacters = (text: string): string => text.replace(/[\ud800-\udbff]$/, "");
