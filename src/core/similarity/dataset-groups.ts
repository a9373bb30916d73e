/** From the columns of a dataset to its groups: which records repeat or contradict each other. */

import type { DigestList } from "../digest/digest-list.ts";
import { ruleOptions, type Settings } from "../settings.ts";
import { sharedBands } from "./bands.ts";
import { candidatePairs } from "./candidates.ts";
import { thresholdOf, type ComparePlan } from "./compare-plan.ts";
import { conflictsIn, type ConflictMemory } from "./conflicts.ts";
import type { KeepRule } from "./keep-rule.ts";
import { groupAround, type SimilarRecords } from "./near-groups.ts";
import { PromptReader } from "./prompts.ts";
import type { RecordComparer } from "./record-comparer.ts";
import type { ConflictGroup, DuplicateGroup, RecordGroups } from "./record-groups.ts";
import { regroup } from "./regroup.ts";
import type { SketchList } from "./sketch-list.ts";
import type { View } from "./sketcher.ts";

export interface GroupSources {
  readonly digests: DigestList;
  /** Of the same records. */
  readonly sketches: SketchList;
  readonly plan: ComparePlan;
  readonly settings: Settings;
  readonly comparer: RecordComparer;
  readonly memory?: ConflictMemory | undefined;
  /** The first record of a group is kept by default. */
  readonly keep?: KeepRule | undefined;
}

/** Looks for what the rules want; exact duplicates are always found. */
export function datasetGroups(sources: GroupSources): RecordGroups {
  const { digests, settings, comparer, keep } = sources;
  const finder = new GroupFinder(sources);
  // In this order: what repeats another record takes no part in what comes after.
  const found = [
    ...finder.exactDuplicates(),
    ...finder.similarRecords("plain"),
    ...finder.similarRecords("blind"),
  ];
  const recordAt = (line: number): number => digests.indexAt(line);
  const duplicates =
    keep === undefined ? found : regroup(found, { keep, settings, comparer, recordAt });
  return { duplicates, conflicts: finder.conflicts() };
}

class GroupFinder {
  readonly #sources: GroupSources;
  /** 1 for records that repeat an earlier one exactly. */
  readonly #repeated: Uint8Array;
  /** 1 for those as well that are similar to one that is kept. */
  readonly #leftOut: Uint8Array;

  constructor(sources: GroupSources) {
    this.#sources = sources;
    this.#repeated = new Uint8Array(sources.digests.length);
    this.#leftOut = new Uint8Array(sources.digests.length);
  }

  exactDuplicates(): DuplicateGroup[] {
    const { digests } = this.#sources;
    return digests.equalRecords().map((records) => {
      const [kept = 0, ...copies] = records.map(({ line }) => line);
      for (const line of copies) {
        const record = digests.indexAt(line);
        this.#repeated[record] = this.#leftOut[record] = 1;
      }
      return { kind: "exact", kept, members: copies.map((line) => ({ line, similarity: 1 })) };
    });
  }

  similarRecords(view: View): DuplicateGroup[] {
    const { sketches, plan, settings, comparer } = this.#sources;
    if (!isOn(settings, "near-duplicate")) return [];
    const { plainBands, blindBands } = plan;
    const bands =
      view === "plain"
        ? { start: 0, end: plainBands }
        : { start: plainBands, end: plainBands + blindBands };
    const pairs = candidatePairs(sketches, bands, this.#leftOut);
    const threshold = thresholdOf(view, settings);
    const groups = groupAround(pairs.records(), {
      threshold,
      neighboursOf: (record) => pairs.earlier(record),
      likelihood: (record, kept) => {
        const shared = sketches.agreement(record, kept, bands);
        return shared < sharedBands[view] ? 0 : shared;
      },
      similarity: (record, kept) => comparer.similarity(record, kept, view, threshold),
    }).sort((a, b) => a.kept - b.kept);
    for (const { members } of groups) for (const { record } of members) this.#leftOut[record] = 1;
    return groups.map((group) => this.#onLines(group, view));
  }

  conflicts(): ConflictGroup[] {
    const { sketches, plan, settings, comparer, memory } = this.#sources;
    if (!plan.prompts || !isOn(settings, "conflicting-answers")) return [];
    const options = ruleOptions(settings, "conflicting-answers");
    const conflicts = conflictsIn({
      sketches,
      reader: new PromptReader(comparer),
      memory,
      sameAnswer: plan.sameAnswer,
      isBlindWanted: options.choices("severities")["ticketBlind"] !== "off",
      isCompared: (record) => this.#repeated[record] === 0,
    });
    return conflicts.map(({ answers, ...rest }) => {
      return { ...rest, answers: answers.map((records) => records.map(this.#lineOf)) };
    });
  }

  readonly #lineOf = (record: number): number => this.#sources.digests.lineAt(record) ?? 0;

  #onLines({ kept, members }: SimilarRecords, view: View): DuplicateGroup {
    return {
      kind: view === "plain" ? "near" : "ticketBlind",
      kept: this.#lineOf(kept),
      members: members.map(({ record, similarity }) => {
        return { line: this.#lineOf(record), similarity };
      }),
    };
  }
}

function isOn(settings: Settings, ruleId: string): boolean {
  return settings.rules[ruleId]?.severity !== "off";
}
