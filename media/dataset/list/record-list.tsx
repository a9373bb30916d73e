/** The records that a query has found, as many as there are, of which those in view are in the page. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useStore } from "../actions.ts";
import { rowAt, type PageState } from "../page-state.ts";
import { focusRecord, pressRemove } from "../record/record-header.tsx";
import { GoToLine } from "./go-to-line.tsx";
import { placeAfter } from "./list-keys.ts";
import { ListRow, rowId } from "./list-row.tsx";
import { useListScroll } from "./use-list-scroll.ts";

const listId = "record-list";

export function focusList(): void {
  document.getElementById(listId)?.focus();
}

export function RecordList({ state }: { readonly state: PageState }) {
  const { list, selected, reveal: reveals, isListing, panel } = state;
  const store = useStore();
  const view = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const rowPx = useRowHeight(view);
  const [lineText, typeLine] = useState("");
  const total = list?.total ?? 0;
  const { range, reveal } = useListScroll(view, { total, rowPx });
  const index = selected?.index ?? undefined;

  useEffect(() => {
    if (range.to > range.from) store.wantRows(range.from, range.to - range.from);
  }, [store, range.from, range.to, list?.number, list?.revision, isListing]);

  useLayoutEffect(() => {
    if (index !== undefined) reveal(index);
  }, [reveals]);

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
    } else if (isControl && key.toLowerCase() === "g") {
      field.current?.focus();
    } else if (isControl) return;
    else if (/^\d$/.test(key)) {
      typeLine(key);
      field.current?.focus();
    } else if (key === "Enter") focusRecord();
    else if (key === "Delete") pressRemove();
    else return;
    event.preventDefault();
  };

  return (
    <div class="record-list" style={{ "--row": `${rowPx}px` }}>
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
                  // The place in the page, so that rows that leave it become those that come.
                  key={rowIndex % pool(range.to - range.from)}
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
        go={(line) => {
          store.showLine(line);
        }}
        leave={focusList}
      />
    </div>
  );
}

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
          : "No record is like this. Take away a filter, or search for less."}
    </p>
  );
}

/** Two lines and some room, whatever size the text has. */
function useRowHeight(view: { readonly current: HTMLElement | null }): number {
  const [rowPx, setRowPx] = useState(44);
  useLayoutEffect(() => {
    if (view.current === null) return;
    const fontPx = Number.parseFloat(getComputedStyle(view.current).fontSize);
    if (fontPx > 0) setRowPx(Math.round(2 * 1.4 * fontPx) + 10);
  }, []);
  return rowPx;
}

/** Steps of 64, so that rows keep their places while a few more or fewer are in the page. */
const pool = (rows: number): number => Math.ceil(rows / 64) * 64;
