/** Long work of the worker that a person sees and can stop. */
import * as vscode from "vscode";
import { cancelledCode } from "../protocol/worker-protocol.ts";
import { PlainError } from "./commands.ts";
import { lastsLong } from "./patience.ts";
import { WorkerFailure } from "./worker-client.ts";

export interface FileWork<T> {
  readonly title: string;
  /** Absent: it cannot be stopped. */
  readonly stop?: () => Promise<unknown>;
  readonly run: (onShare: (share: number) => void) => Promise<T>;
}

/** Stopped, it is cancelled. What the worker says against it is a plain sentence. */
export async function showWork<T>({ title, stop, run }: FileWork<T>): Promise<T> {
  let share = 0;
  let onShare: (() => void) | undefined;
  const work = run((known) => {
    share = known;
    onShare?.();
  });
  try {
    if (!(await lastsLong(work))) return await work;
    const location = vscode.ProgressLocation.Notification;
    const options = { location, title, cancellable: stop !== undefined };
    return await vscode.window.withProgress(options, async (progress, token) => {
      let shown = 0;
      onShare = () => {
        const percent = Math.floor(share * 100);
        progress.report({ increment: Math.max(0, percent - shown), message: `${percent} %` });
        shown = Math.max(shown, percent);
      };
      const stopping = token.onCancellationRequested(() => {
        stop?.().catch(() => {
          // A worker that is gone does nothing any more.
        });
      });
      const settled = await work.then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      stopping.dispose();
      // What came of it does not count any more.
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      if ("error" in settled) throw settled.error;
      return settled.value;
    });
  } catch (error) {
    throw plainly(error);
  }
}

export interface PreparedFiles<T> extends Omit<FileWork<T>, "stop"> {
  /** Paths of what is read and of what is replaced: in no editor may they have unsaved changes. */
  readonly uses: readonly string[];
  /** Whether a person wants them, told what they come to. */
  readonly confirm: (outcome: T) => Promise<boolean>;
  /** Has the worker put them in their places, or take them away. Whether they are there. */
  readonly end: (isWanted: boolean) => Promise<boolean>;
}

/** Files that the worker prepares beside their places. What they come to; `undefined`: they are not wanted, and gone. */
export async function prepareFiles<T>(files: PreparedFiles<T>): Promise<T | undefined> {
  const { uses, confirm, end } = files;
  assertAllSaved(uses);
  const outcome = await showWork({ ...files, stop: () => end(false) });
  let isWanted = false;
  try {
    const isConfirmed = await confirm(outcome);
    // A person may have gone on typing meanwhile.
    if (isConfirmed) assertAllSaved(uses);
    isWanted = isConfirmed;
  } finally {
    // What is prepared goes away in any case.
    if (!isWanted) await end(false);
  }
  if (!isWanted) return undefined;
  const isWritten = await end(true).catch((error: unknown) => {
    throw plainly(error);
  });
  if (!isWritten) throw new PlainError(vscode.l10n.t("Nothing was written. Try again."));
  return outcome;
}

/** What the worker refuses is no fault of it; what was cancelled needs no words. */
export function plainly(error: unknown): unknown {
  if (error instanceof WorkerFailure && error.code === cancelledCode) {
    return new vscode.CancellationError();
  }
  return error instanceof WorkerFailure ? new PlainError(error.message) : error;
}

function assertAllSaved(paths: readonly string[]): void {
  for (const path of paths) assertSaved(vscode.Uri.file(path));
}

/** What is unsaved in an editor would be lost, or contradict the file. */
export function assertSaved(file: vscode.Uri): void {
  const document = vscode.workspace.textDocuments.find(
    ({ uri }) => uri.toString() === file.toString(),
  );
  if (document?.isDirty !== true) return;
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  throw new PlainError(vscode.l10n.t('"{0}" has unsaved changes: save or undo them first.', name));
}
