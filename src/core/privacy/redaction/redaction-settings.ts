/** What a run of redaction looks for, and what of it is redacted. */

import type { RecordFinding } from "../../model.ts";
import { ruleOptions, type RuleSetting, type Settings } from "../../settings.ts";
import {
  type networkEntities,
  personalEntities,
  secretEntities,
  type EntityType,
} from "../entities.ts";
import { isOfEntity, type NetworkClass } from "../network-classes.ts";
import type { RedactionMode } from "./redactor.ts";

export interface RedactionChoice {
  /** Kinds that the user named; `undefined` or none: whatever the project does not want in its data. */
  readonly entities?: readonly EntityType[] | undefined;
}

/** What names hosts and networks. Masks, loopback and the like say something about nobody. */
export const ordinaryClasses: Readonly<
  Record<keyof typeof networkEntities, readonly NetworkClass[]>
> = {
  IP_ADDRESS: ["ip-public", "ip-private", "ip-shared", "ip-link-local", "ip-documentation"],
  MAC_ADDRESS: ["mac"],
  AS_NUMBER: ["as-public", "as-private", "as-documentation"],
  HOSTNAME: ["hostname"],
};

/** The settings to check with before redacting: named kinds are looked for even where the project keeps them. */
export function redactionSettings(
  settings: Settings,
  { entities = [], mode }: RedactionChoice & { readonly mode: RedactionMode },
): Settings {
  if (entities.length === 0) return settings;
  const names = new Set(entities);
  return {
    ...settings,
    rules: {
      ...settings.rules,
      pii: withEntities(settings, "pii", { names, kinds: personalEntities }),
      secret: withEntities(settings, "secret", { names, kinds: secretEntities }),
      "network-identifier": withClasses(settings, { names, mode }),
    },
    privacy: {
      ...settings.privacy,
      lists: settings.privacy.lists.map((list) => switchedOn(list, names)),
      recognizers: settings.privacy.recognizers.map((one) => switchedOn(one, names)),
    },
  };
}

/** Whether a finding of a check with `redactionSettings` is one to redact. */
export function isToRedact(finding: RecordFinding, { entities = [] }: RedactionChoice): boolean {
  const { ruleId, recognized } = finding;
  if (recognized === undefined) return false;
  const isNetwork = ruleId === "network-identifier";
  const isUnwanted = !isNetwork || unwantedMessages.has(finding.messageId);
  if (entities.length === 0) return isUnwanted;
  return entities.includes(recognized.entity) && (isUnwanted || isOrdinary(recognized));
}

/**
 * The settings to check the result of redaction with. Pseudonyms of network identifiers look like what they stand for:
 * what the policy does not allow otherwise is done with.
 */
export function settingsAfterRedaction(
  settings: Settings,
  { entities = [], mode }: RedactionChoice & { readonly mode: RedactionMode },
): Settings {
  const rule = settingOf(settings, "network-identifier");
  const isDone = (networkClass: string, policy: string): boolean =>
    (policy === "pseudonymize" || (policy === "block" && mode === "pseudonymize")) &&
    (entities.length === 0 || entities.some((entity) => isOfEntity(networkClass, entity)));
  const policy = Object.entries(ruleOptions(settings, "network-identifier").choices("policy")).map(
    ([name, value]) => [name, isDone(name, value) ? "keep" : value] as const,
  );
  const options = { ...rule.options, policy: Object.fromEntries(policy) };
  return {
    ...settings,
    rules: { ...settings.rules, "network-identifier": { ...rule, options } },
  };
}

/** Of the rule network-identifier: what the project's policy wants gone, and not only told. */
const unwantedMessages: ReadonlySet<string> = new Set(["toMask", "toPseudonymize", "blocked"]);

function isOrdinary({ entity, networkClass }: NonNullable<RecordFinding["recognized"]>): boolean {
  return networkClass !== undefined && classesOf(entity).includes(networkClass);
}

function classesOf(entity: EntityType): readonly NetworkClass[] {
  return (ordinaryClasses as Readonly<Record<string, readonly NetworkClass[]>>)[entity] ?? [];
}

function settingOf(settings: Settings, ruleId: string): RuleSetting {
  return settings.rules[ruleId] ?? { severity: "warning", options: {} };
}

function withEntities(
  settings: Settings,
  ruleId: string,
  { names, kinds }: { names: ReadonlySet<EntityType>; kinds: Readonly<Record<string, string>> },
): RuleSetting {
  const { severity, options } = settingOf(settings, ruleId);
  const choices = ruleOptions(settings, ruleId).choices("entities");
  const isOff = severity === "off";
  const entries = Object.keys(kinds).map((name) => {
    const before = isOff ? "off" : (choices[name] ?? severity);
    return [name, before === "off" && names.has(name) ? "warning" : before];
  });
  return {
    severity: isOff ? "warning" : severity,
    options: { ...options, entities: Object.fromEntries(entries) as Record<string, string> },
  };
}

function withClasses(
  settings: Settings,
  { names, mode }: { names: ReadonlySet<EntityType>; mode: RedactionMode },
): RuleSetting {
  const { severity, options } = settingOf(settings, "network-identifier");
  const isOff = severity === "off";
  const policy = isOff ? {} : ruleOptions(settings, "network-identifier").choices("policy");
  const informed = [...names]
    .flatMap(classesOf)
    // What is replaced becomes one of documentation: such are left alone, or a second run would find them.
    .filter((networkClass) => mode !== "replace" || !networkClass.endsWith("-documentation"))
    .filter((networkClass) => (policy[networkClass] ?? "keep") === "keep")
    .map((networkClass) => [networkClass, "inform"] as const);
  if (isOff && informed.length === 0) return settingOf(settings, "network-identifier");
  return {
    severity: isOff ? "hint" : severity,
    options: { ...options, policy: { ...policy, ...Object.fromEntries(informed) } },
  };
}

function switchedOn<
  Own extends { readonly name: string; readonly severity?: RuleSetting["severity"] | undefined },
>(own: Own, names: ReadonlySet<EntityType>): Own {
  return own.severity === "off" && names.has(own.name) ? { ...own, severity: "warning" } : own;
}
