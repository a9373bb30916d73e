/** Reads what comes from outside: messages of the page of the Cost view, and scenarios that an earlier session kept. */

import * as z from "zod";

import { inputIds, type InputId } from "../core/cost/inputs.ts";
import { trainingMethods } from "../core/cost/price-book.ts";
import { mostScenarios, type Scenario } from "../core/cost/scenario.ts";
import type { CostScenarios, FromCostPage } from "./cost-view.ts";

const name = z.string().max(1000);

/** For each input a value, or none. What is not known, as from another version, is left out. */
const byInput = <T extends z.ZodType>(value: T) =>
  z.object(
    // One entry for each id.
    Object.fromEntries(inputIds.map((id) => [id, value.exactOptional()])) as Record<
      InputId,
      z.ZodExactOptional<T>
    >,
  );

// Whether a value is within the bounds of its input is told with the estimate, in words.
const scenario: z.ZodType<Scenario> = z.object({
  name,
  model: name.exactOptional(),
  method: z.enum(trainingMethods).exactOptional(),
  rival: name.exactOptional(),
  inputs: byInput(z.number()),
  ranges: byInput(z.tuple([z.number(), z.number()])).exactOptional(),
});

const scenarios = {
  scenarios: z.array(scenario).max(mostScenarios),
  selected: z.int().min(0),
};

const message: z.ZodType<FromCostPage> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("changeScenarios"), ...scenarios }),
  z.object({ type: z.literal("exportComparison") }),
  z.object({ type: z.literal("copySummary") }),
  z.object({ type: z.literal("openSettings") }),
]);

const kept: z.ZodType<CostScenarios> = z.object(scenarios);

/** `undefined`: it is none. */
export const parseCostMessage = (value: unknown): FromCostPage | undefined =>
  message.safeParse(value).data;

/** `undefined`: they are none. */
export const parseCostScenarios = (value: unknown): CostScenarios | undefined =>
  kept.safeParse(value).data;
