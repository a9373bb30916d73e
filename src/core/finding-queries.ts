/** Questions to the findings of a dataset, as lists, trees and the editor ask them. */

import { compareBySeverity } from "./dataset-findings.ts";
import type { FindingFilter, FindingGroup, FindingSource } from "./finding-source.ts";
import { severities, type Finding } from "./model.ts";
import { summaryOfGroups, type Summary } from "./report.ts";

export interface LineRange {
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * The findings that matter most: those on visible lines first, then by severity, then in order. Where all fit, they are
 * in order.
 */
export function rankedSlice(
  source: FindingSource,
  limit: number,
  visible?: LineRange,
): { readonly findings: readonly Finding[]; readonly omitted: number } {
  const groups = source.groups();
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  if (total <= limit) return { findings: [...source.select({})], omitted: 0 };
  const seen = visible === undefined ? [] : findingsOnLines(source, visible);
  const chosen = seen.length > limit ? seen.sort(compareBySeverity).slice(0, limit) : seen;
  for (const severity of severities) {
    if (!groups.some((group) => group.severity === severity)) continue;
    for (const finding of source.select({ severity })) {
      if (chosen.length >= limit) break;
      if (!isWithin(finding, visible)) chosen.push(finding);
    }
  }
  return { findings: chosen, omitted: total - chosen.length };
}

export function findingsOfGroup(
  source: FindingSource,
  {
    offset,
    limit,
    ...group
  }: Pick<FindingGroup, "severity" | "ruleId"> &
    FindingFilter & { readonly offset: number; readonly limit: number },
): Finding[] {
  const page: Finding[] = [];
  let passed = 0;
  for (const finding of source.select(group)) {
    if (passed++ < offset) continue;
    if (page.length === limit) break;
    page.push(finding);
  }
  return page;
}

export function findingsOnLines(
  source: FindingSource,
  { firstLine, lastLine }: LineRange,
): Finding[] {
  return [...source.select({}, firstLine, lastLine)];
}

/** The nearest error on another line, going on at the other end of the dataset. */
export function nextBlocking(
  source: FindingSource,
  line: number,
  direction: "next" | "previous",
): Finding | undefined {
  const errors: FindingFilter = { severity: "error" };
  if (direction === "next") {
    const [next = first(source.select(errors))] = source.select(errors, line + 1);
    return next;
  }
  let before: Finding | undefined;
  let last: Finding | undefined;
  for (const finding of source.select(errors)) {
    if (finding.line < line) before = finding;
    last = finding;
  }
  return before ?? last;
}

export function summaryOf(source: FindingSource): Summary {
  return summaryOfGroups(source.groups());
}

function isWithin({ line }: Finding, range: LineRange | undefined): boolean {
  return range !== undefined && range.firstLine <= line && line <= range.lastLine;
}

function first<T>(items: Iterable<T>): T | undefined {
  const [item] = items;
  return item;
}
