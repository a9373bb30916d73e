/** The groups of records that repeat or contradict each other, had from the worker once for each state of a dataset. */
import type {
  ConflictGroup,
  DuplicateKind,
  RecordGroup,
  RecordGroups,
} from "../core/similarity/record-groups.ts";
import type { DatasetState } from "../protocol/dataset-answers.ts";
import type { Dataset } from "./dataset.ts";

export { linesOf } from "../core/similarity/record-groups.ts";
export type { RecordGroup };

/** A section of the view. */
export type Section = DuplicateKind | "conflict";

export const sections = ["exact", "near", "ticketBlind", "conflict"] as const satisfies Section[];

export function isConflict(group: RecordGroup): group is ConflictGroup {
  return "answers" in group;
}

export function sectionOf(group: RecordGroup): Section {
  return isConflict(group) ? "conflict" : group.kind;
}

export function sizeOf(group: RecordGroup): number {
  if (!isConflict(group)) return 1 + group.members.length;
  return group.answers.reduce((sum, lines) => sum + lines.length, 0);
}

interface Answered {
  readonly state: DatasetState | undefined;
  readonly groups: Promise<readonly RecordGroup[] | undefined>;
}

export class GroupSource {
  readonly #answers = new WeakMap<Dataset, Answered>();

  /** In the order of the sections; `undefined`: the text has moved on, or its records are not compared. */
  of(dataset: Dataset): Promise<readonly RecordGroup[] | undefined> {
    const { state, version } = dataset;
    if (state?.version !== version || !state.isCompared) return Promise.resolve(undefined);
    const known = this.#answers.get(dataset);
    if (known?.state === state) return known.groups;
    const groups = this.#ask(dataset);
    this.#answers.set(dataset, { state, groups });
    return groups;
  }

  async #ask(dataset: Dataset): Promise<readonly RecordGroup[] | undefined> {
    const forget = (): void => {
      this.#answers.delete(dataset);
    };
    try {
      const answer = await dataset.ask("recordGroups", {});
      if (answer !== undefined) return inOrder(answer.groups);
      forget();
      return undefined;
    } catch (error) {
      forget();
      throw error;
    }
  }
}

function inOrder({ duplicates, conflicts }: RecordGroups): readonly RecordGroup[] {
  return [...duplicates, ...conflicts];
}
