/** What an assessment comes to, in words. */

import type { DataQualityAssessment } from "../../../src/core/assessment/data-quality-assessment.ts";
import { readinessTitles, reliabilitySentence } from "../../../src/core/assessment/report-parts.ts";
import type { AssessmentState } from "../../../src/protocol/advice-view.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { Sentences } from "../parts.tsx";

interface Verdict {
  readonly icon: IconName;
  /** As a verdict whether to fine-tune looks. */
  readonly look: string;
}

const verdicts: Readonly<Record<DataQualityAssessment["readiness"]["verdict"], Verdict>> = {
  ready: { icon: "check", look: "fine-tune" },
  "not-ready": { icon: "cross", look: "do-not" },
  unsure: { icon: "ask", look: "marginal" },
};

interface OfAssessment {
  readonly of: DataQualityAssessment;
}

export function Readiness({ of: { readiness } }: OfAssessment) {
  const { icon, look } = verdicts[readiness.verdict];
  return (
    <section aria-labelledby="readiness-title">
      <h2 id="readiness-title">Readiness</h2>
      <p class={`verdict verdict-${look}`}>
        <Icon name={icon} />
        {readinessTitles[readiness.verdict]}
      </p>
      <Sentences of={readiness.reasons} />
    </section>
  );
}

export function Strengths({ of: { strengths } }: OfAssessment) {
  if (strengths.length === 0) return null;
  return (
    <section aria-labelledby="strengths-title">
      <h2 id="strengths-title">Strengths</h2>
      <Sentences of={strengths} icon="check" />
    </section>
  );
}

interface WhatToDoProps {
  readonly material: NonNullable<AssessmentState["material"]>;
  readonly assessment: DataQualityAssessment | undefined;
}

export function WhatToDo({ material: { rules }, assessment }: WhatToDoProps) {
  const sides = [
    { by: "By rules", advice: rules.advice },
    { by: `By ${assessment?.model ?? ""}`, advice: assessment?.recommendations ?? [] },
  ].filter(({ advice }) => advice.length > 0);
  if (sides.length === 0) return null;
  return (
    <section aria-labelledby="advice-title">
      <h2 id="advice-title">What to do</h2>
      {sides.map(({ by, advice }) => (
        <div key={by}>
          <h3>{by}</h3>
          <Sentences of={advice} />
        </div>
      ))}
    </section>
  );
}

export function Reliability({ of: { reliability } }: OfAssessment) {
  return (
    <section aria-labelledby="reliability-title">
      <h2 id="reliability-title">How far the judge is to be trusted</h2>
      <p>{reliabilitySentence(reliability)}</p>
      {reliability?.alpha !== undefined && (
        <p class="note">
          Alpha is 1 where the judge gives each example the same scores twice, and 0 where they
          agree no better than by chance. From 0.8 on a judge counts as reliable.
        </p>
      )}
    </section>
  );
}
