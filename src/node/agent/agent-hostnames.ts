/** The names that records give to devices, where the project does not want them shown: others call devices by them. */

import type { LineFixer } from "../../core/line-fixer.ts";
import { coversHostnames } from "../../core/privacy/redaction/line-redaction.ts";
import type { Settings } from "../../core/settings.ts";
import { hostnameFixer } from "../hostname-fixer.ts";
import { readLines } from "./agent-lines.ts";
import type { AgentMeans } from "./agent-means.ts";
import type { AllowedFile } from "./allowed-files.ts";

/** None where host names are shown. `settings`: those to mask or to redact with. */
export async function hostnamesOf(
  file: AllowedFile,
  settings: Settings,
  { signal, onShare }: Pick<AgentMeans, "signal" | "onShare">,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const withoutTargets: Settings = { ...settings, targets: [] };
  if (!coversHostnames(withoutTargets, {})) return names;
  let fixer: LineFixer | undefined;
  await readLines(file, withoutTargets, {
    begin: async (format) => {
      fixer = await hostnameFixer(withoutTargets, format, names);
    },
    line: (text) => {
      fixer?.fix(text);
      return true;
    },
    signal,
    onShare,
  });
  return names;
}
