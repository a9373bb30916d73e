/** Turns the words of a command into regular expressions, each of them for the part before a value. */

import { isWord } from "../../ascii.ts";

const secretMark = "<secret>";
const gap = "[ \\t]{1,16}";

/** `values` tells how many secrets the command has: a part more than that is what follows the last of them. */
export function partsOf(words: string): { parts: readonly RegExp[]; values: number } {
  const sources = words.split(secretMark).map((part, index) => partSource(part, index > 0));
  const flags = /[A-Z]/.test(words) ? "y" : "iy";
  return {
    parts: sources
      .filter((source, index) => source !== "" || index < sources.length - 1)
      .map((source) => new RegExp(source, flags)),
    values: sources.length - 1,
  };
}

/** The command with each of the words it may begin with. */
export function alternativesOf(words: string): readonly string[] {
  const first = firstWord(words);
  return first.split("|").map((alternative) => alternative + words.slice(first.length));
}

export function firstWord(words: string): string {
  return words.slice(0, words.indexOf(" "));
}

/** Without those that may be left out. */
export function countWords(words: string): number {
  return words
    .replaceAll(/\[[^\]]*\]/g, "")
    .split(" ")
    .filter((word) => word !== "").length;
}

/**
 * What the second word of the command may be, as `wordAt` reads it, or `#` for a number; undefined where that is any word,
 * or a value. What may be left out makes place for what is behind it.
 */
export function secondWords(words: string): readonly string[] | undefined {
  const found: string[] = [];
  const [, ...rest] = words.split(" ");
  let isOptional = false;
  let isDone = false;
  for (const word of rest) {
    if (word === "[") isOptional = true;
    else if (word === "]") isOptional = isDone = false;
    else if (!isDone) {
      const each = /^(?:<secret>|\*|\.\.\.)$/.test(word) ? [""] : word.split("|").map(plainWord);
      if (each.includes("")) return undefined;
      found.push(...each);
      if (!isOptional) return found;
      isDone = true;
    }
  }
  return undefined;
}

/** As far as letters, digits, `_` and `-` go. */
function plainWord(word: string): string {
  return word === "#" ? word : (/^[\w-]*/.exec(word.toLowerCase())?.[0] ?? "");
}

/** The gap before a word, and the longest word there is in a command. */
const maxGap = 16;
const maxWord = 64;

/** The word behind a gap of spaces, in lower case; empty if there is none. */
export function wordAt(text: string, offset: number): string {
  let start = offset;
  while (start - offset < maxGap && isBlank(text.charCodeAt(start))) start += 1;
  if (start === offset) return "";
  let end = start;
  while (end - start < maxWord && isWordCode(text.charCodeAt(end))) end += 1;
  return text.slice(start, end).toLowerCase();
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

/** Letters, digits, `_` and `-`. */
function isWordCode(code: number): boolean {
  return isWord(code) || code === 0x2d;
}

const scopePatterns = new Map<string, RegExp>();

/** Finds any of the words at the beginning of a word. */
export function scopePattern(words: string | undefined): RegExp | undefined {
  if (words === undefined) return undefined;
  const known = scopePatterns.get(words);
  if (known !== undefined) return known;
  const pattern = new RegExp(`(?:^|[^a-z\\d])(?:${escape(words)})`, "im");
  scopePatterns.set(words, pattern);
  return pattern;
}

function partSource(part: string, isBehindValue: boolean): string {
  let source = "";
  for (const word of part.split(" ")) {
    if (word === "") continue;
    if (word === "[") source += "(?:";
    else if (word === "]") source += ")?";
    else if (word === "~") source += String.raw`[ \t]{0,16}(?:\r?\n|$)`;
    else if (word === "...") source += `(?:${gap}\\S{1,64}){0,8}?`;
    else source += (source === "" && !isBehindValue ? "" : gap) + wordSource(word);
  }
  return source;
}

function wordSource(word: string): string {
  if (word === "*") return '(?:"[^"\\n]{0,100}"|\\S{1,128})';
  if (word === "#") return "\\d{1,10}(?![\\w-])";
  return `(?:${escape(word)})(?![\\w-])`;
}

/** All but the `|` between alternatives. */
function escape(words: string): string {
  return words.replaceAll(/[.+*?^${}()[\]\\]/g, String.raw`\$&`);
}
