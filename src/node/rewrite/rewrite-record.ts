/** Replaces or removes one record of a file of any size, and undoes it. */

import { isUtf8 } from "node:buffer";
import { closeSync, openSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";

import { editEntryLine, type EditEntry } from "../../core/cleaning/edit-ledger.ts";
import { editsBeside } from "../../core/cleaning/places.ts";
import { parseRecord } from "../../core/json/strict.ts";
import { formatInteger, printable } from "../../core/wording.ts";
import type { RecordEdit, UndoableEdit } from "../../protocol/rewrite-messages.ts";
import { hashOfLine } from "../create/hashes.ts";
import { LineIndex } from "../explore/line-index.ts";
import { Failure, readFailure } from "../failure.ts";
import { FileLock } from "../file-lock.ts";
import { bytesOfEntry } from "../ledger-file.ts";
import { writableFile } from "../replace-file.ts";
import { cutLedger, lastNoted, noteEdit, type NotedEdit } from "./edit-ledger-file.ts";
import { readRange } from "./read-range.ts";
import { spliceFile, stateOf, type SpliceOptions } from "./splice-file.ts";

export interface RewriteRequest {
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  /** Of the line's text as it was seen, by `hashOfLine`. */
  readonly hash: string;
  readonly edit: RecordEdit;
}

type ShareOptions = Pick<SpliceOptions, "onShare">;

/**
 * What was there is in the ledger before the file is another one. Rejects with a Failure if nothing was done; a text that is
 * there already stays as it is.
 */
export async function rewriteRecord(
  { path: name, line, hash, edit }: RewriteRequest,
  { onShare }: ShareOptions = {},
): Promise<{ readonly done: UndoableEdit["done"]; readonly ledger: string }> {
  if (edit.type === "replace") assertRecord(edit.text);
  return locked(name, async (path) => {
    const stats = statsOf(path);
    const { at, bytes, lineBreak } = await lineAt(path, line);
    const content = bytes.subarray(0, bytes.length - lineBreak.length);
    const text = content.toString("utf8");
    if (hashOfLine(text) !== hash) throw changedSince(line);
    const ledger = editsBeside(path);
    const done = edit.type === "remove" ? "removed" : "replaced";
    const answer = { done, ledger: basename(ledger) } as const;
    if (edit.type === "replace" && edit.text === text) return answer;
    const inserted = Buffer.from(edit.type === "remove" ? "" : edit.text + lineBreak);
    const before = stateOf(path, { at, length: bytes.length });
    // A damaged one is told of before anything is done.
    const end = lastDone(path, ledger)?.end ?? 0;
    const splice = { at, length: bytes.length, bytes: inserted };
    const note = (prepared: string): void => {
      const entry = editEntryLine({
        line: line + 1,
        done,
        at,
        length: inserted.length,
        before,
        after: stateOf(prepared, { at, length: inserted.length }),
        ...(isUtf8(content) ? { record: text } : { base64: content.toString("base64") }),
        ...(lineBreak !== "\n" && { lineBreak }),
      });
      noteEdit(ledger, entry, end);
    };
    try {
      await spliceFile(path, splice, { stats, onShare, beforeMove: note });
    } catch (error) {
      // Of an edit that was not made there is no note.
      cutLedger(ledger, end);
      throw error;
    }
    return answer;
  });
}

/** Puts back what the last edit took away, byte for byte. Rejects with a Failure if there is none, or it cannot be done. */
export async function undoRewrite(
  name: string,
  { onShare }: ShareOptions = {},
): Promise<UndoableEdit> {
  return locked(name, async (path) => {
    const stats = statsOf(path);
    const ledger = editsBeside(path);
    const last = lastDone(path, ledger);
    if (last === undefined || !isIn(path, last.entry, "after")) throw nothingToUndo(path);
    const { at, length } = last.entry;
    await spliceFile(path, { at, length, bytes: bytesOfEntry(last.entry) }, { stats, onShare });
    cutLedger(ledger, last.start);
    return shown(last.entry);
  });
}

/** The edit that would be undone; `undefined`: none, or the file was changed by others since. */
export async function lastRewrite(name: string): Promise<UndoableEdit | undefined> {
  const { path } = await writableFile(name);
  const last = lastDone(path, editsBeside(path))?.entry;
  return last !== undefined && isIn(path, last, "after") ? shown(last) : undefined;
}

const shown = ({ line, done }: EditEntry): UndoableEdit => ({ line: line - 1, done });

/**
 * The last of the edits that happened. Later ones may be noted only: the note is made before an edit and taken away after
 * its undoing, and a process can end in between.
 */
function lastDone(path: string, ledger: string): NotedEdit | undefined {
  let last = lastNoted(ledger);
  while (
    last !== undefined &&
    !isIn(path, last.entry, "after") &&
    isIn(path, last.entry, "before")
  ) {
    last = lastNoted(ledger, last.start);
  }
  return last;
}

/** Whether the file is as it was on one side of the edit. */
function isIn(path: string, entry: EditEntry, side: "before" | "after"): boolean {
  const { at } = entry;
  const length = side === "after" ? entry.length : bytesOfEntry(entry).length;
  const { bytes, sha256 } = entry[side];
  // A ledger may come from anyone, with any numbers in it.
  if (statsOf(path).size !== bytes || at + length > bytes) return false;
  return stateOf(path, { at, length }).sha256 === sha256;
}

/** It has to be there. */
function statsOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw readFailure(path, error);
  }
}

