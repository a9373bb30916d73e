/** The ledger of edits as a file beside its dataset. */

import { appendFileSync, closeSync, fsyncSync, openSync, readSync } from "node:fs";

import { readEditEntry, type EditEntry } from "../../core/cleaning/edit-ledger.ts";
import { printable } from "../../core/wording.ts";
import { Failure, readFailure, systemErrorCode } from "../failure.ts";
import { linesOf } from "../ledger-file.ts";
import { replaceFile, writableFile, writeFailure } from "../replace-file.ts";

/** For the eyes of its owner: it holds what was taken out of a dataset. */
const privateMode = 0o600;

/** None, if there is no ledger. Throws a Failure if it is damaged: nothing is lost by leaving it alone. */
export function readEdits(ledger: string): readonly EditEntry[] {
  let file: number;
  try {
    file = openSync(ledger, "r");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return [];
    throw readFailure(ledger, error);
  }
  try {
    const source = {
      read: (target: Uint8Array, position: number) =>
        readSync(file, target, 0, target.length, position),
    };
    return Array.from(linesOf(source), (line, index) => {
      const entry = readEditEntry(line);
      if (entry !== undefined) return entry;
      throw new Failure(
        `"${printable(ledger)}" is damaged on line ${index + 1}, so no edit can be undone or noted: move it away.`,
      );
    });
  } finally {
    closeSync(file);
  }
}

/** It is on the disk when this ends. `line`: of `editEntryLine`. */
export function appendEdit(ledger: string, line: string): void {
  try {
    const file = openSync(ledger, "a", privateMode);
    try {
      appendFileSync(file, line);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw writeFailure(ledger, error);
  }
}

/** Keeps the first entries only. */
export async function keepEdits(ledger: string, kept: number): Promise<void> {
  const target = await writableFile(ledger);
  const file = openSync(target.path, "r");
  try {
    const source = {
      read: (bytes: Uint8Array, position: number) =>
        readSync(file, bytes, 0, bytes.length, position),
    };
    await replaceFile(target, firstLines(linesOf(source), kept), { mode: privateMode });
  } finally {
    closeSync(file);
  }
}

function* firstLines(lines: Iterable<string>, kept: number): Iterable<string> {
  let left = kept;
  for (const line of lines) {
    if (left-- === 0) return;
    yield `${line}\n`;
  }
}
