/**
 * What an estimate of costs is told. One table serves the view's form, the options of the command line, scenario files,
 * the checks of what is given, and the ranges of the sensitivity analysis.
 *
 * Money is US dollars; a month has 30 days.
 */

export const inputGroups = {
  dataset: "Dataset and training",
  request: "One request",
  traffic: "Traffic",
  prices: "Prices",
  oneOff: "One-off cost",
  running: "Running a tuned model",
  rivals: "Other ways to save",
  quality: "Quality",
  time: "Time",
} as const;

export type InputGroup = keyof typeof inputGroups;

/** A "share" is from 0 to 1 and shown in percent. */
export type InputUnit =
  | "tokens"
  | "tokens/request"
  | "requests/month"
  | "USD"
  | "USD/1M tokens"
  | "USD/hour"
  | "USD/month"
  | "hours"
  | "hours/month"
  | "months"
  | "share"
  | "share/month"
  | "times"
  | "count";

export interface InputSpec {
  readonly group: InputGroup;
  /** "training tokens": inside a sentence. */
  readonly label: string;
  readonly unit: InputUnit;
  /** One sentence for whoever does not know the term. */
  readonly help: string;
  /** What holds where nothing is given: a formula as in `formulas.ts`; "unknown": nothing can be assumed. */
  readonly default: string;
  /** The help says it already. */
  readonly helpTellsDefault?: true;
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
  /** How far such a number usually lies off, as shares of it: the ranges of the sensitivity analysis. */
  readonly spread?: { readonly below: number; readonly above: number };
}

/** Providers cache no shorter beginnings of prompts; some want two or four times as much (pricing pages, 2026). */
export const minimumCachedPrefix = 1024;

/** Beyond these, a number is a slip of the keyboard. */
const most = { tokens: 1e13, requests: 1e12, usd: 1e9, price: 1e6, hours: 1e6, count: 1e9 };

const tokens = (max = most.tokens) => ({ unit: "tokens", min: 0, max, isWhole: true }) as const;
const perRequest = { unit: "tokens/request", min: 0, max: 1e8, isWhole: true } as const;
const price = { unit: "USD/1M tokens", min: 0, max: most.price } as const;
const usd = { unit: "USD", min: 0, max: most.usd } as const;
const hours = { unit: "hours", min: 0, max: most.hours } as const;
const share = { unit: "share", min: 0, max: 1 } as const;

