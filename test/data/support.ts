import { existsSync } from "node:fs";
import path from "node:path";

/** Data too big, or not ours to redistribute, for the repository: beside it, or where `TUNESMITH_SHARED` says. */
const shared =
  process.env["TUNESMITH_SHARED"] ?? path.resolve(import.meta.dirname, "../../../shared");

/** A file or folder of the shared data; with the reason for skipping tests where it is absent. */
export function sharedPath(name: string): { readonly path: string; readonly skip: string | false } {
  const found = path.join(shared, name);
  const skip = existsSync(found) ? false : `There is no ${name} in the folder of shared data.`;
  return { path: found, skip };
}
