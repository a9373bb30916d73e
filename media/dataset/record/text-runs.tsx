/** Runs of a text: findings are underlined and have a sign, what nobody sees has a label. */

import type { TextRun } from "../../../src/core/explore/shown-record.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { FindingNote } from "./finding-note.tsx";
import { useRecord } from "./record-context.ts";
import { runPlace } from "./record-texts.ts";

export interface TextRunsProps {
  readonly pointer: string;
  /** Index of the block. */
  readonly block: number;
  readonly runs: readonly TextRun[];
}

export const signId = (finding: number): string => `finding-${finding}`;

export function TextRuns({ pointer, block, runs }: TextRunsProps) {
  return (
    <>
      {runs.map((run, index) => (
        <Run key={index} run={run} place={runPlace(pointer, block, index)} />
      ))}
    </>
  );
}

function Run({ run, place }: { readonly run: TextRun; readonly place: string }) {
  const { record, opened, toggle, beginnings } = useRecord();
  const text = run.invisible === undefined ? run.text : <Invisible name={run.invisible} />;
  const finding = run.finding === undefined ? undefined : record.findings[run.finding];
  if (run.finding === undefined || finding === undefined) return <>{text}</>;
  const at = run.finding;
  const { severity, message } = finding;
  const isBeginning = beginnings.has(place);
  const isOpen = opened === at;
  return (
    <>
      {isBeginning && (
        <button
          type="button"
          id={signId(at)}
          class={`found-sign of-${severity}`}
          aria-label={`${capitalized(severity)}: ${message}`}
          aria-expanded={isOpen}
          title={message}
          onClick={() => {
            toggle(at);
          }}
        >
          <SeverityIcon severity={severity} />
        </button>
      )}
      <mark
        class={`found of-${severity}`}
        title={message}
        onClick={() => {
          // Who selects text with the mouse wants no more than that.
          if (window.getSelection()?.isCollapsed !== false) toggle(at);
        }}
      >
        {text}
      </mark>
      {isBeginning && isOpen && <FindingNote finding={finding} index={at} />}
    </>
  );
}

/** `name`: "U+200B zero width space". */
function Invisible({ name }: { readonly name: string }) {
  return (
    <span class="invisible" role="img" aria-label={name} title={name}>
      {name.split(" ", 1)[0]}
    </span>
  );
}