export const inputSpecs = {
  trainingTokens: {
    group: "dataset",
    label: "training tokens",
    ...tokens(),
    help: "Tokens of the dataset, once; the open dataset's own where nothing is given.",
    default: "0",
  },
  examples: {
    group: "dataset",
    label: "examples",
    unit: "count",
    min: 0,
    max: most.count,
    isWhole: true,
    help: "Number of training examples; OpenAI's default number of epochs follows from it.",
    default: "unknown",
  },
  epochs: {
    group: "dataset",
    label: "epochs",
    unit: "times",
    min: 1,
    max: 1000,
    isWhole: true,
    help: "Passes over the dataset; the platform's own default where nothing is given, else 3.",
    default: "3",
    helpTellsDefault: true,
  },
  validationTokens: {
    group: "dataset",
    label: "validation tokens",
    ...tokens(),
    help: "Tokens of the validation file, where the platform charges for them.",
    default: "0",
  },
  evaluations: {
    group: "dataset",
    label: "evaluations",
    unit: "times",
    min: 0,
    max: 1e6,
    isWhole: true,
    help: "How often the validation file is run in a training.",
    default: "0",
  },
  trainingHours: {
    group: "dataset",
    label: "training hours",
    ...hours,
    help: "Hours of a training that is charged by time, as reinforcement fine-tuning is.",
    default: "0",
  },
  trainingRuns: {
    group: "dataset",
    label: "training runs",
    unit: "times",
    min: 1,
    max: 10_000,
    isWhole: true,
    help: "All of them: trials of settings and failed jobs cost as much as the last one.",
    default: "1",
  },
  promptTokens: {
    group: "request",
    label: "prompt tokens without fine-tuning",
    ...perRequest,
    help: "Instructions, examples, context and question of one request to the base model.",
    default: "0",
    spread: { below: 0.2, above: 0.2 },
  },
  tunedPromptTokens: {
    group: "request",
    label: "prompt tokens with fine-tuning",
    ...perRequest,
    help: "What is left of the prompt when the model has learned the rest.",
    default: "promptTokens",
    spread: { below: 0.2, above: 0.5 },
  },
  outputTokens: {
    group: "request",
    label: "answer tokens without fine-tuning",
    ...perRequest,
    help: "Tokens of one answer of the base model.",
    default: "0",
    spread: { below: 0.3, above: 0.3 },
  },
  tunedOutputTokens: {
    group: "request",
    label: "answer tokens with fine-tuning",
    ...perRequest,
    help: "A tuned model often answers shorter; as long as the base model where nothing is given.",
    default: "outputTokens",
    helpTellsDefault: true,
    spread: { below: 0.3, above: 0.2 },
  },
  cachedTokens: {
    group: "request",
    label: "cached prompt tokens without fine-tuning",
    ...perRequest,
    help: "Those of the prompt that are read from the provider's cache already.",
    default: "0",
  },
  tunedCachedTokens: {
    group: "request",
    label: "cached prompt tokens with fine-tuning",
    ...perRequest,
    help: "Those of the shorter prompt that are read from the provider's cache.",
    default: "0",
  },
  requests: {
    group: "traffic",
    label: "requests a month",
    unit: "requests/month",
    min: 0,
    max: most.requests,
    help: "Requests of the first month that the tuned model would answer.",
    default: "0",
    spread: { below: 0.5, above: 0.5 },
  },
  growth: {
    group: "traffic",
    label: "growth a month",
    unit: "share/month",
    min: -0.9,
    max: 1,
    help: "By how much the requests grow from month to month: 10 % or 0.1.",
    default: "0",
  },
  trainingPrice: {
    group: "prices",
    label: "training price",
    ...price,
    help: "Of training tokens, each counted once an epoch.",
    default: "unknown",
    spread: { below: 0.2, above: 0.2 },
  },
  trainingHourPrice: {
    group: "prices",
    label: "price of a training hour",
    unit: "USD/hour",
    min: 0,
    max: most.price,
    help: "Where training is charged by time.",
    default: "0",
  },
  minimumFee: {
    group: "prices",
    label: "minimum fee of a training",
    ...usd,
    help: "What each training costs at least.",
    default: "0",
  },
  inputPrice: {
    group: "prices",
    label: "input price",
    ...price,
    help: "Of the base model's prompt tokens.",
    default: "unknown",
    spread: { below: 0.3, above: 0.1 },
  },
  cachedPrice: {
    group: "prices",
    label: "cached input price",
    ...price,
    help: "Of the base model's prompt tokens that are read from the cache.",
    default: "inputPrice",
  },
  outputPrice: {
    group: "prices",
    label: "output price",
    ...price,
    help: "Of the base model's answer tokens.",
    default: "unknown",
    spread: { below: 0.3, above: 0.1 },
  },
  tunedInputPrice: {
    group: "prices",
    label: "tuned input price",
    ...price,
    help: "Of the tuned model's prompt tokens: often 1.5 to 2 times the base price.",
    default: "inputPrice",
    spread: { below: 0.1, above: 0.3 },
  },
  tunedCachedPrice: {
    group: "prices",
    label: "tuned cached input price",
    ...price,
    help: "Of the tuned model's prompt tokens that are read from the cache.",
    default: "tunedInputPrice",
  },
  tunedOutputPrice: {
    group: "prices",
    label: "tuned output price",
    ...price,
    help: "Of the tuned model's answer tokens: the mark-up counts for them, too.",
    default: "outputPrice",
    spread: { below: 0.1, above: 0.3 },
  },
  preparationHours: {
    group: "oneOff",
    label: "hours of data preparation",
    ...hours,
    help: "Collecting, labelling, reviewing and redacting the examples.",
    default: "0",
    spread: { below: 0.3, above: 1 },
  },
  evaluationHours: {
    group: "oneOff",
    label: "hours of evaluation",
    ...hours,
    help: "Building a test set and grading answers.",
    default: "0",
    spread: { below: 0.3, above: 1 },
  },
  hourlyRate: {
    group: "oneOff",
    label: "price of an hour of work",
    unit: "USD/hour",
    min: 0,
    max: 1e5,
    help: "What an hour of the people who do it costs.",
    default: "0",
  },
  otherCost: {
    group: "oneOff",
    label: "other one-off cost",
    ...usd,
    help: "Integration, tools, graders: all that is paid once and named nowhere else.",
    default: "0",
    spread: { below: 0.3, above: 1 },
  },
  oneOffCost: {
    group: "oneOff",
    label: "one-off cost",
    ...usd,
    help: "All of it, training included; give it to replace the sum of the parts.",
    default: "unknown",
    spread: { below: 0.3, above: 0.5 },
  },
  hostingUnits: {
    group: "running",
    label: "hosting units",
    unit: "count",
    min: 0,
    max: 1e6,
    help: "Provisioned units or GPUs that serve the tuned model, idle or not.",
    default: "0",
  },
  hostingHourPrice: {
    group: "running",
    label: "price of a unit's hour",
    unit: "USD/hour",
    min: 0,
    max: most.price,
    help: "Of one hosting unit.",
    default: "0",
  },
  hostingHours: {
    group: "running",
    label: "hosting hours a month",
    unit: "hours/month",
    min: 0,
    max: 744,
    help: "720 are 30 days around the clock.",
    default: "720",
  },
  storage: {
    group: "running",
    label: "storage",
    unit: "USD/month",
    min: 0,
    max: most.usd,
    help: "For keeping the tuned model.",
    default: "0",
  },
  retrainMonths: {
    group: "running",
    label: "months between trainings",
    unit: "months",
    min: 0.25,
    max: 1200,
    help: "After how many months the model is trained anew; never where nothing is given.",
    default: "unknown",
  },
  retrainCost: {
    group: "running",
    label: "cost of training anew",
    ...usd,
    help: "Of each time: one training where nothing is given.",
    default: "runCost",
    helpTellsDefault: true,
  },
  prefixTokens: {
    group: "rivals",
    label: "repeated prompt tokens",
    ...perRequest,
    help: "The beginning of the prompt that is the same in all requests, so that a cache could hold it.",
    default: "max(promptTokens - tunedPromptTokens, 0)",
  },
  cacheReadFactor: {
    group: "rivals",
    label: "price of a cache read",
    unit: "share",
    min: 0,
    max: 1,
    help: "As a share of the input price: a tenth with most providers, a quarter or half with some.",
    default: "0.1",
  },
  cacheWriteFactor: {
    group: "rivals",
    label: "price of a cache write",
    unit: "times",
    min: 0,
    max: 10,
    help: "As a multiple of the input price: 1.25 for five minutes, 2 for an hour, 1 where it is free.",
    default: "1.25",
  },
  cacheWrites: {
    group: "rivals",
    label: "cache writes a month",
    unit: "count",
    min: 0,
    max: most.requests,
    help: "At least the active hours of a month divided by the cache's lifetime.",
    default: "0",
  },
  batchDiscount: {
    group: "rivals",
    label: "batch discount",
    ...share,
    help: "Of requests that can wait for hours.",
    default: "0.5",
  },
  rivalInputPrice: {
    group: "rivals",
    label: "other model's input price",
    ...price,
    help: "Of another model without fine-tuning that would be good enough.",
    default: "unknown",
  },
  rivalOutputPrice: {
    group: "rivals",
    label: "other model's output price",
    ...price,
    help: "Of the same other model.",
    default: "unknown",
  },
  accuracy: {
    group: "quality",
    label: "accuracy without fine-tuning",
    ...share,
    help: "Share of right answers of the base model with the long prompt.",
    default: "unknown",
  },
  tunedAccuracy: {
    group: "quality",
    label: "accuracy with fine-tuning",
    ...share,
    help: "Share of right answers that is expected of the tuned model.",
    default: "accuracy",
  },
  targetAccuracy: {
    group: "quality",
    label: "accuracy to reach",
    ...share,
    help: "Share of right answers that is good enough.",
    default: "0.9",
  },
  errorCost: {
    group: "quality",
    label: "cost of a wrong answer",
    ...usd,
    help: "What a wrong answer costs: a call to the provider, an hour of search.",
    default: "0",
    spread: { below: 0.5, above: 0.5 },
  },
  changesPerYear: {
    group: "quality",
    label: "changes of requirements a year",
    unit: "times",
    min: 0,
    max: 365,
    help: "How often what the model has to know or do changes so much that it must be trained anew.",
    default: "unknown",
  },
  horizonMonths: {
    group: "time",
    label: "horizon",
    unit: "months",
    min: 1,
    max: 120,
    isWhole: true,
    help: "Over how many months costs and savings are added up.",
    default: "12",
  },
  modelLifeMonths: {
    group: "time",
    label: "months until the model is shut down",
    unit: "months",
    min: 0,
    max: 1200,
    help: "From the price book: a tuned model ends with its base model.",
    default: "unknown",
  },
  discountRate: {
    group: "time",
    label: "discount rate a month",
    unit: "share/month",
    min: 0,
    max: 1,
    help: "By how much money in a month is worth less than money today.",
    default: "0",
  },
} as const satisfies Record<string, InputSpec>;

export type InputId = keyof typeof inputSpecs;

export const inputIds = Object.keys(inputSpecs) as readonly InputId[];

/** With the members that only some have. */
export const inputSpec = (id: InputId): InputSpec => inputSpecs[id];

/** What is given; all others have their defaults. */
export type GivenInputs = Readonly<Partial<Record<InputId, number>>>;
