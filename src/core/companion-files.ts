/** Files that stand beside datasets, have their ending, and are none. */

import { editsEnding, ledgerEnding } from "./cleaning/places.ts";
import { provenanceEnding } from "./create/provenance.ts";

/** `name`: of the file, or its path. */
export const isCompanion = (name: string): boolean =>
  [ledgerEnding, editsEnding, provenanceEnding].some((ending) => name.endsWith(ending));
