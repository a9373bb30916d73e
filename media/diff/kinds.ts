/** What the page calls what becomes of records. */

import type { DiffKind } from "../../src/core/diff/dataset-diff.ts";

/** `sign`: as in a diff, for where little fits. */
export const kindWords: Readonly<
  Record<DiffKind, { readonly title: string; readonly sign: string }>
> = {
  edited: { title: "Edited", sign: "~" },
  added: { title: "Added", sign: "+" },
  removed: { title: "Removed", sign: "−" },
  moved: { title: "Moved", sign: "↕" },
  reformatted: { title: "Only written differently", sign: "≈" },
  unchanged: { title: "Unchanged", sign: "=" },
};
