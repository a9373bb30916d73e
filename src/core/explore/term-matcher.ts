/** Looks for one word or phrase of a search, in texts and, much faster, in lines of JSON that have them. */

import { backslash, isJsonSpace } from "../json/characters.ts";
import type { SearchTerm } from "./search.ts";

/** Hits in keys and escapes that are passed over before the line is parsed. */
const mostHits = 20;

export class TermMatcher {
  readonly isExcluded: boolean;
  readonly #text: string;
  /** Absent where upper and lower case are told apart, or are the same. */
  readonly #anyCase: RegExp | undefined;
  /** As it is in JSON if no character is escaped that need not be. */
  readonly #inJson: string;
  readonly #isPlain: boolean;
  readonly #isOfAscii: boolean;
  /** Some character of it is in JSON within strings alone. */
  readonly #isOfStrings: boolean;

  constructor({ text, isCaseSensitive, isExcluded }: SearchTerm) {
    this.isExcluded = isExcluded;
    this.#text = text;
    if (!isCaseSensitive && text !== text.toUpperCase()) {
      this.#anyCase = new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "gi");
    }
    this.#inJson = JSON.stringify(text).slice(1, -1);
    this.#isPlain = this.#inJson === text;
    // eslint-disable-next-line no-control-regex -- all of ASCII
    this.#isOfAscii = /^[\x00-\x7f]*$/.test(text);
    this.#isOfStrings = !/^[-+.,:\d[\]{}\sEtruefalsn]*$/.test(text);
  }

  /** `text`: a string of a record, or a line that is no JSON. */
  isIn(text: string): boolean {
    return this.#find(text, 0) !== -1;
  }

  /** Whether a string of a line of JSON may have it; `false` is sure. */
  mayBeIn(json: string): boolean {
    if (this.#find(json, 0) !== -1) return true;
    if (!this.#isPlain && json.includes(this.#inJson)) return true;
    if (!this.#isPlain && this.#anyCase !== undefined) return json.includes("\\");
    if (this.#text.includes("/") && json.includes("\\/")) return true;
    if (!json.includes("\\u")) return false;
    return this.#isOfAscii ? escapedAscii.test(json) : true;
  }

  /** Whether a value that is a string has it: `true` is sure. Of a line that is no JSON, whether the line has it. */
  isSurelyIn(json: string): boolean {
    if (!this.#isPlain || !this.#isOfStrings) return false;
    let hit = this.#find(json, 0);
    for (let hits = 0; hit !== -1 && hits < mostHits; hits++) {
      const end = hit + this.#text.length;
      if (!isWithinEscape(json, hit) && isInValue(json, end)) return true;
      hit = this.#find(json, hit + 1);
    }
    return false;
  }

  /** `-1`: not there. */
  #find(text: string, from: number): number {
    const anyCase = this.#anyCase;
    if (anyCase === undefined) return text.indexOf(this.#text, from);
    anyCase.lastIndex = from;
    return anyCase.exec(text)?.index ?? -1;
  }
}

/** A character below U+0080 by its number. */
const escapedAscii = /\\u00[0-7]/;

function isWithinEscape(json: string, at: number): boolean {
  return isEscaped(json, at) || json.slice(Math.max(0, at - 5), at).includes("\\u");
}

/** Whether the backslash of an escape is right before it. */
function isEscaped(json: string, at: number): boolean {
  let start = at;
  while (start > 0 && json.charCodeAt(start - 1) === backslash) start -= 1;
  return (at - start) % 2 === 1;
}

/** `at`: in a string, not in an escape. Behind keys there is a colon. */
function isInValue(json: string, at: number): boolean {
  let quote = json.indexOf('"', at);
  while (quote !== -1 && isEscaped(json, quote)) quote = json.indexOf('"', quote + 1);
  if (quote === -1) return false;
  let next = quote + 1;
  while (isJsonSpace(json.charCodeAt(next))) next += 1;
  return json[next] !== ":";
}
