/** Reads the value of a command: its encoding, its quotes, and where it ends. */

import { matchAt } from "../../sticky.ts";
import type { Span } from "../../model.ts";

export interface SecretValue extends Span {
  readonly value: string;
  /** The last of the words that say how the value is written: "7", "encrypted", "cipher". */
  readonly encoding: string | undefined;
  /** The encoding stands before the value, so that the value may well be a word of the command. */
  readonly isAnnounced: boolean;
  readonly isQuoted: boolean;
  /** Behind the value and its closing quote. */
  readonly next: number;
  /** What joins it to the word before: nothing, `=`, `:` or `>`, or "is" in a sentence. */
  readonly sign: "" | "=" | ":" | ">" | "is";
}

/** Between a keyword and its value: space, `=`, a member of JSON or YAML, the end of an opening tag. */
const signs = /["'`]?[ \t]{0,16}(?:=>|:=|[:=])[ \t]{0,16}|[ \t]{1,16}|>/y;
const spaces = /[ \t]{0,64}/y;
const copula = /(?:is(?: now| set to)?|was|equals|to|being|called)[ \t]{1,8}(?=\S)/iy;
const encodings =
  /(?:\d|encrypted(?:-key)?|enc|clear|clear-?text|plain|plain-?text|plain-text-password-value|cipher|cipher-?text|simple|irreversible-cipher|hash2?|hashed|sha1|sha-?256|sha-?512|bcrypt|ascii|ascii-text|hex|hexadecimal|text|string|password)[ \t]{1,16}(?=[^\s=:])/iy;
/** Huawei writes what it encrypted between two marks of this kind; anything may stand between. */
const marked = /(%\^%#|%@%@|%\$%\$|%#%#|%\+%#|@%@%|\$%\$%).{8,256}?\1/y;
const quoted = /(["'`])(?!\1)([^\n]{1,256}?)\1/y;
const element = /[^<\n]{1,512}(?=<\/)/y;
const bare = /\S{1,640}/y;
const toFillIn = /<[a-z][^<>\n]{1,64}>/iy;
/** Behind a value: what ends it in JSON, whose names are in quotes; elsewhere only if another member follows. */
const memberEnd = /[,}\]]/;
const nextMember = /,(?=["']?[A-Za-z][\w.-]{0,40}["']?[ \t]{0,2}[:=])|[}\]](?=[,}\]])/;

export function readSecret(text: string, offset: number): SecretValue | undefined {
  const joined = matchAt(signs, text, offset);
  if (joined === undefined) return undefined;
  let at = offset + joined.length;
  at += matchAt(spaces, text, at)?.length ?? 0;
  let sign = signOf(joined);
  if (sign === ">") return readElement(text, at);
  let encoding: string | undefined;
  for (let words = 0; words < 4; words++) {
    const word = matchAt(encodings, text, at);
    const verb = word === undefined ? matchAt(copula, text, at) : undefined;
    if (word === undefined && verb === undefined) break;
    if (word !== undefined) encoding = word.trim().toLowerCase();
    else sign = "is";
    at += (word ?? verb ?? "").length;
  }
  const isMember = sign === ":" && /^["'`]/.test(joined);
  const ending = isMember ? memberEnd : sign === "" || sign === "is" ? undefined : nextMember;
  const read = readQuoted(text, at) ?? readBare(text, at, ending);
  if (read === undefined) return undefined;
  const isAnnounced = encoding !== undefined;
  return { ...read, encoding: encoding ?? trailing(text, read.next), isAnnounced, sign };
}

/** NTP keys and ASA passwords say behind the value how it is written. */
function trailing(text: string, at: number): string | undefined {
  return /^[ \t]{1,4}(?:(7)(?=[ \t]*(?:\n|"|$| --))|(encrypted)(?=\s|$))/
    .exec(text.slice(at, at + 20))?.[0]
    .trim();
}

function signOf(joined: string): SecretValue["sign"] {
  if (joined === ">") return ">";
  if (joined.includes("=")) return "=";
  return joined.includes(":") ? ":" : "";
}

type Read = Pick<SecretValue, "value" | "start" | "end" | "next" | "isQuoted">;

function readElement(text: string, at: number): SecretValue | undefined {
  const content = matchAt(element, text, at);
  if (content === undefined) return undefined;
  const read = trimmed(content, at, at + content.length, true);
  return { ...read, encoding: undefined, isAnnounced: false, sign: ">" };
}

function readQuoted(text: string, at: number): Read | undefined {
  const mark = matchAt(marked, text, at + (/["'`]/.test(text.charAt(at)) ? 1 : 0));
  if (mark !== undefined) {
    const start = text.indexOf(mark, at);
    return {
      value: mark,
      start,
      end: start + mark.length,
      next: start + mark.length,
      isQuoted: true,
    };
  }
  const found = matchAt(quoted, text, at);
  if (found === undefined) return undefined;
  return trimmed(found.slice(1, -1), at + 1, at + found.length, true);
}

function trimmed(content: string, start: number, next: number, isQuoted: boolean): Read {
  const value = content.trim();
  const from = start + content.length - content.trimStart().length;
  return { value, start: from, end: from + value.length, next, isQuoted };
}

/** Letters of Cisco's type 6, which may well end in a bracket. */
const type6 = /^[A-i]{16,}$/;

function readBare(text: string, at: number, ending: RegExp | undefined): Read | undefined {
  let value = matchAt(toFillIn, text, at) ?? matchAt(bare, text, at);
  if (value === undefined) return undefined;
  const next = at + value.length;
  // What closes the text or the element the command stands in.
  const end = /(?:["'`](?=[\s,;:)}\]]|$)|<\/|["'`]\}|\\$).*$/.exec(value)?.index;
  if (end !== undefined) value = value.slice(0, end);
  const memberAt = ending === undefined ? -1 : value.search(ending);
  if (memberAt > 0) value = value.slice(0, memberAt);
  if (!type6.test(value)) value = withoutPunctuation(value);
  if (value === "") return undefined;
  return { value, start: at, end: at + value.length, next, isQuoted: false };
}

function withoutPunctuation(value: string): string {
  let end = value.length;
  while (end > 0 && ";,)}]".includes(value.charAt(end - 1)) && !isPaired(value, end)) end -= 1;
  if (end > 1 && ".?:".includes(value.charAt(end - 1))) end -= 1;
  return value.slice(0, end);
}

/** A closing bracket belongs to the value where it was opened there. */
function isPaired(value: string, end: number): boolean {
  const opening = { ")": "(", "}": "{", "]": "[" }[value.charAt(end - 1)];
  return opening !== undefined && value.slice(0, end).includes(opening);
}
