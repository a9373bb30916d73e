import { needsOtherKey } from "../../src/core/assist/failure-text.ts";
import type { RunEnd } from "../../src/core/assist/run.ts";
import { earlierText, spentText } from "../../src/core/assist/run-words.ts";
import { count, formatInteger } from "../../src/core/wording.ts";
import { KeyButton, Warnings } from "./parts.tsx";

/** What a run has cost, and what of it has no answer. */
export function RunEndLine({ run }: { readonly run: RunEnd }) {
  const { answered, total, failures, isPartial } = run;
  return (
    <>
      <p class="note">
        {formatInteger(answered)} of {count(total, "request")} answered{earlierText(run)}.
        {spentText(run)}
      </p>
      <Warnings
        of={[
          ...(isPartial ? ["It ended early: the result rests on what was answered."] : []),
          ...failures.map(
            ({ message, requests }) =>
              `${count(requests, "request")} without an answer: ${message}`,
          ),
        ]}
      />
      {needsOtherKey(failures) && (
        <div class="buttons">
          <KeyButton />
        </div>
      )}
    </>
  );
}
