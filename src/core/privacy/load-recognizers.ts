/** The recognizers that a project's settings ask for: the usual ones, and its own. */

import { ruleOptions, type Settings } from "../settings.ts";
import type { Recognizer } from "./recognizer.ts";
import { recognizers } from "./recognizers.ts";
import { wordListRecognizer } from "./word-list.ts";

/**
 * Loads what only few projects need when they need it. A pattern that does not compile is left out: reading the
 * settings has said so.
 */
export async function loadRecognizers(settings: Settings): Promise<readonly Recognizer[]> {
  const { lists } = settings.privacy;
  return [
    ...recognizers,
    ...lists.map(({ name, words }) =>
      wordListRecognizer({ id: `list:${name}`, entity: name, words }),
    ),
    ...(await loadPatterns(settings)),
    ...(await loadNames(settings)),
  ];
}

async function loadPatterns(settings: Settings): Promise<readonly Recognizer[]> {
  const { hostnames } = settings.privacy;
  const patterns = [
    ...settings.privacy.recognizers,
    ...hostnames.map((pattern) => ({ name: "HOSTNAME", pattern })),
  ];
  if (patterns.length === 0) return [];
  const { compileCustomRecognizer } = await import("./custom-recognizer.ts");
  const compiled = await Promise.all(patterns.map((pattern) => compileCustomRecognizer(pattern)));
  return compiled.flatMap((one) => ("recognizer" in one ? one.recognizer : []));
}

/** Names of persons and places are off until they are asked for. */
async function loadNames(settings: Settings): Promise<readonly Recognizer[]> {
  const entities = ruleOptions(settings, "pii").choices("entities");
  const isOff = ["PERSON", "LOCATION"].every((name) => entities[name] === "off");
  if (isOff || settings.rules["pii"]?.severity === "off") return [];
  const { loadNameRecognizer } = await import("./names/load-names.ts");
  return [await loadNameRecognizer()];
}
