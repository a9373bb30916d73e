/** The first records of a dataset, from which its format is told. */

import { detectFormat, formatById } from "./formats/index.ts";
import type { Format } from "./formats/format.ts";
import type { JsonObject } from "./model.ts";
import type { Settings } from "./settings.ts";

const sampleSize = 100;

export class RecordSample {
  readonly #records: JsonObject[] = [];

  /** Takes a line if it is a record; any text will do. */
  add(line: string): void {
    if (this.isFull || !line.includes("{")) return;
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        this.#records.push(value as JsonObject); // As JSON.parse makes them.
      }
    } catch {
      // A broken line says nothing about the format.
    }
  }

  get isFull(): boolean {
    return this.#records.length === sampleSize;
  }

  /** The format the settings name; with "auto", the one that fits; `undefined` if none does. */
  format(settings: Settings): Format | undefined {
    if (settings.format !== "auto") return formatById(settings.format);
    return this.#records.length === 0 ? undefined : detectFormat(this.#records);
  }
}
