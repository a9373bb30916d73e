/** Values without quotes of JSON inside of strings: what takes their place must be JSON, too. */

import type { Span } from "../../model.ts";
import { scannedText } from "../scanned-text.ts";

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Not an IP address. */
const partOfNumber = /^(?!.*\..*\.)[\d.eE+-]+$/;
const literal = /^(?:true|false)$/;

/** A value of a key, or in a list of numbers. */
const beforeValue = /"\s*:\s*(?:\[(?:[\s\d.,+eE[\]-]|null)*)?$/;
const behindValue = /^\s*[,}\]]/;

/** Longer than a list that anybody writes into a line. */
const maxBefore = 2000;
const maxGap = 200;

export function isJsonNumber(text: string): boolean {
  return jsonNumber.test(text);
}

/**
 * The span of the JSON number, true or false that `value`, read from `span` of a line, is or is a part of, however deep
 * its JSON is nested. Undefined where there is none.
 */
export function bareValue(text: string, span: Span, value: string): Span | undefined {
  if (!partOfNumber.test(value) && !literal.test(value)) return undefined;
  const before = scannedText(text.slice(Math.max(0, span.start - maxBefore), span.start)).text;
  const behind = scannedText(text.slice(span.end, span.end + maxGap)).text;
  const head = /[\d.eE+-]{0,40}$/.exec(before)?.[0] ?? "";
  const tail = /^[\d.eE+-]{0,40}/.exec(behind)?.[0] ?? "";
  const whole = head + value + tail;
  if (!isJsonNumber(whole) && !literal.test(whole)) return undefined;
  if (!beforeValue.test(before.slice(0, before.length - head.length))) return undefined;
  if (!behindValue.test(behind.slice(tail.length))) return undefined;
  const bare = { start: span.start - head.length, end: span.end + tail.length };
  // Unless digits around it are written by number.
  const isPlain =
    text.slice(bare.start, span.start) === head && text.slice(span.end, bare.end) === tail;
  return isPlain ? bare : span;
}
