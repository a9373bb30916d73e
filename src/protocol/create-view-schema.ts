/** Reads messages of the page that creates datasets, and choices that an earlier session kept. */

import * as z from "zod";

import { configStyles } from "../core/create/configs/config-style.ts";
import { provenancePlaces } from "../core/create/create-settings.ts";
import { doubts, sourceKinds } from "../core/create/operational-record.ts";
import { taskTypes } from "../core/create/task-type.ts";
import type { CreateChoices, FromCreatePage } from "./create-view.ts";

const words = z.string().max(100_000);

const mapping = z.array(z.object({ field: words, column: words })).max(10_000);

const template = z.object({ system: words, request: words, answer: words });

const choices: z.ZodType<CreateChoices> = z.object({
  kind: z.enum(sourceKinds),
  mappings: z.partialRecord(z.enum(sourceKinds), mapping),
  cleaning: z.object({ quotes: z.boolean(), signatures: z.boolean(), greetings: z.boolean() }),
  skipped: z.array(z.enum(doubts)).max(doubts.length),
  taskType: z.enum(taskTypes).optional(),
  prompts: z.partialRecord(z.enum(taskTypes), template),
  goldenRequest: words.optional(),
  log: z.object({
    year: z.int().min(1970).max(9999).optional(),
    zone: z.int().min(-1440).max(1440),
    leastSevere: z.int().min(0).max(7),
    incidentMinutes: z.number().positive().max(100_000).optional(),
  }),
  configStyle: z.enum(configStyles).optional(),
  format: words,
  provenance: z.enum(provenancePlaces),
  redaction: z.enum(["none", "mask", "replace", "pseudonymize"]),
});

const number = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const message: z.ZodType<FromCreatePage> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("choose"), session: number, revision: number, choices }),
  z.object({ type: z.literal("chooseSources"), what: z.enum(["files", "folder"]) }),
  z.object({ type: z.literal("chooseCounterpart") }),
  z.object({ type: z.literal("dropCounterpart") }),
  z.object({ type: z.literal("swapPair") }),
  z.object({ type: z.literal("chooseLogMapping") }),
  z.object({ type: z.literal("useStarterMapping") }),
  z.object({ type: z.literal("writeStarterMapping") }),
  z.object({ type: z.literal("openLogMapping") }),
  z.object({ type: z.literal("savePrompts") }),
  z.object({ type: z.literal("chooseOut"), appends: z.boolean() }),
  z.object({ type: z.literal("convertOut") }),
  z.object({ type: z.literal("openPlace"), path: words, line: number.min(1) }),
  z.object({ type: z.literal("create") }),
  z.object({ type: z.literal("stop") }),
  z.object({ type: z.literal("write") }),
  z.object({ type: z.literal("goBack") }),
]);

/** `undefined`: it is none. */
export const parseCreateMessage = (value: unknown): FromCreatePage | undefined =>
  message.safeParse(value).data;

/** `undefined`: they are none. */
export const parseChoices = (value: unknown): CreateChoices | undefined =>
  choices.safeParse(value).data;
