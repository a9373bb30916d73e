/** The page as a whole: an app that fills its panel. The overview above, the list and the chosen record below it. */

import { useEffect, useMemo } from "preact/hooks";
import type { PanelState } from "../../src/protocol/panel-view.ts";
import { Announcer } from "../ui/announcer.tsx";
import { Icon } from "../ui/icons.tsx";
import { StoreContext } from "./actions.ts";
import { FacetsContext, type Facets } from "./facets.ts";
import { Filters } from "./filters/filters.tsx";
import { Header } from "./header.tsx";
import { isTyping } from "./is-typing.ts";
import { focusList, RecordList } from "./list/record-list.tsx";
import { Overview } from "./overview/overview.tsx";
import type { PageState } from "./page-state.ts";
import type { PageStore } from "./page-store.ts";
import { RecordPane } from "./record/record-pane.tsx";
import { Splitter } from "./splitter.tsx";
import { spoken, spokenOutcome } from "./spoken.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useMedia } from "./use-media.ts";

export interface DatasetPageProps {
  readonly state: PageState;
  readonly store: PageStore;
}

export function DatasetPage({ state, store }: DatasetPageProps) {
  const { panel, query } = state;
  const facets = useMemo<Facets>(
    () => ({
      active: query.facets,
      set: (next) => {
        store.setFacets(next);
      },
    }),
    [query.facets, store],
  );
  return (
    <main class="page">
      <StoreContext.Provider value={store}>
        <FacetsContext.Provider value={facets}>
          {panel === undefined ? (
            <p class="note loading">Loading …</p>
          ) : (
            <Shell panel={panel} state={state} store={store} />
          )}
        </FacetsContext.Provider>
      </StoreContext.Provider>
    </main>
  );
}

function Shell({ panel, state, store }: DatasetPageProps & { readonly panel: PanelState }) {
  const { folded, outcome } = state;
  const isTall = useMedia(tall);
  const isOpen = state.isOverviewOpen ?? isTall;
  useKeptFocus(state);
  useUndoKey(store);
  // Rows come and go while the list is scrolled: nothing above it is drawn anew for that.
  const header = useMemo(() => <Header panel={panel} outcome={outcome} />, [panel, outcome]);
  const overview = useMemo(
    () => <Overview panel={panel} isOpen={isOpen} folded={folded} />,
    [panel, isOpen, folded],
  );
  return (
    <>
      {header}
      <Announcer text={spoken(state)} />
      <Announcer key="outcome" text={spokenOutcome(state)} />
      {panel.failure === undefined ? (
        <>
          {overview}
          <Filters panel={panel} state={state} leave={focusList} />
          <Records state={state} store={store} />
        </>
      ) : (
        <p class="problem failure">
          <Icon name="error" />
          <span>{panel.failure}</span>
        </p>
      )}
    </>
  );
}

function Records({ state, store }: DatasetPageProps) {
  const isStacked = useMedia(narrow);
  const side = isStacked ? "narrow" : "wide";
  const share = state.split[side];
  return (
    <div class="records" style={{ "--list-share": String(share) }}>
      <section id="record-list-region" class="list-region" aria-labelledby="list-title">
        <h2 id="list-title" class="unseen">
          Records
        </h2>
        <RecordList state={state} />
      </section>
      <Splitter
        share={share}
        isStacked={isStacked}
        move={(moved) => {
          store.setSplit({ [side]: moved });
        }}
      />
      <section class="record-region" aria-labelledby="record-title">
        <h2 id="record-title" class="unseen">
          Record
        </h2>
        <RecordPane state={state} />
      </section>
    </div>
  );
}

/** As dataset.css has it. */
const narrow = "(width < 700px)";

/** Below, the overview leaves too little to the list: it is folded until a person wants it. */
const tall = "(height >= 800px)";

/** VS Code undoes in editors and fields: here it is the last edit of a record. */
function useUndoKey(store: PageStore): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
      const isUndo = key.toLowerCase() === "z" && (ctrlKey || metaKey) && !altKey && !shiftKey;
      if (!isUndo || isTyping(target)) return;
      event.preventDefault();
      store.undo();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, [store]);
}
