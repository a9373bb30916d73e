/** What becomes of the money over time, by volume and by what is uncertain. */

import { useMemo } from "preact/hooks";
import { paybackOdds } from "../../../src/core/cost/payback-odds.ts";
import { requestParts } from "../../../src/core/cost/request-parts.ts";
import { rivals } from "../../../src/core/cost/rivals.ts";
import type { Estimate } from "../../../src/core/cost/estimate.ts";
import { Figures } from "../../../src/core/cost/figures.ts";
import { sensitivity } from "../../../src/core/cost/sensitivity.ts";
import { timeline } from "../../../src/core/cost/timeline.ts";
import { bySize, byVolume } from "../../../src/core/cost/volume-table.ts";
import { CumulativeCost } from "../charts/cumulative-cost.tsx";
import { Odds } from "../charts/odds.tsx";
import { RequestBreakdown } from "../charts/request-breakdown.tsx";
import { Rivals } from "../charts/rivals.tsx";
import { SizeTable } from "../charts/size-table.tsx";
import { Tornado } from "../charts/tornado.tsx";
import { VolumeTable } from "../charts/volume-table.tsx";
import { useSettled } from "./settled.ts";

/** The charts draw thousands of chances: not at every key. */
const pauseMs = 250;

export function ChartsSection({ estimate }: { readonly estimate: Estimate }) {
  const { scenario } = useSettled(estimate, pauseMs);
  // What did not change is not drawn again.
  const charts = useMemo(
    () => (
      <div class="chart-grid">
        <CumulativeCost timeline={timeline(scenario)} />
        <RequestBreakdown parts={requestParts(scenario)} given={scenario.given} />
        <VolumeTable
          rows={byVolume(scenario)}
          requests={new Figures(scenario.given).value("requests")}
          given={scenario.given}
        />
        <Tornado sensitivity={sensitivity(scenario)} given={scenario.given} />
        <Odds odds={paybackOdds(scenario)} />
        <Rivals rivals={rivals(scenario)} />
        <SizeTable rows={bySize(scenario)} given={scenario.given} />
      </div>
    ),
    [scenario],
  );
  return (
    <section class="charts" aria-labelledby="charts-title">
      <h2 id="charts-title">In detail</h2>
      {charts}
    </section>
  );
}
