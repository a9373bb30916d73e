import { useState } from "preact/hooks";
import { formatInteger } from "../../../src/core/wording.ts";
import { useActions } from "../actions.ts";

export interface IssueLinesProps {
  /** 0-based lines of the records when they were judged. */
  readonly then: readonly number[];
  /** Where they are now, in the same order; `null`: changed, or gone. */
  readonly now: readonly (number | null)[];
}

/** At first. */
const shownLines = 8;

export function IssueLines({ then, now }: IssueLinesProps) {
  const { post } = useActions();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? then : then.slice(0, shownLines);
  return (
    <ul class="line-links" aria-label="Lines">
      {shown.map((old, index) => {
        const line = now[index] ?? null;
        return (
          <li key={index}>
            {line === null ? (
              <span class="note">
                <del>line {formatInteger(old + 1)}</del> changed since
              </span>
            ) : (
              <button
                type="button"
                class="link"
                onClick={() => {
                  post({ type: "openLine", line });
                }}
              >
                line {formatInteger(line + 1)}
              </button>
            )}
          </li>
        );
      })}
      {shown.length < then.length && (
        <li>
          <button
            type="button"
            class="link"
            onClick={() => {
              setWhole(true);
            }}
          >
            and {formatInteger(then.length - shown.length)} more
          </button>
        </li>
      )}
    </ul>
  );
}
