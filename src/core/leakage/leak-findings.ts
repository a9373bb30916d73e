/** From leaks to findings on the records of one split. */

import type { Finding, MessageData, Severity } from "../model.ts";
import { ruleOptions, type Settings } from "../settings.ts";
import type { ComparePlan } from "../similarity/compare-plan.ts";
import { wholePercent } from "../wording.ts";
import type { ComparedSplit } from "./compared-split.ts";
import { findLeaks, leakKinds, type Leak, type LeakKind } from "./find-leaks.ts";

const ruleId = "split-leakage";

/** Related lines on one finding; `data.others` has the full number. */
const maxRelated = 10;

export interface OtherSplit extends ComparedSplit {
  /** As messages call it. */
  readonly name: string;
  /** As the user named it, or as it is found from where the user is. */
  readonly path: string;
}

/** Whether splits are compared at all. */
export function looksForLeaks(settings: Settings): boolean {
  return settings.rules[ruleId]?.severity !== "off" && severitiesOf(settings).size > 0;
}

/** One finding for every record of `split` that is in the other one too, in order; for the gravest reason only. */
export function leakFindings(
  split: ComparedSplit,
  other: OtherSplit,
  { settings, plan }: { readonly settings: Settings; readonly plan: ComparePlan },
): Finding[] {
  if (!looksForLeaks(settings)) return [];
  const severities = severitiesOf(settings);
  const threshold = ruleOptions(settings, "near-duplicate").number("threshold");
  const leaks = findLeaks(split, other, { plan, threshold, kinds: new Set(severities.keys()) });
  const findings: Finding[] = [];
  for (const [record, leak] of leaks) {
    const severity = severities.get(leak.kind);
    const member = split.digests.member(record);
    if (severity === undefined || member === undefined) continue;
    const lines = leak.others
      .slice(0, maxRelated)
      .map((index) => other.digests.member(index)?.line ?? 0);
    findings.push({
      ruleId,
      messageId: leak.kind,
      severity,
      data: dataOf(leak, other.name, lines[0] ?? 0),
      line: member.line,
      span: { start: 0, end: member.headLength },
      pointer: "",
      relatedLines: lines,
      relatedPath: other.path,
      ...(leak.similarity !== undefined && { similarity: leak.similarity }),
    });
  }
  return findings.sort((a, b) => a.line - b.line);
}

function dataOf({ similarity, family, others }: Leak, file: string, line: number): MessageData {
  return {
    file,
    line: line + 1,
    others: others.length,
    ...(similarity !== undefined && { percent: wholePercent(similarity) }),
    ...(family !== undefined && { family }),
  };
}

/** Of the kinds that are looked for. */
function severitiesOf(settings: Settings): ReadonlyMap<LeakKind, Severity> {
  const choices = ruleOptions(settings, ruleId).choices("severities");
  return new Map(
    leakKinds.flatMap((kind) => {
      const choice = choices[kind] as Severity | "off" | undefined; // As the option's values are.
      return choice === undefined || choice === "off" ? [] : [[kind, choice] as const];
    }),
  );
}
