/** All charts of all cases on one page. */
import { render } from "preact";
import { CumulativeCost } from "../../media/cost/charts/cumulative-cost.tsx";
import { Odds } from "../../media/cost/charts/odds.tsx";
import { RequestBreakdown } from "../../media/cost/charts/request-breakdown.tsx";
import { Rivals } from "../../media/cost/charts/rivals.tsx";
import { SizeTable } from "../../media/cost/charts/size-table.tsx";
import { Tornado } from "../../media/cost/charts/tornado.tsx";
import { VolumeTable } from "../../media/cost/charts/volume-table.tsx";
import { chartCases, type ChartCase } from "./chart-cases.ts";

function Charts({ of }: { readonly of: ChartCase }) {
  return (
    <section aria-label={of.name} class="charts">
      <h2>{of.name}</h2>
      <CumulativeCost timeline={of.timeline} />
      <RequestBreakdown parts={of.parts} />
      <VolumeTable rows={of.volumes} requests={of.requests} />
      <SizeTable rows={of.sizes} examples={of.examples} />
      <Tornado sensitivity={of.sensitivity} />
      <Odds odds={of.odds} />
      <Rivals rivals={of.rivals} />
    </section>
  );
}

render(
  <main class="page">
    <h1>Charts</h1>
    {chartCases.map((one) => (
      <Charts key={one.name} of={one} />
    ))}
  </main>,
  document.body,
);
