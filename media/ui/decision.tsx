/** A decision by rules: its verdict, and all that speaks for fine-tuning and against it. */

import { ruleNames } from "../../src/core/cost/decide.ts";
import type { Decision } from "../../src/core/cost/decision.ts";
import { capitalized } from "../../src/core/wording.ts";
import { Icon } from "./icons.tsx";
import { SpeaksMark, VerdictMark } from "./verdict.tsx";

/** Below a heading of the second level. */
export function DecisionDetails({ decision }: { readonly decision: Decision }) {
  const { contradictions, signals, verdict } = decision;
  return (
    <>
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
    </>
  );
}
