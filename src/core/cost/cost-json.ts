/** Estimates for other programs. The first members of a scenario stay as they are; others may be added. */

import type { Estimate } from "./estimate.ts";
import { Figures } from "./figures.ts";
import { inputIds, inputSpec } from "./inputs.ts";
import { exactly, keyFigures } from "./key-figures.ts";
import { paybackOdds } from "./payback-odds.ts";
import { reasons } from "./report-parts.ts";
import { requestParts } from "./request-parts.ts";
import { rivals } from "./rivals.ts";
import { sensitivity } from "./sensitivity.ts";
import { timeline } from "./timeline.ts";
import { untoldInputs } from "./untold.ts";
import { bySize, byVolume } from "./volume-table.ts";

/** Amounts in the units of their names, shares from 0 to 1; what is not known, or never, is null. */
export function costJson(estimates: readonly Estimate[]): string {
  return jsonText({ version: 1, scenarios: estimates.map(scenarioJson) });
}

/** With numbers as `exactly` has them. */
export function jsonText(report: object): string {
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === "number" ? exactly(value) : value;
  return `${JSON.stringify(report, rounded, 2)}\n`;
}

function scenarioJson(estimate: Estimate): object {
  const { scenario, figures, decision } = estimate;
  const { origins } = scenario;
  const dataset = [origins.trainingTokens, origins.examples].find(({ type }) => type === "dataset");
  return {
    name: scenario.name,
    ...keyFigures(estimate),
    verdict: decision.verdict,
    reasons: reasons(estimate),
    untoldInputs: untoldInputs(scenario.given),
    contradictions: decision.contradictions,
    signals: decision.signals,
    warnings: scenario.warnings,
    model: scenario.modelLabel,
    dataset: dataset?.type === "dataset" ? dataset.name : null,
    inputs: inputsJson(scenario),
    figures: Object.fromEntries(
      Object.values(figures).map(({ id, value, formula, worked }) => [
        id,
        { value, formula, worked },
      ]),
    ),
    requestParts: requestParts(scenario),
    volumes: byVolume(scenario),
    sizes: bySize(scenario),
    rivals: rivals(scenario),
    sensitivity: sensitivity(scenario),
    odds: paybackOdds(scenario),
    timeline: timeline(scenario),
  };
}

/** By id, each with its unit and where it is from. */
export function inputsJson({ given, origins, ranges }: Estimate["scenario"]): object {
  const figures = new Figures(given);
  return Object.fromEntries(
    inputIds.map((id) => {
      const value = figures.value(id);
      const { unit } = inputSpec(id);
      return [id, { value, unit, origin: origins[id], range: ranges[id] }];
    }),
  );
}
