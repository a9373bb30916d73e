/** With which settings private values are looked for in what may leave the machine. */

import { secretEntities } from "../privacy/entities.ts";
import { minConfidence } from "../privacy/rule-options.ts";
import { ruleOptions, type RuleSetting, type Settings } from "../settings.ts";

/**
 * All kinds of secrets are looked for in all fields, whatever the project says; personal data as it says, but never not
 * at all. What the project ignores on purpose, value by value, stays ignored.
 */
export function maskingSettings(settings: Settings): Settings {
  const pii = settings.rules["pii"];
  return {
    ...settings,
    privacy: { ...settings.privacy, ignoreFields: [] },
    rules: {
      ...settings.rules,
      secret: allSecrets(settings),
      ...(pii?.severity === "off" && { pii: { ...pii, severity: "warning" } as const }),
    },
  };
}

/** Settings with which nothing but secrets is found. */
export function secretSettings(settings: Settings): Settings {
  const rules = Object.entries(settings.rules).map(([id, rule]) => {
    return [id, { ...rule, severity: "off" as const }];
  });
  const off = <Own extends { readonly severity?: RuleSetting["severity"] | undefined }>(
    own: Own,
  ) => {
    return { ...own, severity: "off" as const };
  };
  const { lists, recognizers } = settings.privacy;
  return {
    ...settings,
    targets: [],
    privacy: {
      ...settings.privacy,
      ignoreFields: [],
      lists: lists.map(off),
      recognizers: recognizers.map(off),
    },
    rules: {
      ...(Object.fromEntries(rules) as Settings["rules"]),
      secret: allSecrets(settings),
    },
  };
}

function allSecrets(settings: Settings): RuleSetting {
  const own = ruleOptions(settings, "secret").number("minConfidence");
  const entities = Object.fromEntries(Object.keys(secretEntities).map((name) => [name, "error"]));
  return {
    severity: "error",
    options: { entities, minConfidence: Math.min(own, minConfidence.default) },
  };
}
