/** Which lines do not come along into a cleaned dataset, and why. */

import type { LineKind } from "../check-record.ts";
import type { RecordFinding } from "../model.ts";
import { rules } from "../rules/index.ts";
import type { Category } from "../rules/rule.ts";
import type { RuleSetting, Settings } from "../settings.ts";
import type { KeepRule } from "../similarity/keep-rule.ts";
import type { ConflictGroup, DuplicateGroup, RecordGroups } from "../similarity/record-groups.ts";

/** In the order in which they are looked for: a record goes for its first cause. */
export const removalCauses = [
  "blank-line",
  "invalid",
  "incomplete",
  "exact-duplicate",
  "near-duplicate",
] as const;
export type RemovalCause = (typeof removalCauses)[number];

/** The record that is kept in place of one that goes. */
export interface Matched {
  /** 0-based. It may go itself, as a near-duplicate of another one. */
  readonly line: number;
  readonly similarity: number;
}

export interface Removal {
  readonly cause: RemovalCause;
  /** The rule that found it. */
  readonly ruleId?: string;
  readonly matched?: Matched;
}

/** Which records a person wants to go. */
export interface DropWishes {
  /** Lines that are no record, or of which the check says that they are wrong. */
  readonly invalid: boolean;
  readonly incomplete: boolean;
  readonly duplicates: DuplicateDrop | undefined;
}

export interface DuplicateDrop {
  /** "near": the exact ones, too. */
  readonly kind: "exact" | "near";
  readonly keep: KeepRule;
  /** Lines as they came, 0-based, that stay whatever they repeat. */
  readonly spared?: ReadonlySet<number> | undefined;
}

const categoryOf = new Map<string, Category>(
  rules.map(({ meta }): [string, Category] => [meta.id, meta.category]),
);

/** Why a line goes that was looked at alone; `undefined`: it stays. */
export function removalOfLine(
  { kind, findings }: { readonly kind: LineKind; readonly findings: readonly RecordFinding[] },
  { invalid, incomplete }: Pick<DropWishes, "invalid" | "incomplete">,
): Removal | undefined {
  if (invalid) {
    if (kind === "blank") return { cause: "blank-line" };
    const error = findings.find(isInvalid);
    if (error !== undefined || kind === "broken") return removal("invalid", error?.ruleId);
  }
  const gap = incomplete ? findings.find(isIncomplete) : undefined;
  return gap && removal("incomplete", gap.ruleId);
}

function removal(cause: RemovalCause, ruleId: string | undefined): Removal {
  return { cause, ...(ruleId !== undefined && { ruleId }) };
}

function isInvalid({ ruleId, severity }: RecordFinding): boolean {
  const category = categoryOf.get(ruleId);
  return severity === "error" && (category === "syntax" || category === "schema");
}

function isIncomplete({ ruleId, severity }: RecordFinding): boolean {
  const isGrave = severity === "error" || severity === "warning";
  return isGrave && categoryOf.get(ruleId) === "completeness";
}

/**
 * The groups of which all but the kept record go. A record that answers the kept one's prompt in another way stays: which
 * of two labels is right is for a person to say.
 */
export function droppedGroups(
  { duplicates, conflicts }: RecordGroups,
  { kind }: DuplicateDrop,
): readonly DuplicateGroup[] {
  const groups = duplicates.filter((group) => group.kind === "exact" || group.kind === kind);
  if (conflicts.length === 0) return groups;
  const answers = answersByLine(conflicts);
  shareAnswers(answers, duplicates);
  return withMembers(groups, (line, { kept }) => {
    const ofKept = answers.get(kept);
    const ofLine = answers.get(line);
    return !ofLine?.some((answer) => ofKept?.some((other) => contradicts(answer, other)));
  });
}

/** Which answer of which conflict a record gives. */
interface GivenAnswer {
  readonly conflict: ConflictGroup;
  readonly answer: number;
}

function answersByLine(conflicts: readonly ConflictGroup[]): Map<number, readonly GivenAnswer[]> {
  const byLine = new Map<number, GivenAnswer[]>();
  for (const conflict of conflicts) {
    for (const [answer, lines] of conflict.answers.entries()) {
      for (const line of lines) {
        const given = byLine.get(line);
        if (given === undefined) byLine.set(line, [{ conflict, answer }]);
        else given.push({ conflict, answer });
      }
    }
  }
  return byLine;
}

/** Conflicts name only one of equal records, which need not be the one that is kept. */
function shareAnswers(
  answers: Map<number, readonly GivenAnswer[]>,
  duplicates: readonly DuplicateGroup[],
): void {
  for (const { kind, kept, members } of duplicates) {
    if (kind !== "exact") continue;
    const lines = [kept, ...members.map(({ line }) => line)];
    const given = lines.flatMap((line) => answers.get(line) ?? []);
    if (given.length > 0) for (const line of lines) answers.set(line, given);
  }
}

function contradicts(a: GivenAnswer, b: GivenAnswer): boolean {
  return a.conflict === b.conflict && a.answer !== b.answer;
}

/** The groups with some of their members; those with none are left out. */
function withMembers(
  groups: readonly DuplicateGroup[],
  isMember: (line: number, group: DuplicateGroup) => boolean,
): readonly DuplicateGroup[] {
  return groups.flatMap((group) => {
    const members = group.members.filter(({ line }) => isMember(line, group));
    return members.length === 0 ? [] : [{ ...group, members }];
  });
}

/** The groups without what is spared. `originalOf`: what a line was in the dataset as it came. */
export function withoutSpared(
  groups: readonly DuplicateGroup[],
  { spared }: DuplicateDrop,
  originalOf: (line: number) => number,
): readonly DuplicateGroup[] {
  if (spared === undefined) return groups;
  return withMembers(groups, (line) => !spared.has(originalOf(line)));
}

/** By line. A record that repeats another one exactly goes for that, whatever else it is similar to. */
export function removalsOfGroups(groups: readonly DuplicateGroup[]): ReadonlyMap<number, Removal> {
  const removals = new Map<number, Removal>();
  for (const { kind, kept, members } of groups) {
    const ruleId = kind === "exact" ? "exact-duplicate" : "near-duplicate";
    for (const { line, similarity } of members) {
      if (removals.has(line)) continue;
      removals.set(line, { cause: ruleId, ruleId, matched: { line: kept, similarity } });
    }
  }
  return removals;
}

/** Settings that find nothing but the duplicates that are to go, and what contradicts them: all else is known. */
export function duplicateSettings(settings: Settings, { kind }: DuplicateDrop): Settings {
  const off = Object.entries(settings.rules).map(([ruleId, { options }]) => {
    return [ruleId, { severity: "off", options }] as const;
  });
  const warning = (ruleId: string, options: RuleSetting["options"] = {}): RuleSetting => {
    return { severity: "warning", options: { ...settings.rules[ruleId]?.options, ...options } };
  };
  const noBlindView = { severities: { ticketBlind: "off" } };
  return {
    ...settings,
    rules: {
      ...Object.fromEntries(off),
      "exact-duplicate": warning("exact-duplicate"),
      ...(kind === "near" && {
        "near-duplicate": warning("near-duplicate", noBlindView),
        "conflicting-answers": warning("conflicting-answers", noBlindView),
      }),
    },
  };
}
