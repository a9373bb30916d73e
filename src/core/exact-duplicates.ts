/** The dataset half of the rule `exact-duplicate`: from groups of equal records to findings on each of them. */

import type { Finding } from "./model.ts";
import type { Settings } from "./settings.ts";

/** A record as the rule needs it. */
export interface Member {
  /** 0-based. */
  readonly line: number;
  readonly headLength: number;
}

const ruleId = "exact-duplicate";

/** Related lines on one finding; the message gives the full number. */
const maxRelated = 10;

/**
 * One finding for every member of every group. Groups are numbered from 1 by their first line; every member names the
 * others, the first ones of them if there are many.
 */
export function exactDuplicateFindings(
  groups: readonly (readonly Member[])[],
  settings: Settings,
): Finding[] {
  const severity = settings.rules[ruleId]?.severity ?? "off";
  if (severity === "off") return [];
  const sorted = groups
    .map((group) => group.toSorted((a, b) => a.line - b.line))
    .toSorted((a, b) => lineOfFirst(a) - lineOfFirst(b));
  return sorted.flatMap((members, index) => {
    const firstLine = lineOfFirst(members);
    const candidates = members.slice(0, maxRelated + 1).map(({ line }) => line);
    return members.map(({ line, headLength }): Finding => {
      const isFirst = line === firstLine;
      const others = members.length - 1;
      return {
        ruleId,
        messageId: isFirst ? "first" : "repeated",
        severity,
        data: isFirst ? { others } : { line: firstLine + 1, others },
        line,
        span: { start: 0, end: headLength },
        pointer: "",
        group: index + 1,
        relatedLines: candidates.filter((other) => other !== line).slice(0, maxRelated),
      };
    });
  });
}

const lineOfFirst = (members: readonly Member[]): number => members[0]?.line ?? 0;
