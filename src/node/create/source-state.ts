/** Whether a source still says what a record was made of. */

import { existsSync } from "node:fs";

import type { Provenance } from "../../core/create/provenance.ts";
import type { FoundProvenance } from "../../protocol/creation-messages.ts";
import { Failure } from "../failure.ts";
import { isTableInput, openSourceTable } from "../import/source-table.ts";
import { LineSplitter } from "../line-splitter.ts";
import { hashOfSource } from "./hashes.ts";
import { openText, wholeText } from "./source-text.ts";

/** Whoever asks waits: what lies further behind is not looked at. */
const maxBytes = 64 << 20;

export async function sourceState(
  path: string,
  provenance: Provenance,
): Promise<FoundProvenance["state"]> {
  if (!existsSync(path)) return "missing";
  try {
    if (provenance.row !== undefined) return await stateOfRow(path, provenance);
    if (provenance.kind === "config") return await stateOfFile(path, provenance);
    return await stateOfLines(path, provenance);
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

/** Of a pair, only one of the files is known. */
async function stateOfFile(path: string, { hash }: Provenance) {
  const content = await wholeText(path, maxBytes);
  return typeof content === "object" && hashOfSource([content.text]) === hash ? "same" : "unknown";
}

async function stateOfLines(path: string, { line, endLine, hash }: Provenance) {
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
  if (hashOfSource(lines) === hash) return "same";
  // Lines of other hosts may stand between those of an incident.
  return endLine > line ? "unknown" : "changed";
}
