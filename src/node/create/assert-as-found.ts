import { lstatSync } from "node:fs";

import { printable } from "../../core/wording.ts";
import { Failure } from "../failure.ts";
import type { WritableFile } from "../replace-file.ts";

/**
 * Throws a Failure if another program has written to a place since it was looked at: nobody has said that this may be
 * replaced. `isKept`: its content is part of what is written, so it must not be gone either.
 */
export function assertAsFound({ name, path, stats }: WritableFile, isKept: boolean): void {
  const now = lstatSync(path, { throwIfNoEntry: false });
  if (now === undefined) {
    if (stats === undefined || !isKept) return;
    throw new Failure(
      `"${printable(name)}" is gone meanwhile, and nothing was written: run this again.`,
    );
  }
  if (now.size === stats?.size && now.mtimeMs === stats.mtimeMs) return;
  throw new Failure(
    `"${printable(name)}" was written meanwhile by another program and was left as it is: look at it, then run this again.`,
  );
}
