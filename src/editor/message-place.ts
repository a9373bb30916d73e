/** Which string of which record a tab is about: in its address, and where the record is after edits. */
import { createHash } from "node:crypto";
import * as vscode from "vscode";
import { isBlank } from "../core/blank.ts";
import { messageEnding } from "../core/message-language.ts";
import type { JsonPath } from "../core/model.ts";
import { lineMover } from "../core/moved-line.ts";
import type { RecordMessage } from "../core/record-messages.ts";
import { textChanges } from "./dataset.ts";

export const messageScheme = "tunesmith-message";

export interface MessagePlace {
  readonly dataset: vscode.Uri;
  readonly path: JsonPath;
}

/** Where a record was, and what it was. */
export interface RecordMark {
  /** 0-based. */
  readonly line: number;
  readonly digest: string;
}

export const nameOfFile = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf("/") + 1);

/** The address of a tab; its last part is what the tab is called. */
export function messageUri(
  document: vscode.TextDocument,
  line: number,
  { path, label, text }: RecordMessage,
): vscode.Uri {
  const { uri: dataset } = document;
  const name = `${nameOfFile(dataset)} line ${line + 1} · ${label}.${messageEnding(text)}`;
  const query = new URLSearchParams({
    dataset: dataset.toString(),
    path: JSON.stringify(path),
    line: String(line),
    digest: digestOf(document.lineAt(line).text),
  });
  // A key of a column may be anything.
  const last = name.replaceAll(/[/\\]/g, "∕");
  return vscode.Uri.from({ scheme: messageScheme, path: `/${last}`, query: query.toString() });
}

/** `undefined`: it is none of ours. */
export function readMessageUri({ query }: vscode.Uri): (MessagePlace & RecordMark) | undefined {
  const params = new URLSearchParams(query);
  const [dataset, path, digest] = [params.get("dataset"), params.get("path"), params.get("digest")];
  if (dataset === null || path === null || digest === null) return undefined;
  return {
    dataset: vscode.Uri.parse(dataset),
    // Only `messageUri` writes it.
    path: JSON.parse(path) as JsonPath,
    line: Number(params.get("line")),
    digest,
  };
}

export const digestOf = (record: string): string =>
  createHash("sha256").update(record).digest("base64url").slice(0, 22);

/** The line that fits, the nearest to where it was; 0-based. */
export function findRecord(
  document: vscode.TextDocument,
  near: number,
  fits: (text: string) => boolean,
): number | undefined {
  for (let distance = 0; distance < document.lineCount; distance += 1) {
    for (const line of distance === 0 ? [near] : [near - distance, near + distance]) {
      if (line < 0 || line >= document.lineCount) continue;
      const { text } = document.lineAt(line);
      if (!isBlank(text) && fits(text)) return line;
    }
  }
  return undefined;
}

/** `undefined`: it is gone with its surroundings. A line that is rewritten stays the line of its record. */
export function movedLine(
  line: number,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): number | undefined {
  let at: number | undefined = line;
  for (const change of textChanges(changes)) {
    const { startLine, endLine, text } = change;
    const isWithin = startLine === at && endLine === at && !/[\r\n]/.test(text);
    if (!isWithin && at !== undefined) at = lineMover([change])(at);
  }
  return at;
}
