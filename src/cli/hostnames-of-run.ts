/** The names that any dataset of a run gives to devices: tickets call them so, records or files away. */

import { withHostnames } from "../core/privacy/redaction/line-redaction.ts";
import type { Settings } from "../core/settings.ts";
import { readHostnames } from "../node/read-hostnames.ts";
import { startProgress } from "./progress.ts";
import type { Redaction } from "./redaction.ts";

interface Dataset {
  readonly path: string;
  /** Those to look for what is to be redacted with. */
  readonly redactionSettings: Settings;
}

interface Work {
  readonly redaction: Redaction | undefined;
  readonly appliesFixes: boolean;
}

/**
 * The datasets with settings that know the host names of all of them. Reads each file in which host names are redacted
 * once; what can be read only once is left out, as standard input.
 */
export async function withKnownHostnames<D extends Dataset>(
  datasets: readonly D[],
  { redaction, appliesFixes }: Work,
): Promise<readonly D[]> {
  if (redaction === undefined) return datasets;
  const names = new Set<string>();
  for (const { path, redactionSettings: settings } of datasets) {
    if (path === "-" || !redaction.coversHostnames(settings)) continue;
    const progress = startProgress(process.stderr, path, { verb: "Looking for host names in" });
    try {
      await readHostnames(path, {
        settings,
        appliesFixes,
        names,
        onProgress: (bytes, totalBytes) => {
          progress.show({ bytes, totalBytes });
        },
      });
    } finally {
      progress.clear();
    }
  }
  return datasets.map((dataset) => ({
    ...dataset,
    redactionSettings: withHostnames(dataset.redactionSettings, names),
  }));
}
