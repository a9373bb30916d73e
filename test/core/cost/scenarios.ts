/** Scenarios for tests: inputs of invented traffic, and some at random. */

import fc from "fast-check";

import { Figures } from "../../../src/core/cost/figures.ts";
import type { FigureId } from "../../../src/core/cost/formulas.ts";
import {
  inputIds,
  inputSpec,
  type GivenInputs,
  type InputId,
} from "../../../src/core/cost/inputs.ts";
import type { Origin, ResolvedScenario } from "../../../src/core/cost/scenario.ts";

/** The original toolkit's reference prices and high-volume case. */
export const highVolume = {
  trainingTokens: 500_000,
  epochs: 3,
  trainingPrice: 10,
  inputPrice: 3,
  outputPrice: 15,
  requests: 50_000,
  promptTokens: 2500,
  tunedPromptTokens: 500,
} as const satisfies GivenInputs;

export function resolved(
  given: GivenInputs,
  ranges: ResolvedScenario["ranges"] = {},
): ResolvedScenario {
  const origins = inputIds.map((id): [InputId, Origin] => [
    id,
    { type: given[id] === undefined ? "default" : "given" },
  ]);
  return {
    name: "test",
    modelLabel: "test",
    given,
    // One entry for each id.
    origins: Object.fromEntries(origins) as Record<InputId, Origin>,
    ranges,
    warnings: [],
    missing: [],
  };
}

/** Ranges that take what is given for certain. */
export function certain(given: GivenInputs): ResolvedScenario["ranges"] {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]): [string, readonly [number, number]] => [
      id,
      [value, value],
    ]),
  );
}

export function figure(given: GivenInputs, id: FigureId): number {
  return new Figures(given).value(id);
}

/** What a person would type: few digits, inside the bounds, and not beyond what has been seen. */
const usual: Readonly<Partial<Record<InputId, number>>> = {
  trainingTokens: 1e9,
  validationTokens: 1e8,
  requests: 1e7,
  horizonMonths: 60,
};
const usualMost = 20_000;

const inputArbitrary = (id: InputId): fc.Arbitrary<number> => {
  const { min, max, isWhole = false, unit } = inputSpec(id);
  const most = Math.min(max, usual[id] ?? usualMost);
  if (isWhole) return fc.integer({ min, max: most });
  const digits = unit.startsWith("share") || max <= 10 ? 1000 : 100;
  return fc
    .integer({ min: Math.ceil(min * digits), max: Math.floor(most * digits) })
    .map((value) => value / digits);
};

const required = ["trainingPrice", "inputPrice", "outputPrice"] as const satisfies InputId[];

/** With all prices, and any of the other inputs. */
export const anyInputs: fc.Arbitrary<GivenInputs> = fc.record(
  Object.fromEntries(inputIds.map((id) => [id, inputArbitrary(id)])),
  { requiredKeys: [...required] },
);
