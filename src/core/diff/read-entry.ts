/** The meaning of a line, as the checker reads it. */

import type { Example, Format } from "../formats/format.ts";
import { bestFormat } from "../formats/index.ts";
import { parseRecord } from "../json/strict.ts";
import type { JsonObject } from "../model.ts";

/** One line of a dataset: of what is no record only the text is known. */
export interface ReadEntry {
  readonly text: string;
  readonly json: JsonObject | undefined;
  /** `undefined`: the format of the dataset cannot read it. */
  readonly example: Example | undefined;
}

export function readEntry(text: string, format: Format | undefined): ReadEntry {
  const json = parseRecord(text);
  return { text, json, example: json && readExample(json, format) };
}

/** What looks like another format is not read as this one. */
export function readExample(json: JsonObject, format: Format | undefined): Example | undefined {
  if (format === undefined) return undefined;
  const isOther = format.score(json) < 0.5 && (bestFormat(json) ?? format) !== format;
  return isOther ? undefined : format.read(json, () => undefined);
}
