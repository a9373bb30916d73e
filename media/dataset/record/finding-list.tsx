/** All findings of the record, below it. */

import type { ShownRecord } from "../../../src/core/explore/shown-record.ts";
import { count } from "../../../src/core/wording.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { FindingActions } from "./finding-note.tsx";
import { useRecord } from "./record-context.ts";

export interface FindingListProps extends Pick<ShownRecord, "findings" | "findingsCut"> {
  /** There may be more of them soon. */
  readonly isChecking: boolean;
  /** Leads to the finding in the text. */
  readonly showInText: (finding: number) => void;
}

export function FindingList({ findings, findingsCut, isChecking, showInText }: FindingListProps) {
  const { beginnings } = useRecord();
  if (findings.length === 0) {
    return (
      <p class="note no-findings">
        {isChecking ? "The dataset is being checked …" : "This record has no findings."}
      </p>
    );
  }
  return (
    <section class="finding-list" aria-labelledby="record-findings">
      <h4 id="record-findings">{count(findings.length + findingsCut, "finding")}</h4>
      <ul>
        {findings.map((finding, index) => (
          <li key={index} class={`of-${finding.severity}`}>
            <p class="found-message">
              <SeverityIcon severity={finding.severity} />
              <span>
                <span class="unseen">{finding.severity}: </span>
                {finding.message}
              </span>
            </p>
            <div class="found-actions">
              {finding.isInText && beginnings.size > 0 && (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    showInText(index);
                  }}
                >
                  Show in Text
                </button>
              )}
              <FindingActions finding={finding} index={index} />
            </div>
          </li>
        ))}
      </ul>
      {findingsCut > 0 && (
        <p class="cut">
          {count(findingsCut, "more finding")} {findingsCut === 1 ? "is" : "are"} not listed here.
        </p>
      )}
    </section>
  );
}
