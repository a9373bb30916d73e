import { inputIds, type GivenInputs } from "../core/cost/inputs.ts";
import { parseInput } from "../core/cost/input-text.ts";
import { trainingMethods, type TrainingMethod } from "../core/cost/price-book.ts";
import type { Config } from "../core/settings.ts";
import { Failure } from "../node/failure.ts";
import {
  costOptions,
  costOutputs,
  inputOption,
  type CostOutput,
  type InputOption,
} from "./cost-options.ts";
import { givenFormat } from "./setting-options.ts";
import { oneOf, type Words } from "./words.ts";

export interface CostCommand {
  readonly name: "cost";
  readonly paths: readonly string[];
  /** What is laid over all scenarios. */
  readonly wishes: ScenarioWishes;
  /** The file of the scenarios; "-": standard input. */
  readonly scenarioPath: string | undefined;
  readonly output: CostOutput;
  /** Nothing is estimated. */
  readonly listsModels: boolean;
  readonly settings: Config;
  readonly configPath: string | undefined;
}

export interface ScenarioWishes {
  /** May have a model several times. */
  readonly models: readonly string[];
  readonly method: TrainingMethod | undefined;
  readonly rival: string | undefined;
  readonly inputs: GivenInputs;
}

export const costTable = { command: "cost", options: costOptions } as const;

type CostWords = Words<keyof typeof costOptions>;

export function costCommand(words: CostWords): CostCommand {
  const output = oneOf("output", costOutputs, words.last("output") ?? "pretty");
  const listsModels = words.has("models");
  if (listsModels && output !== "pretty" && output !== "json") {
    throw new Failure(
      '--models lists as "pretty" or "json": leave out --output, or say one of them.',
    );
  }
  const scenarioPath = words.last("scenario");
  if (scenarioPath === "-" && words.positionals.includes("-")) {
    throw new Failure(
      "Standard input cannot be the dataset and the scenarios: put one of them into a file.",
    );
  }
  return {
    name: "cost",
    paths: words.positionals,
    wishes: {
      models: words.all("model"),
      method: givenMethod(words),
      rival: words.last("rival"),
      inputs: givenInputs(words),
    },
    scenarioPath,
    output,
    listsModels,
    settings: { format: givenFormat(words) },
    configPath: words.last("config"),
  };
}

/** What `--method` says. */
export function givenMethod(words: Words<"method">): TrainingMethod | undefined {
  const method = words.last("method");
  return method === undefined ? undefined : oneOf("method", trainingMethods, method);
}

/** What the options of inputs say. */
export function givenInputs(words: Words<InputOption>): GivenInputs {
  return Object.fromEntries(
    inputIds.flatMap((id) => {
      const option = inputOption(id);
      const text = words.last(option);
      if (text === undefined) return [];
      const { value, problem } = parseInput(id, text);
      if (problem !== undefined) throw new Failure(`--${option}: ${problem}`);
      return [[id, value]];
    }),
  );
}
