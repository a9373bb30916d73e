/** What the model finds wrong: each with its lines and its evidence. */

import { useState } from "preact/hooks";
import { issueTitles } from "../../../src/core/assessment/report-parts.ts";
import { issueRubric } from "../../../src/core/assessment/rubric.ts";
import {
  issueSeverities,
  type IssueSeverity,
  type QualityIssue,
} from "../../../src/core/assessment/data-quality-assessment.ts";
import { capitalized, count, enumeration, formatInteger } from "../../../src/core/wording.ts";
import type { AssessmentState } from "../../../src/protocol/advice-view.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { IssueLines } from "./issue-lines.tsx";

type Result = NonNullable<AssessmentState["result"]>;

/** At first. */
const shownIssues = 15;

export function Issues({ result: { assessment, lines } }: { readonly result: Result }) {
  const { issues } = assessment;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? issues : issues.slice(0, shownIssues);
  return (
    <section aria-labelledby="issues-title">
      <h2 id="issues-title">Issues</h2>
      <p class="note">{amounts(issues)}</p>
      <ul class="issues">
        {shown.map((issue, index) => (
          <Issue key={index} issue={issue} now={lines[index] ?? []} />
        ))}
      </ul>
      {shown.length < issues.length && (
        <button
          type="button"
          class="link"
          onClick={() => {
            setWhole(true);
          }}
        >
          Show {formatInteger(issues.length - shown.length)} more
        </button>
      )}
    </section>
  );
}

/** "4 issues: 1 high, 2 medium and 1 low." */
function amounts(issues: readonly QualityIssue[]): string {
  if (issues.length === 0) return "The model has found none in what it was shown.";
  const parts = issueSeverities.flatMap((severity) => {
    const amount = issues.filter((issue) => issue.severity === severity).length;
    return amount === 0 ? [] : [`${formatInteger(amount)} ${severity}`];
  });
  return `${count(issues.length, "issue")}: ${enumeration(parts)}.`;
}

const signs: Readonly<Record<IssueSeverity, IconName>> = {
  high: "error",
  medium: "warning",
  low: "info",
};

interface IssueProps {
  readonly issue: QualityIssue;
  /** Where its records are now. */
  readonly now: readonly (number | null)[];
}

function Issue({ issue, now }: IssueProps) {
  const { severity, kind, description, evidence, suggestion, lines } = issue;
  const isGone = now.length > 0 && now.every((line) => line === null);
  return (
    <li class={isGone ? "issue gone" : "issue"}>
      <Icon name={signs[severity]} />
      <div>
        <p class="issue-head">
          <b>{capitalized(severity)}</b> ·{" "}
          <span class="note" title={issueRubric[kind]}>
            {issueTitles[kind]}
          </span>
          {isGone && <span class="note">: changed since</span>}
        </p>
        <p dir="auto" class="issue-text">
          {description}
        </p>
        {evidence !== "" && <blockquote dir="auto">{evidence}</blockquote>}
        {suggestion !== "" && (
          <p dir="auto" class="suggestion">
            {suggestion}
          </p>
        )}
        {lines.length > 0 ? (
          <IssueLines then={lines} now={now} />
        ) : (
          <p class="note">The set as a whole</p>
        )}
      </div>
    </li>
  );
}
