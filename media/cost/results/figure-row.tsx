import type { Estimate } from "../../../src/core/cost/estimate.ts";
import type { FigureId } from "../../../src/core/cost/formulas.ts";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Steps } from "../steps.tsx";

export interface FigureRowProps {
  readonly figure: FigureId;
  readonly estimate: Estimate;
  readonly label: string;
  readonly value: string;
  /** How it comes about; the number itself is the last. */
  readonly steps: readonly FigureId[];
}

/** The name of its fold. */
export const figureFold = (figure: FigureId): string => `figure-${figure}`;

/** A number; unfolded, how it comes about. */
export function FigureRow({ figure, estimate, label, value, steps }: FigureRowProps) {
  return (
    <Fold name={figureFold(figure)} class="figure">
      <summary>
        <Icon name="fold" />
        <span class="figure-label">{label}</span>
        <span class="figure-value">{value}</span>
      </summary>
      <Steps figures={estimate.figures} ids={steps} />
    </Fold>
  );
}
