import type { RunEnd } from "../../src/core/assist/run.ts";
import { usd } from "../../src/core/cost/figure-text.ts";
import { count, formatInteger } from "../../src/core/wording.ts";
import { Warnings } from "./parts.tsx";

/** What a run has cost, and what of it has no answer. */
export function RunEndLine({ run }: { readonly run: RunEnd }) {
  const { answered, total, spentUsd, failures, isPartial } = run;
  const spent = spentUsd === undefined ? "" : ` At most ${usd(spentUsd)} was spent.`;
  return (
    <>
      <p class="note">
        {formatInteger(answered)} of {count(total, "request")} answered.{spent}
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
    </>
  );
}
