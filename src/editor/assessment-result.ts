/** What is shown of an assessment, and what becomes of one that has ended. */
import * as vscode from "vscode";
import type { DataQualityAssessment } from "../core/assessment/data-quality-assessment.ts";
import { readinessNow } from "../core/assessment/stale-assessment.ts";
import type { QualityMaterial } from "../core/quality/quality-material.ts";
import { needsOtherKey } from "../core/assist/failure-text.ts";
import { count } from "../core/wording.ts";
import type { AssessmentState } from "../protocol/advice-view.ts";
import type { FailedStage } from "./advice-work.ts";
import type { LocatedAssessment } from "./located-assessment.ts";

/** As of now: a verdict on a dataset that is another one is none. */
export function resultOf({
  assessment,
  lines,
  stale,
}: LocatedAssessment): NonNullable<AssessmentState["result"]> {
  return {
    assessment: { ...assessment, readiness: readinessNow(assessment, stale) },
    lines:
      lines === undefined
        ? assessment.issues.map((issue) => issue.lines)
        : assessment.issues.map(({ digests }) =>
            digests.map((digest) => lines.get(digest) ?? null),
          ),
    stale,
  };
}

/** Why an assessment does not take the place of the one before, if so: it has ended early, and fewer examples are in it. */
export function whyNotKept(
  { run, judged }: DataQualityAssessment,
  before: LocatedAssessment | undefined,
): FailedStage | undefined {
  if (!run.isPartial || before === undefined) return undefined;
  const left = before.assessment.judged - before.stale;
  if (judged >= left) return undefined;
  const why = run.failures[0]?.message;
  const sentences = [
    vscode.l10n.t(
      "It ended early, with {0} judged, so the assessment of {1} stays, with {2}.",
      count(judged, "example"),
      before.assessment.date,
      left,
    ),
    ...(why === undefined ? [] : [why]),
    vscode.l10n.t("What was answered is kept: ask again to go on from there."),
  ];
  return { stage: "failed", message: sentences.join(" "), needsKey: needsOtherKey(run.failures) };
}

/** Its texts stay here. */
export function withoutSample(material: QualityMaterial): NonNullable<AssessmentState["material"]> {
  const { name, formatId, records, unreadable, summary, validShare } = material;
  const { rules, strata, privacy, leftOut } = material;
  const counts = { records, unreadable, summary, validShare };
  return { name, formatId, ...counts, rules, strata, privacy, leftOut };
}
