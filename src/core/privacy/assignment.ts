/** `name: value`, `NAME=value`, `"name": "value"`, `--name value`, `<name>value</name>`, "name is value". */

import { isWord } from "../ascii.ts";
import type { Span } from "../model.ts";

export interface Assignment {
  /** All of the name up to the word in it that was asked for: `DB_PASSWORD`, `ros.ssh.password`. */
  readonly name: string;
  readonly nameStart: number;
  readonly kind: "assign" | "colon" | "flag" | "tag" | "prose";
  readonly value: string;
  readonly span: Span;
  readonly isQuoted: boolean;
}

/** What may close a name: a number, quotes, a bracket, emphasis; then an optional type and the operator. */
const nameEnd = /(?:[_-]?\d{1,2})?["'`*]{0,2}\]?[ \t]{0,16}/y;
const typedAssign =
  /:[ \t]{0,2}(?:str|string|String|bytes|Optional\[str\]|str \| None)[ \t]{0,2}=(?!=)[ \t]{0,16}/y;
const assign = /(?:=>|:=|\?=|=(?![=~>]))[ \t]{0,16}/y;
const colon = /:(?![:/=])(?:\*\*)?[ \t]{0,16}(?:\*\*)?/y;
const prose = /(?:is|was|ist)(?: now| set to)?[ \t]{0,2}:?[ \t]{1,4}/iy;
const flag = /[ \t]{1,4}(?!-)/y;

const quoted = /(?:[bBrRuU]{1,2}(?=["']))?(["'`])((?:(?!\1)[^\n]){1,256})\1/y;
/** A value that lost its closing quote ends as a bare one does. */
const bare = /["'`]{0,2}((?:[^\s"'`<>&;,|]|&(?!\w{1,40}=|#?\w{1,8};)){1,256})/y;

const longestName = 64;

/** The assignment to the name that `word` ends. */
export function assignmentTo(text: string, word: Span): Assignment | undefined {
  nameEnd.lastIndex = word.end;
  nameEnd.exec(text);
  const operatorAt = nameEnd.lastIndex;
  const nameStart = startOfName(text, word.start);
  const written = text.slice(nameStart, word.end);
  const name = written.replace(/^[-.]{1,64}/, "");
  if (written.startsWith("--")) {
    const valueAt = endOf(assign, text, operatorAt) ?? endOf(flag, text, word.end);
    return valueAt === undefined
      ? undefined
      : valueFrom(text, valueAt, { name, nameStart, kind: "flag" });
  }
  if (text.charAt(operatorAt) === ">") {
    const isTag = text.charAt(nameStart - 1) === "<" && operatorAt === word.end;
    const inTag = isTag
      ? valueFrom(text, operatorAt + 1, { name, nameStart, kind: "tag" })
      : undefined;
    return inTag !== undefined && text.startsWith("</", inTag.span.end) ? inTag : undefined;
  }
  const assigned = endOf(typedAssign, text, operatorAt) ?? endOf(assign, text, operatorAt);
  if (assigned !== undefined) return valueFrom(text, assigned, { name, nameStart, kind: "assign" });
  const declared = endOf(colon, text, operatorAt);
  if (declared !== undefined) return valueFrom(text, declared, { name, nameStart, kind: "colon" });
  const told = operatorAt > word.end ? endOf(prose, text, operatorAt) : undefined;
  return told === undefined ? undefined : valueFrom(text, told, { name, nameStart, kind: "prose" });
}

function startOfName(text: string, offset: number): number {
  let start = offset;
  while (offset - start < longestName && isNameCode(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Letters, digits, `_`, `-` and `.`. */
function isNameCode(code: number): boolean {
  return isWord(code) || code === 0x2d || code === 0x2e;
}

function endOf(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function valueFrom(
  text: string,
  offset: number,
  named: Pick<Assignment, "name" | "nameStart" | "kind">,
): Assignment | undefined {
  quoted.lastIndex = offset;
  const inQuotes = quoted.exec(text);
  if (inQuotes !== null) {
    const value = inQuotes[2] ?? "";
    const end = offset + inQuotes[0].length - 1;
    return { ...named, value, span: { start: end - value.length, end }, isQuoted: true };
  }
  bare.lastIndex = offset;
  const match = bare.exec(text);
  if (match === null) return undefined;
  const whole = match[1] ?? "";
  const start = offset + match[0].length - whole.length;
  const value = whole.replace(/[.,:)\]}*]{1,8}$/, "");
  if (value === "") return undefined;
  return { ...named, value, span: { start, end: start + value.length }, isQuoted: false };
}