type LineBreak = "\n" | "\r\n" | "\r" | "";

async function lineAt(
  path: string,
  line: number,
): Promise<{ readonly at: number; readonly bytes: Buffer; readonly lineBreak: LineBreak }> {
  const index = await LineIndex.build(path).catch((error: unknown) => {
    throw error instanceof Failure ? error : readFailure(path, error);
  });
  if (line >= index.lines) throw changedSince(line);
  const at = index.startOf(line);
  const file = openSync(path, "r");
  try {
    const bytes = readRange(file, at, index.startOf(line + 1));
    return { at, bytes, lineBreak: breakOf(bytes) };
  } finally {
    closeSync(file);
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function breakOf(bytes: Buffer): LineBreak {
  if (bytes.at(-1) === carriageReturn) return "\r";
  if (bytes.at(-1) !== lineFeed) return "";
  return bytes.at(-2) === carriageReturn ? "\r\n" : "\n";
}

/** One at a time, from whatever window. */
async function locked<T>(name: string, work: (path: string) => Promise<T>): Promise<T> {
  const { path } = await writableFile(name);
  const lock = new FileLock(join(dirname(path), `.${basename(path)}.edit.lock`));
  if (!(await lock.take())) {
    throw new Failure(
      `"${printable(basename(path))}" is being edited already: wait until that is done, then do this again.`,
    );
  }
  try {
    return await work(path);
  } finally {
    await lock.release();
  }
}

function assertRecord(text: string): void {
  if (/[\n\r]/.test(text)) {
    throw new Failure("A record is one line: write its line breaks as \\n within strings.");
  }
  if (!text.isWellFormed()) {
    throw new Failure(
      "The text has half of a surrogate pair, which no file of UTF-8 can hold: remove it.",
    );
  }
  if (parseRecord(text) === undefined) {
    throw new Failure("The text is no JSON object, so it was not saved: repair it first.");
  }
}

const changedSince = (line: number): Failure =>
  new Failure(
    `Line ${formatInteger(line + 1)} is no longer what it was when it was shown, so nothing was done: look at the record again.`,
  );

const nothingToUndo = (path: string): Failure =>
  new Failure(
    `There is no edit of "${printable(basename(path))}" that can be undone: the file has changed since. What was edited is in "${printable(basename(editsBeside(path)))}".`,
  );
