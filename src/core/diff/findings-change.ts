/** Which findings came and went, told of each record on its own. */

import type { Finding } from "../model.ts";
import type { FindingsChange } from "./dataset-diff.ts";

export interface CheckedFindings {
  readonly findings: readonly Finding[];
  /** Counts those as well that were too many to be kept. */
  readonly byRule: Readonly<Record<string, number>>;
}

/** Rules, each as often as it has findings that came or went. */
export interface ChangedFindings {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** A line before and after; `undefined`: it is not there. */
export interface LinePair {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface FindingsComparison {
  /** The greatest difference first. */
  readonly byRule: readonly FindingsChange[];
  /** Of a pair; `undefined`: nothing changed. */
  readonly of: (pair: LinePair) => ChangedFindings | undefined;
}

export function compareFindingsOf(
  before: CheckedFindings,
  after: CheckedFindings,
  pairs: Iterable<LinePair>,
): FindingsComparison {
  const there = rulesByLine(before.findings);
  const here = rulesByLine(after.findings);
  const of = (pair: LinePair): ChangedFindings | undefined => {
    const was = there.get(pair.before ?? noLine);
    const is = here.get(pair.after ?? noLine);
    if (was === undefined && is === undefined) return undefined;
    const added = without(is ?? [], was ?? []);
    const gone = without(was ?? [], is ?? []);
    return added.length + gone.length === 0 ? undefined : { added, gone };
  };
  const added = new Map<string, number>();
  const gone = new Map<string, number>();
  const addUp = (changed: ChangedFindings | undefined): void => {
    for (const rule of changed?.added ?? []) added.set(rule, (added.get(rule) ?? 0) + 1);
    for (const rule of changed?.gone ?? []) gone.set(rule, (gone.get(rule) ?? 0) + 1);
  };
  addUp(of({ before: wholeFile, after: wholeFile }));
  for (const pair of pairs) addUp(of(pair));
  const rules = new Set([...Object.keys(before.byRule), ...Object.keys(after.byRule)]);
  const byRule = [...rules].map((ruleId) => ({
    ruleId,
    before: before.byRule[ruleId] ?? 0,
    after: after.byRule[ruleId] ?? 0,
    gone: gone.get(ruleId) ?? 0,
    added: added.get(ruleId) ?? 0,
  }));
  byRule.sort((a, b) => weight(b) - weight(a) || (a.ruleId < b.ruleId ? -1 : 1));
  return { byRule, of };
}

const weight = ({ before, after, gone, added }: FindingsChange): number =>
  Math.max(Math.abs(after - before), gone + added);

const noLine = -2;
/** Findings about the file as a whole are shown where it begins. */
const wholeFile = -1;

function rulesByLine(findings: readonly Finding[]): Map<number, string[]> {
  const rules = new Map<number, string[]>();
  for (const { ruleId, line, span } of findings) {
    const place = line === 0 && span.end === 0 ? wholeFile : line;
    const there = rules.get(place);
    if (there === undefined) rules.set(place, [ruleId]);
    else there.push(ruleId);
  }
  return rules;
}

/** Repetitions counted. */
function without(rules: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const rule of others) left.set(rule, (left.get(rule) ?? 0) + 1);
  return rules.filter((rule) => {
    const others = left.get(rule) ?? 0;
    left.set(rule, others - 1);
    return others <= 0;
  });
}
