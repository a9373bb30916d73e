/** The tool "preview_redaction": what redaction would do to a dataset. Nothing is written, no key of a project is read. */

import { randomBytes } from "node:crypto";

import { excerptLength, fitting } from "../../core/agent/excerpts.ts";
import type { ToolInput } from "../../core/agent/tool-inputs.ts";
import { usualItems } from "../../core/agent/tool-names.ts";
import type { ExcerptItem, ToolResult } from "../../core/agent/tool-results.ts";
import { loadCheckTools, RecordChecker } from "../../core/check-record.ts";
import { LineFixer } from "../../core/line-fixer.ts";
import { kindLabel } from "../../core/privacy/finding-kinds.ts";
import { lineRedaction, withHostnames } from "../../core/privacy/redaction/line-redaction.ts";
import { createRedactor, type RedactionMode } from "../../core/privacy/redaction/redactor.ts";
import { maskingSettings } from "../../core/quality/masking-settings.ts";
import { ruleOptions, type Settings } from "../../core/settings.ts";
import { hostnamesOf } from "./agent-hostnames.ts";
import { readLines } from "./agent-lines.ts";
import { AgentMasker } from "./agent-masker.ts";
import type { AgentMeans } from "./agent-means.ts";

export async function previewRedactionTool(
  { path, method = "mask", limit = usualItems }: ToolInput<"preview_redaction">,
  means: AgentMeans,
): Promise<ToolResult<"preview_redaction">> {
  const file = await means.files.find(path);
  const own: Settings = { ...(await means.settingsOf(file)), targets: [] };
  const settings = withHostnames(own, await hostnamesOf(file, own, means));
  const hidden = await hostnamesOf(file, maskingSettings(own), means);
  const tools = await loadCheckTools(settings);
  const length = excerptLength(limit);
  const examples: ExcerptItem[] = [];
  let fixer: LineFixer | undefined;
  let masker: AgentMasker | undefined;
  await readLines(file, settings, {
    ...means,
    begin: async (format) => {
      fixer = fixerFor(settings, { method, checker: new RecordChecker(settings, format, tools) });
      masker = await AgentMasker.create(own, format, hidden);
    },
    line: (text, number) => {
      const before = fixer?.changedLines ?? 0;
      const [fixed] = fixer?.fix(text) ?? [];
      const isChanged = fixed !== undefined && (fixer?.changedLines ?? 0) > before;
      if (isChanged && examples.length < limit && typeof fixed.content === "string" && masker) {
        const line = fixed.content;
        const done = replacements(fixer, number);
        examples.push(
          masker.excerpt({ number, line }, { length, place: (all) => placeOf(all, done) }),
        );
      }
      return true;
    },
  });
  const changedRecords = fixer?.changedLines ?? 0;
  const listed = fitting(examples);
  return {
    path: file.name,
    method,
    records: fixer?.records ?? 0,
    changedRecords,
    kinds: kindsOf(fixer),
    examples: [...listed],
    leftOut: changedRecords - listed.length,
    notes: [...means.notes, ...methodNotes[method], ...(masker?.notes ?? [])],
  };
}

const methodNotes: Readonly<Record<RedactionMode, readonly string[]>> = {
  mask: [],
  replace: ["Fakes are drawn for each run: those of the real one will be others."],
  pseudonymize: [
    "Pseudonyms are made with a key of this preview: those of the project's key will be others.",
  ],
};

function fixerFor(
  settings: Settings,
  { method, checker }: { readonly method: RedactionMode; readonly checker: RecordChecker },
): LineFixer {
  const policy = ruleOptions(settings, "network-identifier").choices("policy");
  const { keepVendorPrefix } = settings.privacy;
  const key = randomBytes(32);
  const redactor = createRedactor({ mode: method, key, projectKey: key, keepVendorPrefix, policy });
  const redaction = lineRedaction(settings, { mode: method, redactor, hasProjectKey: true });
  return new LineFixer(checker, { settings, appliesFixes: false, redaction });
}

/** What stands in place of private values of a line, as far as it was noted. */
function replacements(fixer: LineFixer | undefined, line: number): readonly string[] {
  return (fixer?.firstChanges ?? []).flatMap((change) =>
    change.line === line && typeof change.done === "string" ? [change.done] : [],
  );
}

function placeOf(text: string, replaced: readonly string[]): number {
  const places = replaced.map((value) => text.indexOf(value)).filter((place) => place !== -1);
  return places.length > 0 ? Math.min(...places) : text.search(/<[A-Z][A-Z0-9_]+>/);
}

function kindsOf(fixer: LineFixer | undefined): { kind: string; values: number }[] {
  return [...(fixer?.redactedByEntity ?? [])]
    .map(([entity, values]) => ({ kind: kindLabel(entity), values }))
    .sort((a, b) => b.values - a.values);
}
