/** Groups of the records of a dataset that is being edited: an edit costs its own records and those that have partners. */

import type { RecordChecker } from "../check-record.ts";
import { DigestList } from "../digest/digest-list.ts";
import type { Format } from "../formats/format.ts";
import type { Settings } from "../settings.ts";
import {
  comparePlan,
  comparesTexts,
  thresholdOf,
  type ComparePlan,
} from "../similarity/compare-plan.ts";
import { datasetGroups } from "../similarity/dataset-groups.ts";
import type { RecordGroups } from "../similarity/record-groups.ts";
import { SketchList } from "../similarity/sketch-list.ts";
import { Sketcher } from "../similarity/sketcher.ts";
import { ComparisonMemory } from "./comparison-memory.ts";
import { RememberingComparer, TimeIsUp } from "./remembering-comparer.ts";
import { SketchRows } from "./sketch-rows.ts";

/** What takes long to make. It may serve one instance after the other. */
export interface CompareTools {
  readonly plan: ComparePlan;
  readonly sketcher: Sketcher;
}

export function compareTools(settings: Settings): CompareTools {
  const plan = comparePlan(settings);
  return { plan, sketcher: new Sketcher(plan) };
}

/** A record and where it is kept. */
export interface LiveRecord {
  readonly text: string;
  readonly headLength: number;
  readonly digestLow: number;
  readonly digestHigh: number;
  /** As `add` has answered it; `undefined` for lines that are no records. */
  readonly row: number | undefined;
}

/** What was found last, of these records on these lines. */
interface FoundGroups {
  readonly compared: readonly LiveRecord[];
  readonly lines: readonly number[];
  readonly groups: RecordGroups;
}

/** So many at a time are never too many. */
const leastComparisons = 256;

const noPrompts = new Uint32Array(0);

export class LiveGroups {
  readonly #settings: Settings;
  readonly #format: Format | undefined;
  readonly #plan: ComparePlan;
  readonly #sketcher: Sketcher;
  readonly #rows: SketchRows;
  readonly #memory = new ComparisonMemory();
  /** Most edits leave the records as they are that have partners. */
  #found: FoundGroups | undefined;
  /** How often there was not time enough for the groups. */
  #attempts = 0;

  /** `format`: the dataset's. Another one needs another instance. `tools`: made for the same settings. */
  constructor(settings: Settings, format: Format | undefined, { plan, sketcher }: CompareTools) {
    this.#settings = settings;
    this.#format = format;
    this.#plan = plan;
    this.#sketcher = sketcher;
    this.#rows = new SketchRows(this.#sketcher.bands.length);
  }

  /** Takes in the record that was checked last; answers its row. */
  add({ record: { json, example }, digestLow }: RecordChecker): number {
    const sketcher = this.#sketcher;
    if (example === undefined || !comparesTexts(this.#plan)) {
      const bands = sketcher.bands.fill(0);
      return this.#rows.add({ bands, prompts: noPrompts, digestLow });
    }
    sketcher.sketch(json, example);
    return this.#rows.add({ bands: sketcher.bands, prompts: sketcher.prompts, digestLow });
  }

  remove(row: number): void {
    this.#rows.remove(row);
  }

  /**
   * The groups of all records that are in, by their lines in this list, as those of a file with these lines: what no other record shares a number with
   * is in no group and changes none, so it is left out. `undefined`: there was not time enough; it goes faster the next
   * time, as what has been compared is remembered.
   */
  groups(all: readonly LiveRecord[], isTimeUp: () => boolean): RecordGroups | undefined {
    const lineOf = new Map<LiveRecord, number>();
    for (let line = 0; line < all.length; line++) {
      const record = all[line];
      if (record !== undefined && this.#hasPartner(record)) lineOf.set(record, line);
    }
    const compared = [...lineOf.keys()];
    // What goes before the comparisons is done anew each time: it must be worth it, and come to an end.
    const least = Math.max(leastComparisons, compared.length / 8) * 2 ** this.#attempts;
    const isDue = (done: number): boolean => done >= least && isTimeUp();
    try {
      this.#settle(compared, this.#comparer(compared, isDue));
      const left = compared.filter(this.#hasPartner);
      const groups = this.#groupsOf(left, lineOf, this.#comparer(left, isDue));
      this.#attempts = 0;
      return groups;
    } catch (error) {
      if (!(error instanceof TimeIsUp)) throw error;
      this.#attempts += 1;
      return undefined;
    }
  }

  readonly #hasPartner = ({ row }: LiveRecord): boolean =>
    row !== undefined && this.#rows.hasPartner(row);

  #comparer(
    lines: readonly LiveRecord[],
    isTimeUp: (done: number) => boolean,
  ): RememberingComparer {
    const [format, sketcher, memory] = [this.#format, this.#sketcher, this.#memory];
    const { sameAnswer } = this.#plan;
    return new RememberingComparer({ lines, format, sketcher, sameAnswer, memory, isTimeUp });
  }

  /** Records that only share a band with others, and are similar to none of them, change no group. */
  #settle(compared: readonly LiveRecord[], comparer: RememberingComparer): void {
    const { plainBands } = this.#plan;
    const indexOf = new Map(compared.map(({ row }, index) => [row, index]));
    for (const [index, { row = 0 }] of compared.entries()) {
      this.#rows.settle(row, (otherRow, band) => {
        const other = indexOf.get(otherRow);
        if (other === undefined) return false;
        const view = band < plainBands ? "plain" : "blind";
        const threshold = thresholdOf(view, this.#settings);
        const [earlier, later] = [Math.min(index, other), Math.max(index, other)];
        return comparer.similarity(later, earlier, view, threshold) < threshold;
      });
    }
  }

  #groupsOf(
    compared: readonly LiveRecord[],
    lineOf: ReadonlyMap<LiveRecord, number>,
    comparer: RememberingComparer,
  ): RecordGroups {
    const lines = compared.map((record) => lineOf.get(record) ?? 0);
    const found = this.#found;
    if (found !== undefined && isSameList(found.compared, compared)) {
      const moved = new Map(found.lines.map((line, index) => [line, lines[index] ?? line]));
      return movedGroups(found.groups, (line) => moved.get(line) ?? line);
    }
    const digests = new DigestList(compared.length);
    for (const [index, { headLength, digestLow, digestHigh }] of compared.entries()) {
      digests.add({ line: lines[index] ?? 0, headLength }, digestLow, digestHigh);
    }
    const sketches = new SketchList();
    sketches.append(this.#rows.columns(compared.map(({ row = 0 }) => row)), 0);
    const [plan, settings] = [this.#plan, this.#settings];
    const sources = { digests, sketches, plan, settings, comparer, memory: comparer };
    const groups = datasetGroups(sources);
    this.#memory.nextRound();
    this.#found = { compared, lines, groups };
    return groups;
  }
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function movedGroups(
  { duplicates, conflicts }: RecordGroups,
  lineNow: (line: number) => number,
): RecordGroups {
  return {
    duplicates: duplicates.map(({ kind, kept, members }) => ({
      kind,
      kept: lineNow(kept),
      members: members.map(({ line, similarity }) => ({ line: lineNow(line), similarity })),
    })),
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      answers: conflict.answers.map((lines) => lines.map(lineNow)),
    })),
  };
}
