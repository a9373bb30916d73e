/** The records that are not the same, of which those in view are in the page. */

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { placeAfter } from "../ui/list/list-keys.ts";
import { rowSlot, useRowHeight } from "../ui/list/row-places.ts";
import { useListScroll } from "../ui/list/use-list-scroll.ts";
import { ChangeRow, rowId } from "./change-row.tsx";
import { listedTotal, rowAt, type PageState, type PageStore } from "./page-store.ts";

export interface ChangeListProps {
  readonly state: PageState;
  readonly store: PageStore;
}

export function ChangeList({ state, store }: ChangeListProps) {
  const { selected, kind, windows } = state;
  const view = useRef<HTMLDivElement>(null);
  const rowPx = useRowHeight(view);
  const total = listedTotal(state);
  const { range, reveal } = useListScroll(view, { total, rowPx });

  useEffect(() => {
    store.wantRows(range.from, range.to);
  }, [store, range.from, range.to, kind, windows]);

  useLayoutEffect(() => {
    if (selected !== undefined) reveal(selected);
    else view.current?.scrollTo({ top: 0 });
  }, [kind]);

  const choose = (index: number): void => {
    store.choose(index);
    reveal(index);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || total === 0) return;
    const page = Math.max(1, Math.floor((view.current?.clientHeight ?? 0) / rowPx) - 1);
    const next = placeAfter(key, { index: selected, total, page });
    if (next !== undefined) choose(next);
    else if (key === "Enter" && selected !== undefined) store.open(selected);
    else return;
    event.preventDefault();
  };

  return (
    <section class="changes" aria-labelledby="changes-title" style={{ "--row": `${rowPx}px` }}>
      <h2 id="changes-title" class="unseen">
        Changed records
      </h2>
      <div
        ref={view}
        class="list-view"
        role="listbox"
        aria-labelledby="changes-title"
        aria-describedby="changes-help"
        aria-activedescendant={
          selected !== undefined && selected >= range.from && selected < range.to
            ? rowId(selected)
            : undefined
        }
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const row = target instanceof Element ? target.closest<HTMLElement>(".list-row") : null;
          if (row === null) return;
          const index = Number(row.dataset["index"]);
          store.choose(index);
          store.open(index);
        }}
      >
        <div class="list-rows" role="presentation" style={{ height: `${range.heightPx}px` }}>
          {Array.from({ length: Math.max(0, Math.min(range.to, total) - range.from) }, (_, at) => {
            const index = range.from + at;
            return (
              <ChangeRow
                key={rowSlot(index, range.to - range.from)}
                index={index}
                total={total}
                row={rowAt(state, index)}
                top={index * rowPx - range.offset}
                isSelected={index === selected}
              />
            );
          })}
        </div>
      </div>
      <p id="changes-help" class="note list-help">
        <kbd>Enter</kbd> or a click compares the texts of the record.
      </p>
    </section>
  );
}
