/** The page as a whole: one of the two, and what all of its parts share. */

import { useMemo } from "preact/hooks";
import { Announcer } from "../ui/announcer.tsx";
import { FoldContext, type Folds } from "../ui/fold.tsx";
import { ActionsContext, type Actions } from "./actions.ts";
import { AssessmentPage } from "./assessment/assessment-page.tsx";
import type { PageState, PageStore } from "./page-store.ts";
import { RecommendationPage } from "./recommendation/recommendation-page.tsx";
import { spoken } from "./spoken.ts";

export interface AdvicePageProps {
  readonly state: PageState;
  readonly store: PageStore;
}

export function AdvicePage({ state: { advice, drafts, opened }, store }: AdvicePageProps) {
  const folds = useMemo<Folds>(
    () => ({
      opened,
      toggle: (names, isOpen) => {
        store.toggle(names, isOpen);
      },
    }),
    [opened],
  );
  const actions = useMemo<Actions>(
    () => ({
      post: (message) => {
        store.post(message);
      },
      change: (change, options) => {
        store.change(change, options);
      },
      send: () => {
        store.send();
      },
      drafts,
      draft: (field, text) => {
        store.draft(field, text);
      },
    }),
    [drafts],
  );
  return (
    <main class="page">
      <ActionsContext.Provider value={actions}>
        <FoldContext.Provider value={folds}>
          {advice === undefined && <p class="note loading">Loading …</p>}
          {advice !== undefined && <Announcer text={spoken(advice)} />}
          {advice?.page === "assessment" && <AssessmentPage state={advice} />}
          {advice?.page === "recommendation" && <RecommendationPage state={advice} />}
        </FoldContext.Provider>
      </ActionsContext.Provider>
    </main>
  );
}
