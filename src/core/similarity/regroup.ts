/** Groups of duplicates anew, around the records that a rule or a person wants to keep. */

import type { Settings } from "../settings.ts";
import { keepScore, type KeepRule } from "./keep-rule.ts";
import type { RecordComparer } from "./record-comparer.ts";
import type { DuplicateGroup, DuplicateKind, GroupMember } from "./record-groups.ts";
import { thresholdOf } from "./compare-plan.ts";

export interface RegroupOptions {
  /** A line is kept in the groups that it is in; in the others, what is kept already. */
  readonly keep: KeepRule | { readonly line: number };
  readonly settings: Settings;
  readonly comparer: RecordComparer;
  /** The index, for the comparer, of the record on a line. */
  recordAt(line: number): number | undefined;
}

/** Records that are not similar to what is kept are grouped among themselves so often. */
const maxRounds = 16;

/**
 * The same groups, around other records. Every member is compared with what is kept now; those that are not similar to
 * it make groups of their own, or are in none. Groups that lose their members vanish. Where another record is kept, it
 * takes the place of the one that was in the groups of the looser kinds: equal ones, near ones, ticket-blind ones.
 */
export function regroup(
  groups: readonly DuplicateGroup[],
  options: RegroupOptions,
): DuplicateGroup[] {
  const equals = new Map<number, number>();
  const successors = new Map<number, number>();
  const regroupKind = (kind: DuplicateKind): DuplicateGroup[] =>
    groups
      .filter((group) => group.kind === kind)
      .flatMap((group) => {
        const equal = renamed(group, equals);
        const now = kind === "ticketBlind" ? renamed(equal, successors) : equal;
        const made = regroupOne(now, now === equal, options);
        const kept = made[0]?.kept;
        // The first group made is the one that the person or the rule chose for.
        if (kept !== undefined) (kind === "exact" ? equals : successors).set(group.kept, kept);
        return made;
      })
      .sort((a, b) => a.kept - b.kept);
  return [...regroupKind("exact"), ...regroupKind("near"), ...regroupKind("ticketBlind")];
}

/** The group itself if it has none of these lines. */
function renamed(group: DuplicateGroup, names: ReadonlyMap<number, number>): DuplicateGroup {
  const isNamed = (line: number): boolean => (names.get(line) ?? line) !== line;
  if (!isNamed(group.kept) && !group.members.some(({ line }) => isNamed(line))) return group;
  const members = group.members.map(({ line, similarity }) => {
    return { line: names.get(line) ?? line, similarity };
  });
  return { kind: group.kind, kept: names.get(group.kept) ?? group.kept, members };
}

/** `isVerified`: the similarities of the group are those to the record that is kept now. */
function regroupOne(
  group: DuplicateGroup,
  isVerified: boolean,
  options: RegroupOptions,
): DuplicateGroup[] {
  const { kind } = group;
  const made: DuplicateGroup[] = [];
  let { keep } = options;
  let left = [group.kept, ...group.members.map(({ line }) => line)].sort((a, b) => a - b);
  for (let round = 0; left.length > 1 && round < maxRounds; round++) {
    const kept = lineToKeep(left, group.kept, { ...options, keep });
    if (round === 0 && kept === group.kept && isVerified) return [group];
    const others = left.filter((line) => line !== kept);
    const members = membersAround(kept, others, kind, options);
    if (members.length > 0) made.push({ kind, kept, members });
    const joined = new Set(members.map(({ line }) => line));
    left = others.filter((line) => !joined.has(line));
    // A person's choice says nothing about what is left.
    if (!("type" in keep)) keep = { type: "first" };
  }
  return made;
}

/** `lines`: ascending. */
function lineToKeep(lines: readonly number[], keptNow: number, options: RegroupOptions): number {
  const { keep } = options;
  if (!("type" in keep)) return lines.includes(keep.line) ? keep.line : keptNow;
  let best = lines[0] ?? keptNow;
  if (keep.type === "first") return best;
  let bestScore = -Infinity;
  for (const line of lines) {
    const index = options.recordAt(line);
    const record = index === undefined ? undefined : options.comparer.record(index);
    const score = record === undefined ? -Infinity : keepScore(keep, record.json, record.text);
    if (score > bestScore) [best, bestScore] = [line, score];
  }
  return best;
}

function membersAround(
  kept: number,
  others: readonly number[],
  kind: DuplicateKind,
  options: RegroupOptions,
): GroupMember[] {
  if (kind === "exact") return others.map((line) => ({ line, similarity: 1 }));
  const view = kind === "near" ? "plain" : "blind";
  const threshold = thresholdOf(view, options.settings);
  const keptRecord = options.recordAt(kept);
  return others.flatMap((line) => {
    const record = options.recordAt(line);
    if (keptRecord === undefined || record === undefined) return [];
    const similarity = options.comparer.similarity(record, keptRecord, view, threshold);
    return similarity < threshold ? [] : { line, similarity };
  });
}
