/** The page as a whole: an app that fills its panel. The overview above, the list and the chosen record below it. */

import { useEffect, useMemo, useState } from "preact/hooks";
import type { PanelState } from "../../src/protocol/panel-view.ts";
import { Announcer } from "../ui/announcer.tsx";
import { Icon } from "../ui/icons.tsx";
import { StoreContext } from "./actions.ts";
import { FacetsContext, type Facets } from "./facets.ts";
import { Filters } from "./filters/filters.tsx";
import { Header } from "./header.tsx";
import { focusList, RecordList } from "./list/record-list.tsx";
import { Overview } from "./overview/overview.tsx";
import type { PageState } from "./page-state.ts";
import type { PageStore } from "./page-store.ts";
import { RecordPane } from "./record/record-pane.tsx";
import { Splitter } from "./splitter.tsx";
import { spoken, spokenOutcome } from "./spoken.ts";

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
  // Rows come and go while the list is scrolled: nothing above it is drawn anew for that.
  const header = useMemo(() => <Header panel={panel} />, [panel]);
  const overview = useMemo(
    () => <Overview panel={panel} folded={state.folded} />,
    [panel, state.folded],
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
  const isStacked = useIsNarrow();
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

function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const media = matchMedia(narrow);
    const listen = (): void => {
      setNarrow(media.matches);
    };
    media.addEventListener("change", listen);
    return () => {
      media.removeEventListener("change", listen);
    };
  }, []);
  return isNarrow;
}
