/** All that speaks for fine-tuning and against it. */

import { ruleNames } from "../../../src/core/cost/decide.ts";
import type { Decision } from "../../../src/core/cost/decision.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Icon } from "../icons.tsx";
import { SpeaksMark, VerdictMark } from "./verdict.tsx";

export function DecisionSection({ decision }: { readonly decision: Decision }) {
  const { contradictions, signals, verdict } = decision;
  return (
    <section class="decision" aria-labelledby="decision-title">
      <h2 id="decision-title">Decision</h2>
      <p>
        <VerdictMark verdict={verdict} />
      </p>
      <dl class="signals">
        {signals.map(({ rule, speaks, reason }) => (
          <div key={rule}>
            <dt>
              {capitalized(ruleNames[rule])} <SpeaksMark speaks={speaks} />
            </dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
      {contradictions.length > 0 && (
        <>
          <h3>What pulls both ways</h3>
          <ul class="warnings">
            {contradictions.map((text) => (
              <li key={text} class="warning">
                <Icon name="scale" />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
