/** Whether a source still says what a record was made of. */

import { existsSync } from "node:fs";
import { resolve } from "node:path";

import type { Provenance } from "../../core/create/provenance.ts";
import type { FoundProvenance } from "../../protocol/creation-messages.ts";
import { Failure } from "../failure.ts";
import { isTableInput, openSourceTable } from "../import/source-table.ts";
import { LineSplitter } from "../line-splitter.ts";
import { hashOfSource } from "./hashes.ts";
import { openText, wholeText } from "./source-text.ts";

/** Whoever asks waits: what lies further behind is not looked at. */
const maxBytes = 64 << 20;

/** `folder`: that of the dataset. */
export async function sourceState(
  folder: string,
  provenance: Provenance,
): Promise<FoundProvenance["state"]> {
  const path = resolve(folder, provenance.path);
  if (!existsSync(path)) return "missing";
  try {
    if (provenance.row !== undefined) return await stateOfRow(path, provenance);
    const isWhole = provenance.kind === "config" && (await isSameConfig(folder, provenance));
    return isWhole ? "same" : await stateOfLines(path, provenance);
  } catch (error) {
    if (error instanceof Failure) return "unknown";
    throw error;
  }
}

/**
 * What the source, a file, says where a record was made of it; `undefined`: nothing, or that cannot be told. `folder`: that
 * of the dataset.
 */
export async function sourceText(
  folder: string,
  provenance: Provenance,
): Promise<string | undefined> {
  const path = resolve(folder, provenance.path);
  try {
    const { row, line, endLine } = provenance;
    const pieces =
      row === undefined ? await linesOf(path, line, endLine) : await cellsOf(path, row);
    return typeof pieces === "string" ? undefined : pieces.join("\n");
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function stateOfRow(path: string, { row = 0, hash }: Provenance) {
  const cells = await cellsOf(path, row);
  if (typeof cells === "string") return cells;
  return hashOfSource(cells) === hash ? "same" : "changed";
}

/** Of a row. "changed": it is not there; "unknown": it is too far behind. */
async function cellsOf(
  path: string,
  row: number,
): Promise<readonly string[] | "changed" | "unknown"> {
  if (!(await isTableInput(path))) return "changed";
  const opened = await openSourceTable(path);
  try {
    for await (const rows of opened.table.rows) {
      for (const one of rows) {
        if (!("cells" in one) || one.row !== row) continue;
        return one.cells;
      }
      if (opened.bytesRead() > maxBytes) return "unknown";
    }
    return "changed";
  } finally {
    opened.close();
  }
}

/** Of whole files: one, or that before a change and that after it. */
async function isSameConfig(folder: string, { before, path, hash }: Provenance) {
  const texts: string[] = [];
  for (const one of before === undefined ? [path] : [before, path]) {
    const content = await wholeText(resolve(folder, one), maxBytes);
    if (typeof content === "object") texts.push(content.text);
  }
  return hashOfSource(texts) === hash;
}

async function stateOfLines(path: string, { kind, traits, line, endLine, hash }: Provenance) {
  const lines = await linesOf(path, line, endLine);
  if (typeof lines === "string") return lines;
  // What a person selects is one piece, whatever its lines.
  if (hashOfSource(lines) === hash || hashOfSource([lines.join("\n")]) === hash) return "same";
  if (kind !== "log" || endLine === line) return "changed";
  // Lines of other hosts may stand between those of an incident.
  const { host } = traits ?? {};
  const own = host === undefined ? [] : lines.filter((text) => text.includes(host));
  return hashOfSource(own) === hash ? "same" : "unknown";
}

/** From a line to another, both 1-based. "unknown": they are too far behind. */
async function linesOf(
  path: string,
  line: number,
  endLine: number,
): Promise<readonly string[] | "unknown"> {
  const lines: string[] = [];
  let number = 0;
  const take = (text: string): void => {
    number += 1;
    if (number >= line && number <= endLine) lines.push(text);
  };
  const sink = {
    line: take,
    invalidLine: take,
    oversizedLine: (): void => {
      take("");
    },
  };
  const splitter = new LineSplitter(sink, maxBytes);
  const opened = await openText(path);
  try {
    for await (const piece of opened.pieces) {
      splitter.push(piece);
      if (number >= endLine) break;
      if (opened.bytesRead() > maxBytes) return "unknown";
    }
    splitter.end();
  } finally {
    opened.close();
  }
  return lines;
}
