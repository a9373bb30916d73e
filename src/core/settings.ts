/** What a check is told: resolved settings, plain data that crosses worker boundaries. Reading them is `config.ts`. */

import {
  defaultAssessSettings,
  type AssessConfig,
  type AssessSettings,
} from "./assessment/assess-settings.ts";
import {
  defaultCostSettings,
  overlayCost,
  type CostConfig,
  type CostSettings,
} from "./cost/cost-config.ts";
import {
  defaultCreateSettings,
  overlayCreate,
  type CreateConfig,
  type CreateSettings,
} from "./create/create-settings.ts";
import type { Severity } from "./model.ts";
import {
  defaultPrivacySettings,
  type PrivacyConfig,
  type PrivacySettings,
} from "./privacy/privacy-settings.ts";
import { rules } from "./rules/index.ts";
import type { OptionSpecs, Rule } from "./rules/rule.ts";

export type OptionValue = number | readonly string[] | Readonly<Record<string, string>>;

export interface RuleSetting {
  readonly severity: Severity | "off";
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface Settings {
  /** A format id, or "auto": told from a sample of the records. */
  readonly format: string;
  /** Ids of the platforms that the dataset is meant for; their limits and rules count, too. */
  readonly targets: readonly string[];
  /** One entry for every rule there is. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly privacy: PrivacySettings;
  /** Of estimates; no check needs it. */
  readonly cost: CostSettings;
  /** Of assessments by a model; no check needs it. */
  readonly assess: AssessSettings;
  /** Of datasets that are created; no check needs it. */
  readonly create: CreateSettings;
}

/** One rule in `tunesmith.json` or the editor's settings: a severity, or an object with severity and options. */
export type RuleConfig =
  Severity | "off" | { readonly severity?: Severity | "off"; readonly [option: string]: unknown };

/** The content of `tunesmith.json`; the editor's settings and the command line's options have the same shape. */
export interface Config {
  readonly $schema?: string | undefined;
  readonly format?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly rules?: Readonly<Record<string, RuleConfig>> | undefined;
  readonly privacy?: PrivacyConfig | undefined;
  readonly cost?: CostConfig | undefined;
  readonly assess?: AssessConfig | undefined;
  readonly create?: CreateConfig | undefined;
  /** Of `tunesmith.json` only; `configsForFile` tells which of them count. Later ones win. */
  readonly overrides?: readonly Override[] | undefined;
}

/** Rules of some files of a project. */
export interface Override {
  /** Glob patterns relative to the folder of the `tunesmith.json`. */
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, RuleConfig>>;
}

/** Lays valid configurations over the defaults, later ones over earlier ones. */
export function resolveSettings(...configs: readonly Config[]): Settings {
  let format = "auto";
  let targets: readonly string[] = [];
  let privacy = defaultPrivacySettings;
  let cost = defaultCostSettings;
  let assess = defaultAssessSettings;
  let create = defaultCreateSettings;
  const settings: Record<string, RuleSetting> = Object.fromEntries(
    rules.map((rule) => [rule.meta.id, defaultSetting(rule)]),
  );
  for (const config of configs) {
    format = config.format ?? format;
    targets = config.targets ?? targets;
    privacy = { ...privacy, ...(config.privacy as Partial<PrivacySettings> | undefined) };
    cost = overlayCost(cost, config.cost);
    assess = overlayAssess(assess, config.assess);
    create = overlayCreate(create, config.create);
    for (const [id, value] of Object.entries(config.rules ?? {})) {
      const current = settings[id];
      if (current === undefined) throw new RangeError(`Unknown rule: ${id}`);
      settings[id] = overlay(current, value);
    }
  }
  return { format, targets, rules: settings, privacy, cost, assess, create };
}

function defaultSetting(rule: Rule): RuleSetting {
  const specs: OptionSpecs = rule.meta.options ?? {};
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, spec.default]),
  );
  return { severity: rule.meta.severity, options };
}

function overlay(current: RuleSetting, value: RuleConfig): RuleSetting {
  if (typeof value === "string") return { ...current, severity: value };
  const { severity = current.severity, ...options } = value;
  const merged = Object.entries(options as RuleSetting["options"]).map(([name, given]) => {
    const before = current.options[name];
    return [name, isChoices(given) && isChoices(before) ? { ...before, ...given } : given];
  });
  return {
    severity,
    options: { ...current.options, ...(Object.fromEntries(merged) as RuleSetting["options"]) },
  };
}

function overlayAssess(before: AssessSettings, given: AssessConfig = {}): AssessSettings {
  const { sampleSize, repeats, seed } = before;
  return {
    sampleSize: given.sampleSize ?? sampleSize,
    repeats: given.repeats ?? repeats,
    seed: given.seed ?? seed,
  };
}

function isChoices(value: OptionValue | undefined): value is Readonly<Record<string, string>> {
  return typeof value === "object" && !Array.isArray(value);
}

/** Typed access to the options of one rule, for the parts of the engine that do a rule's work. */
export function ruleOptions(settings: Settings, ruleId: string) {
  const options = settings.rules[ruleId]?.options ?? {};
  return {
    strings: (name: string): readonly string[] => {
      const value = options[name];
      return Array.isArray(value) ? (value as readonly string[]) : [];
    },
    number: (name: string): number => Number(options[name]),
    choices: (name: string): Readonly<Record<string, string>> => {
      const value = options[name];
      return isChoices(value) ? value : {};
    },
  };
}
