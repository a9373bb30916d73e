/** What records are about, as it may be shown to others: private values are masked. */

import { loadCheckTools, RecordChecker } from "../../core/check-record.ts";
import type { EntryPair } from "../../core/diff/compare-entries.ts";
import { LineMasker } from "../../core/quality/line-masker.ts";
import { maskingSettings } from "../../core/quality/masking-settings.ts";
import { excerptOf } from "../../core/record-view.ts";
import type { Settings } from "../../core/settings.ts";
import type { DatasetsDiff } from "./diff-datasets.ts";

/** Whole records are masked before they are cut: of a value that is cut nobody would know what it is. */
export async function maskedTitles(
  diff: DatasetsDiff,
  settings: Settings,
): Promise<(pair: EntryPair) => string> {
  const masking: Settings = { ...maskingSettings(settings), targets: [] };
  const tools = await loadCheckTools(masking);
  return (pair) => {
    const { text, format } = diff.shownLine(pair);
    if (text === undefined) return "";
    const checker = new RecordChecker(masking, format, tools);
    const { content } = new LineMasker(masking, checker).mask(text);
    // What is no text could not be masked as one.
    return typeof content === "string" ? excerptOf(content, format) : "";
  };
}
