/** The last look at a text before it leaves the machine. */

import { loadRecognizers } from "../core/privacy/load-recognizers.ts";
import { PrivacyChecker } from "../core/privacy/privacy-checker.ts";
import { secretSettings } from "../core/quality/masking-settings.ts";
import type { Settings } from "../core/settings.ts";

/** Says of texts whether a secret is in them. Masks are none. */
export type SecretGuard = (texts: readonly string[]) => readonly boolean[];

/** All kinds of secrets count, whatever the project's rules and ignores say. */
export async function secretGuard(settings: Settings): Promise<SecretGuard> {
  const strict = secretSettings(settings);
  const checker = new PrivacyChecker(strict, await loadRecognizers(strict));
  return (texts) =>
    texts.map((text) => {
      let isFound = false;
      checker.checkLine(text, ({ ruleId }) => {
        isFound ||= ruleId === "secret";
      });
      return isFound;
    });
}
