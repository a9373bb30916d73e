/** Ties the scrolling of an element to the rows that are in the page. */

import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { ListScroll } from "./list-scroll.ts";

/** Rows above and below the view that are in the page as well; they are exchanged by so many at a time. */
const [overscan, stride] = [12, 4];
/** After the last turn of a wheel, scrolling goes on for a while. */
const wheelMs = 1000;

export interface ListRange {
  /** Rows that are in the page: from `from` up to, but not with, `to`. */
  readonly from: number;
  readonly to: number;
  /** CSS pixels: of what is laid out, and how much higher than its place in the whole a row is in it. */
  readonly heightPx: number;
  readonly offset: number;
}

export interface ListScrolling {
  readonly range: ListRange;
  /** Brings a row into view: by as little as needed, from far away into the middle. */
  readonly reveal: (index: number) => void;
}

export interface ScrolledRows {
  readonly total: number;
  /** CSS pixels of one. */
  readonly rowPx: number;
  /** A row that stays in view when the view becomes smaller. */
  readonly selected?: number | undefined;
}

export function useListScroll(
  view: RefObject<HTMLElement | null>,
  { total, rowPx, selected }: ScrolledRows,
): ListScrolling {
  const scroll = useMemo(() => new ListScroll(), []);
  const kept = useRef<number | undefined>(undefined);
  kept.current = selected;
  const viewed = useRef(0);
  const [range, setRange] = useState<ListRange>(() => rangeOf(scroll, { total, rowPx }, 0));

  const update = useCallback(() => {
    const viewPx = view.current?.clientHeight ?? 0;
    setRange((last) => {
      const next = rangeOf(scroll, { total, rowPx }, viewPx);
      return isSame(last, next) ? last : next;
    });
  }, [scroll, total, rowPx]);

  /** The browser rounds it, and keeps it within what it has laid out so far. */
  const place = useCallback(
    (scrollTop: number) => {
      const element = view.current;
      if (element === null) return;
      if (element.scrollTop !== scrollTop) {
        // What the rows are in is as tall as it has to be before they are.
        const content = element.firstElementChild;
        if (content instanceof HTMLElement) content.style.height = `${scroll.heightPx}px`;
        element.scrollTop = scrollTop;
        scroll.confirm(element.scrollTop);
      }
      update();
    },
    [scroll, update],
  );

  useLayoutEffect(() => {
    const element = view.current;
    if (element === null) return undefined;
    let frame: number | undefined;
    let wheeledAt = -Infinity;
    let isTouched = false;

    const draw = (): void => {
      frame = undefined;
      const isStep = isTouched || performance.now() - wheeledAt < wheelMs;
      scroll.scrolled(element.scrollTop, isStep);
      if (scroll.isAtEdge) place(scroll.settle());
      else update();
    };
    const onScroll = (): void => {
      frame ??= requestAnimationFrame(draw);
    };
    const onWheel = (): void => {
      wheeledAt = performance.now();
    };
    const onTouch = (): void => {
      isTouched = true;
    };
    // It may be the bar that is pressed.
    const onPress = (): void => {
      wheeledAt = -Infinity;
    };
    const onEnd = (): void => {
      if (frame !== undefined) {
        cancelAnimationFrame(frame);
        draw();
      }
      isTouched = false;
      wheeledAt = -Infinity;
      place(scroll.settle());
    };
    const fit = (): void => {
      const { current: row } = kept;
      const viewPx = element.clientHeight;
      const wasInView =
        row !== undefined && isInView(scroll, row, { rowPx, viewPx: viewed.current });
      viewed.current = viewPx;
      const scrollTop = scroll.resize(total * rowPx, viewPx);
      const isInSight = row === undefined || isInView(scroll, row, { rowPx, viewPx });
      place(wasInView && !isInSight ? scroll.moveTo((row + 1) * rowPx - viewPx) : scrollTop);
    };

    const observer = new ResizeObserver(fit);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    element.addEventListener("wheel", onWheel, { passive: true });
    element.addEventListener("touchstart", onTouch, { passive: true });
    element.addEventListener("mousedown", onPress);
    element.addEventListener("scrollend", onEnd);
    fit();
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("touchstart", onTouch);
      element.removeEventListener("mousedown", onPress);
      element.removeEventListener("scrollend", onEnd);
    };
  }, [scroll, place, update, total, rowPx]);

  const reveal = useCallback(
    (index: number) => {
      const viewPx = view.current?.clientHeight ?? 0;
      const rowTop = index * rowPx;
      const above = scroll.top - rowTop;
      const below = rowTop + rowPx - (scroll.top + viewPx);
      if (above <= 0 && below <= 0) return;
      const isFar = above > viewPx || below > viewPx;
      const top = isFar ? rowTop - (viewPx - rowPx) / 2 : above > 0 ? rowTop : scroll.top + below;
      place(scroll.moveTo(top));
    },
    [scroll, place, rowPx],
  );

  return { range, reveal };
}

function rangeOf(
  scroll: ListScroll,
  { total, rowPx }: Omit<ScrolledRows, "selected">,
  viewPx: number,
): ListRange {
  const { top, offset, heightPx } = scroll;
  const from = Math.floor((top / rowPx - overscan) / stride) * stride;
  const to = Math.ceil(((top + viewPx) / rowPx + overscan) / stride) * stride;
  return { from: Math.max(0, from), to: Math.min(total, to), heightPx, offset };
}

/** As a whole. */
const isInView = (
  { top }: ListScroll,
  row: number,
  { rowPx, viewPx }: { readonly rowPx: number; readonly viewPx: number },
): boolean => row * rowPx >= top && (row + 1) * rowPx <= top + viewPx;

const isSame = (one: ListRange, other: ListRange): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.heightPx === other.heightPx &&
  one.offset === other.offset;
