/** From `--redact` and its companions to what is done to the lines of a dataset. */

import { randomBytes } from "node:crypto";

import type { LineRedaction } from "../core/line-fixer.ts";
import { networkEntities, personalEntities, secretEntities } from "../core/privacy/entities.ts";
import { coversHostnames, lineRedaction } from "../core/privacy/redaction/line-redaction.ts";
import {
  redactionSettings,
  settingsAfterRedaction,
} from "../core/privacy/redaction/redaction-settings.ts";
import { createRedactor, type Redactor } from "../core/privacy/redaction/redactor.ts";
import { ruleOptions, type Settings } from "../core/settings.ts";
import { unknownName } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { readPseudonymKey, requirePseudonymKey } from "../node/pseudonym-key.ts";
import type { RedactionWish } from "./fix-arguments.ts";

export interface Redaction {
  /** The settings to look for private values with. Throws a Failure for a kind that does not exist. */
  settings(settings: Settings): Settings;
  /** The settings to check the result with. */
  settingsAfter(settings: Settings): Settings;
  of(settings: Settings): LineRedaction;
  /** Whether host names of a dataset with these settings are redacted. */
  coversHostnames(settings: Settings): boolean;
}

/** Rejects with a Failure if a key is needed and there is none. */
export async function prepareRedaction(wish: RedactionWish): Promise<Redaction> {
  const { mode, entities, keyPath } = wish;
  const projectKey =
    mode === "pseudonymize" ? await requirePseudonymKey(keyPath) : await readPseudonymKey(keyPath);
  const key = mode === "pseudonymize" ? projectKey : randomBytes(32);
  // One for all datasets of a run with the same settings, so that a value gets the same fake in all of them.
  const redactors = new Map<string, Redactor>();
  const redactorOf = (settings: Settings): Redactor => {
    const policy = ruleOptions(settings, "network-identifier").choices("policy");
    const { keepVendorPrefix } = settings.privacy;
    const name = JSON.stringify([policy, keepVendorPrefix]);
    const known = redactors.get(name);
    if (known !== undefined) return known;
    const made = createRedactor({ mode, key, projectKey, keepVendorPrefix, policy });
    redactors.set(name, made);
    return made;
  };
  return {
    settings: (settings) => {
      for (const entity of entities) assertEntity(entity, settings);
      return redactionSettings(settings, { mode, entities });
    },
    settingsAfter: (settings) => settingsAfterRedaction(settings, { mode, entities }),
    of: (settings) => {
      const redactor = redactorOf(settings);
      const hasProjectKey = projectKey !== undefined;
      return lineRedaction(settings, { mode, entities, redactor, hasProjectKey });
    },
    coversHostnames: (settings) => coversHostnames(settings, { entities }),
  };
}

function assertEntity(entity: string, { privacy }: Settings): void {
  const known = [
    ...Object.keys({ ...personalEntities, ...secretEntities, ...networkEntities }),
    ...[...privacy.lists, ...privacy.recognizers].map(({ name }) => name),
  ];
  if (!known.includes(entity)) throw new Failure(unknownName("kind", entity, known));
}
