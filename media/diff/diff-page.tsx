/** The page as a whole: what both sides come to above, the records that are not the same below. */

import { percent } from "../../src/core/wording.ts";
import type { DiffState } from "../../src/protocol/diff-view.ts";
import { Announcer } from "../ui/announcer.tsx";
import { Icon } from "../ui/icons.tsx";
import { ChangeList } from "./change-list.tsx";
import { Header } from "./header.tsx";
import { KindChoice } from "./kind-choice.tsx";
import { Numbers } from "./numbers.tsx";
import type { PageState, PageStore } from "./page-store.ts";

export interface DiffPageProps {
  readonly state: PageState;
  readonly store: PageStore;
}

export function DiffPage({ state, store }: DiffPageProps) {
  const { diff } = state;
  return (
    <main class="page">
      {diff === undefined ? (
        <p class="note loading">Loading …</p>
      ) : (
        <>
          <Header
            diff={diff}
            post={(message) => {
              store.post(message);
            }}
          />
          <Announcer text={spoken(diff)} />
          <Content state={state} store={store} diff={diff} />
        </>
      )}
    </main>
  );
}

function Content({ state, store, diff }: DiffPageProps & { readonly diff: DiffState }) {
  const { failure, isRunning, share, diff: made } = diff;
  if (failure !== undefined) {
    return (
      <p class="problem failure">
        <Icon name="error" />
        <span>{failure}</span>
      </p>
    );
  }
  if (isRunning || made === undefined) {
    return <p class="note loading">Comparing {share === undefined ? "…" : percent(share)}</p>;
  }
  return (
    <>
      <Numbers diff={made} />
      {made.isDifferent ? (
        <>
          <KindChoice state={state} store={store} counts={made.counts} />
          <ChangeList state={state} store={store} />
        </>
      ) : (
        <p class="note loading">The records are the same, in the same order.</p>
      )}
    </>
  );
}

/** How things stand, for those who do not see it. */
function spoken({ failure, isRunning, diff, isStale }: DiffState): string {
  if (failure !== undefined) return failure;
  if (isRunning || diff === undefined) return "Comparing.";
  return isStale ? "The datasets have changed since: compare them again." : `${diff.words}.`;
}
