/** A number on a scale from 0 to 100, drawn: its words stand beside it. */

import type { Score } from "../../src/core/quality/score-card.ts";

export interface ScoreBarProps {
  readonly score: Score;
  readonly look: "rules" | "model";
}

/** CSS pixels. */
const [height, cap] = [14, 4];

/** The whisker is the confidence interval. */
export function ScoreBar({ score: { score, low, high }, look }: ScoreBarProps) {
  return (
    <svg class={`score-bar bar-${look}`} height={height} aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height={height} />
      <rect class="bar-fill" width={`${inside(score)}%`} height={height} />
      {low !== undefined && high !== undefined && <Whisker from={inside(low)} to={inside(high)} />}
    </svg>
  );
}

/** The halo lets it be seen on the bar as well as beside it. */
function Whisker({ from, to }: { readonly from: number; readonly to: number }) {
  const middle = height / 2;
  return (
    <>
      {["whisker-halo", "whisker"].map((look) => (
        <g key={look} class={look}>
          <line x1={`${from}%`} x2={`${to}%`} y1={middle} y2={middle} />
          {[from, to].map((end, index) => (
            <line key={index} x1={`${end}%`} x2={`${end}%`} y1={middle - cap} y2={middle + cap} />
          ))}
        </g>
      ))}
    </>
  );
}

const inside = (value: number): number => Math.min(100, Math.max(0, value));

/** A share of a whole, as a bar. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg class="share-bar bar-rules" height={10} aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="100%" />
      <rect class="bar-fill" width={`${inside(100 * share)}%`} height="100%" />
    </svg>
  );
}
