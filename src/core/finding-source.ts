/** Findings of a dataset as lists, trees and the editor ask for them: in order, and counted, without a list of all. */

import { severities, type Finding, type RecordFinding, type Severity } from "./model.ts";
import { kindOf } from "./privacy/finding-kinds.ts";

/** How often a rule found something of one severity. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly ruleId: string;
  readonly count: number;
  /** Of privacy rules: the same by kind, the most frequent first. */
  readonly kinds?: readonly KindCount[];
}

export interface KindCount {
  /** As `kindOf` has it. */
  readonly kind: string;
  readonly count: number;
}

/** What is absent may be anything. */
export interface FindingFilter {
  readonly severity?: Severity;
  readonly ruleId?: string;
  /** As `kindOf` has it. */
  readonly kind?: string | undefined;
}

export interface FindingSource {
  /** By severity, then by count. */
  groups(): readonly FindingGroup[];
  /** On these lines, by line, then column, then severity. Holds as long as the dataset is not edited. */
  select(wanted: FindingFilter, firstLine?: number, lastLine?: number): Iterable<Finding>;
}

export function isSelected(
  { severity, ruleId, recognized }: RecordFinding,
  { severity: wantedSeverity = severity, ruleId: wantedRule = ruleId, kind }: FindingFilter,
): boolean {
  return (
    severity === wantedSeverity &&
    ruleId === wantedRule &&
    (kind === undefined || (recognized !== undefined && kindOf(recognized) === kind))
  );
}

interface Counted {
  readonly severity: Severity;
  readonly ruleId: string;
  readonly kind: string | undefined;
  count: number;
}

/** Counts what comes and goes. */
export class FindingCounter {
  readonly #counts = new Map<string, Counted>();

  add({ severity, ruleId, recognized }: RecordFinding, amount: 1 | -1 = 1): void {
    const kind = recognized && kindOf(recognized);
    const key = kind === undefined ? `${severity} ${ruleId}` : `${severity} ${ruleId} ${kind}`;
    const counted = this.#counts.get(key);
    if (counted === undefined) this.#counts.set(key, { severity, ruleId, kind, count: amount });
    else counted.count += amount;
  }

  copy(): FindingCounter {
    const copy = new FindingCounter();
    for (const [key, counted] of this.#counts) copy.#counts.set(key, { ...counted });
    return copy;
  }

  /** By severity, then by count. */
  groups(): FindingGroup[] {
    const byRule = new Map<string, Counted[]>();
    for (const counted of this.#counts.values()) {
      if (counted.count <= 0) continue;
      const key = `${counted.severity} ${counted.ruleId}`;
      const group = byRule.get(key);
      if (group === undefined) byRule.set(key, [counted]);
      else group.push(counted);
    }
    const rank = ({ severity }: FindingGroup): number => severities.indexOf(severity);
    return [...byRule.values()]
      .flatMap(groupOf)
      .sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1));
  }
}

function groupOf(ofRule: readonly Counted[]): FindingGroup[] {
  const [first] = ofRule;
  if (first === undefined) return [];
  const { severity, ruleId } = first;
  const total = ofRule.reduce((sum, { count }) => sum + count, 0);
  const kinds = ofRule
    .flatMap(({ kind, count }) => (kind === undefined ? [] : [{ kind, count }]))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  return [{ severity, ruleId, count: total, ...(kinds.length > 0 && { kinds }) }];
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

  *select(wanted: FindingFilter, firstLine = 0, lastLine = Infinity): Iterable<Finding> {
    for (let at = firstAtLine(this.#findings, firstLine); at < this.#findings.length; at++) {
      const finding = this.#findings[at];
      if (finding === undefined || finding.line > lastLine) return;
      if (isSelected(finding, wanted)) yield finding;
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
