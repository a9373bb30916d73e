/** Questions to the sorted findings of a dataset, as lists, trees and the editor ask them. */

import { compareBySeverity } from "./dataset-findings.ts";
import { severities, type Finding, type Severity } from "./model.ts";

export interface LineRange {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The findings that matter most: those on visible lines first, then by severity, then in order. */
export function rankedSlice(
  findings: readonly Finding[],
  limit: number,
  visible?: LineRange,
): { readonly findings: readonly Finding[]; readonly omitted: number } {
  if (findings.length <= limit) return { findings, omitted: 0 };
  const seen = visible === undefined ? [] : findingsOnLines(findings, visible);
  const chosen = seen.length > limit ? seen.toSorted(compareBySeverity).slice(0, limit) : [...seen];
  const isChosen = new Set(chosen);
  for (const severity of severities) {
    for (const finding of findings) {
      if (chosen.length >= limit) break;
      if (finding.severity === severity && !isChosen.has(finding)) chosen.push(finding);
    }
  }
  return { findings: chosen, omitted: findings.length - chosen.length };
}

export interface FindingGroup {
  readonly severity: Severity;
  readonly ruleId: string;
  readonly count: number;
}

/** How often each rule found something; by severity, then by count. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const counts = new Map<string, { severity: Severity; ruleId: string; count: number }>();
  for (const { severity, ruleId } of findings) {
    const id = `${severity} ${ruleId}`;
    const group = counts.get(id);
    if (group === undefined) counts.set(id, { severity, ruleId, count: 1 });
    else group.count += 1;
  }
  const rank = (group: FindingGroup): number => severities.indexOf(group.severity);
  return [...counts.values()].sort(
    (a, b) => rank(a) - rank(b) || b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1),
  );
}

export function findingsOfGroup(
  findings: readonly Finding[],
  {
    severity,
    ruleId,
    offset,
    limit,
  }: Omit<FindingGroup, "count"> & { offset: number; limit: number },
): Finding[] {
  const page: Finding[] = [];
  let passed = 0;
  for (const finding of findings) {
    if (finding.ruleId !== ruleId || finding.severity !== severity) continue;
    if (passed++ < offset) continue;
    if (page.length === limit) break;
    page.push(finding);
  }
  return page;
}

export function findingsOnLines(
  findings: readonly Finding[],
  { firstLine, lastLine }: LineRange,
): readonly Finding[] {
  return findings.slice(firstAtLine(findings, firstLine), firstAtLine(findings, lastLine + 1));
}

/** The nearest error on another line, going on at the other end of the dataset. */
export function nextBlocking(
  findings: readonly Finding[],
  line: number,
  direction: "next" | "previous",
): Finding | undefined {
  const errors = findings.filter(({ severity }) => severity === "error");
  return direction === "next"
    ? (errors.find((finding) => finding.line > line) ?? errors[0])
    : (errors.findLast((finding) => finding.line < line) ?? errors.at(-1));
}

/** Index of the first finding on a line or below it. */
function firstAtLine(findings: readonly Finding[], line: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((findings[middle]?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
