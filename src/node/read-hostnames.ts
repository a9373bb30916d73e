/** The host names of a dataset, read before it is redacted: records call devices by them that others introduce. */

import { hostnameReader } from "../core/privacy/redaction/line-redaction.ts";
import type { Settings } from "../core/settings.ts";
import { openSource } from "./dataset-source.ts";
import { rewriteStream } from "./rewrite-stream.ts";

export interface HostnameReading {
  readonly settings: Settings;
  /** Lines are looked at as they are redacted later. */
  readonly appliesFixes: boolean;
  readonly names: Set<string>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (bytes: number, totalBytes: number) => void;
}

/** Adds to `names`; nothing of what can be read only once. Rejects with the signal's reason if that ends it. */
export async function readHostnames(
  path: string,
  { settings, appliesFixes, names, signal, onProgress }: HostnameReading,
): Promise<void> {
  const source = await openSource(path);
  const { stats } = source;
  try {
    if (stats === undefined) return;
    const { pieces } = await rewriteStream(source.pieces, {
      name: path,
      settings,
      appliesFixes,
      redaction: hostnameReader(names),
      onProgress: (bytes) => onProgress?.(bytes, stats.size),
    });
    while ((await pieces.next()).done !== true) signal?.throwIfAborted();
  } finally {
    source.close();
  }
}
