/** The engine's parts with all recognizers, as the product puts them together. */

import { makeCheckTools, RecordChecker } from "../../src/core/check-record.ts";
import type { Format } from "../../src/core/formats/format.ts";
import { LiveDataset } from "../../src/core/live-dataset.ts";
import { recognizers } from "../../src/core/privacy/recognizers.ts";
import type { Settings } from "../../src/core/settings.ts";
import type { ChosenTarget } from "../../src/core/targets/chosen-target.ts";
import { tokenCounter } from "../../src/node/token-counters.ts";

export function recordChecker(
  settings: Settings,
  format?: Format,
  targets: readonly ChosenTarget[] = [],
): RecordChecker {
  const tools = makeCheckTools(settings, recognizers, { counterOf: tokenCounter });
  return new RecordChecker(settings, format, tools, targets);
}

export function liveDataset(text: string, settings: Settings): LiveDataset {
  const tools = makeCheckTools(settings, recognizers, { counterOf: tokenCounter });
  return new LiveDataset(text, settings, tools, { today: "2026-11-22" });
}
