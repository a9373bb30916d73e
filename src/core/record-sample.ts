/** The first records of a dataset, from which its format is told. */

import { detectFormat, formatById } from "./formats/index.ts";
import type { Format } from "./formats/format.ts";
import { parseJsonLine } from "./json/parse.ts";
import { objectOf } from "./json/value.ts";
import type { JsonObject } from "./model.ts";
import type { Settings } from "./settings.ts";
import { chooseTargets, type ChosenTarget } from "./targets/chosen-target.ts";

const sampleSize = 100;

/** Enough text to find records in it, even if the first lines are long or blank. */
export const sampledCharacters = 4 << 20;

/** As far as it goes where there was no record yet: lines may be long. */
export const maxSampledCharacters = 64 << 20;

/** Lines kept to be read in spite of their faults, where no line is without. */
const maxBrokenLines = 20;
const maxBrokenLength = 1 << 16;

export class RecordSample {
  readonly #records: JsonObject[] = [];
  readonly #brokenLines: string[] = [];
  #characters = 0;

  /** Takes a line if it is a record; any text will do. */
  add(line: string): void {
    this.#characters += line.length + 1;
    if (this.#records.length === sampleSize || !line.includes("{")) return;
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        this.#records.push(value as JsonObject); // As JSON.parse makes them.
      }
    } catch {
      const isShort = line.length <= maxBrokenLength;
      if (isShort && this.#brokenLines.length < maxBrokenLines) this.#brokenLines.push(line);
    }
  }

  get isEmpty(): boolean {
    return this.#records.length === 0;
  }

  /** More lines would not change the format. */
  get isFull(): boolean {
    const limit = this.isEmpty ? maxSampledCharacters : sampledCharacters;
    return this.#records.length === sampleSize || this.#characters >= limit;
  }

  /** The format the settings name; with "auto", the one that fits; `undefined` if none does. */
  format(settings: Settings): Format | undefined {
    if (settings.format !== "auto") return formatById(settings.format);
    const records = this.isEmpty ? this.#repairedRecords() : this.#records;
    return records.length === 0 ? undefined : detectFormat(records);
  }

  /** The targets that the settings name; `own`: as `format` says. */
  targets(settings: Settings, own: Format | undefined): readonly ChosenTarget[] {
    return chooseTargets(settings.targets, this.#records, own);
  }

  /** Lines that are all broken have a format all the same, mostly the same fault, too. */
  #repairedRecords(): JsonObject[] {
    const records: JsonObject[] = [];
    for (const line of this.#brokenLines) {
      const record = objectOf(parseJsonLine(line).root);
      if (record !== undefined) records.push(record);
    }
    return records;
  }
}
