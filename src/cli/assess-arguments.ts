import { assessBounds, type AssessConfig } from "../core/assessment/assess-settings.ts";
import { dataQualities, type DataQuality } from "../core/quality/score-card.ts";
import type { Config } from "../core/settings.ts";
import { Failure } from "../node/failure.ts";
import { modelOptions, modelWishes, type ModelWishes } from "./model-options.ts";
import { checkOptions, generalOptions, type Option } from "./options.ts";
import { givenFormat } from "./setting-options.ts";
import { oneOf, wholeNumber, type Words } from "./words.ts";

const assessOutputs = ["pretty", "json", "markdown"] as const;
export type AssessOutput = (typeof assessOutputs)[number];

/** The worst of all is below none of them. */
const goals = dataQualities.filter((quality) => quality !== "poor");

export const assessOptions = {
  sample: {
    value: "N|all",
    help: `How many examples the model judges (default: ${assessBounds.sampleSize.byDefault})`,
  },
  repeats: {
    value: "N",
    help: `How many of them it judges twice, to show how far it agrees with itself (default: ${assessBounds.repeats.byDefault})`,
  },
  seed: {
    value: "N",
    help: `The same number chooses the same examples (default: ${assessBounds.seed.byDefault})`,
  },
  batch: {
    help: "Have all examples judged within a day, at half the price; started again, the command\n      takes up the batch that is under way",
  },
  ...modelOptions,
  output: { value: assessOutputs.join("|"), help: "Form of the report (default: pretty)" },
  out: { value: "FILE", help: "Where the report goes (default: standard output)" },
  "fail-below": {
    value: goals.join("|"),
    help: "Least quality; the exit code is 1 below it, and where the quality cannot be told",
  },
  format: checkOptions.format,
  config: checkOptions.config,
  ...generalOptions,
} as const satisfies Record<string, Option>;

export interface AssessCommand {
  readonly name: "assess";
  /** "-": standard input; `undefined`: models are listed. */
  readonly path: string | undefined;
  /** `undefined`: no model is to be asked. */
  readonly model: ModelWishes | undefined;
  /** `undefined`: as the settings say. Infinity: all. */
  readonly sampleSize: number | undefined;
  readonly output: AssessOutput;
  /** `undefined`: standard output. */
  readonly outPath: string | undefined;
  readonly failBelow: DataQuality | undefined;
  readonly settings: Config;
  readonly configPath: string | undefined;
}

export const assessTable = { command: "assess", options: assessOptions } as const;

type AssessWords = Words<keyof typeof assessOptions>;

export function assessCommand(words: AssessWords): AssessCommand {
  const [path, ...others] = words.positionals;
  const model = modelWishes(words, { isBatch: words.has("batch") });
  if (path === undefined && model?.listsModels !== true) {
    throw new Failure('Say what to assess: name the file of a dataset, or "-" for standard input.');
  }
  if (others.length > 0) throw new Failure("An assessment is of one dataset: name one file.");
  const sample = words.last("sample");
  const goal = words.last("fail-below");
  return {
    name: "assess",
    path,
    model,
    sampleSize: sample === "all" ? Infinity : wholeNumber("sample", 1, sample),
    output: oneOf("output", assessOutputs, words.last("output") ?? "pretty"),
    outPath: words.last("out"),
    failBelow: goal === undefined ? undefined : oneOf("fail-below", goals, goal),
    settings: { format: givenFormat(words), assess: givenAssess(words) },
    configPath: words.last("config"),
  };
}

function givenAssess(words: AssessWords): AssessConfig {
  return {
    repeats: bounded("repeats", words.last("repeats")),
    seed: bounded("seed", words.last("seed")),
  };
}

function bounded(name: "repeats" | "seed", text: string | undefined): number | undefined {
  const { least, most } = assessBounds[name];
  const number = wholeNumber(name, least, text);
  if (number !== undefined && number > most) {
    throw new Failure(`--${name} cannot be ${number}: give a whole number up to ${most}.`);
  }
  return number;
}
