/** Bytes that are not UTF-8: finding them, and editing around them. */

import type { TextEdit } from "./model.ts";

export interface InvalidBytes {
  /** Offset in the bytes given. */
  readonly offset: number;
  readonly length: number;
  /** UTF-16 offset in the decoded text, where one U+FFFD stands for them. */
  readonly textOffset: number;
}

/**
 * The ill-formed sequences of `bytes[start, end)`, the first `limit` of them. A sequence is cut where the decoders of
 * the WHATWG Encoding Standard cut it (maximal subparts), so that text offsets agree with the decoded text.
 */
export function findInvalidUtf8(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
): InvalidBytes[] {
  const found: InvalidBytes[] = [];
  let textOffset = 0;
  let at = start;
  while (at < end && found.length < limit) {
    const expected = sequenceLength(bytes[at] ?? 0);
    const length = wellFormedPrefix(bytes, at, Math.min(end, at + Math.max(expected, 1)));
    if (length === expected) textOffset += expected === 4 ? 2 : 1;
    else {
      found.push({ offset: at, length, textOffset });
      textOffset += 1;
    }
    at += length;
  }
  return found;
}

/** What the lead byte announces; 0 if it cannot lead. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** How many bytes from `at` can be the beginning of a well-formed sequence; at least 1 (Unicode, table 3-7). */
function wellFormedPrefix(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  let low = 0x80;
  let high = 0xbf;
  if (lead === 0xe0) low = 0xa0;
  else if (lead === 0xed) high = 0x9f;
  else if (lead === 0xf0) low = 0x90;
  else if (lead === 0xf4) high = 0x8f;
  let next = at + 1;
  for (; next < end; next++) {
    const byte = bytes[next] ?? 0;
    if (byte < low || byte > high) break;
    low = 0x80;
    high = 0xbf;
  }
  return next - at;
}

/**
 * Makes edits of the text in the bytes it was decoded from, ill-formed ones included: those outside of the edits stay.
 * `edits`: in the order of the text, without overlaps.
 */
export function applyEditsToBytes(bytes: Uint8Array, edits: readonly TextEdit[]): Uint8Array {
  const offsetOf = byteOffsets(bytes);
  const parts: Uint8Array[] = [];
  let copied = 0;
  for (const { start, end, text } of edits) {
    parts.push(bytes.subarray(copied, offsetOf(start)), encoder.encode(text));
    copied = offsetOf(end);
  }
  parts.push(bytes.subarray(copied));
  return concatenated(parts);
}

const encoder = new TextEncoder();

/** From offsets in the text, asked for in ascending order, to offsets in the bytes. */
function byteOffsets(bytes: Uint8Array): (textOffset: number) => number {
  let at = 0;
  let reached = 0;
  return (textOffset) => {
    while (reached < textOffset && at < bytes.length) {
      const expected = sequenceLength(bytes[at] ?? 0);
      const length = wellFormedPrefix(
        bytes,
        at,
        Math.min(bytes.length, at + Math.max(expected, 1)),
      );
      reached += length === expected && expected === 4 ? 2 : 1;
      at += length;
    }
    return at;
  };
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
