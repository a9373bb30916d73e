/** The options of `tunesmith cost` as data: one for each input of an estimate, made from their table. */

import {
  inputGroups,
  inputIds,
  inputSpec,
  type InputGroup,
  type InputId,
  type InputUnit,
} from "../core/cost/inputs.ts";
import { trainingMethods } from "../core/cost/price-book.ts";
import { checkOptions, generalOptions, type Option } from "./options.ts";

export const costOutputs = ["pretty", "json", "markdown", "csv", "summary"] as const;
export type CostOutput = (typeof costOutputs)[number];

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** "tuned-prompt-tokens". */
export type InputOption = Kebab<InputId>;

export const inputOption = (id: InputId): InputOption =>
  // What the type says in its own way.
  id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as InputOption;

const placeholders: Readonly<Record<InputUnit, string>> = {
  tokens: "N",
  "tokens/request": "N",
  "requests/month": "N",
  USD: "USD",
  "USD/1M tokens": "USD",
  "USD/hour": "USD",
  "USD/month": "USD",
  hours: "HOURS",
  "hours/month": "HOURS",
  months: "MONTHS",
  share: "SHARE",
  "share/month": "SHARE",
  times: "N",
  count: "N",
};

const units: Readonly<Partial<Record<InputUnit, string>>> = {
  "USD/1M tokens": "USD per 1M tokens",
  "USD/hour": "USD an hour",
  "USD/month": "USD a month",
};

function optionOf(id: InputId): Option {
  const { label, unit, help, default: usual, helpTellsDefault = false } = inputSpec(id);
  const remarks = [units[unit], helpTellsDefault ? undefined : usualText(usual)].filter(
    (remark) => remark !== undefined,
  );
  const behind = remarks.length === 0 ? "" : ` (${remarks.join("; ")})`;
  const name = label.charAt(0).toUpperCase() + label.slice(1);
  return { value: placeholders[unit], help: `${name}. ${help.replace(/\.$/, "")}${behind}` };
}

/** Of other formulas the help of the input tells. */
function usualText(usual: string): string | undefined {
  if (/^[\d.]+$/.test(usual)) return usual === "0" ? undefined : `default: ${usual}`;
  const id = inputIds.find((one) => one === usual);
  return id && `default: as --${inputOption(id)}`;
}

const optionsOf = (ids: readonly InputId[]): Readonly<Record<InputOption, Option>> =>
  // Of a group there are some of them only: they are listed, not looked up.
  Object.fromEntries(ids.map((id) => [inputOption(id), optionOf(id)])) as Record<
    InputOption,
    Option
  >;

export const scenarioOptions = {
  model: {
    value: "ID",
    help:
      "Model whose prices hold, such as gpt-4.1-mini; --models lists all. May be given several\n" +
      "      times: one scenario each (default: the reference prices of the original toolkit)",
  },
  method: {
    value: trainingMethods.join("|"),
    help: "Way of training, where the model has several prices for it",
  },
  rival: {
    value: "ID",
    help: "Another model that, without fine-tuning, would be good enough: it is compared",
  },
  scenario: {
    value: "FILE",
    help: "Scenarios to begin with, as JSON; options outdo what they say (-: standard input)",
  },
  output: { value: costOutputs.join("|"), help: "Form of the report (default: pretty)" },
  models: { help: "List the models of the price book and their prices (pretty or json)" },
  format: checkOptions.format,
  config: checkOptions.config,
  ...generalOptions,
} as const satisfies Record<string, Option>;

/** One for each input of an estimate. */
export const inputOptions = optionsOf(inputIds);

export const costOptions: Readonly<Record<keyof typeof scenarioOptions | InputOption, Option>> = {
  ...scenarioOptions,
  ...inputOptions,
};

export interface OptionGroup {
  readonly title: string;
  readonly options: Readonly<Record<string, Option>>;
}

export const inputOptionGroups: readonly OptionGroup[] =
  // The keys are those of the object.
  (Object.entries(inputGroups) as [InputGroup, string][]).map(([group, title]) => ({
    title,
    options: optionsOf(inputIds.filter((id) => inputSpec(id).group === group)),
  }));
