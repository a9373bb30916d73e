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
  // As far as the numbers of a row come about at all.
  const given = {
    requests: of.requests,
    ...(of.examples !== undefined && { examples: of.examples }),
  };
  return (
    <section aria-label={of.name} class="charts">
      <h2>{of.name}</h2>
      <CumulativeCost timeline={of.timeline} />
      <RequestBreakdown parts={of.parts} given={given} />
      <VolumeTable rows={of.volumes} requests={of.requests} given={given} />
      <SizeTable rows={of.sizes} given={given} />
      <Tornado sensitivity={of.sensitivity} given={given} />
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
