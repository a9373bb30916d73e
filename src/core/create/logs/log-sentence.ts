/** Texts of a mapping with {names} in them, filled with what an entry says. */

import { capitalized } from "../../wording.ts";
import type { LogEntry } from "./log-entry.ts";

export type LogSentence = (entry: LogEntry) => string;

const ownParts: Readonly<Record<string, (entry: LogEntry) => string | undefined>> = {
  interface: (entry) => entry.interface,
  neighbour: (entry) => entry.neighbour,
  // As most vendors spell it.
  neighbor: (entry) => entry.neighbour,
  host: (entry) => entry.host,
  mnemonic: (entry) => entry.mnemonic,
  process: (entry) => entry.process,
};

/** What stands for a name that the entry has no value for; others become "the NAME". */
const neutralWords: Readonly<Record<string, string>> = {
  neighbor: "the neighbour",
  host: "the device",
  mnemonic: "the message",
};

/** Nobody reads longer ones within a sentence. */
const maxValue = 300;

/** "{{", or a name in braces: braces around anything else are text. */
const namePattern = /\{\{|\{([\w.@-]{1,64})\}/g;

/** "Check {interface}." */
export function compileSentence(text: string): LogSentence {
  const pieces: (string | LogSentence)[] = [];
  let literal = "";
  let start = 0;
  for (const match of text.matchAll(namePattern)) {
    literal += text.slice(start, match.index);
    start = match.index + match[0].length;
    const [, name] = match;
    if (name === undefined) {
      literal += "{";
      continue;
    }
    const isFirst = literal === "" ? pieces.length === 0 : /[.!?:]\s+$/.test(literal);
    pieces.push(literal, valueOf(name, isFirst));
    literal = "";
  }
  literal += text.slice(start);
  if (pieces.length === 0) return () => literal;
  return (entry) => {
    let filled = "";
    for (const piece of pieces) filled += typeof piece === "string" ? piece : piece(entry);
    return filled + literal;
  };
}

function valueOf(name: string, isFirst: boolean): LogSentence {
  const word = ownValue(neutralWords, name) ?? `the ${name}`;
  const neutral = isFirst ? capitalized(word) : word;
  const part =
    ownValue(ownParts, name) ?? (({ fields }: LogEntry) => fields && ownValue(fields, name));
  return (entry) => {
    const value = part(entry);
    return value === undefined || value === "" || value.length > maxValue ? neutral : value;
  };
}

const ownValue = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;
