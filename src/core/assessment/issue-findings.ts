/** From an assessment's issues to findings on their records: those that are still as they were judged. */

import type { DigestList, Member } from "../digest/digest-list.ts";
import { digestText, lowHalf } from "../digest/digest-text.ts";
import type { Finding, Severity } from "../model.ts";
import { ruleOptions, type Settings } from "../settings.ts";
import { printable } from "../wording.ts";
import type { AssessedIssue, AssessedRecord } from "./assessed-records.ts";

const ruleId = "quality-issue";

/** Characters of the model's sentence. */
const mostCharacters = 300;

/** The records of a dataset as they are now; a `DigestList` is one. */
export type PlacedRecords = Pick<DigestList, "forEachDigest" | "member">;

export interface Assessed {
  /** As it is shown: "Claude Sonnet 5.5". */
  readonly model: string;
  readonly records: readonly AssessedRecord[];
}

/** One for each issue, on every line that has the record; in the order of the lines. */
export function issueFindings(
  records: PlacedRecords,
  { model, records: assessed }: Assessed,
  settings: Settings,
): Finding[] {
  if ((settings.rules[ruleId]?.severity ?? "off") === "off") return [];
  const severities = ruleOptions(settings, ruleId).choices("severities");
  const issuesOf = new Map(assessed.map(({ digest, issues }) => [digest, issues]));
  const findings: Finding[] = [];
  for (const { line, headLength, digest } of among(records, issuesOf)) {
    for (const issue of issuesOf.get(digest) ?? []) {
      const severity = severities[issue.severity] as Severity | "off"; // As the option's values are.
      if (severity === "off") continue;
      findings.push({
        ruleId,
        messageId: issue.kind,
        severity,
        data: { model: printable(model), sentence: sentenceOf(issue) },
        line,
        span: { start: 0, end: headLength },
        pointer: "",
      });
    }
  }
  return findings;
}

/** The first line of each of these records, in the order of the digests; `null`: it has changed or is gone. */
export function linesOfDigests(
  records: PlacedRecords,
  digests: readonly string[],
): readonly (number | null)[] {
  const wanted = new Set(digests);
  const lines = new Map<string, number>();
  for (const { line, digest } of among(records, wanted)) {
    if (!lines.has(digest)) lines.set(digest, line);
  }
  return digests.map((digest) => lines.get(digest) ?? null);
}

/** Those with one of these digests. All records pass here after each edit: no text is made of most digests. */
function among(
  records: PlacedRecords,
  digests: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): readonly (Member & { readonly digest: string })[] {
  if (digests.size === 0) return [];
  const lows = new Set(Array.from(digests.keys(), lowHalf));
  const found: (Member & { readonly digest: string })[] = [];
  records.forEachDigest((low, high, index) => {
    if (!lows.has(low >>> 0)) return;
    const digest = digestText(low, high);
    const member = digests.has(digest) ? records.member(index) : undefined;
    if (member !== undefined) found.push({ ...member, digest });
  });
  return found;
}

/** On one line, and no longer than can be read there. */
function sentenceOf({ description }: AssessedIssue): string {
  const text = printable(description.replace(/\s+/gu, " ").trim());
  const characters = Array.from(text);
  if (characters.length > mostCharacters) {
    return `${characters.slice(0, mostCharacters).join("").trimEnd()}…`;
  }
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}
