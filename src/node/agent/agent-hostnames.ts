/** The names that records give to devices, where the project does not want them shown: others call devices by them. */

import { loadCheckTools, RecordChecker } from "../../core/check-record.ts";
import { LineFixer } from "../../core/line-fixer.ts";
import { coversHostnames, hostnameReader } from "../../core/privacy/redaction/line-redaction.ts";
import type { Settings } from "../../core/settings.ts";
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
  const tools = await loadCheckTools(withoutTargets);
  let fixer: LineFixer | undefined;
  await readLines(file, withoutTargets, {
    begin: (format) => {
      fixer = new LineFixer(new RecordChecker(withoutTargets, format, tools), {
        settings: withoutTargets,
        appliesFixes: false,
        redaction: hostnameReader(names),
      });
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
