/** Shares in words. */

import { percent } from "../wording.ts";

/** "3 %", "less than 1 %". */
export const about = (share: number): string =>
  share > 0 && share < 0.01 ? "less than 1 %" : percent(share);
