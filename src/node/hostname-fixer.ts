/** Gathers the names that records give to devices. */

import { loadCheckTools, RecordChecker } from "../core/check-record.ts";
import type { Format } from "../core/formats/format.ts";
import { LineFixer } from "../core/line-fixer.ts";
import { hostnameReader } from "../core/privacy/redaction/line-redaction.ts";
import type { Settings } from "../core/settings.ts";

/** What it fixes stays as it is: the names of each line are added to `names`. */
export async function hostnameFixer(
  settings: Settings,
  format: Format | undefined,
  names: Set<string>,
): Promise<LineFixer> {
  const checker = new RecordChecker(settings, format, await loadCheckTools(settings));
  return new LineFixer(checker, {
    settings,
    appliesFixes: false,
    redaction: hostnameReader(names),
  });
}
