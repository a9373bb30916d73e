/** Other places in a record where a device is called by the name that one place gives it. */

import type { Span } from "../model.ts";
import { deviceRoles } from "./device-roles.ts";
import { isPlaceholderHostname } from "./hostnames.ts";

/** Letters, digits, `_`, hyphens and dots: a name with the domain behind it. Shorter names are too common. */
const word = /[a-z\d][\w.-]{1,252}/gi;

/** Learns names, each once, and finds them again: one pass over a text, whatever their number. */
export class HostnameLearner {
  readonly #names = new Set<string>();

  /** `name` stands where a name is given, or is shown by a prompt. Its first part is a name, too. */
  learn(name: string): void {
    for (const each of new Set([name, name.replace(/\..*$/s, "")])) {
      if (isFindable(each)) this.#names.add(spelling(each));
    }
  }

  /** Places of learnt names in `text`, as whole words; also before a domain, of which they leave out what follows. */
  find(text: string): readonly Span[] {
    if (this.#names.size === 0) return [];
    const found: Span[] = [];
    for (const { 0: match, index } of text.matchAll(word)) {
      const length = this.#knownLength(match);
      if (length > 0) found.push({ start: index, end: index + length });
    }
    return found;
  }

  /** The longest part of `run` up to a dot that is a name. */
  #knownLength(run: string): number {
    for (let end = run.length; end > 0; end = run.lastIndexOf(".", end - 1)) {
      // A sentence may end behind a name, or in a dash.
      const known = run.slice(0, end).replace(/[.-]{1,3}$/, "");
      if (this.#names.has(spelling(known))) return known.length;
    }
    return 0;
  }
}

/** Case makes no difference, but for names that could be words of a sentence. */
function spelling(name: string): string {
  return /[\d_-]/.test(name) ? name.toLowerCase() : name;
}

/** Shorter words of letters only are keywords too often. */
const shortestWord = 5;

/** Names that are words of commands as well would be found in every line: `core`, `router`, `acc`, `ip`. */
function isFindable(name: string): boolean {
  if (isPlaceholderHostname(name) || deviceRoles.has(name.toLowerCase())) return false;
  return (
    /[a-z]/i.test(name) && (/[\d_-]/.test(name) ? name.length > 1 : name.length >= shortestWord)
  );
}
