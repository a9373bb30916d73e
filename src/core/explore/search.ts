/** What a person types to find records: words, and conditions such as `tokens>1000`. */

import type { Role } from "../formats/format.ts";
import type { Severity } from "../model.ts";
import type { Trait } from "../quality/trait-fields.ts";
import { mostSearchLength, type Figure } from "./record-query.ts";
import { formatInteger } from "../wording.ts";
import { readCondition } from "./search-conditions.ts";

/** A text that has to be in a string of the record, or with `isExcluded` in none. */
export interface SearchTerm {
  readonly text: string;
  /** It has an upper-case letter. */
  readonly isCaseSensitive: boolean;
  readonly isExcluded: boolean;
}

export type NumberComparison = "<" | "<=" | "=" | ">=" | ">";

/** What is told without the text of a line. */
export type NumberedCondition =
  /** Lines are counted from 1, as people do. */
  | {
      readonly type: "number";
      readonly of: Figure | "line";
      readonly comparison: NumberComparison;
      readonly value: number;
    }
  /** `label`: in lower case, a part of it. */
  | { readonly type: "trait"; readonly trait: Trait; readonly label: string }
  | { readonly type: "rule"; readonly ruleId: string }
  | { readonly type: "severity"; readonly severity: Severity }
  | { readonly type: "findings" };

export interface FieldCondition {
  readonly type: "field";
  /** Steps of a pointer; "*": any item or member. */
  readonly path: readonly string[];
  readonly comparison: NumberComparison | "contains";
  readonly value: string;
}

/** What only the text of a line tells. */
export type TextCondition =
  | { readonly type: "role"; readonly role: Role }
  | { readonly type: "has"; readonly what: "tools" | "images" | "system" }
  | FieldCondition;

export type SearchCondition = NumberedCondition | TextCondition;
export type Excludable<T> = T & { readonly isExcluded: boolean };

/** All of it must hold. */
export interface Search {
  readonly terms: readonly SearchTerm[];
  readonly numbered: readonly Excludable<NumberedCondition>[];
  readonly textual: readonly Excludable<TextCondition>[];
  /** Sentences about what could not be understood; the rest holds. */
  readonly problems: readonly string[];
}

/**
 * An optional "-", then a word up to a space. Quotation marks hold spaces together, at its beginning or behind a sign; in
 * them a backslash stands before a quotation mark or another backslash.
 */
const pieces =
  /(?<minus>-(?=\S))?(?:"(?<phrase>(?:[^"\\]|\\.?)*)"?|(?<word>(?:[:=<>~]"(?:[^"\\]|\\.?)*"?|\S)+))/gu;

export function parseSearch(text: string): Search {
  if (text.length > mostSearchLength) {
    const most = formatInteger(mostSearchLength);
    const problem = `The search is longer than ${most} characters, so it was left out: shorten it.`;
    return { terms: [], numbered: [], textual: [], problems: [problem] };
  }
  const terms: SearchTerm[] = [];
  const numbered: Excludable<NumberedCondition>[] = [];
  const textual: Excludable<TextCondition>[] = [];
  const problems: string[] = [];
  const addTerm = (term: string, isExcluded: boolean): void => {
    if (term === "") return;
    terms.push({ text: term, isCaseSensitive: term !== term.toLowerCase(), isExcluded });
  };
  for (const { groups = {} } of text.matchAll(pieces)) {
    const { minus, phrase, word = "" } = groups;
    const isExcluded = minus !== undefined;
    if (phrase !== undefined) {
      addTerm(unescaped(phrase), isExcluded);
      continue;
    }
    const read = readCondition(word);
    if (read.problem !== undefined) problems.push(read.problem);
    if (read.condition === undefined) {
      if (read.isText) addTerm(word, isExcluded);
    } else if (isTextual(read.condition)) textual.push({ ...read.condition, isExcluded });
    else numbered.push({ ...read.condition, isExcluded });
  }
  return { terms, numbered, textual, problems };
}

export const unescaped = (phrase: string): string => phrase.replace(/\\(["\\])/g, "$1");

function isTextual(condition: SearchCondition): condition is TextCondition {
  return condition.type === "role" || condition.type === "has" || condition.type === "field";
}
