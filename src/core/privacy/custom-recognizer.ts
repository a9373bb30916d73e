/** Patterns of a project's own, in RE2's syntax, whose engine needs time in proportion to the text. */

import type { RE2JS } from "re2js";
import { isWordAt, textAfter, textBefore } from "./context.ts";
import type { EntityType } from "./entities.ts";
import { compilePattern } from "./patterns.ts";
import type { Recognizer } from "./recognizer.ts";

export interface CustomRecognizerSpec {
  /** The entity of what is found, such as CUSTOMER_ID. */
  readonly name: EntityType;
  readonly pattern: string;
  readonly ignoreCase?: boolean | undefined;
  /** Without one of these words nearby, what is found is not reported by default. */
  readonly context?: readonly string[] | undefined;
}

/** `problem`: one sentence for the author of the pattern. */
export type CompiledRecognizer = { readonly recognizer: Recognizer } | { readonly problem: string };

export async function compileCustomRecognizer(
  spec: CustomRecognizerSpec,
): Promise<CompiledRecognizer> {
  const { pattern: text, ignoreCase } = spec;
  const compiled = await compilePattern(text, { ignoreCase, isSearched: true });
  return "problem" in compiled ? compiled : { recognizer: recognizerOf(spec, compiled.pattern) };
}

/** How far a context word may stand from what is found. */
const reach = 80;

function recognizerOf(spec: CustomRecognizerSpec, pattern: RE2JS): Recognizer {
  const { name: entity, context = [] } = spec;
  const words = context.map((word) => word.toLowerCase());
  return {
    id: `custom:${entity}`,
    entities: [entity],
    triggers: [{ wholeText: true }],
    find(text, _trigger, report) {
      for (let from = 0; from < text.length;) {
        const until = stretchEnd(text, from);
        const stretch = text.slice(from, until);
        // A test runs on a much faster machine than a search.
        if (pattern.test(stretch)) {
          const matcher = pattern.matcher(stretch);
          while (matcher.find()) {
            const start = from + matcher.start();
            const end = from + matcher.end();
            if (end === start) continue;
            const isAnnounced =
              words.length === 0 ||
              hasWord(textBefore(text, start, reach), words) ||
              hasWord(textAfter(text, end, reach), words);
            report({ start, end, entity, confidence: isAnnounced ? 0.8 : 0.4 });
          }
        }
        from = until;
      }
    },
  };
}

/**
 * One search is linear, but searching on behind each match is not where a pattern first tries to reach far: long texts
 * are read in stretches.
 */
const maxStretch = 4096;

/** Behind a line break if possible, or else a space; a match across it is lost. */
function stretchEnd(text: string, from: number): number {
  if (text.length - from <= maxStretch) return text.length;
  const stretch = text.slice(from, from + maxStretch);
  const cut = stretch.lastIndexOf("\n") + 1 || stretch.lastIndexOf(" ") + 1;
  return from + (cut || maxStretch);
}

function hasWord(around: string, words: readonly string[]): boolean {
  const lower = around.toLowerCase();
  return words.some((word) => {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      if (!isWordAt(lower, at - 1) && !isWordAt(lower, at + word.length)) return true;
    }
    return false;
  });
}
