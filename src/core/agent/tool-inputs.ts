/** What the tools for agents are told. Descriptions are read by models. */

import * as z from "zod";

import { inputSpec, type InputId } from "../cost/inputs.ts";
import { trainingMethods } from "../cost/price-book.ts";
import { severities } from "../model.ts";
import { redactionModes } from "../privacy/redaction/redactor.ts";
import { capitalized } from "../wording.ts";
import { mostItems, usualItems } from "./tool-names.ts";

/** Inputs of a scenario that an agent may give; the rest is known to the price book or has a default. */
export const agentCostInputs = [
  "trainingTokens",
  "examples",
  "epochs",
  "promptTokens",
  "tunedPromptTokens",
  "outputTokens",
  "tunedOutputTokens",
  "requests",
  "trainingPrice",
  "inputPrice",
  "outputPrice",
  "preparationHours",
  "hourlyRate",
  "oneOffCost",
] as const satisfies readonly InputId[];

const path = z
  .string()
  .min(1)
  .max(4096)
  .describe(
    "Path of the dataset: a .jsonl or .ndjson file below the working folder, absolute or relative to it.",
  );

const limit = (what: string) =>
  z
    .int()
    .min(1)
    .max(mostItems)
    .optional()
    .describe(`At most so many ${what} are listed; ${usualItems} if absent.`);

const id = z.string().min(1).max(100);

const costFields = Object.fromEntries(
  agentCostInputs.map((name) => {
    const { label, unit, help, min, max, isWhole = false } = inputSpec(name);
    const number = (isWhole ? z.int() : z.number()).min(min).max(max);
    return [name, number.optional().describe(`${capitalized(label)}, in ${unit}. ${help}`)];
  }),
) as Record<(typeof agentCostInputs)[number], z.ZodOptional<z.ZodNumber>>;

export const toolInputs = {
  check: z.strictObject({
    path,
    target: id
      .optional()
      .describe("Id of the platform that the dataset is for, such as openai-gpt-4.1-mini."),
    rules: z
      .array(id)
      .min(1)
      .max(100)
      .optional()
      .describe("Ids of rules: findings of others are left out."),
    limit: limit("findings"),
  }),
  find_records: z.strictObject({
    path,
    search: z
      .string()
      .max(1000)
      .optional()
      .describe(
        'Words and "phrases" that have to be in a record, -word for one that must not, and conditions: tokens>1000, turns=2, line>=500, rule:pii, severity:error, role:system, has:tools, vendor:cisco, /metadata/site:vienna.',
      ),
    rule: id.optional().describe("Id of a rule: only records in which it has found something."),
    severity: z
      .enum(severities)
      .optional()
      .describe("Only records with a finding of this severity."),
    limit: limit("records"),
  }),
  estimate_cost: z.strictObject({
    path: path.optional(),
    model: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe("Id or API name of a model of the price book, such as openai/gpt-4.1-mini."),
    method: z
      .enum(trainingMethods)
      .optional()
      .describe("Way of training, where the model's training has several prices."),
    ...costFields,
  }),
  preview_redaction: z.strictObject({
    path,
    method: z
      .enum(redactionModes)
      .optional()
      .describe(
        "mask: the kind of the value in its place, <EMAIL_ADDRESS>; replace: a fake of the same kind; pseudonymize: network identifiers keep their relations, the rest becomes fakes. mask if absent.",
      ),
    limit: limit("records"),
  }),
} as const;

export type ToolInput<N extends keyof typeof toolInputs> = z.infer<(typeof toolInputs)[N]>;
