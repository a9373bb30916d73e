/** All that speaks for fine-tuning and against it. */

import type { Decision } from "../../../src/core/cost/decision.ts";
import { DecisionDetails } from "../../ui/decision.tsx";

export function DecisionSection({ decision }: { readonly decision: Decision }) {
  return (
    <section class="decision" aria-labelledby="decision-title">
      <h2 id="decision-title">Decision</h2>
      <DecisionDetails decision={decision} />
    </section>
  );
}
