/**
 * Numbers like many others, which count only where a word announces them: "CPF: 529...". The words are the triggers, so
 * that texts without them cost nothing.
 */

import { isDigit, isLetter } from "../ascii.ts";
import type { Span } from "../model.ts";
import { isWordAt } from "./context.ts";
import type { EntityType } from "./entities.ts";
import type { LiteralTrigger, Match, Recognizer } from "./recognizer.ts";

export interface Announced {
  readonly entity: EntityType;
  /** In lower case, as whole words; parts of `snake_case` and `camelCase` names are words too. */
  readonly words: readonly string[];
  /** What it looks like: global, bounded, not in the middle of something longer. */
  readonly shape: RegExp;
  /** `value`: without spaces, dots, hyphens and slashes, in upper case. */
  readonly isValid: (value: string) => boolean;
  readonly confidence?: number;
}

export function announcedRecognizer(id: string, announced: Announced): Recognizer {
  return {
    id,
    entities: [announced.entity],
    triggers: wordTriggers(announced),
    find(text, trigger, report) {
      reportAnnounced(text, trigger, { announced, report });
    },
  };
}

export function wordTriggers({ words }: Announced): readonly LiteralTrigger[] {
  return words.map((literal) => ({ literal }));
}

/** Of a recognizer with triggers beside its words: whether it was asked at a number, not at a word. */
export function isAskedAtDigit(text: string, { start }: Span): boolean {
  return isDigit(text.charCodeAt(start));
}

/** How far from its word a number may stand, and from the number before it in a list. */
const reachBefore = 40;
const reachAfter = 80;
const reachInList = 40;

const separators = /[\s./-]/g;

/** Reports the numbers around a word, and those that follow them in a list. */
export function reportAnnounced(
  text: string,
  word: Span,
  { announced, report }: { announced: Announced; report: (match: Match) => void },
): void {
  if (!isWholeWord(text, word)) return;
  const { entity, shape, isValid, confidence = 0.95 } = announced;
  let from: number | undefined = Math.max(0, word.start - reachBefore);
  let until = word.end + reachAfter;
  while (from !== undefined) {
    const stretch = text.slice(from, until);
    let behindLast: number | undefined;
    for (const { 0: found, index } of stretch.matchAll(shape)) {
      const start = from + index;
      const end = start + found.length;
      if ((isWordAt(text, start - 1) && index === 0) || isWordAt(text, end)) continue;
      if (!isValid(found.replace(separators, "").toUpperCase())) continue;
      report({ start, end, entity, confidence });
      behindLast = end;
    }
    from = behindLast;
    until = (behindLast ?? 0) + reachInList;
  }
}

/** No letter around it, but for a plural's "s" and the humps of a `camelCase` name. */
function isWholeWord(text: string, { start, end }: Span): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLetter(before) && !(isLower(before) && isUpper(text.charCodeAt(start)))) return false;
  const behind = (text.charCodeAt(end) | 0x20) === 0x73 ? end + 1 : end;
  const after = text.charCodeAt(behind);
  return !isLetter(after) || (isUpper(after) && isLower(text.charCodeAt(behind - 1)));
}

const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;
