/** RFC 5424: "1 2026-05-01T12:00:01Z host app 123 ID47 [id name="value"] message" behind the PRI. */

import { code, escapedEnd, skipSpaces, wordEnd } from "../scanning.ts";
import type { StampReader } from "../log-time.ts";

export interface StructuredHeader {
  readonly time: number | undefined;
  readonly host: string | undefined;
  readonly process: string | undefined;
  readonly messageId: string | undefined;
  /** "id.name" of each element. */
  readonly data: Readonly<Record<string, string>> | undefined;
  /** Without it: what stands there may be a header of another kind. */
  readonly hasData: boolean;
  /** Where the data begins. */
  readonly dataAt: number;
  /** Where the message begins. */
  readonly end: number;
}

/** `at` is behind the PRI. */
export function readStructuredHeader(
  line: string,
  at: number,
  stamps: StampReader,
): StructuredHeader | undefined {
  // Version 1 is the only one that there is.
  if (line.charCodeAt(at) !== 0x31 || line.charCodeAt(at + 1) !== code.space) return undefined;
  let next = at + 2;
  let time: number | undefined;
  if (line.startsWith("- ", next)) next += 2;
  else if (line.charCodeAt(next + 4) === code.minus && stamps.read(line, next)) {
    time = stamps.time;
    next = skipSpaces(line, stamps.end);
  } else return undefined;
  const words: (string | undefined)[] = [];
  for (let word = 0; word < 4; word += 1) {
    const end = wordEnd(line, next);
    const text = line.slice(next, end);
    words.push(text === "-" || text === "" ? undefined : text);
    next = skipSpaces(line, end);
  }
  const [host, process, , messageId] = words;
  const dataAt = next;
  const data: Record<string, string> = {};
  const behind = readElements(line, next, data);
  const isNil = line.charCodeAt(next) === code.minus && wordEnd(line, next) === next + 1;
  next = skipSpaces(line, isNil ? next + 1 : behind);
  if (line.charCodeAt(next) === code.byteOrderMark) next += 1;
  const hasElements = behind > 0 && !isNil && Object.keys(data).length > 0;
  return {
    time,
    host,
    process,
    messageId,
    data: hasElements ? data : undefined,
    dataAt,
    hasData: isNil || hasElements,
    end: Math.min(next, line.length),
  };
}

/** Behind the elements that begin at `at`, which go into `data`. */
function readElements(line: string, from: number, data: Record<string, string>): number {
  let at = from;
  while (line.charCodeAt(at) === code.openBracket) {
    const idEnd = nameEnd(line, at + 1);
    const id = line.slice(at + 1, idEnd);
    if (id === "" || id.length > 80) return at;
    let next = idEnd;
    while (line.charCodeAt(next) === code.space) {
      next = skipSpaces(line, next);
      const equals = nameEnd(line, next);
      if (line.charCodeAt(equals) !== code.equals || line.charCodeAt(equals + 1) !== code.quote)
        break;
      const end = escapedEnd(line, equals + 2);
      const value = line.slice(equals + 2, end);
      data[`${id}.${line.slice(next, equals)}`] = value.includes("\\")
        ? value.replace(/\\(["\\\]])/g, "$1")
        : value;
      next = end + 1;
    }
    if (line.charCodeAt(next) !== code.closeBracket) return at;
    at = next + 1;
  }
  return at;
}

function nameEnd(line: string, from: number): number {
  let at = from;
  for (; at < line.length && at - from < 200; at += 1) {
    const char = line.charCodeAt(at);
    if (
      char === code.space ||
      char === code.equals ||
      char === code.closeBracket ||
      char === code.quote
    )
      break;
  }
  return at;
}
