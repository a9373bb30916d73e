/** The records that a query has found, as many as there are, of which those in view are in the page. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { formatInteger } from "../../../src/core/wording.ts";
import { placeAfter } from "../../ui/list/list-keys.ts";
import { rowSlot, useRowHeight } from "../../ui/list/row-places.ts";
import { useListScroll } from "../../ui/list/use-list-scroll.ts";
import { useStore } from "../actions.ts";
import { rowAt, type PageState } from "../page-state.ts";
import { focusRecord, pressRemove } from "../record/record-header.tsx";
import { GoToLine } from "./go-to-line.tsx";
import { ListRow, rowId } from "./list-row.tsx";

const listId = "record-list";

export function focusList(): void {
  document.getElementById(listId)?.focus();
}

export function RecordList({ state }: { readonly state: PageState }) {
  const { list, selected, reveal: reveals, goTo, isListing, seeking, panel } = state;
  const store = useStore();
  const view = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const rowPx = useRowHeight(view);
  const [lineText, typeLine] = useState("");
  const total = list?.total ?? 0;
  const index = selected?.index ?? undefined;
  const { range, reveal } = useListScroll(view, { total, rowPx, selected: index });

  useEffect(() => {
    if (range.to > range.from) store.wantRows(range.from, range.to - range.from);
  }, [store, range.from, range.to, list?.number, list?.revision, isListing]);

  useLayoutEffect(() => {
    if (index !== undefined) reveal(index);
  }, [reveals]);

  useEffect(() => {
    if (goTo > 0) field.current?.focus();
  }, [goTo]);

  const choose = (next: number): void => {
    if (next !== index) store.choose(next);
    else reveal(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, metaKey, shiftKey } = event;
    if (event.isComposing || altKey || shiftKey || metaKey || list === undefined) return;
    const isControl = event.ctrlKey;
    const page = Math.max(1, Math.floor((view.current?.clientHeight ?? 0) / rowPx) - 1);
    const next = placeAfter(key, { index, total, page });
    if (next !== undefined && total > 0) {
      if (isControl && key !== "Home" && key !== "End") return;
      choose(next);
    } else if (isControl) return;
    else if (/^\d$/.test(key)) {
      typeLine(key);
      field.current?.focus();
    } else if (key === "Enter") focusRecord();
    else if (key === "Delete") {
      // What is shown may be another record than the one that a person is on the way to.
      if (seeking === undefined && state.record?.line === selected?.line) pressRemove();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      class="record-list"
      style={{ "--row": `${rowPx}px`, "--digits": String(digitsOf(panel?.lines ?? total)) }}
    >
      <div
        ref={view}
        id={listId}
        class="list-view"
        role={total === 0 ? "group" : "listbox"}
        aria-label="Records"
        aria-busy={isListing}
        aria-activedescendant={
          index !== undefined && index >= range.from && index < range.to ? rowId(index) : undefined
        }
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const row = target instanceof Element ? target.closest<HTMLElement>(".list-row") : null;
          if (row !== null) store.choose(Number(row.dataset["index"]), { reveals: false });
        }}
      >
        <div class="list-rows" role="presentation" style={{ height: `${range.heightPx}px` }}>
          {list !== undefined &&
            Array.from({ length: Math.max(0, Math.min(range.to, total) - range.from) }, (_, at) => {
              const rowIndex = range.from + at;
              return (
                <ListRow
                  key={rowSlot(rowIndex, range.to - range.from)}
                  index={rowIndex}
                  total={total}
                  row={rowAt(list, rowIndex)}
                  top={rowIndex * rowPx - range.offset}
                  isSelected={rowIndex === index}
                />
              );
            })}
        </div>
        {total === 0 && <EmptyList state={state} />}
      </div>
      <GoToLine
        field={field}
        text={lineText}
        type={typeLine}
        lines={panel?.lines}
        seeking={seeking}
        go={(line) => {
          store.showLine(line);
        }}
        leave={focusList}
      />
    </div>
  );
}

/** Of the longest number of a line, with its commas. */
const digitsOf = (lines: number): number => formatInteger(lines).length;

function EmptyList({ state: { list, isListing, panel, query } }: { readonly state: PageState }) {
  const isAll = query.search === "" && query.facets.length === 0;
  return (
    <p class="note list-empty">
      {list === undefined || isListing
        ? panel?.failure === undefined
          ? "The records are being listed …"
          : ""
        : isAll
          ? "There are no records in this dataset yet."
          : "No records match. Remove a filter or change the search."}
    </p>
  );
}
