/** The ledger of edits as a file beside its dataset. Only its end is read: it grows with every edit. */

import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename } from "node:path";

import { readEditEntry, type EditEntry } from "../../core/cleaning/edit-ledger.ts";
import { printable } from "../../core/wording.ts";
import { Failure, readFailure, systemErrorCode } from "../failure.ts";
import { writeFailure } from "../replace-file.ts";
import { readRange } from "./read-range.ts";

/** For the eyes of its owner: it holds what was taken out of a dataset. */
const privateMode = 0o600;

/** A link may lead anywhere, as one in a repository of strangers. Windows has no such flag. */
const noFollow = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;

const lineFeed = 0x0a;

/** A read asks for so many bytes, and for twice as many if no line begins in them. */
const leastRead = 1 << 16;

export interface NotedEdit {
  readonly entry: EditEntry;
  /** Where its line begins in the ledger, in bytes. */
  readonly start: number;
  /** Where it ends, its break among it. */
  readonly end: number;
}

/**
 * The last edit that is noted before this place of the ledger, the end by default; `undefined`: there is none. A last line
 * that was not written to its end counts for nothing. Throws a Failure if the ledger is damaged or no ledger.
 */
export function lastNoted(ledger: string, before = Infinity): NotedEdit | undefined {
  const file = opened(ledger, constants.O_RDONLY | noFollow);
  if (file === undefined) return undefined;
  try {
    const line = lineBefore(file, Math.min(before, fstatSync(file).size));
    if (line === undefined) return undefined;
    const entry = readEditEntry(line.text);
    if (entry !== undefined) return { entry, start: line.start, end: line.end };
    throw new Failure(
      `"${printable(basename(ledger))}" is no ledger, or damaged, so no edit can be undone or noted: move it away.`,
    );
  } finally {
    closeSync(file);
  }
}

/** Behind the first `end` bytes of the ledger, of which the rest is dropped. It is on the disk when this ends. */
export function noteEdit(ledger: string, line: string, end: number): void {
  const flags = constants.O_RDWR | constants.O_CREAT | noFollow;
  const file = opened(ledger, flags);
  if (file === undefined) return;
  try {
    ftruncateSync(file, end);
    const bytes = Buffer.from(line);
    try {
      for (let written = 0; written < bytes.length;) {
        written += writeSync(file, bytes, written, bytes.length - written, end + written);
      }
      fsyncSync(file);
    } catch (error) {
      ftruncateSync(file, end);
      throw writeFailure(ledger, error);
    }
  } finally {
    closeSync(file);
  }
}

/** Keeps the first `end` bytes; an empty ledger goes. */
export function cutLedger(ledger: string, end: number): void {
  const file = opened(ledger, constants.O_RDWR | noFollow);
  if (file === undefined) return;
  try {
    ftruncateSync(file, end);
    if (end === 0) unlinkSync(ledger);
  } catch (error) {
    throw writeFailure(ledger, error);
  } finally {
    closeSync(file);
  }
}

/** `undefined`: it is not there. */
function opened(ledger: string, flags: number): number | undefined {
  try {
    return openSync(ledger, flags, privateMode);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT") return undefined;
    if (code === "ELOOP") {
      throw new Failure(
        `"${printable(basename(ledger))}" is a link, and edits are noted in a file beside the dataset only: remove it.`,
      );
    }
    throw flags === (constants.O_RDONLY | noFollow)
      ? readFailure(ledger, error)
      : writeFailure(ledger, error);
  }
}

function lineBefore(
  file: number,
  size: number,
): { readonly text: string; readonly start: number; readonly end: number } | undefined {
  for (let length = leastRead; ; length *= 2) {
    const from = Math.max(0, size - length);
    const bytes = readRange(file, from, size);
    // What stands behind the last break is no line.
    const last = bytes.lastIndexOf(lineFeed);
    const before = last <= 0 ? -1 : bytes.lastIndexOf(lineFeed, last - 1);
    if (last !== -1 && (before !== -1 || from === 0)) {
      const start = before + 1;
      return {
        text: bytes.toString("utf8", start, last),
        start: from + start,
        end: from + last + 1,
      };
    }
    if (from === 0) return undefined;
  }
}
