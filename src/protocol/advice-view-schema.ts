/** Reads what comes from outside: messages of the pages that advise, and answers that an earlier session kept. */

import * as z from "zod";

import { inputIds } from "../core/cost/inputs.ts";
import {
  nextStepIds,
  triedTechniques,
  type RecommendationAnswers,
} from "../core/recommendation/recommendation.ts";
import type { FromAdvicePage } from "./advice-view.ts";

const milliseconds = z.number().min(0).max(86_400_000).optional();

const answers: z.ZodType<RecommendationAnswers> = z.object({
  task: z.string().max(10_000),
  latencyTargetMs: milliseconds,
  latencyNowMs: milliseconds,
  tried: z.array(z.enum(triedTechniques)).max(triedTechniques.length),
});

/** As the page may wish for them; what is sensible is told by the settings. */
const count = z.int().min(0).max(10_000_000);

const message: z.ZodType<FromAdvicePage> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("chooseModel") }),
  z.object({ type: z.literal("setApiKey") }),
  z.object({ type: z.literal("changeCap"), capUsd: z.number().positive().max(100_000) }),
  z.object({ type: z.literal("prepare") }),
  z.object({ type: z.literal("send") }),
  z.object({ type: z.literal("withdraw") }),
  z.object({ type: z.literal("stop") }),
  z.object({ type: z.literal("takeUp") }),
  z.object({ type: z.literal("showTexts") }),
  z.object({ type: z.literal("save") }),
  z.object({ type: z.literal("copy") }),
  z.object({
    type: z.literal("changeSample"),
    sampleSize: count.min(1).nullable(),
    repeats: count,
    isBatch: z.boolean(),
  }),
  z.object({ type: z.literal("openLine"), line: count }),
  z.object({ type: z.literal("readAgain") }),
  z.object({ type: z.literal("selectScenario"), selected: count }),
  z.object({ type: z.literal("changeAnswers"), answers }),
  // Whether a value is within the bounds of its input is told with the estimate, in words.
  z.object({
    type: z.literal("changeInput"),
    input: z.enum(inputIds),
    value: z.number().nullable(),
  }),
  z.object({ type: z.literal("takeStep"), step: z.enum(nextStepIds) }),
]);

/** `undefined`: it is none. */
export const parseAdviceMessage = (value: unknown): FromAdvicePage | undefined =>
  message.safeParse(value).data;

/** `undefined`: they are none. */
export const parseAnswers = (value: unknown): RecommendationAnswers | undefined =>
  answers.safeParse(value).data;
