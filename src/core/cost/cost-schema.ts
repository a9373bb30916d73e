/** The schema of "cost" in `tunesmith.json`. The words of a schema complete the sentence `"cost.models" …`. */

import * as z from "zod";

import { targets } from "../targets/index.ts";
import { closestName, formatInteger, sentence } from "../wording.ts";
import { ownPriceIds, type CostConfig, type OwnPriceId } from "./cost-config.ts";
import { inputSpec, type InputId } from "./inputs.ts";
import { firstDay } from "./price-age.ts";
import { defaultThresholds, type DecisionThresholds } from "./thresholds.ts";

function priceSchema(id: InputId) {
  const { label, max, unit, help } = inputSpec(id);
  const error = `must be a number from 0 to ${formatInteger(max)}: ${inWords(unit)}`;
  return z
    .number(error)
    .min(0, error)
    .max(max, error)
    .optional()
    .meta({ description: `${sentence(`${label} in ${inWords(unit)}`)} ${help}` });
}

/** "USD/1M tokens" as "US dollars for 1M tokens". */
const inWords = (unit: string): string =>
  unit
    .replace("USD", "US dollars")
    .replace("/1M", " for 1M")
    .replace("/hour", " an hour")
    .replace("/month", " a month");

const textError = "must be a text that is not empty";
const text = z.string(textError).regex(/\S/, textError).optional();

const dayError = "must be a day, such as 2027-01-31";
const day = z.iso.date(dayError).optional();

const asOfError = "must be a date, such as 2026-11-22, 2026-11 or 2026";

const targetIds = targets.map(({ id }) => id);

const model = z.strictObject(
  {
    label: text.meta({ description: "What it is called where it is shown." }),
    // The keys are those of `ownPriceIds`.
    ...(Object.fromEntries(ownPriceIds.map((id) => [id, priceSchema(id)])) as Record<
      OwnPriceId,
      ReturnType<typeof priceSchema>
    >),
    target: z
      .enum(targetIds, {
        error: ({ input }) => {
          const closest = typeof input === "string" ? closestName(input, targetIds) : undefined;
          return `must be the id of a target such as "${closest ?? "openai-gpt-4.1"}"`;
        },
      })
      .optional()
      .meta({ description: "The platform whose tokenizer, limits and default epochs hold." }),
    source: text.meta({ description: "Where the prices are from: a contract, a page." }),
    asOf: z
      .string(asOfError)
      .refine((date) => z.iso.date().safeParse(firstDay(date)).success, asOfError)
      .optional()
      .meta({ description: "Date of the source: 2026-11-22, 2026-11 or 2026." }),
    lastJobs: day.meta({ description: "Last day on which a training can be started." }),
    shutdown: day.meta({ description: "Day on which the model and its fine-tunes stop." }),
  },
  "must be an object with prices",
);

const thresholdHelp: Readonly<Record<keyof DecisionThresholds, string>> = {
  manyRequests: "Requests a month: more than these speak for fine-tuning.",
  fewRequests: "Requests a month: fewer than these speak against it.",
  soonMonths: "Months until break-even: fewer than these speak for fine-tuning.",
  lateMonths: "Months until break-even: more than these speak against it.",
  fewExamples: "Fewer examples than these speak against fine-tuning.",
  repeatedShare:
    "Share of the prompt that fine-tuning saves, from 0 to 1: more than this speaks for it.",
  changesPerYear: "Changes of requirements a year: more than these speak against fine-tuning.",
};

function thresholdSchema(id: keyof DecisionThresholds) {
  const isShare = id === "repeatedShare";
  const error = isShare ? "must be a number from 0 to 1" : "must be a number from 0 up";
  const number = z.number(error).min(0, error);
  return (isShare ? number.max(1, error) : number)
    .optional()
    .meta({ description: thresholdHelp[id], default: defaultThresholds[id] });
}

const thresholds = z.strictObject(
  // The keys are those of the thresholds.
  Object.fromEntries(
    (Object.keys(defaultThresholds) as (keyof DecisionThresholds)[]).map((id) => [
      id,
      thresholdSchema(id),
    ]),
  ) as Record<keyof DecisionThresholds, ReturnType<typeof thresholdSchema>>,
  "must be an object",
);

/** The first is not above the second. */
const ordered = [
  ["fewRequests", "manyRequests"],
  ["soonMonths", "lateMonths"],
] as const;

const settings = z.strictObject(
  {
    models: z.record(z.string(), model, "must be an object of models").optional().meta({
      description:
        "Prices by model: id or API name of a model of the price book, or a name for your own.",
    }),
    thresholds: thresholds.optional().meta({
      description: "Where the decision for or against fine-tuning draws its lines.",
    }),
  },
  "must be an object",
);

export const costSchema = settings.superRefine((config, context) => {
  if (Object.keys(config.models ?? {}).some((name) => name.trim() === "")) {
    const message = "must have a name for each model";
    context.addIssue({ code: "custom", path: ["models"], message });
  }
  const given = config.thresholds ?? {};
  for (const [low, high] of ordered) {
    const least = given[low] ?? defaultThresholds[low];
    const most = given[high] ?? defaultThresholds[high];
    if (least <= most) continue;
    const member = given[low] === undefined ? high : low;
    const message =
      member === low
        ? `must be at most ${formatInteger(most)}, which is "${high}"`
        : `must be at least ${formatInteger(least)}, which is "${low}"`;
    context.addIssue({ code: "custom", path: ["thresholds", member], message });
  }
}) satisfies z.ZodType<CostConfig>;

/** Which members the object at a path inside of "cost" may have. */
export function costMembers([area, name]: readonly PropertyKey[]): readonly string[] {
  if (area === undefined) return Object.keys(settings.shape);
  return Object.keys((name === undefined ? thresholds : model).shape);
}
