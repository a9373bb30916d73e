/** Which lines do not come along into a cleaned dataset, and why. */

import type { LineKind } from "../check-record.ts";
import type { RecordFinding } from "../model.ts";
import { rules } from "../rules/index.ts";
import type { Category } from "../rules/rule.ts";
import type { Settings } from "../settings.ts";
import type { KeepRule } from "../similarity/keep-rule.ts";
import type { DuplicateGroup } from "../similarity/record-groups.ts";

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

/** The groups of which all but the kept record go. */
export function droppedGroups(
  groups: readonly DuplicateGroup[],
  { kind }: DuplicateDrop,
): readonly DuplicateGroup[] {
  return groups.filter((group) => group.kind === "exact" || group.kind === kind);
}

/** The groups without what is spared. `originalOf`: what a line was in the dataset as it came. */
export function withoutSpared(
  groups: readonly DuplicateGroup[],
  { spared }: DuplicateDrop,
  originalOf: (line: number) => number,
): readonly DuplicateGroup[] {
  if (spared === undefined) return groups;
  return groups.flatMap((group) => {
    const members = group.members.filter(({ line }) => !spared.has(originalOf(line)));
    return members.length === 0 ? [] : [{ ...group, members }];
  });
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

/** Settings that find nothing but the duplicates that are to go: all else of the records is known. */
export function duplicateSettings(settings: Settings, { kind }: DuplicateDrop): Settings {
  const off = Object.entries(settings.rules).map(([ruleId, { options }]) => {
    return [ruleId, { severity: "off", options }] as const;
  });
  const near = settings.rules["near-duplicate"]?.options;
  const exact = settings.rules["exact-duplicate"]?.options;
  return {
    ...settings,
    rules: {
      ...Object.fromEntries(off),
      "exact-duplicate": { severity: "warning", options: exact ?? {} },
      ...(kind === "near" && {
        "near-duplicate": {
          severity: "warning",
          options: { ...near, severities: { ticketBlind: "off" } },
        },
      }),
    },
  };
}
