/** What the dataset looks like as a whole: numbers and bars, each of which lists the records behind it. */

import { useMemo } from "preact/hooks";
import { figures, type Figure } from "../../../src/core/explore/record-query.ts";
import { traitNames } from "../../../src/core/quality/trait-fields.ts";
import { enumeration } from "../../../src/core/wording.ts";
import type { DatasetOverview } from "../../../src/core/explore/overview.ts";
import type { PanelState } from "../../../src/protocol/panel-view.ts";
import { FoldContext, type Folds } from "../../ui/fold.tsx";
import { useStore } from "../actions.ts";
import { doingText, figureWords, hasNoRecords, shortCount, traitTitles } from "../words.ts";
import { BalanceCard } from "./balance-card.tsx";
import { Card, cardNames } from "./card.tsx";
import { FindingsCard } from "./findings-card.tsx";
import { Histogram, mostOf } from "./histogram.tsx";
import { OverviewHead } from "./overview-head.tsx";
import { QualityCard } from "./quality-card.tsx";
import { RepeatsCard } from "./repeats-card.tsx";
import { TargetsCard } from "./targets-card.tsx";

export interface OverviewProps {
  readonly panel: PanelState;
  readonly isOpen: boolean;
  /** Of `cardNames`. */
  readonly folded: readonly string[];
}

export function Overview({ panel, isOpen, folded }: OverviewProps) {
  const store = useStore();
  return (
    <section class="overview" aria-labelledby="overview-title">
      <OverviewHead
        panel={panel}
        isOpen={isOpen}
        toggle={() => {
          store.setOverview(!isOpen);
        }}
      />
      {isOpen && <Cards panel={panel} folded={folded} />}
    </section>
  );
}

function Cards({ panel, folded }: Omit<OverviewProps, "isOpen">) {
  const store = useStore();
  const folds = useMemo<Folds>(
    () => ({
      opened: cardNames.filter((name) => !folded.includes(name)),
      toggle: (names, isOpen) => {
        store.setFolded(names, !isOpen);
      },
    }),
    [folded, store],
  );
  if (hasNoRecords(panel)) {
    return <p class="no-records note">There are no records yet, so there is nothing to show.</p>;
  }
  const { overview, groups } = panel;
  // The style divides them into one to four columns, in which nothing moves to another one when more is known.
  return (
    <FoldContext.Provider value={folds}>
      <div class="cards-view">
        <div class="cards">
          <div class="half">
            <div class="stack">
              <FindingsCard state={panel} />
            </div>
            <div class="stack">
              {groups !== undefined && (
                <RepeatsCard
                  groups={groups}
                  records={overview?.records ?? panel.records}
                  check={panel.check}
                />
              )}
              <QualityCard quality={panel.quality} />
              <TargetsCard verdicts={panel.verdicts} />
            </div>
          </div>
          <div class="half">
            <div class="stack">
              {figures.map((figure) => (
                <HistogramCard key={figure} figure={figure} panel={panel} />
              ))}
            </div>
            <div class="stack">
              {overview === undefined ? <Waiting panel={panel} /> : <Balance overview={overview} />}
            </div>
          </div>
        </div>
      </div>
    </FoldContext.Provider>
  );
}

interface HistogramCardProps {
  readonly figure: Figure;
  readonly panel: PanelState;
}

function HistogramCard({ figure, panel }: HistogramCardProps) {
  const bins = panel.overview?.histograms[figure];
  if (bins?.length === 0) return null;
  return (
    <Card
      name={figure}
      title={figureWords[figure].axis}
      note={bins && `up to ${shortCount(mostOf(bins))} a bar`}
    >
      {bins === undefined ? <Waiting panel={panel} /> : <Histogram figure={figure} bins={bins} />}
    </Card>
  );
}

/** As large as what is waited for. */
function Waiting({ panel: { counting } }: { readonly panel: PanelState }) {
  return (
    <p class="histogram waiting note">
      {counting.isRunning ? doingText("counting", counting.share) : "Not counted yet"}
    </p>
  );
}

function Balance({ overview }: { readonly overview: DatasetOverview }) {
  const isTold = (trait: (typeof traitNames)[number]): boolean =>
    overview.balance[trait].labels.some(({ label }) => label !== null);
  const untold = traitNames.filter((trait) => !isTold(trait));
  return (
    <>
      {traitNames.filter(isTold).map((trait) => (
        <BalanceCard key={trait} trait={trait} overview={overview} />
      ))}
      {untold.length > 0 && overview.records > 0 && (
        <p class="untold-traits note">
          No record tells its{" "}
          {enumeration(
            untold.map((trait) => traitTitles[trait].toLowerCase()),
            "or",
          )}
          .
        </p>
      )}
    </>
  );
}
