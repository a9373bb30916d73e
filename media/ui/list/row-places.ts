/** What the rows of a list are drawn with, which are all of one height. */

import { useLayoutEffect, useState } from "preact/hooks";

/** Two lines and some room, whatever size the text has; CSS pixels. */
export function useRowHeight(view: { readonly current: HTMLElement | null }): number {
  const [rowPx, setRowPx] = useState(44);
  useLayoutEffect(() => {
    if (view.current === null) return;
    const fontPx = Number.parseFloat(getComputedStyle(view.current).fontSize);
    if (fontPx > 0) setRowPx(Math.round(2 * 1.4 * fontPx) + 10);
  }, []);
  return rowPx;
}

/** A row's key: its place in the page, so that rows that leave it become those that come. `drawn`: how many there are. */
export const rowSlot = (index: number, drawn: number): number =>
  // Steps of 64, so that rows keep their places while a few more or fewer are in the page.
  index % (Math.ceil(drawn / 64) * 64);
