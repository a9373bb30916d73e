/** Text from outside inside a prompt: the tags around it cannot be closed from within, and nothing in it is invisible. */

import { requestKey } from "./request-key.ts";

/** 72 bits: nobody finds a text that has its own digest in it. */
const tagLength = 12;

/**
 * The text between two lines `<label-hash>` and `</label-hash>`. The hash is made of the text, so the same text always
 * gives the same prompt, and no text can hold its own closing tag. `label`: lower-case letters and hyphens.
 */
export function fenced(text: string, label: string): string {
  const shown = visibleText(text);
  let tag = tagOf(label, shown);
  while (shown.includes(tag)) tag = tagOf(label, tag + shown);
  return `<${tag}>\n${shown}\n</${tag}>`;
}

const tagOf = (label: string, text: string): string =>
  `${label}-${requestKey([text]).slice(0, tagLength)}`;

/**
 * Text whose reader, person or model, sees all there is: characters without a shape that can hide words (control and
 * direction characters, Unicode's tag characters) are written as escapes, and lone halves of characters are replaced.
 * Line breaks and tabs stay, and so do the joiners that scripts and emoji need.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
}
