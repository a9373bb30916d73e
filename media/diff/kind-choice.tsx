/** Which records are listed: all that are not the same, or those of one kind. */

import type { DiffKind, DiffSummary } from "../../src/core/diff/dataset-diff.ts";
import { formatInteger } from "../../src/core/wording.ts";
import { kindWords } from "./kinds.ts";
import { changedKinds, type PageState, type PageStore } from "./page-store.ts";

export interface KindChoiceProps {
  readonly state: PageState;
  readonly store: PageStore;
  readonly counts: DiffSummary["counts"];
}

export function KindChoice({ state: { kind: chosen }, store, counts }: KindChoiceProps) {
  const there = changedKinds.filter((kind) => counts[kind] > 0);
  const all = there.reduce((sum, kind) => sum + counts[kind], 0);
  const choice = (kind: DiffKind | undefined, title: string, amount: number) => (
    <button
      key={title}
      type="button"
      class="kind"
      aria-pressed={kind === chosen}
      onClick={() => {
        store.list(kind);
      }}
    >
      {title} <span class="amount">{formatInteger(amount)}</span>
    </button>
  );
  return (
    <div class="kinds" role="group" aria-label="Listed records">
      {choice(undefined, "All Changes", all)}
      {there.map((kind) => choice(kind, kindWords[kind].title, counts[kind]))}
    </div>
  );
}
