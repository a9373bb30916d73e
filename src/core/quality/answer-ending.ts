/** Whether an answer ends where it should. */

import type { AnswerForm } from "./answer-form.ts";

/**
 * "broken": a code block stays open, or the last word cannot end a sentence. "bare": it ends in a word, which is cut off
 * only where other answers of the dataset end in a full stop. "whole": with a full stop or the like. `undefined`: of
 * such a form nothing can be told.
 */
export type AnswerEnding = "whole" | "bare" | "broken" | undefined;

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
  return /\p{Ll}$/u.test(last) ? "bare" : undefined;
}

/** Words of English after which something has to come; "to" and "in" may end a question, "a" may be a name. */
const openWord = /\s(?:the|an|and|or|of|with|from|because|which|whose|their|your|its|than|into)$/;

/** No item of a list, command, code, row of a table, quotation with its author, or hash tag. */
const isProse = (line: string): boolean =>
  /^\(?\p{L}{2}/u.test(line) &&
  /\s/.test(line) &&
  !/[`|=<>{}[\]\\]|\s[-–—]\s?\p{Lu}[^\s]*(?:\s\p{Lu}\S*){0,3}$|#\S+$/u.test(line);
