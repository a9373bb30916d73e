/** The escapes of a JSON string, and what people write who had the strings of another language in mind. */

import { matchAt } from "../sticky.ts";

export interface Escape {
  /** The offset behind the part of the text that `value` stands for. */
  readonly end: number;
  readonly value: string;
  /** Absent for an escape that JSON knows. */
  readonly fault?: {
    /** What a person sees as the escape; may reach beyond `end`. */
    readonly spanEnd: number;
    /** What to write in place of the text up to `end`. */
    readonly replacement: string;
    readonly isClear: boolean;
  };
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

const jsonUnicode = /\\u[\da-f]{4}/iy;
/** Python, JavaScript and C write a character by its number in these ways. */
const foreignUnicode = /\\(?:x[\da-f]{2}|u\{[\da-f]{1,6}\}|U[\da-f]{8})/iy;
const unknownEscape = /\\(?:u[\da-f]{0,3}|x[\da-f]?|\P{Cc})?/iuy;

/** Reads the escape whose backslash is at `at` and which cannot reach beyond `limit`. */
export function readEscape(text: string, at: number, limit: number): Escape {
  const char = at + 1 < limit ? text.charAt(at + 1) : "";
  const simple = simpleEscapes.get(char);
  if (simple !== undefined) return { end: at + 2, value: simple };
  if (char === "'") {
    const fault = { spanEnd: at + 2, replacement: "'", isClear: true };
    return { end: at + 2, value: "'", fault };
  }
  if (char === "u" && at + 6 <= limit && matchAt(jsonUnicode, text, at) !== undefined) {
    const value = String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
    return { end: at + 6, value };
  }
  return readForeignUnicode(text, at, limit) ?? readUnknown(text, at, limit);
}

function readForeignUnicode(text: string, at: number, limit: number): Escape | undefined {
  const source = matchAt(foreignUnicode, text, at);
  if (source === undefined || at + source.length > limit || source.startsWith("\\X")) return;
  const codePoint = parseInt(source.replace(/[^\da-f]/gi, ""), 16);
  if (codePoint > 0x10ffff) return;
  const end = at + source.length;
  const value = String.fromCodePoint(codePoint);
  const replacement = escapeUnits(value);
  return { end, value, fault: { spanEnd: end, replacement, isClear: true } };
}

/** An escape nobody knows is most likely a backslash meant as such: a Windows path, a regular expression. */
function readUnknown(text: string, at: number, limit: number): Escape {
  const length = matchAt(unknownEscape, text, at)?.length ?? 1;
  const spanEnd = Math.min(at + length, limit);
  return { end: at + 1, value: "\\", fault: { spanEnd, replacement: "\\\\", isClear: false } };
}

/** The text written with `\uXXXX` escapes only. */
export function escapeUnits(text: string): string {
  let escaped = "";
  for (let i = 0; i < text.length; i += 1) {
    escaped += `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
