/** One call of a tool by a model in the editor's chat. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import * as vscode from "vscode";
import {
  mostItems,
  showsRecords,
  usualItems,
  type AgentToolName,
} from "../core/agent/tool-names.ts";
import { cancelledCode } from "../protocol/worker-protocol.ts";
import { datasetOfWorkspace } from "./cost-means.ts";
import type { Host } from "./host.ts";
import { WorkerFailure } from "./worker-client.ts";

export interface ToolCall {
  readonly name: AgentToolName;
  /** As a model wrote it. */
  readonly input: unknown;
  readonly token: vscode.CancellationToken;
}

/** What a person sees before it runs; where texts of records go to a model, it is asked for. */
export function toolInvocation(name: AgentToolName, input: unknown): vscode.PreparedToolInvocation {
  const file = shownFile(input);
  const invocationMessage = doing(name, file);
  if (!showsRecords[name]) return { invocationMessage };
  return {
    invocationMessage,
    confirmationMessages: {
      title: vscode.l10n.t("Show records to the model?"),
      message: vscode.l10n.t(
        "Short excerpts of at most {0} records of {1} go to the language model that asks for them. Secrets and personal data are masked where they are recognized; other text goes as it is.",
        wishedItems(input),
        file,
      ),
    },
  };
}

/** Rejects with one plain sentence. */
export async function invokeTool(
  host: Host,
  { name, input, token }: ToolCall,
): Promise<vscode.LanguageModelToolResult> {
  if (!vscode.workspace.isTrusted) {
    throw new Error(
      vscode.l10n.t(
        "Tunesmith's tools do not work in Restricted Mode: a person has to trust this folder first.",
      ),
    );
  }
  const file = await namedFile(input);
  const settings = await host.settings.read(file ?? datasetOfWorkspace);
  const job = `agent:${randomUUID()}`;
  const stopping = token.onCancellationRequested(() => {
    host.worker.request(job, "endJob", { job, isWanted: false }).catch(() => {
      // A worker that is gone does nothing any more.
    });
  });
  try {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    const { text } = await host.worker.request(job, "agentTool", {
      ...{ job, tool: name, settings: settings.check },
      input: file === undefined ? input : { ...(input as object), path: file.fsPath },
      roots: foldersOnDisk().map(({ fsPath }) => fsPath),
      notes: file === undefined ? [] : unsavedNotes(file),
    });
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  } catch (error) {
    if (error instanceof WorkerFailure && error.code === cancelledCode) {
      throw new vscode.CancellationError();
    }
    throw error;
  } finally {
    stopping.dispose();
  }
}

function doing(name: AgentToolName, file: string): string {
  switch (name) {
    case "check":
      return vscode.l10n.t("Checking {0}: the model hears what is wrong, not the values.", file);
    case "find_records":
      return vscode.l10n.t("Looking for records in {0}", file);
    case "estimate_cost":
      return vscode.l10n.t("Estimating the cost of fine-tuning");
    case "preview_redaction":
      return vscode.l10n.t("Previewing the redaction of {0}: nothing is changed", file);
  }
}

function pathIn(input: unknown): string | undefined {
  const named = (input as { readonly path?: unknown } | null | undefined)?.path;
  return typeof named === "string" && named !== "" ? named : undefined;
}

/** In quotes, and without what a text could do to the dialog it stands in. */
function shownFile(input: unknown): string {
  const name = (pathIn(input) ?? "").replace(/[^\p{L}\p{N} ._/\\:-]/gu, "_");
  return `"${name.length > 80 ? `…${name.slice(-80)}` : name}"`;
}

/** As many as are shown: a tool that is asked for more refuses. */
function wishedItems(input: unknown): number {
  const limit = (input as { readonly limit?: unknown } | null | undefined)?.limit;
  return typeof limit === "number" && limit >= 1 ? Math.min(limit, mostItems) : usualItems;
}

const foldersOnDisk = (): readonly vscode.Uri[] =>
  (vscode.workspace.workspaceFolders ?? [])
    .map(({ uri }) => uri)
    .filter(({ scheme }) => scheme === "file");

/** The file of the first folder that has it; whether it may be read is for the worker to say. */
async function namedFile(input: unknown): Promise<vscode.Uri | undefined> {
  const named = pathIn(input);
  if (named === undefined) return undefined;
  if (path.isAbsolute(named)) return vscode.Uri.file(named);
  const candidates = foldersOnDisk().map((folder) => vscode.Uri.joinPath(folder, named));
  for (const uri of candidates) {
    const isThere = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) return uri;
  }
  return candidates[0];
}

function unsavedNotes(file: vscode.Uri): readonly string[] {
  const document = vscode.workspace.textDocuments.find(
    ({ uri }) => uri.toString() === file.toString(),
  );
  if (document?.isDirty !== true) return [];
  return ["The file has unsaved changes in the editor: this is about the file as it was saved."];
}
