/** Whether the text of a line is what a search looks for. */

import { isObject } from "../fields.ts";
import type { Example, Format } from "../formats/format.ts";
import { parseStrict } from "../json/strict.ts";
import type { JsonValue } from "../model.ts";
import { fieldMatcher } from "./field-matcher.ts";
import type { Excludable, Search, TextCondition } from "./search.ts";
import { TermMatcher } from "./term-matcher.ts";

export interface SearchMatcher {
  /**
   * `text`: of the line, `format`: of the dataset. Terms are looked for in strings, not in keys or numbers; lines that
   * are no JSON are searched as they are. Most lines without the terms cost no more than looking for them.
   */
  matches(text: string, format: Format | undefined): boolean;
}

/** For what of a search needs the text of a line; `undefined`: nothing does. */
export function searchMatcher({ terms, textual }: Search): SearchMatcher | undefined {
  if (terms.length + textual.length === 0) return undefined;
  const matchers = terms.map((term) => new TermMatcher(term));
  const wanted = matchers.filter(({ isExcluded }) => !isExcluded);
  const unwanted = matchers.filter(({ isExcluded }) => isExcluded);
  const conditions = textual.map(conditionMatcher);
  return {
    matches(text, format) {
      if (!wanted.every((term) => term.mayBeIn(text))) return false;
      if (!conditions.every(({ mayHold }) => mayHold(text))) return false;
      const feared = unwanted.filter((term) => term.mayBeIn(text));
      if (feared.some((term) => term.isSurelyIn(text))) return false;
      const unsure = wanted.filter((term) => !term.isSurelyIn(text));
      if (unsure.length + feared.length + conditions.length === 0) return true;
      const record = new SearchedRecord(text, format);
      return (
        unsure.every((term) => record.has(term)) &&
        !feared.some((term) => record.has(term)) &&
        conditions.every(({ holds }) => holds(record))
      );
    },
  };
}

/** A line, parsed and read as far as it is needed. */
class SearchedRecord {
  readonly json: JsonValue | undefined;
  readonly #text: string;
  readonly #format: Format | undefined;
  #example: Example | null | undefined = null;

  constructor(text: string, format: Format | undefined) {
    this.#text = text;
    this.#format = format;
    this.json = parseStrict(text);
  }

  get example(): Example | undefined {
    if (this.#example === null) {
      const { json } = this;
      this.#example = isObject(json) ? this.#format?.read(json, () => undefined) : undefined;
    }
    return this.#example;
  }

  has(term: TermMatcher): boolean {
    return this.json === undefined ? term.isIn(this.#text) : hasString(this.json, term);
  }
}

function hasString(json: JsonValue, term: TermMatcher): boolean {
  // A stack of our own: how deep a record is nested is up to the file.
  const open: JsonValue[] = [json];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === "string") {
      if (term.isIn(value)) return true;
    } else if (typeof value === "object" && value !== null) {
      for (const member of Object.values(value)) open.push(member);
    }
  }
  return false;
}

interface ConditionMatcher {
  /** Quick: `false` is sure. */
  readonly mayHold: (text: string) => boolean;
  readonly holds: (record: SearchedRecord) => boolean;
}

function conditionMatcher(condition: Excludable<TextCondition>): ConditionMatcher {
  const matcher = plainMatcher(condition);
  if (!condition.isExcluded) return matcher;
  return { mayHold: () => true, holds: (record) => !matcher.holds(record) };
}

function plainMatcher(condition: TextCondition): ConditionMatcher {
  switch (condition.type) {
    case "field": {
      const { mayHold, holds } = fieldMatcher(condition);
      return { mayHold, holds: ({ json }) => json !== undefined && holds(json) };
    }
    case "role":
      return ofExample(({ turns }) => turns.some(({ role }) => role === condition.role));
    case "has":
      return ofExample(having[condition.what]);
  }
}

const ofExample = (test: (example: Example) => boolean): ConditionMatcher => ({
  mayHold: () => true,
  holds: ({ example }) => example !== undefined && test(example),
});

const having = {
  tools: ({ tools = [], turns }) => tools.length > 0 || turns.some(({ calls }) => calls.length > 0),
  images: ({ turns }) => turns.some(({ parts }) => parts.some(({ type }) => type === "image")),
  system: ({ turns }) => turns.some(({ role }) => role === "system"),
} satisfies Record<string, (example: Example) => boolean>;
