/** Whether an answer ends where it should. */

import type { AnswerForm } from "./answer-form.ts";

/**
 * "broken": a code block stays open, the last word cannot end a sentence, or sentences before the last one end in a stop and
 * it does not. "bare": it ends in a word, which is cut off only where other answers of the dataset end in a full stop.
 * "whole": with a full stop or the like. "other": running text that ends in a number, a name or a
 * sign. `undefined`: of such a form nothing can be
 * told.
 */
export type AnswerEnding = "whole" | "bare" | "broken" | "other" | undefined;

/** Shorter answers are often no sentences. */
const leastLength = 80;

export function answerEnding(text: string, form: AnswerForm): AnswerEnding {
  const fences = text.match(/^\s{0,3}```/gm)?.length ?? 0;
  if (fences % 2 === 1) return "broken";
  if (form !== "plain text" && form !== "Markdown") return undefined;
  const trimmed = text.trimEnd();
  if (trimmed.length < leastLength) return undefined;
  const last = trimmed.slice(trimmed.lastIndexOf("\n") + 1).trim();
  if (!isProse(last)) return undefined;
  if (openWord.test(last) || /[,\p{L}]\s?[-–—]$/u.test(last) || last.endsWith(",")) return "broken";
  if (/[.!?…:;)"'”’»*_。！？」]$/u.test(last)) return "whole";
  if (!/\p{Ll}$/u.test(last)) return isWordy(last) ? "other" : undefined;
  return sentenceEnd.test(last) ? "broken" : "bare";
}

/** After a word that is no usual abbreviation. */
const sentenceEnd = /\p{Ll}{4}[.!?]["')”’]?\s+\p{Lu}/u;

/** Words of English after which something has to come; "to" and "in" may end a question, "a" may be a name. */
const openWord = /\s(?:the|an|and|or|of|with|from|because|which|whose|their|your|its|than|into)$/;

/** Fewer words are no running text; logs and configurations have numbers and names in it. */
const leastWords = 12;
const leastPlain = 0.85;

function isWordy(line: string): boolean {
  const words = line.split(/\s+/);
  const plain = words.filter((word) => /^["'(“]?\p{L}?[\p{Ll}'’-]+[,;:.)"”]*$/u.test(word));
  return words.length >= leastWords && plain.length >= leastPlain * words.length;
}

/** No item of a list, command, code, row of a table, quotation with its author, or hash tag. */
const isProse = (line: string): boolean =>
  /^\(?\p{L}{2}/u.test(line) &&
  /\s/.test(line) &&
  !/[`|=<>{}[\]\\]|\s[-–—]\s?\p{Lu}[^\s]*(?:\s\p{Lu}\S*){0,3}$|#\S+$/u.test(line);
