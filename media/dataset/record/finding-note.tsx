/** What a finding says, and what can be done about it. */

import type { ShownFinding } from "../../../src/core/explore/shown-record.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import { useStore } from "../actions.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { useRecord } from "./record-context.ts";

export interface FindingProps {
  readonly finding: ShownFinding;
  /** Of the record's findings. */
  readonly index: number;
}

/** Where it is in the text, below which it opens: made of what may stand within a text. */
export function FindingNote({ finding, index }: FindingProps) {
  const { toggle } = useRecord();
  return (
    <span class={`found-note of-${finding.severity}`} role="group" aria-label="Finding" dir="ltr">
      <span class="found-message">
        <SeverityIcon severity={finding.severity} />
        <span>{finding.message}</span>
      </span>
      <span class="found-actions">
        <FindingActions finding={finding} index={index} />
        <button
          type="button"
          class="link"
          onClick={() => {
            toggle(index);
          }}
        >
          Close
        </button>
      </span>
    </span>
  );
}

/** Its fixes, the place in the file, its rule. */
export function FindingActions({ finding, index }: FindingProps) {
  const store = useStore();
  const { record, rules, canEdit } = useRecord();
  const { fixes, ruleId, span } = finding;
  return (
    <>
      {canEdit !== "no" &&
        fixes.map(({ label, isSafe }, fix) => (
          <button
            key={fix}
            type="button"
            class="secondary"
            title={isSafe ? undefined : "Look at the record afterwards: this is a suggestion."}
            onClick={() => {
              store.fix(index, fix);
            }}
          >
            {label}
          </button>
        ))}
      <button
        type="button"
        class="link"
        onClick={() => {
          store.jump(record.line, span);
        }}
      >
        Show in File
      </button>
      <button
        type="button"
        class="link"
        title={rules[ruleId]?.description}
        onClick={() => {
          store.post({ type: "openRule", ruleId });
        }}
      >
        {ruleId}
      </button>
      <RelatedLines lines={finding.relatedLines} />
    </>
  );
}

function RelatedLines({ lines }: { readonly lines: readonly number[] }) {
  const store = useStore();
  if (lines.length === 0) return null;
  return (
    <span class="related">
      {lines.length === 1 ? "See line " : "See lines "}
      {lines.map((line, index) => (
        <span key={line}>
          {index > 0 && ", "}
          <button
            type="button"
            class="link"
            aria-label={`Line ${formatInteger(line + 1)}`}
            onClick={() => {
              store.showLine(line);
            }}
          >
            {formatInteger(line + 1)}
          </button>
        </span>
      ))}
    </span>
  );
}
