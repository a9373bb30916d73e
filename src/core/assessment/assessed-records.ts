/** What an assessment says of single records, by which their findings are found again after edits. */

import type { DataQualityAssessment, IssueKind, IssueSeverity } from "./data-quality-assessment.ts";

export interface AssessedIssue {
  readonly kind: IssueKind;
  readonly severity: IssueSeverity;
  /** Sentences of the model. */
  readonly description: string;
  readonly suggestion: string;
}

export interface AssessedRecord {
  /** As `digestText` has it. */
  readonly digest: string;
  readonly issues: readonly AssessedIssue[];
}

/** Records with issues, the gravest first; what is said of the set as a whole is said of no record. */
export function assessedRecords({
  issues,
}: Pick<DataQualityAssessment, "issues">): readonly AssessedRecord[] {
  const byDigest = new Map<string, AssessedIssue[]>();
  for (const { kind, severity, description, suggestion, digests } of issues) {
    for (const digest of new Set(digests)) {
      const issue = { kind, severity, description, suggestion };
      const known = byDigest.get(digest);
      if (known === undefined) byDigest.set(digest, [issue]);
      else known.push(issue);
    }
  }
  return Array.from(byDigest, ([digest, ofRecord]) => ({ digest, issues: ofRecord }));
}
