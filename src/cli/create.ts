/** `tunesmith create`: makes a dataset of tickets, configurations or logs, then says what became of them. */

import { availableParallelism } from "node:os";
import { dirname } from "node:path";

import { creationOptions } from "../core/create/create-settings.ts";
import { creationReportJson, creationReportText } from "../core/create/creation-report.ts";
import type { CreationOptions } from "../core/create/creation-options.ts";
import { starterMapping, starterMappingText } from "../core/create/logs/load-starter.ts";
import type { Doubt } from "../core/create/operational-record.ts";
import type { PromptTemplates } from "../core/create/prompt-templates.ts";
import { sidecarOf } from "../core/create/provenance-line.ts";
import { taskTypes } from "../core/create/task-type.ts";
import { resolveSettings, type Settings } from "../core/settings.ts";
import { printable } from "../core/wording.ts";
import { ConfigFinder } from "../node/config-file.ts";
import type { ReadFile } from "../node/create/assert-apart.ts";
import { createDataset, type CreationOutput } from "../node/create/create-dataset.ts";
import { projectLogMapping, readLogMappingFile } from "../node/create/log-mapping-of.ts";
import { datasetHead } from "../node/create/target-format.ts";
import { Failure } from "../node/failure.ts";
import { replaceFile, writableFile, type WritableFile } from "../node/replace-file.ts";
import type { Installation } from "./check.ts";
import type { CreateCommand, StarterCommand } from "./create-arguments.ts";
import { readConfigs } from "./dataset-configs.ts";
import { isReached } from "./fail-on.ts";
import { startProgress } from "./progress.ts";
import { prepareRedaction } from "./redaction.ts";

/** Leaves the verdict in `process.exitCode`. What can be refused is refused before anything is read. */
export async function create(command: CreateCommand, installation: Installation): Promise<void> {
  const { kind, out, isDryRun, appends, inputs, jobs = availableParallelism() } = command;
  const place = out ?? (inputs.type === "files" ? (inputs.paths[0] ?? "-") : inputs.after);
  const configs = await readConfigs([place], command.configPath);
  const settings = resolveSettings(...(configs.get(place) ?? []), command.settings);
  const options = await optionsOf(command, settings, place);
  const output = out === undefined ? undefined : await outputOf(command, out, options);
  const name = inputs.type === "files" && inputs.paths.length === 1 ? (inputs.paths[0] ?? "") : "";
  const reading = startProgress(process.stderr, name, { verb: "Reading" });
  const checking = startProgress(process.stderr, out ?? "the records", { verb: "Checking" });
  const { looked, format, ...made } = await createDataset({
    inputs,
    options,
    settings,
    output,
    isDryRun,
    alsoRead: await filesBeside(command, settings, place),
    redaction: command.redaction && (await prepareRedaction(command.redaction)),
    check: command.checks ? { jobs, shardWorkerPath: installation.shardWorkerPath } : undefined,
    onProgress: (progress, step) => {
      (step === "creating" ? reading : checking).show(progress);
    },
  }).finally(() => {
    reading.clear();
    checking.clear();
  });
  const isEmpty = made.tally.written === 0 && !made.tally.doubted.some(isThere);
  const isBroken = looked !== undefined && isReached("error", looked.summary);
  process.exitCode = isEmpty || isBroken ? 1 : 0;
  const run = {
    ...made,
    kind,
    looked,
    format: format.id,
    out: made.isWritten ? out : undefined,
    sidecar: made.isWritten ? output?.sidecar?.name : undefined,
    rejects: made.isWritten ? output?.rejects?.name : undefined,
    isDryRun,
    appends,
    mode: command.redaction?.mode,
  };
  const report = command.output === "json" ? creationReportJson(run) : creationReportText(run);
  process.stdout.write(report);
}

const isThere = ({ doubt }: { readonly doubt: Doubt }): boolean => doubt === "already-there";

/** The mapping that ships, for a person to edit. */
export async function writeStarter({ out, replacesFile }: StarterCommand): Promise<void> {
  const file = await freeFile(out, replacesFile);
  await replaceFile(file, [await starterMappingText()]);
  process.stdout.write(
    `The mapping is in ${printable(out)}: edit it, and name it with --log-mapping.\n`,
  );
}

