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

async function stateOfRow(path: string, { row, hash }: Provenance) {
  if (!(await isTableInput(path))) return "changed";
  const opened = await openSourceTable(path);
  try {
    for await (const rows of opened.table.rows) {
      for (const one of rows) {
        if (!("cells" in one) || one.row !== row) continue;
        return hashOfSource(one.cells) === hash ? "same" : "changed";
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
  // What a person selects is one piece, whatever its lines.
  if (hashOfSource(lines) === hash || hashOfSource([lines.join("\n")]) === hash) return "same";
  if (kind !== "log" || endLine === line) return "changed";
  // Lines of other hosts may stand between those of an incident.
  const { host } = traits ?? {};
  const own = host === undefined ? [] : lines.filter((text) => text.includes(host));
  return hashOfSource(own) === hash ? "same" : "unknown";
}
