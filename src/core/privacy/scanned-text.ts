/**
 * The text as recognizers see it. Texts hold configurations and code in which line breaks and quotes are escaped once
 * more, and what people paste holds invisible and full-width characters: all of that stands for what it means, so that
 * no recognizer has to know it.
 */

import type { Span } from "../model.ts";

export interface ScannedText {
  readonly text: string;
  /** The span of the original that a span of `text` was made from. */
  readonly sourceSpan: (span: Span) => Span;
}

/** Finds out whether there is anything to do: for most texts there is not. */
const unusual = /[\\\u00a0\u00ad\u2000-\u2015\u202f\u205f\u2060\u3000\ufeff\uff01-\uff5e]/;

/**
 * An escape, however often it was escaped again, and characters with a plainer twin. A backslash that begins no escape
 * stays: it is a path, a pattern or a mark of continuation.
 */
const replaced =
  /\\{1,64}(?:u[\da-fA-F]{4}|[nrt"'/])|[\u00a0\u00ad\u2000-\u2015\u202f\u205f\u2060\u3000\ufeff\uff01-\uff5e]/g;

export function scannedText(source: string): ScannedText {
  return unusual.test(source) ? plainText(source) : { text: source, sourceSpan: (span) => span };
}

function plainText(source: string): ScannedText {
  const parts: string[] = [];
  /** Where a replacement begins and ends in the new text, and how far it is behind the original from there on. */
  const starts: number[] = [];
  const ends: number[] = [];
  const lags: number[] = [];
  let copied = 0;
  let length = 0;
  let lag = 0;
  for (const { 0: found, index } of source.matchAll(replaced)) {
    const plain = found.startsWith("\\")
      ? unescaped(found, isInsideValue(source, index, index + found.length))
      : plainCharacter(found.charCodeAt(0));
    parts.push(source.slice(copied, index), plain);
    length += index - copied;
    starts.push(length);
    length += plain.length;
    ends.push(length);
    lag += found.length - plain.length;
    lags.push(lag);
    copied = index + found.length;
  }
  parts.push(source.slice(copied));
  const lagBefore = (list: readonly number[], offset: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (lags[low - 1] ?? 0);
  };
  return {
    text: parts.join(""),
    sourceSpan: ({ start, end }) => ({
      start: start + lagBefore(ends, start),
      end: end + lagBefore(starts, end - 1),
    }),
  };
}

const controls: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** What stands on the outer side of quotes in JSON, code and configurations. */
const outerSide = /[\s:,={}[\]()<>;\\"'`]/;

/** Whether an escape has parts of a value on both sides: a quote there does not end it. */
function isInsideValue(source: string, start: number, end: number): boolean {
  if (start === 0 || end === source.length) return false;
  return !outerSide.test(source.charAt(start - 1)) && !outerSide.test(source.charAt(end));
}

/** Reads as a sign of a value, whatever that is. */
const innerQuote = "\u201d";

function unescaped(escape: string, isInside: boolean): string {
  const hex = /u([\da-fA-F]{4})$/.exec(escape)?.[1];
  if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
  const last = escape.slice(-1);
  if (isInside && (last === '"' || last === "'")) return innerQuote;
  return controls[last] ?? last;
}

function plainCharacter(code: number): string {
  if (code >= 0xff01) return code === 0xfeff ? "" : String.fromCharCode(code - 0xfee0);
  if (code >= 0x2010 && code <= 0x2015) return "-";
  if (code === 0xad || code === 0x2060 || (code >= 0x200b && code <= 0x200f)) return "";
  return " ";
}
