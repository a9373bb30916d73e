/** A record for a person to edit, and back to the one line that it is in the file. No value is touched: 1.0 stays 1.0. */

/** A string, white space, or any other character; strings that do not end go on to the end of their line. */
const tokens = /"(?:[^"\\\n]|\\.)*"?|[ \t\r\n]+|[^" \t\r\n]/g;
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

/** `isSpaced`: with a space behind each colon and comma. */
export function oneLineJson(text: string, isSpaced: boolean): string {
  // A line break would make two records of it.
  if (!isJson(text)) return text.trim().replaceAll(/\s*[\r\n]+\s*/g, " ");
  const space = isSpaced ? " " : "";
  return [...text.matchAll(tokens)]
    .map(([token]) => {
      if (/^\s/.test(token)) return "";
      return token === ":" || token === "," ? `${token}${space}` : token;
    })
    .join("");
}

/** How the line is written: as Python's `json.dumps` does, or without any space. */
export const isSpacedJson = (text: string): boolean => /"\s*:\s/.test(text);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
