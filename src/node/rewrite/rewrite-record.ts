/** Replaces or removes one record of a file of any size, and undoes it. */

import { isUtf8 } from "node:buffer";
import { closeSync, openSync } from "node:fs";
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
import { appendEdit, keepEdits, readEdits } from "./edit-ledger-file.ts";
import { readRange, spliceFile, stateOf, type SpliceOptions } from "./splice-file.ts";

export interface RewriteRequest {
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  /** Of the line's text as it was seen, by `hashOfLine`. */
  readonly hash: string;
  readonly edit: RecordEdit;
}

type ShareOptions = Pick<SpliceOptions, "onShare">;

/** What was there is in the ledger before the file is another one. Rejects with a Failure if nothing was done. */
export async function rewriteRecord(
  { path: name, line, hash, edit }: RewriteRequest,
  { onShare }: ShareOptions = {},
): Promise<{ readonly done: UndoableEdit["done"]; readonly ledger: string }> {
  if (edit.type === "replace") assertRecord(edit.text);
  return locked(name, async (path) => {
    const { at, bytes, lineBreak } = await lineAt(path, line);
    const content = bytes.subarray(0, bytes.length - lineBreak.length);
    const text = content.toString("utf8");
    if (hashOfLine(text) !== hash) throw changedSince(line);
    const done = edit.type === "remove" ? "removed" : "replaced";
    const inserted = Buffer.from(edit.type === "remove" ? "" : edit.text + lineBreak);
    const before = stateOf(path, { at, length: bytes.length });
    const ledger = editsBeside(path);
    // A damaged one is told of before anything is done.
    const earlier = readEdits(ledger);
    const splice = { at, length: bytes.length, bytes: inserted };
    await spliceFile(path, splice, {
      onShare,
      beforeMove: async (prepared) => {
        const kept = happened(path, earlier);
        if (kept < earlier.length) await keepEdits(ledger, kept);
        appendEdit(
          ledger,
          editEntryLine({
            line: line + 1,
            done,
            at,
            length: inserted.length,
            before,
            after: stateOf(prepared, { at, length: inserted.length }),
            ...(isUtf8(content) ? { record: text } : { base64: content.toString("base64") }),
            ...(lineBreak !== "\n" && { lineBreak }),
          }),
        );
      },
    });
    return { done, ledger: basename(ledger) };
  });
}

/** Puts back what the last edit took away, byte for byte. Rejects with a Failure if there is none, or it cannot be done. */
export async function undoRewrite(
  name: string,
  { onShare }: ShareOptions = {},
): Promise<UndoableEdit> {
  return locked(name, async (path) => {
    const ledger = editsBeside(path);
    const edits = readEdits(ledger);
    const number = happened(path, edits) - 1;
    const last = edits[number];
    if (last === undefined || !isIn(path, last, "after")) throw nothingToUndo(path);
    const splice = { at: last.at, length: last.length, bytes: bytesOfEntry(last) };
    await spliceFile(path, splice, { onShare });
    await keepEdits(ledger, number);
    return shown(last);
  });
}

/** The edit that would be undone; `undefined`: none, or the file was changed by others since. */
export async function lastRewrite(name: string): Promise<UndoableEdit | undefined> {
  const { path } = await writableFile(name);
  const edits = readEdits(editsBeside(path));
  const last = edits[happened(path, edits) - 1];
  return last !== undefined && isIn(path, last, "after") ? shown(last) : undefined;
}

const shown = ({ line, done }: EditEntry): UndoableEdit => ({ line: line - 1, done });

/**
 * How many of the edits happened. The last ones may be noted only: the note is made before an edit and taken away after
 * its undoing, and a process can end in between.
 */
function happened(path: string, edits: readonly EditEntry[]): number {
  let number = edits.length;
  for (let last = edits[number - 1]; last !== undefined; last = edits[number - 1]) {
    if (isIn(path, last, "after") || !isIn(path, last, "before")) break;
    number -= 1;
  }
  return number;
}

/** Whether the file is as it was on one side of the edit. */
function isIn(path: string, entry: EditEntry, side: "before" | "after"): boolean {
  const length = side === "after" ? entry.length : bytesOfEntry(entry).length;
  const { bytes, sha256 } = stateOf(path, { at: entry.at, length });
  return bytes === entry[side].bytes && sha256 === entry[side].sha256;
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
