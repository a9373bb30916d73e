/** The secret that a project's pseudonyms are made with: of a file or the environment, never of the command line. */

import { readFile } from "node:fs/promises";

import { printable } from "../core/wording.ts";
import { Failure, readFailure } from "./failure.ts";

export const keyVariable = "TUNESMITH_PSEUDONYM_KEY";

export const leastBytes = 16;

/** The key that a text is: in the environment, and where the editor keeps it. */
export function keyOfText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * The key in the file named, else in the environment; `undefined` if there is none. Rejects with a Failure for one that
 * is too short to be a secret.
 */
export async function readPseudonymKey(
  keyPath: string | undefined,
): Promise<Uint8Array | undefined> {
  if (keyPath !== undefined) {
    return longEnough(await readKeyFile(keyPath), `The key in "${printable(keyPath)}"`);
  }
  const value = process.env[keyVariable] ?? "";
  return value === "" ? undefined : longEnough(keyOfText(value), `The key in ${keyVariable}`);
}

/** For work that cannot be done without. */
export async function requirePseudonymKey(keyPath: string | undefined): Promise<Uint8Array> {
  const key = await readPseudonymKey(keyPath);
  if (key !== undefined) return key;
  throw new Failure(
    `Pseudonyms need a key: put at least ${leastBytes} random bytes into a file for --key-file, or into ${keyVariable}.`,
  );
}

/** A line break at the end is the editor's: the same words are the same key, from a file or a variable. */
async function readKeyFile(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path);
    const end = bytes.at(-1) !== 0x0a ? bytes.length : bytes.at(-2) === 0x0d ? -2 : -1;
    return bytes.subarray(0, end);
  } catch (error) {
    throw readFailure(path, error);
  }
}

function longEnough(key: Uint8Array, name: string): Uint8Array {
  if (key.length >= leastBytes) return key;
  throw new Failure(
    `${name} has ${key.length} bytes, which can be guessed: take at least ${leastBytes} random ones.`,
  );
}
