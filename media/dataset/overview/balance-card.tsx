import type { DatasetOverview } from "../../../src/core/explore/overview.ts";
import type { Trait } from "../../../src/core/quality/trait-fields.ts";
import { count, formatInteger } from "../../../src/core/wording.ts";
import { notTold, traitTitles } from "../words.ts";
import { BarList } from "./bars.tsx";
import { Card } from "./card.tsx";

export function BalanceCard({
  trait,
  overview: { balance, records },
}: {
  readonly trait: Trait;
  readonly overview: DatasetOverview;
}) {
  const { labels, others } = balance[trait];
  const bars = labels.map(({ label, records: amount }) => ({
    facet: { type: "trait", trait, label } as const,
    label: label ?? notTold,
    count: amount,
    noun: "record",
    isUntold: label === null,
  }));
  const told = labels.filter(({ label }) => label !== null).length + others.labels;
  return (
    <Card
      name={trait}
      title={traitTitles[trait]}
      note={told === 0 ? undefined : formatInteger(told)}
    >
      <BarList label={traitTitles[trait]} bars={bars} whole={records} />
      {others.labels > 0 && (
        <p class="note">
          and {count(others.labels, "rarer label")} in {count(others.records, "record")}
        </p>
      )}
    </Card>
  );
}
