/** Findings about a dataset as a whole, and the order of all findings. */

import type { Finding, MessageData, Severity, Span } from "./model.ts";
import { severities } from "./model.ts";
import { ruleOptions, type Settings } from "./settings.ts";
import { findInvalidUtf8 } from "./utf8.ts";

export interface FindingPlace {
  readonly messageId: string;
  readonly line: number;
  readonly span: Span;
  readonly data?: MessageData;
}

/** Where findings about the file as a whole are shown. */
export const fileStart = { line: 0, span: { start: 0, end: 0 } };

/** A finding of a rule that has no check of its own; none if the rule is off. */
export function findingOf(settings: Settings, ruleId: string, place: FindingPlace): Finding[] {
  const severity = settings.rules[ruleId]?.severity ?? "off";
  return severity === "off" ? [] : [{ ruleId, severity, ...place }];
}

const openBracket = 0x5b;

/** A line too long to be looked into; `length` in bytes, `firstByte` the first that is not white space. */
export function oversizedLineFindings(
  settings: Settings,
  at: { readonly line: number; readonly length: number; readonly firstByte: number },
): Finding[] {
  return findingOf(settings, "oversized-line", {
    messageId: at.firstByte === openBracket ? "jsonArray" : "tooLong",
    line: at.line,
    span: { start: 0, end: 0 },
    data: {
      megabytes: Math.round(at.length / 1e5) / 10,
      limit: ruleOptions(settings, "oversized-line").number("maxMegabytes"),
    },
  });
}

/** Lines with more bytes are measured and not looked into. */
export function maxLineBytes(settings: Settings): number {
  return ruleOptions(settings, "oversized-line").number("maxMegabytes") * 1e6;
}

/** Findings of one line about bytes that are not UTF-8: more of them say nothing new. */
const maxInvalidBytes = 20;

/** What is not UTF-8 in the bytes of a line; `offset`: of its first byte in the file. */
export function invalidUtf8Findings(
  settings: Settings,
  {
    line,
    bytes,
    offset,
  }: { readonly line: number; readonly bytes: Uint8Array; readonly offset: number },
): Finding[] {
  return findInvalidUtf8(bytes, 0, bytes.length, maxInvalidBytes).flatMap((invalid) => {
    const hex = [...bytes.subarray(invalid.offset, invalid.offset + invalid.length)]
      .map((byte) => byte.toString(16).toUpperCase().padStart(2, "0"))
      .join(" ");
    return findingOf(settings, "invalid-utf8", {
      messageId: "invalidBytes",
      line,
      span: { start: invalid.textOffset, end: invalid.textOffset + 1 },
      data: { byteOffset: offset + invalid.offset, bytes: hex },
    });
  });
}

const rank = Object.fromEntries(severities.map((severity, index) => [severity, index])) as Record<
  Severity,
  number
>;

/** By line, then column, then severity. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.line - b.line || a.span.start - b.span.start || compareSeverity(a, b);
}

type Severe = Pick<Finding, "severity">;

/** The most severe first. */
export function compareSeverity(a: Severe, b: Severe): number {
  return rank[a.severity] - rank[b.severity];
}

/** By severity, then place: which findings matter most. */
export function compareBySeverity(a: Finding, b: Finding): number {
  return compareSeverity(a, b) || compareFindings(a, b);
}
