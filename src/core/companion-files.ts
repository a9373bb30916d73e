/** Files that stand beside datasets, have their ending, and are none. */

import { ledgerEnding } from "./cleaning/places.ts";
import { provenanceEnding } from "./create/provenance.ts";

/** `name`: of the file, or its path. */
export const isCompanion = (name: string): boolean =>
  name.endsWith(ledgerEnding) || name.endsWith(provenanceEnding);
