/** How a number comes about: in words, and with the numbers inserted. */

import type { Figure } from "../../src/core/cost/estimate.ts";
import { quantityText } from "../../src/core/cost/figure-text.ts";
import { figureSpecs, type FigureId } from "../../src/core/cost/formulas.ts";
import { capitalized } from "../../src/core/wording.ts";

export interface StepsProps {
  readonly figures: Readonly<Record<FigureId, Figure>>;
  /** Each builds on those before it. */
  readonly ids: readonly FigureId[];
}

export function Steps({ figures, ids }: StepsProps) {
  return (
    <dl class="steps">
      {ids.map((id) => (
        <Step
          key={id}
          label={figureSpecs[id].label}
          // Where there is only one, what is unfolded says its name.
          isNamed={ids.length > 1}
          result={quantityText(id, figures[id].value)}
          {...figures[id]}
        />
      ))}
    </dl>
  );
}

export interface StepProps extends Pick<Figure, "formula" | "worked"> {
  readonly label: string;
  readonly isNamed?: boolean;
  readonly result: string;
}

/** In a list of definitions. */
export function Step({ label, isNamed = true, formula, worked, result }: StepProps) {
  return (
    <div>
      <dt class={isNamed ? "" : "unseen"}>{capitalized(label)}</dt>
      <dd>
        {formula !== worked && <span class="formula">= {formula}</span>}
        <span class="worked">
          = {worked} = <b>{result}</b>
        </span>
      </dd>
    </div>
  );
}
