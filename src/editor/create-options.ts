/** What a person has chosen, and what the project says, as a creation is told it. */
import { creationOptions, promptsOf, type CreateSettings } from "../core/create/create-settings.ts";
import type { CreationOptions } from "../core/create/creation-options.ts";
import type { LogMapping } from "../core/create/logs/log-mapping.ts";
import { partsOfKind, usualTaskTypes, type SourceKind } from "../core/create/operational-record.ts";
import type { ChangedPrompts } from "../core/create/save-prompts.ts";
import { formats } from "../core/formats/index.ts";
import type { CreateChoices, CreateState } from "../protocol/create-view.ts";

/** Before a person has chosen anything. */
export function usualChoices(settings: CreateSettings, kind: SourceKind): CreateChoices {
  const { cleaning, skipped, log, format, provenance } = creationOptions(settings, kind, {
    rules: [],
  });
  const { zone, leastSevere } = log;
  return {
    kind,
    mappings: {},
    cleaning,
    skipped,
    prompts: {},
    log: { zone, leastSevere },
    format,
    provenance,
    redaction: "none",
  };
}

/** As they were made for other sources of the kind: without what only those have. `columns`: of a table. */
export function choicesForOthers(
  choices: CreateChoices,
  columns: readonly string[] | undefined,
): CreateChoices {
  const mappings = Object.entries(choices.mappings).filter(([, mapping]) =>
    mapping.every(({ column }) => columns?.includes(column)),
  );
  return {
    ...choices,
    mappings: Object.fromEntries(mappings),
    log: { ...choices.log, year: undefined },
    configStyle: undefined,
  };
}

export function optionsOf(
  choices: CreateChoices,
  settings: CreateSettings,
  mapping: LogMapping,
): CreationOptions {
  const { kind, mappings, log, goldenRequest, taskType, configStyle } = choices;
  const { cleaning, skipped, format, provenance } = choices;
  const usual = creationOptions(settings, kind, mapping);
  return {
    ...usual,
    mapping: mappings[kind],
    cleaning,
    skipped,
    taskType,
    prompts: { ...usual.prompts, ...choices.prompts },
    goldenRequest: goldenRequest ?? usual.goldenRequest,
    log: { ...usual.log, ...log, year: log.year, incidentMinutes: log.incidentMinutes, mapping },
    configStyle,
    format,
    provenance,
  };
}

/** What the page is told of the project, for a kind. */
export function projectPart(
  settings: CreateSettings,
  { kind, mappings }: CreateChoices,
  guesses: CreateState["guesses"],
): Pick<
  CreateState,
  "usualTaskType" | "projectPrompts" | "projectGoldenRequest" | "promptNames" | "formats"
> {
  const traits = (mappings[kind] ?? guesses?.[kind] ?? []).map(({ field }) => field);
  const names = new Set<string>([...partsOfKind[kind], ...usualTraits[kind], ...traits]);
  // They are parts of a diagnosis by then.
  names.delete("notes");
  return {
    usualTaskType: usualTaskTypes[kind],
    projectPrompts: promptsOf(settings, kind),
    projectGoldenRequest: settings.goldenRequest,
    promptNames: [...names],
    formats: formats
      .filter(({ kinds }) => kinds.includes("conversation"))
      .map(({ id, label }) => ({ id, label })),
  };
}

/** That most records of a kind have. */
const usualTraits: Readonly<Record<SourceKind, readonly string[]>> = {
  ticket: ["id"],
  config: ["host", "vendor", "file"],
  log: ["host", "interface", "neighbour", "mnemonic"],
};

/** What of the templates is another than the project's; `undefined`: nothing. */
export function changedPrompts(
  choices: CreateChoices,
  settings: CreateSettings,
): ChangedPrompts | undefined {
  const usual = promptsOf(settings, choices.kind);
  const prompts: Record<string, object> = {};
  for (const [type, template] of Object.entries(choices.prompts)) {
    // Names of task types, as the schema has read them.
    const before = usual[type as keyof typeof usual];
    const parts = (["system", "request", "answer"] as const).filter(
      (part) => template[part] !== before[part],
    );
    if (parts.length === 0) continue;
    prompts[type] = Object.fromEntries(parts.map((part) => [part, template[part]]));
  }
  const { goldenRequest } = choices;
  const isOther = goldenRequest !== undefined && goldenRequest !== settings.goldenRequest;
  if (!isOther && Object.keys(prompts).length === 0) return undefined;
  return { prompts, ...(isOther && { goldenRequest }) };
}

/** Without templates that the project has meanwhile. */
export function withoutSaved(choices: CreateChoices, settings: CreateSettings): CreateChoices {
  const { prompts = {}, goldenRequest } = changedPrompts(choices, settings) ?? {};
  const kept = Object.entries(choices.prompts).filter(([type]) => Object.hasOwn(prompts, type));
  return { ...choices, prompts: Object.fromEntries(kept), goldenRequest };
}
