/** What records are about, as it may be shown to others: private values are masked. */

import type { EntryPair } from "../../core/diff/compare-entries.ts";
import { coversHostnames } from "../../core/privacy/redaction/line-redaction.ts";
import { maskingSettings } from "../../core/quality/masking-settings.ts";
import { excerptOf } from "../../core/record-view.ts";
import type { Settings } from "../../core/settings.ts";
import { AgentMasker } from "../agent/agent-masker.ts";
import { hostnameFixer } from "../hostname-fixer.ts";
import type { DatasetsDiff, ShownLine } from "./diff-datasets.ts";

export interface MaskedTitles {
  /** `undefined`: nothing may be told of the record. */
  readonly of: (pair: EntryPair) => string | undefined;
  /** What is masked in general, and what is not: plain sentences. */
  readonly notes: readonly string[];
}

/** Reads all lines where host names are masked: other records call devices by them. */
export async function maskedTitles(diff: DatasetsDiff, settings: Settings): Promise<MaskedTitles> {
  const names = await hostnamesOf(diff, { ...maskingSettings(settings), targets: [] });
  const [before, after] = await Promise.all(
    diff.formats.map((format) => AgentMasker.create(settings, format, names)),
  );
  return {
    of: (pair) => titleOf(diff.shownLine(pair), pair.after === -1 ? before : after),
    notes: after?.notes ?? [],
  };
}

async function hostnamesOf(diff: DatasetsDiff, settings: Settings): Promise<Set<string>> {
  const names = new Set<string>();
  if (!coversHostnames(settings, {})) return names;
  const [before, after] = await Promise.all(
    diff.formats.map((format) => hostnameFixer(settings, format, names)),
  );
  for (const { side, text } of diff.lines()) (side === "before" ? before : after)?.fix(text);
  return names;
}

/** Whole records are masked before they are cut: of a value that is cut nobody would know what it is. */
function titleOf({ text, format }: ShownLine, masker: AgentMasker | undefined): string | undefined {
  const masked = text === undefined ? undefined : masker?.line(text)?.content;
  if (masked === undefined || masker === undefined) return undefined;
  return "reason" in masker.record(masked) ? undefined : excerptOf(masked, format);
}
