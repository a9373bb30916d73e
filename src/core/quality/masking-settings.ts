/** With which settings private values are looked for in what may leave the machine. */

import { secretEntities } from "../privacy/entities.ts";
import type { Ignore } from "../privacy/privacy-settings.ts";
import { minConfidence } from "../privacy/rule-options.ts";
import { ruleOptions, type RuleSetting, type Settings } from "../settings.ts";

/**
 * All kinds of secrets are looked for in all fields, whatever the project says. The rest as it says, and `privacyNotes` say
 * what that leaves as it is; but the rule `pii` is never off. Of what the project ignores only single values stay ignored,
 * as a pattern, a kind or a rule may cover anything, and none that is a secret.
 */
export function maskingSettings(settings: Settings): Settings {
  const pii = settings.rules["pii"];
  return {
    ...settings,
    privacy: {
      ...settings.privacy,
      ignoreFields: [],
      ignore: settings.privacy.ignore.flatMap(ofNoSecret),
    },
    rules: {
      ...settings.rules,
      secret: allSecrets(settings),
      ...(pii?.severity === "off" && { pii: { ...pii, severity: "warning" } as const }),
    },
  };
}

/** The rules of which a value may be ignored in what leaves. */
const ignorableRules = ["pii", "network-identifier"] as const;

function ofNoSecret(ignore: Ignore): readonly Ignore[] {
  if (ignore.value === undefined) return [];
  const covered = ignorableRules.filter((rule) => (ignore.rule ?? rule) === rule);
  return covered.map((rule) => ({ ...ignore, rule }));
}

/** Settings with which nothing but secrets is found, and every one of them. */
export function secretSettings(settings: Settings): Settings {
  const rules = Object.entries(settings.rules).map(([id, rule]) => {
    return [id, { ...rule, severity: "off" as const }];
  });
  return {
    ...settings,
    targets: [],
    privacy: {
      ...settings.privacy,
      ignoreFields: [],
      ignore: [],
      lists: [],
      recognizers: [],
      hostnames: [],
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
