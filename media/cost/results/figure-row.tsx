import type { Estimate } from "../../../src/core/cost/estimate.ts";
import { quantityText } from "../../../src/core/cost/figure-text.ts";
import { figureSpecs, type FigureId } from "../../../src/core/cost/formulas.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Icon } from "../icons.tsx";

export interface FigureRowProps {
  readonly estimate: Estimate;
  readonly label: string;
  readonly value: string;
  /** How it comes about; the number itself is the last. */
  readonly steps: readonly FigureId[];
  /** All formulas are to be seen. */
  readonly isOpen: boolean;
}

/** A number; unfolded, how it comes about. */
export function FigureRow({ estimate, label, value, steps, isOpen }: FigureRowProps) {
  return (
    <details class="figure" open={isOpen}>
      <summary>
        <Icon name="fold" />
        <span class="figure-label">{label}</span>
        <span class="figure-value">{value}</span>
      </summary>
      <dl class="steps">
        {steps.map((id) => (
          <Step key={id} id={id} estimate={estimate} isNamed={steps.length > 1} />
        ))}
      </dl>
    </details>
  );
}

interface StepProps {
  readonly id: FigureId;
  readonly estimate: Estimate;
  /** The row does not say its name. */
  readonly isNamed: boolean;
}

function Step({ id, estimate, isNamed }: StepProps) {
  const { formula, worked, value } = estimate.figures[id];
  return (
    <div>
      <dt class={isNamed ? "" : "unseen"}>{capitalized(figureSpecs[id].label)}</dt>
      <dd>
        {formula !== worked && <span class="formula">= {formula}</span>}
        <span class="worked">
          = {worked} = <b>{quantityText(id, value)}</b>
        </span>
      </dd>
    </div>
  );
}
