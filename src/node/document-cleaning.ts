/** What cleaning makes of a document of the editor. */

import type { RemovalCause } from "../core/cleaning/removal.ts";
import type { Format } from "../core/formats/format.ts";
import type { LineRedaction } from "../core/line-fixer.ts";
import { hostnameReader } from "../core/privacy/redaction/line-redaction.ts";
import type { Settings } from "../core/settings.ts";
import type { CleanedDocument, CleaningSteps } from "../protocol/job-messages.ts";
import type { CheckOptions } from "./check-file.ts";
import { cleanText } from "./clean-text.ts";
import { cleaningOutcome, cleaningTools } from "./cleaning-tools.ts";

export interface DocumentToClean {
  readonly lines: readonly string[];
  readonly settings: Settings;
  readonly format: Format | undefined;
}

/** Rejects with the signal's reason if that ends it. */
export async function cleanDocument(
  { lines, settings, format }: DocumentToClean,
  { appliesFixes, drops, redaction: wish }: CleaningSteps,
  options: Omit<CheckOptions, "settings">,
): Promise<CleanedDocument> {
  const work = { format, appliesFixes, check: { ...options, settings } };
  const tools = await cleaningTools(settings, wish, (names) =>
    cleanText(lines, { ...work, settings, redaction: hostnameReader(names), drops: undefined }),
  );
  const replaced = { before: new Set<string>(), after: new Set<string>() };
  const redaction = tools.redaction && noting(tools.redaction, replaced);
  const cleaned = await cleanText(lines, { ...work, settings: tools.settings, redaction, drops });
  const removed = new Map<RemovalCause, number>();
  for (const { removal } of cleaned.removals) {
    removed.set(removal.cause, (removed.get(removal.cause) ?? 0) + 1);
  }
  const whole = (line: number, text: string) => {
    return { line, edits: [{ start: 0, end: lines[line]?.length ?? 0, text }] };
  };
  const edited = [
    ...cleaned.changes.map(({ line, text }) => whole(line, text)),
    ...cleaned.removals.map(({ line }) => whole(line, "")),
  ];
  return {
    lines: edited.sort((a, b) => a.line - b.line),
    outcome: cleaningOutcome({ counts: cleaned.counts, removed }),
    replaced: { before: [...replaced.before], after: [...replaced.after] },
  };
}

/** The same redaction, which notes what it replaces by what. */
function noting(
  redaction: LineRedaction,
  { before, after }: Readonly<Record<"before" | "after", Set<string>>>,
): LineRedaction {
  return {
    ...redaction,
    edits: (text, findings) => {
      const edits = redaction.edits(text, findings);
      for (const edit of edits) {
        before.add(text.slice(edit.start, edit.end));
        after.add(edit.text);
      }
      return edits;
    },
  };
}
