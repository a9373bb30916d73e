/** Reads what comes from outside: messages of the form's page, and the draft that an earlier session kept. */

import * as z from "zod";

import type { ExampleDraft } from "../core/create/example-draft.ts";
import { partsOfKind, sourceKinds, type PartName } from "../core/create/operational-record.ts";
import { taskTypes } from "../core/create/task-type.ts";
import type { FromExamplePage } from "./example-view.ts";

/** Records are no longer than this. */
const maxCharacters = 2_000_000;

const partNames: readonly PartName[] = sourceKinds.flatMap((kind) => partsOfKind[kind]);

const draft: z.ZodType<ExampleDraft> = z.object({
  id: z.string().max(100),
  kind: z.literal(sourceKinds),
  taskType: z.enum(taskTypes),
  parts: z.partialRecord(z.literal(partNames), z.string().max(maxCharacters)),
});

const message: z.ZodType<FromExamplePage> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("change"), draft }),
  z.object({ type: z.literal("add"), draft }),
  z.object({ type: z.literal("mask"), draft }),
  z.object({ type: z.literal("leave") }),
  z.object({ type: z.literal("chooseDataset") }),
  z.object({ type: z.literal("convert") }),
  z.object({ type: z.literal("takeUp") }),
]);

/** `undefined`: it is none. */
export const parseExampleMessage = (value: unknown): FromExamplePage | undefined =>
  message.safeParse(value).data;

/** `undefined`: it is none. */
export const parseDraft = (value: unknown): ExampleDraft | undefined => draft.safeParse(value).data;
