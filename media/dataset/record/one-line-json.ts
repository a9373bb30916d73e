/**
 * A record for a person to edit, and back to the one line that it is in the file. No value is touched: 1.0 stays 1.0; nor is
 * white space between them, as far as it was there before.
 */

/** A string, white space, a sign, or any other value; strings that do not end go on to the end of their line. */
const tokens = /"(?:[^"\\\n]|\\.)*"?|[ \t\r\n]+|[[\]{},:]|[^[\]{},:" \t\r\n]+/g;
const opening = /^[[{]$/;
const closing = /^[\]}]$/;

/** Each value on a line of its own; text that is no JSON as it is. */
export function prettyJson(text: string): string {
  if (!isJson(text)) return text;
  let pretty = "";
  let depth = 0;
  let last = "";
  const breakLine = (): string => `\n${"  ".repeat(depth)}`;
  for (const [token] of text.matchAll(tokens)) {
    if (/^\s/.test(token)) continue;
    if (closing.test(token)) {
      depth--;
      if (!opening.test(last)) pretty += breakLine();
    } else if (opening.test(last) || last === ",") pretty += breakLine();
    if (opening.test(token)) depth++;
    pretty += token === ":" ? ": " : token;
    last = token;
  }
  return pretty;
}

/**
 * `original`: the line as it is in the file. A text of one line is what a person has written; of one that was unfolded, all
 * that is not new is spaced as in the original.
 */
export function oneLineJson(text: string, original: string): string {
  if (!/[\r\n]/.test(text)) return text.trim() === "" ? "" : text;
  // A line break would make two records of it.
  if (!isJson(text)) return text.trim().replaceAll(/\s*[\r\n]+\s*/g, " ");
  const now = spacedTokens(text);
  const before = spacedTokens(original);
  const gapOf = originalGap(now, before);
  const style = isSpacedJson(original) ? " " : "";
  const line = now.map(({ token }, index) => {
    const last = now[index - 1]?.token;
    const isBehindSign = last === ":" || last === ",";
    return `${gapOf(index) ?? (isBehindSign ? style : "")}${token}`;
  });
  return line.join("");
}

/** How the line is written: as Python's `json.dumps` does, or without any space. */
const isSpacedJson = (text: string): boolean =>
  spacedTokens(text).some(({ gap }, index, all) => gap !== "" && all[index - 1]?.token === ":");

interface SpacedToken {
  /** White space before it. */
  readonly gap: string;
  readonly token: string;
}

function spacedTokens(text: string): SpacedToken[] {
  const spaced: SpacedToken[] = [];
  let gap = "";
  for (const [token] of text.matchAll(tokens)) {
    if (/^\s/.test(token)) gap = token;
    else {
      spaced.push({ gap, token });
      gap = "";
    }
  }
  return spaced;
}

/** By index in `now`: the white space that was before the same token; `undefined`: it is new. */
function originalGap(
  now: readonly SpacedToken[],
  before: readonly SpacedToken[],
): (index: number) => string | undefined {
  // Values were changed, and nothing else.
  if (now.length === before.length) return (index) => lineGap(before[index]);
  const isSame = (index: number, beforeIndex: number): boolean =>
    now[index]?.token === before[beforeIndex]?.token;
  const least = Math.min(now.length, before.length);
  const shift = before.length - now.length;
  let start = 0;
  while (start < least && isSame(start, start)) start += 1;
  let end = now.length;
  while (end > start && end + shift > start && isSame(end - 1, end - 1 + shift)) end -= 1;
  return (index) => {
    if (index < start) return lineGap(before[index]);
    return index >= end ? lineGap(before[index + shift]) : undefined;
  };
}

/** The original is one line, unless nobody knows it any more. */
const lineGap = (spaced: SpacedToken | undefined): string | undefined =>
  spaced === undefined || /[\r\n]/.test(spaced.gap) ? undefined : spaced.gap;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
