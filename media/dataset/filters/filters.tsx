/** What is listed below: the search, the facets that were chosen, and the order. */

import { useEffect, useRef } from "preact/hooks";
import { fileOrder } from "../../../src/core/explore/record-query.ts";
import type { PanelState } from "../../../src/protocol/panel-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import { isTyping } from "../is-typing.ts";
import { facetKey, toggled } from "../facets.ts";
import type { PageState } from "../page-state.ts";
import { facetText, listedOf, namedOrders, totalText } from "../words.ts";
import { SearchHelp } from "./search-help.tsx";

export const searchId = "search";
/** Longer texts are no searches, and the extension does not read them. */
const mostTyped = 10_000;
/** Of the sentence that says how much is listed. */
const countId = "list-count";

export interface FiltersProps {
  readonly panel: PanelState;
  readonly state: PageState;
  /** Goes to the list. */
  readonly leave: () => void;
}

export function Filters({ panel, state: { query, list, isListing }, leave }: FiltersProps) {
  const store = useStore();
  const problems = panel.list?.problems ?? [];
  const hasFilters = query.facets.length > 0 || query.search !== "";
  return (
    <search class="filters" aria-label="Search and filters">
      <div class="search-line">
        <SearchField text={query.search} isFaulty={problems.length > 0} leave={leave} />
        <SearchHelp />
        <label class="order">
          <span class="unseen">Order</span>
          <select
            value={
              namedOrders.find(
                ({ order }) =>
                  order.by === query.order.by && order.isDescending === query.order.isDescending,
              )?.id
            }
            onChange={({ currentTarget }) => {
              const chosen = namedOrders.find(({ id }) => id === currentTarget.value);
              store.setOrder(chosen?.order ?? fileOrder);
            }}
          >
            {namedOrders.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problems.length > 0 && (
        <div id="search-problems">
          {problems.map((problem) => (
            <p key={problem} class="problem">
              <Icon name="error" />
              <span>{problem}</span>
            </p>
          ))}
        </div>
      )}
      <div class="chips-line">
        <p id={countId} class={isListing ? "listed amount is-listing" : "listed amount"}>
          {list === undefined ? "Listing …" : totalText(list.total, listedOf(panel))}
        </p>
        {query.facets.length > 0 && (
          <ul class="chips" aria-label="Filters">
            {query.facets.map((facet) => {
              const text = facetText(facet, panel.groups);
              return (
                <li key={facetKey(facet)}>
                  <button
                    type="button"
                    class="chip"
                    title={`Remove this filter: ${text}`}
                    onClick={() => {
                      store.setFacets(toggled(query.facets, facet));
                      // The next chip takes the place of this one, or nothing does.
                      if (query.facets.length === 1) document.getElementById(searchId)?.focus();
                    }}
                  >
                    <span class="unseen">Remove filter: </span>
                    <span class="chip-text" dir="auto">
                      {text}
                    </span>
                    <Icon name="cross" />
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        {hasFilters && (
          <button
            type="button"
            class="link"
            onClick={() => {
              store.setQuery({ ...query, search: "", facets: [] });
              document.getElementById(searchId)?.focus();
            }}
          >
            Clear all
          </button>
        )}
      </div>
    </search>
  );
}

interface SearchFieldProps {
  readonly text: string;
  readonly isFaulty: boolean;
  readonly leave: () => void;
}

function SearchField({ text, isFaulty, leave }: SearchFieldProps) {
  const store = useStore();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, altKey, metaKey } = event;
      if (key !== "/" || ctrlKey || altKey || metaKey || isTyping(target)) return;
      event.preventDefault();
      ref.current?.select();
      ref.current?.focus();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, []);
  return (
    <div class="search-field">
      <input
        ref={ref}
        id={searchId}
        type="text"
        role="searchbox"
        autoComplete="off"
        spellcheck={false}
        maxLength={mostTyped}
        dir="auto"
        aria-label="Search the records"
        aria-keyshortcuts="/"
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? `search-problems ${countId}` : countId}
        placeholder="Search, or tokens>1000"
        value={text}
        onInput={({ currentTarget }) => {
          store.search(currentTarget.value, { isTyped: true });
        }}
        onKeyDown={(event) => {
          // An input method is at work.
          if (event.isComposing) return;
          if (event.key === "Enter") store.search(event.currentTarget.value);
          else if (event.key === "Escape") store.search("");
          else if (event.key === "ArrowDown") leave();
          else return;
          event.preventDefault();
        }}
      />
      {text !== "" && (
        <button
          type="button"
          class="in-field"
          aria-label="Clear the search"
          title="Clear the search (Escape)"
          onClick={() => {
            store.search("");
            ref.current?.focus();
          }}
        >
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}
