/** The numbers behind the score card of the rules. */

import { useId } from "preact/hooks";
import type { Balance, QualityFigure } from "../../../src/core/quality/quality-material.ts";
import { count, formatInteger } from "../../../src/core/wording.ts";
import type { AssessmentState } from "../../../src/protocol/advice-view.ts";
import { TitledFold } from "../parts.tsx";
import { ShareBar } from "../score-bar.tsx";

export function Balances({ balances }: { readonly balances: readonly Balance[] }) {
  const told = balances.filter(({ shares }) => shares.length > 0);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="balances-title">
      <h2 id="balances-title">Balance</h2>
      <div class="balances">
        {told.map((balance) => (
          <BalanceTable key={balance.trait} balance={balance} />
        ))}
      </div>
    </section>
  );
}

function BalanceTable({ balance: { trait, shares } }: { readonly balance: Balance }) {
  const id = useId();
  const all = shares.reduce((sum, { records }) => sum + records, 0);
  return (
    <div>
      <h3 id={id}>{trait}</h3>
      <table class="balance" aria-labelledby={id}>
        <thead class="unseen">
          <tr>
            <th scope="col">{trait}</th>
            <th scope="col">Records</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ label, records }) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                {label}
              </th>
              <td class="amount">{formatInteger(records)}</td>
              <td class="share">
                <ShareBar share={all === 0 ? 0 : records / all} />
                <span class="amount note">{shareText(records, all)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shareText = (records: number, all: number): string =>
  `${all === 0 ? 0 : Math.round((100 * records) / all)} %`;

export function RulesFigures({
  material: { rules, strata, leftOut },
}: {
  readonly material: NonNullable<AssessmentState["material"]>;
}) {
  const groups = [
    { title: "Diversity", figures: rules.diversity },
    { title: "Consistency", figures: rules.consistency },
    { title: "Completeness", figures: rules.completeness },
  ];
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">Figures of the rules</h2>
      {groups.map(({ title, figures }) => (
        <TitledFold key={title} name={`figures-${title}`} title={title}>
          <Figures of={figures} />
        </TitledFold>
      ))}
      <TitledFold
        name="strata"
        title="Kinds of examples, and how many of each would be judged"
        note={count(strata.length, "kind")}
      >
        <table class="strata">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Records</th>
              <th scope="col">Judged</th>
            </tr>
          </thead>
          <tbody>
            {strata.map(({ label, records, sampled }) => (
              <tr key={label}>
                <th scope="row" dir="auto">
                  {label}
                </th>
                <td class="amount">{formatInteger(records)}</td>
                <td class="amount">{formatInteger(sampled)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TitledFold>
      {leftOut.length > 0 && (
        <TitledFold name="left-out" title="Not judged" note={count(leftOut.length, "record")}>
          <ul class="plain-list">
            {leftOut.map(({ line, reason }) => (
              <li key={line}>
                Line {formatInteger(line + 1)}: {reason}
              </li>
            ))}
          </ul>
        </TitledFold>
      )}
    </section>
  );
}

function Figures({ of }: { readonly of: readonly QualityFigure[] }) {
  return (
    <dl class="facts">
      {of.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span class="amount">{value}</span>
            {note !== undefined && <span class="note"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
