/** Where a key leads in the list. */

export interface ListPlace {
  /** `undefined`: no row is chosen. */
  readonly index: number | undefined;
  readonly total: number;
  /** Rows of a page. */
  readonly page: number;
}

/** The index that a key leads to; `undefined`: it is none of these keys. */
export function placeAfter(key: string, { index, total, page }: ListPlace): number | undefined {
  const last = total - 1;
  // Where nothing is chosen, the first step chooses the first row.
  const at = index ?? -1;
  const within = (place: number): number => Math.min(Math.max(0, place), last);
  switch (key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "PageDown":
      return within(at + page);
    case "PageUp":
      return within(at - page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
