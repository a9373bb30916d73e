/** The manifest of an export: what the files are, what was done, and what is left. The same export makes the same text. */

import type { Severity } from "../model.ts";
import type { Summary } from "../report.ts";
import type { TargetVerdict, VerdictReason } from "../targets/verdict.ts";
import type { ExportedDataset, ExportedFile } from "./exported-dataset.ts";

export const manifestName = "manifest.json";

/** What the user asked for, as far as it makes a difference; no texts, no keys and no paths. */
export interface ExportChoices {
  readonly ratio: readonly number[] | undefined;
  readonly seed: number | undefined;
  readonly stratify: string | undefined;
  readonly groupBy: readonly string[];
  readonly byTime: string | undefined;
  readonly redact: string | undefined;
  readonly entities: readonly string[];
  readonly systemPrompt: "add" | "replace" | "remove" | undefined;
  readonly mergesTurns: boolean;
}

export function manifestText(
  exported: ExportedDataset,
  { version, choices }: { readonly version: string; readonly choices: ExportChoices },
): string {
  const { target, source, from, to, tally, fixedByRule, redactedByEntity, leftOut } = exported;
  const manifest = {
    version: 1,
    tool: { name: "tunesmith", version },
    target: {
      id: target.id,
      label: target.label,
      availability: target.availability,
      sources: target.sources,
    },
    source,
    options: choices,
    format: { from, to },
    fixed: fixedByRule,
    redacted: redactedByEntity,
    lost: tally?.losses.map(({ part, name, records }) => ({ part, name, records })) ?? [],
    dropped: tally?.leftOut.map(({ why, records }) => ({ why, records })) ?? [],
    leftOut: { blank: leftOut.blank, invalid: leftOut.broken },
    files: exported.files.map(fileJson),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function fileJson({
  name,
  sha256,
  bytes,
  records,
  tokens,
  summary,
  verdict,
}: ExportedFile): object {
  const { label, error, ...counts } = tokens;
  return {
    name,
    sha256,
    bytes,
    records,
    tokens: { ...counts, tokenizerLabel: label, estimate: error !== undefined, error },
    findings: timeless(summary, verdict),
    verdict: verdictJson(verdict),
  };
}

/** Said of the day, not of the files: the target's availability says it for good. */
const ruleOfTheDay = "unavailable-platform";

function timeless(
  { errors, warnings, infos, hints, byRule }: Summary,
  { reasons }: TargetVerdict,
): object {
  const severity = reasons.find(({ ruleId }) => ruleId === ruleOfTheDay)?.severity;
  const less = (of: Severity): number => (severity === of ? 1 : 0);
  const rules = Object.entries(byRule).filter(([ruleId]) => ruleId !== ruleOfTheDay);
  return {
    errors: errors - less("error"),
    warnings: warnings - less("warning"),
    infos,
    hints,
    byRule: Object.fromEntries(rules.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function verdictJson({ acceptance, reasons, vendorCheck }: TargetVerdict): object {
  const lasting = reasons.filter(({ ruleId }) => ruleId !== ruleOfTheDay);
  const isNoted = acceptance === "noted" && lasting.length === 0;
  return {
    acceptance: isNoted ? "taken" : acceptance,
    reasons: lasting.map(reasonJson),
    vendorCheck,
  };
}

export function reasonJson({ firstLine, ...reason }: VerdictReason): object {
  return { ...reason, firstLine: firstLine + 1 };
}
