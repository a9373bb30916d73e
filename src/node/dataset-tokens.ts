/** Tokens of a dataset, for one platform or for several in one pass. */

import { DatasetTokenSums } from "../core/cost/dataset-tokens.ts";
import type { TokensByTarget } from "../core/cost/tokens-by-target.ts";
import type { Format } from "../core/formats/format.ts";
import { targetById } from "../core/targets/index.ts";
import type { Settings } from "../core/settings.ts";
import { meteringOf, type Metering } from "./metering.ts";
import { openRecords, type RecordsOptions } from "./import/open-records.ts";
import { withOpenedLines, type PassOptions } from "./record-lines.ts";

export interface TokenCountOptions
  extends Pick<PassOptions, "onProgress" | "signal">, Pick<RecordsOptions, "onlyLines"> {
  readonly settings: Settings;
  /** Ids of platforms; "": none. */
  readonly targetIds: readonly string[];
}

/**
 * `path`: "-" is standard input. Rejects with a Failure for what has no records. What cannot be read of it is counted
 * as unreadable; memory is bounded by the longest line.
 */
export async function countDatasetTokens(
  path: string,
  { settings, targetIds, onlyLines, onProgress, signal }: TokenCountOptions,
): Promise<TokensByTarget> {
  const records = await openRecords(path, { onlyLines });
  return withOpenedLines(records, settings, async ({ format, readInto }) => {
    const tokens = new TokensOfTargets(targetIds, new MeteringsByReading(format));
    const line = (text: string): void => {
      tokens.addUnremembered(text);
    };
    const oversizedLine = (): void => {
      tokens.addUnreadable();
    };
    await readInto({ line, invalidLine: line, oversizedLine }, { onProgress, signal });
    return tokens.counted();
  });
}

/** Platforms that read, cut and count alike share a meter. */
export class MeteringsByReading {
  readonly format: Format | undefined;
  readonly #byReading = new Map<string, Metering>();

  constructor(format: Format | undefined) {
    this.format = format;
  }

  /** `targetId`: "" or unknown: no platform. */
  of(targetId: string): Metering {
    const target = targetById(targetId);
    const { tokenizer, limits, formats } = target ?? {};
    const reading = JSON.stringify([tokenizer, limits?.tokens, formats]);
    let metering = this.#byReading.get(reading);
    if (metering === undefined) {
      metering = meteringOf(this.format, targetId);
      this.#byReading.set(reading, metering);
    }
    return metering;
  }

  /** Others are let go. */
  keepOnly(targetIds: readonly string[]): void {
    const kept = new Set(targetIds.map((id) => this.of(id)));
    for (const [reading, metering] of this.#byReading) {
      if (!kept.has(metering)) this.#byReading.delete(reading);
    }
  }
}

/** The sums of one pass. */
export class TokensOfTargets {
  readonly #targetIds: readonly string[];
  readonly #meterings: MeteringsByReading;
  readonly #sums: ReadonlyMap<Metering, DatasetTokenSums>;

  constructor(targetIds: readonly string[], meterings: MeteringsByReading) {
    this.#targetIds = targetIds;
    this.#meterings = meterings;
    this.#sums = new Map(targetIds.map((id) => [meterings.of(id), new DatasetTokenSums()]));
  }

  get meters(): readonly Metering["meter"][] {
    return [...this.#sums.keys()].map(({ meter }) => meter);
  }

  /** A line that the meters remember. */
  add(text: string): void {
    for (const [{ meter }, sums] of this.#sums) sums.add(text, meter.tokens(text));
  }

  addUnremembered(text: string): void {
    for (const [{ meter }, sums] of this.#sums) sums.add(text, meter.measure(text));
  }

  /** A line that is too long to be read. */
  addUnreadable(): void {
    for (const sums of this.#sums.values()) sums.addUnreadable();
  }

  counted(): TokensByTarget {
    return Object.fromEntries(
      this.#targetIds.flatMap((id) => {
        const metering = this.#meterings.of(id);
        const sums = this.#sums.get(metering);
        return sums === undefined ? [] : [[id, sums.counted(metering.counter)]];
      }),
    );
  }
}
