/** Other places in a record where a device is called by the name that one place gives it. */

import type { Span } from "../model.ts";
import { deviceRoles } from "./device-roles.ts";
import { isPlaceholderHostname } from "./hostnames.ts";
import { scannedText } from "./scanned-text.ts";

/** Letters, digits, `_`, hyphens and dots: a name with the domain behind it. Shorter names are too common. */
const word = /[a-z\d][\w.-]{1,252}/gi;

/** Learns names, each once, and finds them again: one pass over a text, whatever their number. */
export class HostnameLearner {
  readonly #names = new Set<string>();
  readonly #earlier: HostnameLearner | undefined;

  /** `earlier`: what it has learnt is known, too. */
  constructor(earlier?: HostnameLearner) {
    this.#earlier = earlier;
  }

  /** `name` stands where a name is given, or is shown by a prompt. Its first part is a name, too. */
  learn(name: string): void {
    for (const each of new Set([name, name.replace(/\..*$/s, "")])) {
      if (isFindable(each)) this.#names.add(spelling(each));
    }
  }

  /** Places of learnt names in `source`, as whole words, each with the domain behind it. */
  find(source: string): readonly Span[] {
    if (this.#isEmpty()) return [];
    const found: Span[] = [];
    const { text, sourceSpan } = scannedText(source);
    for (const { 0: match, index } of text.matchAll(word)) {
      const length = this.#knownLength(match);
      if (length === 0) continue;
      const end = index + length + domainLength(match.slice(length));
      found.push(sourceSpan({ start: index, end }));
    }
    return found;
  }

  #isEmpty(): boolean {
    return this.#names.size === 0 && (this.#earlier === undefined || this.#earlier.#isEmpty());
  }

  #knows(name: string): boolean {
    return this.#names.has(name) || (this.#earlier !== undefined && this.#earlier.#knows(name));
  }

  /** The longest part of `run` up to a dot that is a name. */
  #knownLength(run: string): number {
    for (let end = run.length; end > 0; end = run.lastIndexOf(".", end - 1)) {
      // A sentence may end behind a name, or in a dash.
      const known = run.slice(0, end).replace(/[.-]{1,3}$/, "");
      if (this.#knows(spelling(known))) return known.length;
    }
    return 0;
  }
}

/** Case makes no difference, but for names that could be words of a sentence. */
function spelling(name: string): string {
  return /[\d_-]/.test(name) ? name.toLowerCase() : name;
}

const labels = /^(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?){1,32}/i;
const topLabel = /^(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/i;
/** Files are called after devices. Endings that are domains of countries as well are not among them. */
const fileEnding =
  /^(?:bak|bin|cap|cfg|conf|config|csv|diff|gz|html?|jpe?g|json|jsonl|log|old|pcap(?:ng)?|pdf|png|swi|tar|tgz|te?xt|tmp|xlsx?|xml|ya?ml)$/i;

/** Of what follows a name: how much of it is its domain. */
function domainLength(rest: string): number {
  const found = (labels.exec(rest)?.[0] ?? "").split(".").slice(1);
  while (found.length > 0 && !isTopLabel(found.at(-1) ?? "")) found.pop();
  // A sentence began without a space before it.
  if (found.length === 1 && /^[A-Z][a-z]+$/.test(found[0] ?? "")) return 0;
  return found.reduce((length, label) => length + 1 + label.length, 0);
}

const isTopLabel = (label: string): boolean => topLabel.test(label) && !fileEnding.test(label);

/** Shorter words of letters only are keywords too often. */
const shortestWord = 5;

/** Names that are words of commands as well would be found in every line: `core`, `router`, `acc`, `ip`. */
function isFindable(name: string): boolean {
  if (isPlaceholderHostname(name) || deviceRoles.has(name.toLowerCase())) return false;
  return (
    /[a-z]/i.test(name) && (/[\d_-]/.test(name) ? name.length > 1 : name.length >= shortestWord)
  );
}
