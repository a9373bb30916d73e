/** What files may become a dataset of, by their beginnings. */

import { configStyleOf } from "../../core/create/configs/style-of.ts";
import { LogLineReader } from "../../core/create/logs/log-line-reader.ts";
import { sourceKinds, type SourceKind } from "../../core/create/operational-record.ts";
import { guessColumns, kindOfColumns } from "../../core/create/tables/guess-columns.ts";
import type { ColumnMapping } from "../../core/import/column-mapping.ts";
import type { CreationInputs, CreationOutlook } from "../../protocol/creation-messages.ts";
import { openSourceTable } from "../import/source-table.ts";
import { sampleText } from "../sample-text.ts";
import { beginning } from "./read-sources.ts";
import { sourceFiles, type SourceFile } from "./source-files.ts";
import { openText } from "./source-text.ts";

const shownSamples = 3;
const sampleCharacters = 200;
const judgedLines = 50;

/** Rejects with a Failure for what is not there. */
export async function creationOutlook(inputs: CreationInputs): Promise<CreationOutlook> {
  // Of all kinds this one looks closest at each file.
  const { files } = await sourceFiles(inputs, { kind: "config" });
  const names = files.flatMap(({ path }) => path);
  const table = files.find(({ type }) => type === "table");
  if (table !== undefined) return { ...(await tableOutlook(table.path)), files: names };
  return { kind: await kindOf(files), files: names };
}

async function tableOutlook(path: string): Promise<Omit<CreationOutlook, "files">> {
  const opened = await openSourceTable(path);
  try {
    const { columns } = opened.table;
    const { first } = await beginning(opened.table);
    const guesses = sourceKinds.map((kind) => [kind, guessColumns(kind, columns, first)] as const);
    return {
      kind: kindOfColumns(columns, first),
      columns: columns.map((name, index) => ({
        name,
        samples: first
          .map(({ cells }) => (cells[index] ?? "").trim())
          .filter((text) => text !== "")
          .slice(0, shownSamples)
          .map((text) => text.slice(0, sampleCharacters)),
      })),
      // One for each kind.
      guesses: Object.fromEntries(guesses) as Record<SourceKind, ColumnMapping>,
    };
  } finally {
    opened.close();
  }
}

async function kindOf(files: readonly SourceFile[]): Promise<SourceKind> {
  if (files.some(({ type }) => type === "pair" || type === "single")) return "config";
  const [first] = files;
  if (first === undefined || first.path === "-") return "log";
  const { pieces, close } = await openText(first.path);
  const text = await sampleText(pieces).finally(close);
  const lines = text.split(/\r?\n/).slice(0, judgedLines);
  const reader = new LogLineReader({ year: 2000, zone: 0 });
  const entries = lines.filter((line) => reader.read(line) !== undefined).length;
  if (2 * entries >= lines.filter((line) => line.trim() !== "").length) return "log";
  return configStyleOf(text) === undefined ? "log" : "config";
}
