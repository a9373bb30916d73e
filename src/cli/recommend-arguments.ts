import { triedTechniques, type Technique } from "../core/recommendation/recommendation.ts";
import type { Config } from "../core/settings.ts";
import { unknownName } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { givenInputs, givenMethod, type ScenarioWishes } from "./cost-arguments.ts";
import { inputOptions, scenarioOptions } from "./cost-options.ts";
import { modelOptions, modelWishes, type ModelWishes } from "./model-options.ts";
import { checkOptions, generalOptions, type Option } from "./options.ts";
import { givenFormat } from "./setting-options.ts";
import { oneOf, wholeNumber, type Words } from "./words.ts";

const recommendOutputs = ["pretty", "json", "markdown"] as const;
export type RecommendOutput = (typeof recommendOutputs)[number];

export const recommendOptions = {
  task: { value: "TEXT", help: "What the model is to do, in a few words" },
  "latency-target": { value: "MS", help: "What an answer may take, in milliseconds" },
  latency: { value: "MS", help: "What it takes now" },
  tried: {
    value: "LIST",
    help: `What was tried before, with commas between: ${triedTechniques.join(", ")}`,
  },
  assessment: {
    value: "FILE",
    help: 'What "tunesmith assess --output json" wrote about the dataset (default: its quality by rules)',
  },
  "cost-model": {
    ...scenarioOptions.model,
    help: "Model whose prices hold, as --model of tunesmith cost",
  },
  method: scenarioOptions.method,
  rival: scenarioOptions.rival,
  scenario: {
    value: "FILE",
    help: "A scenario to begin with, as JSON; options outdo what it says (-: standard input)",
  },
  ...modelOptions,
  output: { value: recommendOutputs.join("|"), help: "Form of the report (default: pretty)" },
  out: { value: "FILE", help: "Where the report goes (default: standard output)" },
  format: checkOptions.format,
  config: checkOptions.config,
  ...generalOptions,
} as const satisfies Record<string, Option>;

export interface RecommendCommand {
  readonly name: "recommend";
  /** `undefined`: there is no dataset yet. */
  readonly path: string | undefined;
  readonly task: string;
  /** In milliseconds. */
  readonly latencyTargetMs: number | undefined;
  readonly latencyNowMs: number | undefined;
  readonly tried: readonly Technique[];
  readonly assessmentPath: string | undefined;
  readonly wishes: ScenarioWishes;
  /** "-": standard input. */
  readonly scenarioPath: string | undefined;
  /** `undefined`: no model is to be asked. */
  readonly model: ModelWishes | undefined;
  readonly output: RecommendOutput;
  /** `undefined`: standard output. */
  readonly outPath: string | undefined;
  readonly settings: Config;
  readonly configPath: string | undefined;
}

export const recommendTable = {
  command: "recommend",
  options: { ...inputOptions, ...recommendOptions },
} as const;

type RecommendWords = Words<keyof typeof recommendTable.options>;

export function recommendCommand(words: RecommendWords): RecommendCommand {
  const [path, ...others] = words.positionals;
  if (others.length > 0) throw new Failure("A recommendation is about one dataset: name one file.");
  const scenarioPath = words.last("scenario");
  if (path === "-") {
    throw new Failure(
      "A recommendation reads the dataset twice, which standard input cannot be: name a file.",
    );
  }
  const costModel = words.last("cost-model");
  return {
    name: "recommend",
    path,
    task: words.last("task") ?? "",
    latencyTargetMs: wholeNumber("latency-target", 1, words.last("latency-target")),
    latencyNowMs: wholeNumber("latency", 1, words.last("latency")),
    tried: words.all("tried").flatMap(techniques),
    assessmentPath: words.last("assessment"),
    wishes: {
      models: costModel === undefined ? [] : [costModel],
      method: givenMethod(words),
      rival: words.last("rival"),
      inputs: givenInputs(words),
    },
    scenarioPath,
    model: modelWishes(words),
    output: oneOf("output", recommendOutputs, words.last("output") ?? "pretty"),
    outPath: words.last("out"),
    settings: { format: givenFormat(words) },
    configPath: words.last("config"),
  };
}

function techniques(list: string): readonly Technique[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => {
      const technique = triedTechniques.find((one) => one === name);
      if (technique === undefined)
        throw new Failure(unknownName("technique", name, triedTechniques));
      return technique;
    });
}
