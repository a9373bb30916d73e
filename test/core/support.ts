/** The engine's parts with all recognizers, as the product puts them together. */

import { makeCheckTools, RecordChecker } from "../../src/core/check-record.ts";
import type { Format } from "../../src/core/formats/format.ts";
import { LiveDataset } from "../../src/core/live-dataset.ts";
import { recognizers } from "../../src/core/privacy/recognizers.ts";
import type { Settings } from "../../src/core/settings.ts";

export function recordChecker(settings: Settings, format?: Format): RecordChecker {
  return new RecordChecker(settings, format, makeCheckTools(settings, recognizers));
}

export function liveDataset(text: string, settings: Settings): LiveDataset {
  return new LiveDataset(text, settings, makeCheckTools(settings, recognizers));
}
