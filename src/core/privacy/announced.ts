/**
 * Numbers like many others, which count only where a word announces them: "CPF: 529...". The words are the triggers, so
 * that texts without them cost nothing.
 */

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

function isWholeWord(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  if (isLetter(before) && !(isLower(before) && !isLower(text.charAt(start)))) return false;
  const after = text.charAt(end).toLowerCase() === "s" ? end + 1 : end;
  return !isLower(text.charAt(after)) || isWordBreak(text, after);
}

/** The hump of a `camelCase` name is a capital; behind a word in capitals ("NHSnumber") anything may follow. */
function isWordBreak(text: string, offset: number): boolean {
  const last = text.charAt(offset - 1);
  return isLetter(last) && !isLower(last);
}

const isLower = (character: string): boolean => character >= "a" && character <= "z";

function isLetter(character: string): boolean {
  return isLower(character) || (character >= "A" && character <= "Z");
}
