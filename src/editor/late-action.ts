import * as vscode from "vscode";
import type { BulkEdit } from "./edits.ts";

export type ComputeEdit = (token: vscode.CancellationToken) => Promise<BulkEdit | undefined>;

/** A code action whose edit is worked out when it is chosen. */
export class LateAction extends vscode.CodeAction {
  readonly computeEdit: ComputeEdit;

  constructor(title: string, kind: vscode.CodeActionKind, computeEdit: ComputeEdit) {
    super(title, kind);
    this.computeEdit = computeEdit;
  }
}
