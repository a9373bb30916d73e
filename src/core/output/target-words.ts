/** Verdicts of targets in words. */

import { targetById } from "../targets/index.ts";
import type {
  Acceptance,
  TargetVerdict,
  VendorCheckResult,
  VerdictReason,
} from "../targets/verdict.ts";
import { formatInteger, printable } from "../wording.ts";
import type { CheckedFile } from "./check-run.ts";

const words: Readonly<Record<Acceptance, string>> = {
  taken: "takes this file",
  noted: "takes this file, but",
  refused: "does not take this file",
};

/** "Together AI does not take this file:" */
export function verdictHeadline({ id, acceptance, reasons, vendorCheck }: TargetVerdict): string {
  const label = targetById(id)?.label ?? id;
  const isExplained = reasons.length > 0 || vendorCheck !== undefined;
  return `${label} ${words[acceptance]}${isExplained ? ":" : ""}`;
}

/** Why, and what the vendor's own check says. */
export function verdictSentences({ reasons, vendorCheck }: TargetVerdict): readonly string[] {
  return [...reasons.map(reasonSentence), ...(vendorCheck ? vendorSentences(vendorCheck) : [])];
}

export function reasonSentence({ message, count, firstLine }: VerdictReason): string {
  if (count === 1) return firstLine === 0 ? message : `Line ${firstLine + 1}: ${message}`;
  return `${formatInteger(count)} times, first in line ${firstLine + 1}: ${message}`;
}

/** Beyond these a person reads no further. */
const maxErrors = 5;

export function vendorSentences({
  name,
  passes,
  errors,
  quirks,
}: VendorCheckResult): readonly string[] {
  if (passes) return [`By our copy of its rules, the check "${name}" passes.`, ...quirks];
  const list = Object.entries(errors)
    .slice(0, maxErrors)
    .map(([error, count]) => (count === 1 ? error : `${error} (${formatInteger(count)})`));
  const more = Object.keys(errors).length > maxErrors ? ", …" : "";
  return [
    `By our copy of its rules, the check "${name}" says: ${list.join(", ")}${more}`,
    ...quirks,
  ];
}

/** One line for each target of each file, for lists that have no blocks. */
export function targetNotes(files: readonly CheckedFile[]): readonly string[] {
  return files.flatMap(({ path, report }) =>
    report.targets.map(({ id, acceptance }) => {
      const label = targetById(id)?.label ?? id;
      return `${label}: ${acceptance}${files.length === 1 ? "" : ` (${printable(path)})`}`;
    }),
  );
}
