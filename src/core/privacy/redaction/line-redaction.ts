/** Redaction of datasets as a whole: what is replaced in each line, and by what. */

import type { LineRedaction } from "../../line-fixer.ts";
import { ruleOptions, type Settings } from "../../settings.ts";
import { privateValue, redactionEdits } from "./redact-line.ts";
import { isToRedact, type RedactionChoice } from "./redaction-settings.ts";
import type { RedactionMode, Redactor } from "./redactor.ts";

export interface DatasetRedaction extends RedactionChoice {
  readonly mode: RedactionMode;
  readonly redactor: Redactor;
  /** Whether the redactor can make pseudonyms. */
  readonly hasProjectKey: boolean;
}

/** `settings`: those of `redactionSettings`. */
export function lineRedaction(
  settings: Settings,
  { mode, entities, redactor, hasProjectKey }: DatasetRedaction,
): LineRedaction {
  const policy = policyOf(settings);
  return {
    isToRedact: (finding) => isToRedact(finding, { entities }),
    edits: (text, findings) => redactionEdits(text, findings, redactor),
    staysReported: ({ recognized }) => {
      const wanted = policy[recognized?.networkClass ?? ""];
      if (wanted === "pseudonymize") return hasProjectKey;
      return wanted === "block" && mode === "pseudonymize";
    },
  };
}

/** Whether host names of a dataset with these settings are redacted. */
export function coversHostnames(settings: Settings, { entities = [] }: RedactionChoice): boolean {
  const rule = settings.rules["network-identifier"];
  const policy = policyOf(settings)["hostname"];
  if (rule?.severity === "off" || policy === undefined || policy === "keep") return false;
  return entities.length === 0 ? policy !== "inform" : entities.includes("HOSTNAME");
}

/** Replaces nothing, and adds the host names that it comes upon to `names`. */
export function hostnameReader(names: Set<string>): LineRedaction {
  return {
    isToRedact: ({ recognized }) => recognized?.entity === "HOSTNAME",
    edits: (text, findings) => {
      for (const finding of findings) names.add(privateValue(text, finding));
      return [];
    },
  };
}

/** Settings that know the names that other records give to devices. */
export function withHostnames(settings: Settings, names: ReadonlySet<string>): Settings {
  if (names.size === 0) return settings;
  return { ...settings, privacy: { ...settings.privacy, knownHostnames: [...names] } };
}

function policyOf(settings: Settings): Readonly<Record<string, string>> {
  return ruleOptions(settings, "network-identifier").choices("policy");
}
