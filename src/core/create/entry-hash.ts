/** Which record a line of provenance is about, told and changed without parsing the lines that are written here. */

import { parseRecord } from "../json/strict.ts";

const head = '{"record":"';

/** `undefined`: the line does not say. */
export function recordHashOf(entry: string): string | undefined {
  if (entry.startsWith(head)) return entry.slice(head.length, entry.indexOf('"', head.length));
  const hash = parseRecord(entry)?.["record"];
  return typeof hash === "string" ? hash : undefined;
}

/** The same for another record. */
export function withRecordHash(entry: string, hash: string): string {
  if (entry.startsWith(head))
    return head + hash + entry.slice(entry.indexOf('"', head.length));
  return JSON.stringify({ ...parseRecord(entry), record: hash });
}
