/** Text from outside inside a prompt: the tags around it cannot be closed from within, and nothing in it is invisible. */

import { requestKey } from "./request-key.ts";

/** 72 bits: nobody finds a text that has its own digest in it. */
const tagLength = 12;

/**
 * The text between two lines `<label-hash>` and `</label-hash>`. The hash is made of the text, so the same text always
 * gives the same prompt, and no text can hold its own closing tag. `label`: lower-case letters and hyphens.
 */
export const fenced = (text: string, label: string): string => fenceAround(text, label)();

/** The same, put together whenever it is asked for: a hundred thousand of them would take the room of their texts again. */
export function fenceAround(text: string, label: string): () => string {
  const shown = visibleText(text);
  let tag = tagOf(label, shown);
  while (shown.includes(tag)) tag = tagOf(label, tag + shown);
  return () => `<${tag}>\n${shown}\n</${tag}>`;
}

const tagOf = (label: string, text: string): string =>
  `${label}-${requestKey([text]).slice(0, tagLength)}`;

/** Joiners stay between letters of scripts other than Latin, and in emoji; one after another they spell something. */
const needed =
  /(?:(?!\p{Script=Latin}|\p{DI})[\p{L}\p{M}]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|(?<=\p{Emoji})\ufe0f)/u
    .source;
const joiner = `(?<![\\u200c\\u200d])(?:(?<=${needed})[\\u200c\\u200d]|[\\u200c\\u200d](?=${needed}))`;
/** How an emoji is drawn; on other characters, and one after another, they spell something. */
const emojiStyle = String.raw`(?<=\p{Emoji})[\ufe0e\ufe0f]`;

/** Unicode's list of what has no shape (DI), and what it forgets: controls, separators, notes, the empty cell of Braille. */
const hidden = String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u2800\ufff9-\ufffb\p{DI}]`;
const shapeless = new RegExp(`(?=${hidden})(?!${joiner}|${emojiStyle})${hidden}`, "gu");

/**
 * Text whose reader, person or model, sees all there is: characters without a shape that can hide words are written as
 * escapes, and lone halves of characters are replaced. Line breaks and tabs stay, and so do the joiners that scripts and
 * emoji need.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(shapeless, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
