import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

import { systemErrorCode } from "./failure.ts";

/**
 * Makes a folder for whoever runs this only, and those above it that are missing. Rejects with a system error. The
 * `recursive` of Node 24 goes round in circles where a file system knows nothing of a folder although the one above is
 * there, as Linux does below /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  const above = dirname(path);
  if (above !== path && !(await isThere(above))) await makeFolder(above);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (systemErrorCode(error) !== "EEXIST") throw error;
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
