/** Of an assessment: how many examples are judged, and how. */

import { assessBounds } from "../../../src/core/assessment/assess-settings.ts";
import { count } from "../../../src/core/wording.ts";
import type { AssessmentState } from "../../../src/protocol/advice-view.ts";
import { useActions } from "../actions.ts";
import { NumberDraft } from "./number-draft.tsx";

export function SampleFields({ state }: { readonly state: AssessmentState }) {
  const { change } = useActions();
  const { sampleSize, repeats, isBatch, canBatch, material, usualSize } = state;
  const set = (
    part: Partial<Pick<AssessmentState, "sampleSize" | "repeats" | "isBatch">>,
    isTyped = false,
  ): void => {
    change({ type: "changeSample", sampleSize, repeats, isBatch, ...part }, { isTyped });
  };
  const all = material === undefined ? "All records" : `All ${count(material.records, "record")}`;
  const usual = assessBounds.sampleSize;
  return (
    <>
      <fieldset class="field">
        <legend>Examples to judge</legend>
        <label class="choice">
          <input
            id="sample-some"
            type="radio"
            name="sample"
            checked={sampleSize !== null}
            onChange={() => {
              set({ sampleSize: usualSize ?? usual.byDefault });
            }}
          />
          <span>A sample of all kinds</span>
        </label>
        <label class="choice">
          <input
            id="sample-all"
            type="radio"
            name="sample"
            checked={sampleSize === null}
            onChange={() => {
              set({ sampleSize: null });
            }}
          />
          <span>{all}</span>
        </label>
      </fieldset>
      {sampleSize !== null && (
        <NumberDraft
          id="sample-size"
          label="Size of the sample"
          unit="examples"
          help="More of them narrow the intervals, and cost more."
          value={sampleSize}
          least={usual.least}
          most={usual.most}
          take={(size) => {
            if (size !== undefined) set({ sampleSize: size }, true);
          }}
        />
      )}
      <NumberDraft
        id="repeats"
        label="Judged twice"
        unit="examples"
        help="To see how far the judge agrees with itself."
        value={repeats}
        least={assessBounds.repeats.least}
        most={assessBounds.repeats.most}
        take={(times) => {
          if (times !== undefined) set({ repeats: times }, true);
        }}
      />
      {canBatch && (
        <div class="field">
          <label class="choice">
            <input
              id="batch"
              type="checkbox"
              checked={isBatch}
              onChange={({ currentTarget }) => {
                set({ isBatch: currentTarget.checked });
              }}
            />
            <span>
              As a batch: <span class="note">half the price, answered within a day</span>
            </span>
          </label>
        </div>
      )}
    </>
  );
}
