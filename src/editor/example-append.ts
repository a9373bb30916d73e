/** Makes a record of a draft, and puts it behind the others: through the document where the dataset is open in an editor. */
import * as vscode from "vscode";
import { isBlank } from "../core/blank.ts";
import { promptsOf } from "../core/create/create-settings.ts";
import { partsOf, type ExampleDraft } from "../core/create/example-draft.ts";
import type { OperationalRecord } from "../core/create/operational-record.ts";
import type { MadeRecord, RecordRequest } from "../protocol/creation-messages.ts";
import { applyEdit } from "./edits.ts";
import type { ExampleSource } from "./example-origin.ts";
import { formatOfTarget, openDocument } from "./example-target.ts";
import { plainly } from "./file-work.ts";
import type { Host } from "./host.ts";
import { assertBytesKept } from "./lost-bytes.ts";
import { nameOfFile } from "./message-place.ts";
import { plainFailure } from "./plain-failure.ts";

export interface ExampleRecord {
  readonly draft: ExampleDraft;
  readonly traits: OperationalRecord["traits"];
  readonly source: ExampleSource | undefined;
}

/** What would be written. Throws in plain words why it cannot be. */
export function makeRecord(
  host: Host,
  target: vscode.Uri,
  record: ExampleRecord,
): Promise<MadeRecord> {
  return request(host, target, { record, writes: "nothing" });
}

export interface AppendedRecord {
  /** 1-based. */
  readonly line: number;
  /** What did not work beside it, in sentences: the record is there all the same. */
  readonly failures: readonly string[];
}

/** Throws in plain words why the record is not in the dataset. */
export async function appendRecord(
  host: Host,
  target: vscode.Uri,
  record: ExampleRecord,
): Promise<AppendedRecord> {
  if (target.scheme === "file" && openDocument(target) === undefined) {
    const { line } = await request(host, target, { record, writes: "dataset" });
    if (line === undefined) throw new RangeError("A record that is written has a line.");
    return { line, failures: [] };
  }
  const document = await vscode.workspace.openTextDocument(target);
  const { text } = await request(host, target, { record, writes: "nothing" });
  await assertBytesKept(document);
  const wasDirty = document.isDirty;
  const line = await appendToDocument(document, text);
  const failures: string[] = [];
  // Somebody's edits that wait there already are not saved.
  if (!wasDirty && !document.isUntitled && !(await document.save())) {
    failures.push(vscode.l10n.t('"{0}" could not be saved: save it there.', nameOfFile(target)));
  }
  if (target.scheme === "file") {
    try {
      await request(host, target, { record, writes: "sidecar" });
    } catch (error) {
      const sentence = plainFailure(host, error, "Noting where a record is from");
      failures.push(vscode.l10n.t("Where it is from was not noted. {0}", sentence ?? "").trimEnd());
    }
  }
  return { line, failures };
}

async function appendToDocument(document: vscode.TextDocument, text: string): Promise<number> {
  let last = document.lineCount - 1;
  while (last >= 0 && isBlank(document.lineAt(last).text)) last -= 1;
  const edit = new vscode.WorkspaceEdit();
  const isLast = last === document.lineCount - 1;
  const end = last < 0 ? new vscode.Position(0, 0) : document.lineAt(last).range.end;
  const before = last < 0 ? "" : "\n";
  const after = isLast || last < 0 ? "\n" : "";
  edit.insert(document.uri, end, before + text + after);
  await applyEdit(document, edit);
  return last + 2;
}

interface Wish {
  readonly record: ExampleRecord;
  readonly writes: RecordRequest["writes"];
}

async function request(
  host: Host,
  target: vscode.Uri,
  { record, writes }: Wish,
): Promise<MadeRecord> {
  const { check: settings } = await host.settings.read(target);
  const { id, hasRecords } = await formatOfTarget(host, target);
  const wanted = settings.format === "auto" ? undefined : settings.format;
  const { draft, traits, source } = record;
  const params: RecordRequest = {
    out: target.fsPath,
    format: hasRecords ? id : wanted,
    kind: draft.kind,
    taskType: draft.taskType,
    parts: partsOf(draft),
    traits,
    prompts: promptsOf(settings.create, draft.kind),
    provenance: target.scheme === "file" ? settings.create.provenance : "none",
    source: {
      path: source?.path ?? "selection",
      place: source?.place ?? { line: 1, endLine: 1 },
      text: source?.lines ?? "",
    },
    settings,
    redaction: undefined,
    writes,
  };
  return host.worker.request(target.toString(), "appendRecord", params).catch((error: unknown) => {
    throw plainly(error);
  });
}
