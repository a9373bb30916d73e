/** From the findings of a line to the edits that take what is private out of it. */

import type { RecordFinding, Span, TextEdit } from "../../model.ts";
import { scannedText } from "../scanned-text.ts";
import { bareValue, isJsonNumber } from "./bare-values.ts";
import { maxBehind, prefixLengthBehind } from "./network-alignment.ts";
import type { Redactor } from "./redactor.ts";

/** The value under a finding, without the escapes of its line, of JSON inside of strings, and without invisible signs. */
export function privateValue(text: string, finding: RecordFinding): string {
  return decoded(text.slice(finding.span.start, finding.span.end), finding);
}

/**
 * Edits relative to the line, in its order, none overlapping another; what is not redacted stays byte-identical. Where
 * findings overlap, the first in the line counts. Findings of other than privacy rules give no edit. What was JSON stays
 * JSON, in strings of the record as well: a number becomes a number or null.
 */
export function redactionEdits(
  text: string,
  findings: readonly RecordFinding[],
  redactor: Redactor,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let done = 0;
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    const { recognized, span } = finding;
    if (recognized === undefined || span.start < done || span.end === span.start) continue;
    const value = privateValue(text, finding);
    const replacement = redactor.replacement(recognized, value, {
      prefixLength:
        recognized.entity === "IP_ADDRESS" ? prefixLengthAfter(text, span.end) : undefined,
      isHexadecimal: isCalledHexadecimal(text, span.start),
    });
    done = span.end;
    if (replacement === value) continue;
    const bare = bareValue(text, span, value);
    if (bare === undefined || isOfNumber(bare, span, replacement)) {
      edits.push(...editsOf(text, finding, replacement));
    } else {
      // Neither a mask nor a number with zeros before it is JSON.
      const start = Math.max(bare.start, edits.at(-1)?.end ?? 0);
      edits.push({ start, end: bare.end, text: "null" });
      done = bare.end;
    }
  }
  return edits;
}

function prefixLengthAfter(text: string, end: number): number | undefined {
  return prefixLengthBehind(scannedText(text.slice(end, end + maxBehind)).text);
}

/** Junos `pre-shared-key hexadecimal 0a1b2c3d4e5f`, IOS `pre-shared-key hex 0a1b2c3d4e5f`. */
const hexadecimalBefore = /\bhex(?:adecimal)?\s{1,8}["']?$/i;

function isCalledHexadecimal(text: string, start: number): boolean {
  return hexadecimalBefore.test(scannedText(text.slice(Math.max(0, start - maxLabel), start)).text);
}

/** Longer than a word and the signs behind it, each of them escaped. */
const maxLabel = 100;

/** Whether a replacement of all of a value is a number. */
function isOfNumber(bare: Span, { start, end }: Span, replacement: string): boolean {
  return bare.start === start && bare.end === end && isJsonNumber(replacement);
}

/** An escaped line break, however often it was escaped again, or (in lines that are no JSON) a bare one. */
const lineBreak = /\\{1,64}(?:[nr]|u000[adAD])|[\n\r]/g;

/** One edit; of a value of several lines one for each, as its line breaks keep their own spelling. */
function editsOf(text: string, finding: RecordFinding, replacement: string): TextEdit[] {
  const { span } = finding;
  const newLines = replacement.split(/[\n\r]/);
  const lines = newLines.length === 1 ? [span] : linesOf(text, span);
  if (newLines.length !== lines.length) {
    // Never a line break that is written otherwise than its surroundings.
    return [{ ...span, text: newLines.join(" ") }];
  }
  return lines.flatMap(({ start, end }, index) => {
    const line = newLines[index] ?? "";
    return decoded(text.slice(start, end), finding) === line ? [] : [{ start, end, text: line }];
  });
}

function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let { start } = span;
  for (const { 0: found, index } of text.slice(span.start, span.end).matchAll(lineBreak)) {
    lines.push({ start, end: span.start + index });
    start = span.start + index + found.length;
  }
  return [...lines, { start, end: span.end }];
}

/** As recognizers saw it: what stands at a pointer was read by `JSON.parse` before, a broken line was not. */
function decoded(source: string, { pointer }: RecordFinding): string {
  const read = pointer === undefined ? source : (parseString(source) ?? source);
  return scannedText(read).text;
}

function parseString(source: string): string | undefined {
  try {
    return JSON.parse(`"${source}"`) as string;
  } catch {
    return undefined; // Half a surrogate pair: read as it stands.
  }
}
