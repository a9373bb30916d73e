/** Addresses of the texts that VS Code compares: a record as one side of a comparison has it. */
import * as vscode from "vscode";

export const diffTextScheme = "tunesmith-diff";

export interface DiffText {
  /** Of the comparison. */
  readonly session: string;
  /** Of the session: another comparison has other records on these lines. */
  readonly number: number;
  readonly side: "before" | "after";
  /** 0-based; absent: the record is not there. */
  readonly beforeLine?: number | undefined;
  readonly afterLine?: number | undefined;
}

export function diffTextUri(text: DiffText, name: string): vscode.Uri {
  const { side, beforeLine, afterLine } = text;
  const line = (side === "before" ? beforeLine : afterLine) ?? -1;
  const path = `/${name}, ${side}${line === -1 ? "" : `, line ${line + 1}`}.txt`;
  return vscode.Uri.from({ scheme: diffTextScheme, path, query: JSON.stringify(text) });
}

/** Only `diffTextUri` writes them. */
export const readDiffTextUri = ({ query }: vscode.Uri): DiffText => JSON.parse(query) as DiffText;
