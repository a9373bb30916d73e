/** What of creating datasets belongs to a project: "create" in `tunesmith.json`. */

import type { CreationOptions, TextCleaning } from "./creation-options.ts";
import { defaultPrompts, goldenRequest } from "./default-prompts.ts";
import { usuallySkipped, type SourceKind } from "./operational-record.ts";
import type { PromptTemplate, PromptTemplates } from "./prompt-templates.ts";
import { taskTypes, type TaskType } from "./task-type.ts";

export const provenancePlaces = ["sidecar", "record", "none"] as const;

export interface CreateSettings {
  /** Those that are others than the usual ones. */
  readonly prompts: Readonly<Partial<Record<TaskType, Partial<PromptTemplate>>>>;
  /** Answers that say nothing, in words of the project. */
  readonly boilerplate: readonly string[];
  /** Path of a mapping of log messages, from the folder of `tunesmith.json`; `undefined`: the one that ships. */
  readonly logMapping: string | undefined;
  readonly cleaning: TextCleaning;
  readonly provenance: CreationOptions["provenance"];
  readonly goldenRequest: string;
}

export interface CreateConfig {
  readonly prompts?: CreateSettings["prompts"] | undefined;
  readonly boilerplate?: readonly string[] | undefined;
  readonly logMapping?: string | undefined;
  readonly cleaning?: Partial<TextCleaning> | undefined;
  readonly provenance?: CreateSettings["provenance"] | undefined;
  readonly goldenRequest?: string | undefined;
}

export const defaultCreateSettings: CreateSettings = {
  prompts: {},
  boilerplate: [],
  logMapping: undefined,
  cleaning: { quotes: true, signatures: true, greetings: true },
  provenance: "sidecar",
  goldenRequest,
};

export function overlayCreate(before: CreateSettings, given: CreateConfig = {}): CreateSettings {
  const { prompts = {}, cleaning, ...others } = given;
  const merged = taskTypes.flatMap((type) => {
    const template = { ...before.prompts[type], ...prompts[type] };
    return Object.keys(template).length === 0 ? [] : [[type, template] as const];
  });
  const told = Object.entries(others).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...(Object.fromEntries(told) as Partial<CreateSettings>), // Which they are without `undefined`.
    cleaning: { ...before.cleaning, ...cleaning },
    prompts: Object.fromEntries(merged),
  };
}

/** The templates of a project for records of a kind. */
export function promptsOf({ prompts }: CreateSettings, kind: SourceKind): PromptTemplates {
  const usual = defaultPrompts(kind);
  const templates = taskTypes.map((type) => [type, { ...usual[type], ...prompts[type] }] as const);
  return Object.fromEntries(templates) as PromptTemplates; // One for each type.
}

/** What a project wants where nothing else is said; `mapping`: what log messages mean to it. */
export function creationOptions(
  settings: CreateSettings,
  kind: SourceKind,
  mapping: CreationOptions["log"]["mapping"],
): CreationOptions {
  return {
    kind,
    mapping: undefined,
    cleaning: settings.cleaning,
    skipped: usuallySkipped,
    taskType: undefined,
    prompts: promptsOf(settings, kind),
    goldenRequest: settings.goldenRequest,
    boilerplate: settings.boilerplate,
    log: { mapping, year: undefined, zone: 0, incidentMinutes: undefined, leastSevere: 7 },
    configStyle: undefined,
    format: "openai-chat",
    provenance: settings.provenance,
  };
}
