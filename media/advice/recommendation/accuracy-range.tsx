import { percentText } from "../../../src/core/cost/figure-text.ts";
import type { GivenInputs } from "../../../src/core/cost/inputs.ts";
import type { FineTuningRecommendation } from "../../../src/core/recommendation/recommendation.ts";

export interface AccuracyRangeProps {
  readonly range: NonNullable<FineTuningRecommendation["expectedAccuracy"]>;
  readonly given: GivenInputs;
}

/** CSS pixels. */
const [height, bar] = [22, 10];

/** On a scale from nothing to all; what there is now, and what is to be reached, are marked on it. */
export function AccuracyRange({ range: { low, high, basis }, given }: AccuracyRangeProps) {
  const { accuracy, targetAccuracy } = given;
  const marks = [
    { look: "now", text: "now", share: accuracy },
    { look: "target", text: "to reach", share: targetAccuracy },
  ].flatMap(({ share, ...mark }) => (share === undefined ? [] : { ...mark, share }));
  const top = (height - bar) / 2;
  return (
    <>
      <h3>Expected accuracy</h3>
      <p>
        <b class="amount">
          {percentText(low)} to {percentText(high)}
        </b>
        {marks.map(({ look, text, share }) => (
          <span key={look} class="mark-text">
            <svg class={`mark-sign mark-${look}`} aria-hidden="true" viewBox="0 0 8 14">
              <line x1="4" x2="4" y1="0" y2="14" />
            </svg>
            {text} {percentText(share)}
          </span>
        ))}
      </p>
      <svg class="accuracy-range bar-model" height={height} aria-hidden="true" focusable="false">
        <rect class="bar-track" y={top} width="100%" height={bar} />
        <rect
          class="bar-fill"
          x={`${100 * low}%`}
          y={top}
          width={`${Math.max(1, 100 * (high - low))}%`}
          height={bar}
        />
        {marks.map(({ look, share }) => (
          <line
            key={look}
            class={`mark-${look}`}
            x1={`${100 * share}%`}
            x2={`${100 * share}%`}
            y1={0}
            y2={height}
          />
        ))}
      </svg>
      <p class="note" dir="auto">
        {basis}
      </p>
    </>
  );
}
