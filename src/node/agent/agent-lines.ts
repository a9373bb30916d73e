/** One pass over the lines of a file for an agent. */

import type { Format } from "../../core/formats/format.ts";
import type { Settings } from "../../core/settings.ts";
import { openRecords } from "../import/open-records.ts";
import { shareOf, withOpenedLines } from "../record-lines.ts";
import type { AgentMeans } from "./agent-means.ts";
import type { AllowedFile } from "./allowed-files.ts";

export interface LinePass {
  /** Told of the format before the first line. */
  readonly begin: (format: Format | undefined) => Promise<void> | void;
  /** `number`: from 0. Whether more lines are wanted. */
  readonly line: (text: string, number: number) => boolean;
}

/** Lines that are too long to be looked into are passed over. Rejects with a Failure for what is not JSON Lines. */
export async function readLines(
  { path }: AllowedFile,
  settings: Settings,
  { begin, line, signal, onShare }: LinePass & Pick<AgentMeans, "signal" | "onShare">,
): Promise<void> {
  try {
    const records = await openRecords(path, { onlyLines: true });
    await withOpenedLines(records, settings, async ({ format, readInto }) => {
      await begin(format);
      let number = 0;
      const take = (text: string): void => {
        if (!line(number === 0 ? text.replace(/^\ufeff/, "") : text, number)) throw new Enough();
        number += 1;
      };
      const oversizedLine = (): void => {
        number += 1;
      };
      const onProgress = (progress: { bytes: number; totalBytes: number }): void => {
        onShare(shareOf(progress));
      };
      await readInto({ line: take, invalidLine: take, oversizedLine }, { signal, onProgress });
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}

/** Nobody wants to see more lines. */
class Enough extends Error {}
