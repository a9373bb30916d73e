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
  const { removed: _before, ...others } = parseRecord(entry) ?? {};
  return JSON.stringify({ ...others, record: hash, ...(isRemoved && { removed: true }) });
}
