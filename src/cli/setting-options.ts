/** Options that are laid over the settings file: those of every command that checks. */

import { formats } from "../core/formats/index.ts";
import { rules } from "../core/rules/index.ts";
import type { Config, RuleConfig } from "../core/settings.ts";
import { unknownName } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { severityChoices } from "./options.ts";
import { oneOf, type Words } from "./words.ts";

/** What `--format` and `--rule` say. */
export function givenSettings(words: Words<"format" | "rule">): Config {
  return {
    format: givenFormat(words),
    ...givenRules(words),
  };
}

/** What `--rule` says. */
export function givenRules(words: Words<"rule">): Config {
  return { rules: Object.fromEntries(words.all("rule").map(ruleSetting)) };
}

/** What `--format` says. */
export function givenFormat(words: Words<"format">): string | undefined {
  const format = words.last("format");
  return format && oneOf("format", ["auto", ...formats.map(({ id }) => id)], format);
}

function ruleSetting(value: string): [ruleId: string, setting: RuleConfig] {
  const [id = "", severity = ""] = value.split(/=(.*)/s);
  const ruleIds = rules.map(({ meta }) => meta.id);
  if (!ruleIds.includes(id)) throw new Failure(unknownName("rule", id, ruleIds));
  return [id, oneOf("rule", severityChoices, severity)];
}
