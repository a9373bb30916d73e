/** The page as a whole: the form with what comes of it, or what was prepared. */

import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { CreateStage } from "../../src/protocol/create-view.ts";
import { Announcer } from "../ui/announcer.tsx";
import { FoldContext, type Folds } from "../ui/fold.tsx";
import { ActionsContext, type Actions } from "./actions.ts";
import { FormPage } from "./form/form-page.tsx";
import { OutcomePage } from "./outcome/outcome-page.tsx";
import type { PageState, PageStore } from "./page-store.ts";
import { spoken } from "./spoken.ts";

export interface CreatePageProps {
  readonly state: PageState;
  readonly store: PageStore;
}

export function CreatePage({ state: { create, drafts, opened }, store }: CreatePageProps) {
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
      drafts,
      choose: (part, options) => {
        store.choose(part, options);
      },
      send: () => {
        store.send();
      },
      post: (message) => {
        store.post(message);
      },
      draft: (field, text) => {
        store.draft(field, text);
      },
    }),
    [drafts],
  );
  useFocusOf(create?.stage.stage);
  return (
    <main class="page">
      <ActionsContext.Provider value={actions}>
        <FoldContext.Provider value={folds}>
          {create === undefined && <p class="note loading">Loading …</p>}
          {create !== undefined && <Announcer text={spoken(create)} />}
          {create?.stage.stage === "prepared" && (
            <OutcomePage state={create} outcome={create.stage.outcome} />
          )}
          {create !== undefined && create.stage.stage !== "prepared" && (
            <FormPage state={create} stage={create.stage} />
          )}
        </FoldContext.Provider>
      </ActionsContext.Provider>
    </main>
  );
}

/** Where one goes on. */
const targets: Readonly<Record<CreateStage["stage"], string>> = {
  form: "create",
  preparing: "stop",
  prepared: "outcome-title",
};

/** The button that had the focus is gone with its stage; what was waited for gets it in any case. */
function useFocusOf(stage: CreateStage["stage"] | undefined): void {
  const before = useRef(stage);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = stage;
    if (last === stage || last === undefined || stage === undefined) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!document.hasFocus() || !(isLost || stage === "prepared")) return;
    document.getElementById(targets[stage])?.focus();
  }, [stage]);
}
