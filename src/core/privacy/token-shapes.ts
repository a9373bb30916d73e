/** Recognizers of tokens that a vendor gave a prefix, an alphabet and a length: those are data. */

import type { EntityType } from "./entities.ts";
import { isDummyToken } from "./placeholders.ts";
import type { Recognizer } from "./recognizer.ts";

export interface TokenShape {
  readonly entity: EntityType;
  /** As written, one of them; they are the triggers. */
  readonly prefixes: readonly string[];
  /** Source of a regular expression for what follows the prefix; every repetition is bounded. */
  readonly body: string;
  /** 0.95 unless the prefix is short or said of other things too. */
  readonly confidence?: number;
  /** A checksum inside the token: makes it sure, but its lack says nothing, as formats grow. */
  readonly isConfirmed?: (token: string) => boolean;
}

/** Published examples and fillers are of the right shape, but no secrets. */
const dummyConfidence = 0.3;

interface CompiledShape extends TokenShape {
  readonly pattern: RegExp;
}

/** Alphabets of token bodies. */
export const hex = "[0-9a-f]";
export const anyHex = "[0-9A-Fa-f]";
export const alphanumeric = "[A-Za-z0-9]";
export const base64Url = "[\\w-]";
export const uuid = `${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`;

export function tokenShapeRecognizer(id: string, shapes: readonly TokenShape[]): Recognizer {
  const shapesByPrefix = new Map<string, CompiledShape[]>();
  for (const shape of shapes) {
    for (const prefix of shape.prefixes) {
      const key = prefix.toLowerCase();
      const pattern = tokenPattern(prefix, shape.body);
      shapesByPrefix.set(key, [...(shapesByPrefix.get(key) ?? []), { ...shape, pattern }]);
    }
  }
  return {
    id,
    entities: [...new Set(shapes.map(({ entity }) => entity))],
    triggers: [...shapesByPrefix.keys()].map((literal) => ({ literal, boundary: "before" })),
    find(text, { start, end }, report) {
      // Also keeps runs such as "eyJ-eyJ-" from being read again at each prefix.
      if (text.charAt(start - 1) === "-") return;
      for (const shape of shapesByPrefix.get(text.slice(start, end).toLowerCase()) ?? []) {
        shape.pattern.lastIndex = start;
        const token = shape.pattern.exec(text)?.[0];
        if (token === undefined) continue;
        const { entity, confidence = 0.95, isConfirmed } = shape;
        const isDummy = isDummyToken(token.slice(end - start));
        const sure = isConfirmed?.(token) === true ? 1 : confidence;
        report({
          start,
          end: start + token.length,
          entity,
          confidence: isDummy ? dummyConfidence : sure,
        });
        return;
      }
    },
  };
}

/** The look-ahead keeps a longer token from being cut in half; a full stop or a bracket ends one. */
function tokenPattern(prefix: string, body: string): RegExp {
  const literal = prefix.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const isHyphenated = /-\]\{[\d,]{1,9}\}$/.test(body);
  return new RegExp(`${literal}${body}${isHyphenated ? "(?![\\w-])" : "(?!\\w)"}`, "y");
}
