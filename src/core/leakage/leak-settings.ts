/** Settings for datasets that are read only to be compared with another one. */

import type { Config, RuleSetting, Settings } from "../settings.ts";

/** Nothing is looked for in their records; a file that holds none is still told. */
const neededRules = new Set(["split-leakage", "not-jsonl"]);

/** For data that nobody has said to trust: what they name is not read, be it anywhere on the disk or on another computer. */
export const withoutNamedSplits: Config = { rules: { "split-leakage": { against: [] } } };

/** All other rules are off; how records are compared stays as it is. */
export function leakSettings(settings: Settings): Settings {
  const rules = Object.entries(settings.rules).map(([id, rule]): [string, RuleSetting] => [
    id,
    neededRules.has(id) ? rule : { ...rule, severity: "off" },
  ]);
  return { ...settings, targets: [], rules: Object.fromEntries(rules) };
}
