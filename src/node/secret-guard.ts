/** The last look at a text before it leaves the machine. */

import { loadIgnores } from "../core/privacy/ignores.ts";
import { loadRecognizers } from "../core/privacy/load-recognizers.ts";
import { PrivacyChecker } from "../core/privacy/privacy-checker.ts";
import { secretSettings } from "../core/quality/masking-settings.ts";
import type { Settings } from "../core/settings.ts";

/** Says of texts whether a secret is in them. Masks and what the project ignores are none. */
export type SecretGuard = (texts: readonly string[]) => readonly boolean[];

/** All kinds of secrets count, whatever the project's rules say. */
export async function secretGuard(settings: Settings): Promise<SecretGuard> {
  const strict = secretSettings(settings);
  const [recognizers, ignores] = await Promise.all([loadRecognizers(strict), loadIgnores(strict)]);
  const checker = new PrivacyChecker(strict, recognizers, ignores);
  return (texts) =>
    texts.map((text) => {
      let isFound = false;
      checker.checkLine(text, ({ ruleId }) => {
        isFound ||= ruleId === "secret";
      });
      checker.takeIgnored();
      return isFound;
    });
}