const usualFormat = "openai-chat";

async function optionsOf(
  command: CreateCommand,
  settings: Settings,
  place: string,
): Promise<CreationOptions> {
  const { kind, log, system } = command;
  const mapping = kind === "log" ? await mappingOf(command, settings, place) : { rules: [] };
  const usual = creationOptions(settings.create, kind, mapping);
  return {
    ...usual,
    mapping: command.mapping,
    guessesOthers: true,
    cleaning: { ...usual.cleaning, ...command.cleaning },
    skipped: command.skipped,
    taskType: command.taskType,
    prompts: system === undefined ? usual.prompts : withSystem(usual.prompts, system),
    log: { ...log, mapping },
    configStyle: command.style,
    format: command.format ?? (await formatThere(command, settings)) ?? usualFormat,
    provenance: command.provenance ?? usual.provenance,
  };
}

async function mappingOf(command: CreateCommand, settings: Settings, place: string) {
  const path = await mappingPath(command, settings, place);
  return path === undefined ? starterMapping() : readLogMappingFile(path);
}

async function mappingPath(command: CreateCommand, settings: Settings, place: string) {
  const { mapping } = command.log;
  return mapping ?? projectLogMapping(settings.create.logMapping, await configOf(command, place));
}

/** Path of the settings that count. */
async function configOf({ configPath }: CreateCommand, place: string) {
  const folder = place === "-" ? "." : dirname(place);
  return configPath ?? (await new ConfigFinder().find(folder))?.path;
}

async function filesBeside(
  command: CreateCommand,
  settings: Settings,
  place: string,
): Promise<readonly ReadFile[]> {
  const mapping = command.kind === "log" ? await mappingPath(command, settings, place) : undefined;
  const files = [
    { path: mapping, role: "the mapping of log messages" },
    { path: await configOf(command, place), role: "the settings file" },
    { path: command.redaction?.keyPath, role: "the key" },
  ];
  return files.flatMap(({ path, role }) => (path === undefined ? [] : [{ path, role }]));
}

const withSystem = (prompts: PromptTemplates, system: string): PromptTemplates =>
  // One for each type.
  Object.fromEntries(
    taskTypes.map((type) => [type, { ...prompts[type], system: literal(system) }]),
  ) as PromptTemplates;

/** A text in which braces are what they are. */
const literal = (text: string): string => text.replaceAll("{", "{{");

/** Of the dataset that records are added to. */
async function formatThere({ out, appends }: CreateCommand, settings: Settings) {
  if (!appends || out === undefined) return undefined;
  const { stats } = await writableFile(out);
  if (stats === undefined) return undefined;
  return (await datasetHead(out, settings))?.format?.id;
}

async function outputOf(
  { appends, replacesFile, rejects }: CreateCommand,
  out: string,
  { provenance }: CreationOptions,
): Promise<CreationOutput> {
  const mayBeThere = appends || replacesFile;
  return {
    file: await freeFile(out, mayBeThere),
    appends,
    sidecar: provenance === "sidecar" ? await freeSidecar(out, mayBeThere) : undefined,
    rejects: rejects === undefined ? undefined : await freeFile(rejects, replacesFile),
  };
}

async function freeSidecar(out: string, mayBeThere: boolean): Promise<WritableFile> {
  const file = await writableFile(sidecarOf(out));
  if (file.stats === undefined || mayBeThere) return file;
  throw new Failure(
    `There is provenance of another dataset in "${printable(file.name)}" already, where that of "${printable(out)}" goes: name another dataset, replace both with --force, or leave provenance out with --provenance none.`,
  );
}

/** Rejects with a Failure for a place where nothing must or can go. */
async function freeFile(path: string, mayBeThere: boolean): Promise<WritableFile> {
  const file = await writableFile(path);
  if (file.stats === undefined || mayBeThere) return file;
  throw new Failure(
    `There is a file "${printable(path)}" already: name another one, add to it with --append, or replace it with --force.`,
  );
}
