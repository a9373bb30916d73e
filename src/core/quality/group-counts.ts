/** What comparing the records with each other has told of their quality. */

import type { Settings } from "../settings.ts";
import type { RecordGroups } from "../similarity/record-groups.ts";
import type { GroupCounts } from "./quality-counts.ts";

/** `groups`: `undefined`: the comparison was stopped. */
export function groupCounts(groups: RecordGroups | undefined, { rules }: Settings): GroupCounts {
  const isOn = (ruleId: string): boolean => rules[ruleId]?.severity !== "off";
  if (groups === undefined) return {};
  const copies = (isWanted: (kind: string) => boolean): number =>
    groups.duplicates
      .filter(({ kind }) => isWanted(kind))
      .reduce((sum, { members }) => sum + members.length, 0);
  const conflicting = new Set(
    groups.conflicts
      .filter(({ isTicketBlind }) => !isTicketBlind)
      .flatMap(({ answers }) => answers.flat()),
  );
  return {
    exactCopies: copies((kind) => kind === "exact"),
    nearCopies: isOn("near-duplicate") ? copies((kind) => kind !== "exact") : undefined,
    conflicting: isOn("conflicting-answers") ? conflicting.size : undefined,
  };
}
