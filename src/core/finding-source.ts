/** Findings of a dataset as lists, trees and the editor ask for them: in order, and counted, without a list of all. */

import { severities, type Finding, type RecordFinding, type Severity } from "./model.ts";

/** How often a rule found something of one severity. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly ruleId: string;
  readonly count: number;
}

/** What is absent may be anything. */
export interface FindingFilter {
  readonly severity?: Severity;
  readonly ruleId?: string;
}

export interface FindingSource {
  /** By severity, then by count. */
  groups(): readonly FindingGroup[];
  /** From a line on, by line, then column, then severity. Holds as long as the dataset is not edited. */
  select(wanted: FindingFilter, firstLine?: number): Iterable<Finding>;
}

export function isSelected(
  { severity, ruleId }: RecordFinding,
  { severity: wantedSeverity = severity, ruleId: wantedRule = ruleId }: FindingFilter,
): boolean {
  return severity === wantedSeverity && ruleId === wantedRule;
}

/** Counts what comes and goes. */
export class FindingCounter {
  readonly #counts = new Map<string, { severity: Severity; ruleId: string; count: number }>();

  add({ severity, ruleId }: RecordFinding, amount: 1 | -1 = 1): void {
    const key = `${severity} ${ruleId}`;
    const group = this.#counts.get(key);
    if (group === undefined) this.#counts.set(key, { severity, ruleId, count: amount });
    else group.count += amount;
  }

  copy(): FindingCounter {
    const copy = new FindingCounter();
    for (const [key, group] of this.#counts) copy.#counts.set(key, { ...group });
    return copy;
  }

  /** By severity, then by count. */
  groups(): FindingGroup[] {
    const rank = ({ severity }: FindingGroup): number => severities.indexOf(severity);
    return [...this.#counts.values()]
      .filter(({ count }) => count > 0)
      .map((group) => ({ ...group }))
      .sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1));
  }
}

/** Sorted findings that are all there. */
export class FindingList implements FindingSource {
  readonly #findings: readonly Finding[];
  #groups: readonly FindingGroup[] | undefined;

  constructor(findings: readonly Finding[]) {
    this.#findings = findings;
  }

  groups(): readonly FindingGroup[] {
    return (this.#groups ??= this.#count());
  }

  *select(wanted: FindingFilter, firstLine = 0): Iterable<Finding> {
    for (let at = firstAtLine(this.#findings, firstLine); at < this.#findings.length; at++) {
      const finding = this.#findings[at];
      if (finding !== undefined && isSelected(finding, wanted)) yield finding;
    }
  }

  #count(): readonly FindingGroup[] {
    const counter = new FindingCounter();
    for (const finding of this.#findings) counter.add(finding);
    return counter.groups();
  }
}

/** Index of the first of the sorted findings on a line or below it. */
export function firstAtLine(findings: readonly Finding[], line: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((findings[middle]?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
