/** Which record a line of provenance is about, told and changed without parsing the lines that are written here. */

import { parseRecord } from "../json/strict.ts";

const head = '{"record":"';
const removedKey = '"removed"';

/** `undefined`: the line does not say. */
export function recordHashOf(entry: string): string | undefined {
  if (entry.startsWith(head)) return entry.slice(head.length, entry.indexOf('"', head.length));
  const hash = parseRecord(entry)?.["record"];
  return typeof hash === "string" ? hash : undefined;
}

/** The same entry of another record. `isRemoved`: as `Provenance` has it. */
export function entryOfRecord(entry: string, hash: string, isRemoved: boolean): string {
  const isPlain = !isRemoved && !entry.includes(removedKey) && entry.startsWith(head);
  if (isPlain) return head + hash + entry.slice(entry.indexOf('"', head.length));
  // What is undefined is not written.
  const removed = isRemoved ? true : undefined;
  return JSON.stringify({ ...parseRecord(entry), record: hash, removed });
}
