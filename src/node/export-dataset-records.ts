/** The records of a dataset, repaired and redacted, from whatever they are kept in. */

import type { Stats } from "node:fs";

import { LineMap } from "../core/cleaning/line-map.ts";
import type { PlaceUnit } from "../core/convert/conversion-words.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { FixCounts, LineRedaction } from "../core/line-fixer.ts";
import { hostnameReader, withHostnames } from "../core/privacy/redaction/line-redaction.ts";
import { rules } from "../core/rules/index.ts";
import type { RuleSetting, Settings } from "../core/settings.ts";
import { printable } from "../core/wording.ts";
import type { CheckProgress } from "./check-chunks.ts";
import { drain } from "./convert-lines.ts";
import { assertUnchanged } from "./dataset-source.ts";
import { Failure } from "./failure.ts";
import { openRecords, placesOf } from "./import/open-records.ts";
import { replaceFile, type WritableFile } from "./replace-file.ts";
import { rewriteStream, type Rewriting } from "./rewrite-stream.ts";

/** How private values are redacted, with which settings, and what is still to be found then. */
export interface ExportRedaction {
  settings(settings: Settings): Settings;
  settingsAfter(settings: Settings): Settings;
  of(settings: Settings): LineRedaction;
  coversHostnames(settings: Settings): boolean;
}

export interface CleanTask {
  readonly path: string;
  readonly settings: Settings;
  /** Of a table. */
  readonly mapping?: ColumnMapping | undefined;
  readonly redaction?: ExportRedaction | undefined;
  readonly signal?: AbortSignal | undefined;
  /** In bytes of the dataset. */
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
}

export interface CleanRecords {
  readonly counts: FixCounts;
  /** Id of the format. */
  readonly formatId: string;
  /** Where in the dataset the written lines were: on which of its lines, or which of its records where those are no lines. */
  readonly lineMap: LineMap;
  readonly placesAre: PlaceUnit;
}

/** Writes them into `file`. `stats`: of the dataset. Rejects with a Failure for what is none. */
export async function cleanRecords(
  task: CleanTask,
  { file, stats }: { readonly file: WritableFile; readonly stats: Stats },
): Promise<CleanRecords> {
  const { path, redaction, onProgress } = task;
  const settings = await cleaningSettings(task);
  const lineMap = new LineMap();
  const { counts, format, placesAre } = await rewrite(task, settings, {
    lineMap,
    redaction: redaction?.of(settings),
    use: ({ pieces }) => replaceFile(file, pieces, { mode: 0o600 }),
    onProgress: (bytes) => {
      onProgress?.({ bytes: Math.min(bytes, stats.size), totalBytes: stats.size });
    },
  });
  assertUnchanged(path, stats);
  if (counts.records === 0) throw new Failure(`"${printable(path)}" holds no record.`);
  if (format !== undefined) return { counts, formatId: format.id, lineMap, placesAre };
  throw new Failure(
    `The format of "${printable(path)}" cannot be told from its records: say which one it is with --format.`,
  );
}

/** Those to look for what is repaired and redacted with, host names of the whole dataset included. */
async function cleaningSettings(task: CleanTask): Promise<Settings> {
  const { redaction } = task;
  const base = { ...task.settings, targets: [] };
  if (redaction === undefined) return withoutPrivacy(base);
  const settings = redaction.settings(base);
  if (!redaction.coversHostnames(settings)) return settings;
  const names = new Set<string>();
  await rewrite(task, settings, {
    redaction: hostnameReader(names),
    use: ({ pieces }) => drain(pieces),
  });
  return withHostnames(settings, names);
}

/** Repairs need no look for private values, which takes most of the time. */
function withoutPrivacy(settings: Settings): Settings {
  const off = rules.flatMap(({ meta: { id, category } }): [string, RuleSetting][] => {
    const rule = settings.rules[id];
    return category === "privacy" && rule !== undefined ? [[id, { ...rule, severity: "off" }]] : [];
  });
  return { ...settings, rules: { ...settings.rules, ...Object.fromEntries(off) } };
}

interface Rewrite {
  readonly redaction: LineRedaction | undefined;
  readonly lineMap?: LineMap;
  readonly use: (rewriting: Rewriting) => Promise<void>;
  readonly onProgress?: (bytes: number) => void;
}

async function rewrite(
  { path, mapping, signal }: CleanTask,
  settings: Settings,
  { redaction, lineMap, use, onProgress }: Rewrite,
): Promise<Rewriting & Pick<CleanRecords, "placesAre">> {
  const records = await openRecords(path, { mapping });
  try {
    const rewriting = await rewriteStream(records.pieces, {
      name: path,
      settings,
      appliesFixes: true,
      redaction,
      lineMap,
      onProgress: () => {
        signal?.throwIfAborted();
        onProgress?.(records.bytesRead());
      },
    });
    await use(rewriting);
    return { ...rewriting, placesAre: placesOf(records) };
  } finally {
    records.close();
  }
}
