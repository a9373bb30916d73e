/** Whether a source may be looked at: provenance comes with datasets of strangers, and names what it likes. */

import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";

import type { Provenance } from "../../core/create/provenance.ts";

/** "elsewhere": in no folder of which files are read unasked; then nothing was looked at. */
export type SourceAccess = "file" | "missing" | "no-file" | "elsewhere";

/** `folder`: that of the dataset. `readable`: paths of folders and files; `undefined`: everything is. */
export async function sourceAccess(
  folder: string,
  { path, before }: Provenance,
  readable: readonly string[] | undefined,
): Promise<SourceAccess> {
  const paths = [path, ...(before === undefined ? [] : [before])].map((one) =>
    resolve(folder, one),
  );
  const isReadable = (one: string): boolean =>
    readable?.some((root) => isWithin(resolve(root), one)) ?? true;
  if (!paths.every(isReadable)) return "elsewhere";
  for (const one of paths) {
    const stats = await stat(one).catch(() => undefined);
    if (stats === undefined) return "missing";
    // Devices and pipes may have no end, and no beginning.
    if (!stats.isFile()) return "no-file";
  }
  return "file";
}

function isWithin(root: string, path: string): boolean {
  const name = relative(root, path);
  return name !== ".." && !name.startsWith(`..${sep}`) && !isAbsolute(name);
}
