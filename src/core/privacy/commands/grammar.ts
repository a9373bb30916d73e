/** Turns the words of a command into regular expressions, each of them for the part before a value. */

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

/** Finds any of the words at the beginning of a word. */
export function scopePattern(words: string | undefined): RegExp | undefined {
  return words === undefined ? undefined : new RegExp(`(?:^|[^a-z\\d])(?:${escape(words)})`, "im");
}

function partSource(part: string, isBehindValue: boolean): string {
  let source = "";
  for (const word of part.split(" ")) {
    if (word === "") continue;
    if (word === "[") source += "(?:";
    else if (word === "]") source += ")?";
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
