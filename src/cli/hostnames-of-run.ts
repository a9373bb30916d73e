/** The names that any dataset of a run gives to devices: tickets call them so, records or files away. */

import type { LineRedaction } from "../core/line-fixer.ts";
import { privateValue } from "../core/privacy/redaction/redact-line.ts";
import type { Settings } from "../core/settings.ts";
import { openSource } from "../node/dataset-source.ts";
import { rewriteStream } from "../node/rewrite-stream.ts";
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
    await readHostnames(path, { settings, appliesFixes, names });
  }
  if (names.size === 0) return datasets;
  const knownHostnames = [...names];
  return datasets.map((dataset) => {
    const { privacy, ...settings } = dataset.redactionSettings;
    return {
      ...dataset,
      redactionSettings: { ...settings, privacy: { ...privacy, knownHostnames } },
    };
  });
}

interface Reading {
  readonly settings: Settings;
  readonly appliesFixes: boolean;
  readonly names: Set<string>;
}

/** Adds to `names`. Lines are looked at as they are redacted later: with their fixes made. */
async function readHostnames(
  path: string,
  { settings, appliesFixes, names }: Reading,
): Promise<void> {
  const redaction: LineRedaction = {
    isToRedact: ({ recognized }) => recognized?.entity === "HOSTNAME",
    edits: (text, findings) => {
      for (const finding of findings) names.add(privateValue(text, finding));
      return [];
    },
  };
  const progress = startProgress(process.stderr, path, { verb: "Looking for host names in" });
  const source = await openSource(path);
  const { stats } = source;
  try {
    if (stats === undefined) return;
    const { pieces } = await rewriteStream(source.pieces, {
      name: path,
      settings,
      appliesFixes,
      redaction,
      onProgress: (bytes) => {
        progress.show({ bytes, totalBytes: stats.size });
      },
    });
    while ((await pieces.next()).done !== true);
  } finally {
    source.close();
    progress.clear();
  }
}
