/** The dataset half of the rule `exact-duplicate`: from groups of equal records to findings on each of them. */

import type { Member } from "./digest/digest-list.ts";
import type { Finding } from "./model.ts";
import type { Settings } from "./settings.ts";

const ruleId = "exact-duplicate";

/** Related lines on one finding; the message gives the full number. */
const maxRelated = 10;

/**
 * One finding for every member of every group; groups and members come in the order of the dataset. Groups are numbered
 * from 1; every member names the others, the first ones of them if there are many.
 */
export function exactDuplicateFindings(
  groups: readonly (readonly Member[])[],
  settings: Settings,
): Finding[] {
  const severity = settings.rules[ruleId]?.severity ?? "off";
  if (severity === "off") return [];
  return groups.flatMap((members, index) => {
    const firstLine = members[0]?.line ?? 0;
    const candidates = members.slice(0, maxRelated + 1).map(({ line }) => line);
    const others = members.length - 1;
    return members.map(({ line, headLength }): Finding => {
      const isFirst = line === firstLine;
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
