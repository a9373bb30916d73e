/** Whether a file is still the one that was read, as far as the file system tells. */

import type { Stats } from "node:fs";

export type FileStats = Pick<Stats, "dev" | "ino" | "size" | "mtimeMs">;

export const isSameState = (a: FileStats, b: FileStats): boolean =>
  a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;
