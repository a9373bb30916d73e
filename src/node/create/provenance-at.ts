/** Where a record of a dataset is from, though it may have been edited since. */

import { createReadStream, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";

import { sidecarOf } from "../../core/create/provenance-line.ts";
import type { Provenance } from "../../core/create/provenance.ts";
import { provenanceInRecord, readProvenance } from "../../core/create/read-provenance.ts";
import { parseRecord } from "../../core/json/strict.ts";
import type { FoundProvenance, ProvenanceRequest } from "../../protocol/creation-messages.ts";
import { hashOfLine } from "./hashes.ts";
import { eachEntry } from "./sidecar-lines.ts";
import { sourceState } from "./source-state.ts";

/** `null`: nothing is known of it. */
export async function provenanceAt(request: ProvenanceRequest): Promise<FoundProvenance | null> {
  const inRecord = provenanceInRecord(parseRecord(request.text) ?? {});
  if (inRecord !== undefined) return found(request.path, inRecord, true);
  const sidecar = sidecarOf(request.path);
  if (!existsSync(sidecar)) return null;
  const entry = await entryOf(sidecar, request);
  if (entry === undefined) return null;
  const provenance = await entryAt(sidecar, entry.index);
  return provenance === undefined ? null : found(request.path, provenance, entry.isExact);
}

async function found(
  dataset: string,
  provenance: Provenance,
  isExact: boolean,
): Promise<FoundProvenance> {
  const { path } = provenance;
  const isFile = path !== "-" && path !== "selection";
  const folder = dirname(dataset);
  const source = isFile ? resolve(folder, path) : undefined;
  const state = isFile ? await sourceState(folder, provenance) : "unknown";
  return { provenance, isExact, source, state };
}

interface Entry {
  readonly index: number;
  readonly isExact: boolean;
}

async function entryOf(
  sidecar: string,
  { path, line, text, above, below }: ProvenanceRequest,
): Promise<Entry | undefined> {
  const own = hashOfLine(text);
  const before = hashesOf(above);
  const behind = hashesOf(below);
  const places = await placesIn(sidecar, new Set([own, ...before, ...behind]));
  const asPlaced = (index: number): number => {
    const isBehind = before[0] !== undefined && places.get(before[0])?.includes(index - 1) === true;
    return isBehind ? -1 : Math.abs(index - line);
  };
  // Of records that are the same, the one that stands where this one does.
  const [exact] = [...(places.get(own) ?? [])].sort((a, b) => asPlaced(a) - asPlaced(b));
  if (exact !== undefined) return { index: exact, isExact: true };
  if (places.size === 0) return entryByCount(sidecar, path, line);
  const fromAbove = neighbours(before, places, 1);
  const fromBelow = neighbours(behind, places, -1);
  const known = new Set([...places.values()].flat());
  const candidates = [...fromAbove, ...fromBelow].filter((index) => {
    const isAgreed =
      (before.length === 0 || fromAbove.includes(index)) &&
      (behind.length === 0 || fromBelow.includes(index));
    return isAgreed && !known.has(index);
  });
  return candidates[0] === undefined ? undefined : { index: candidates[0], isExact: false };
}

/** Where all records around were edited, as by redaction: each has its place if none was added or taken out. */
async function entryByCount(
  sidecar: string,
  dataset: string,
  line: number,
): Promise<Entry | undefined> {
  let entries = 0;
  await eachEntry(sidecar, () => (entries += 1));
  let records = 0;
  let index: number | undefined;
  const lines = createReadStream(dataset, "utf8");
  let at = 0;
  for await (const text of createInterface({ input: lines, crlfDelay: Infinity })) {
    if (at === line) index = records;
    if (text.trim() !== "") records += 1;
    at += 1;
  }
  return index === undefined || records !== entries ? undefined : { index, isExact: false };
}

const hashesOf = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.trim() !== "").map(hashOfLine);

/** Where the record would be by the nearest neighbour that is as it was written. */
function neighbours(
  hashes: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  step: 1 | -1,
): readonly number[] {
  for (const [distance, hash] of hashes.entries()) {
    const indexes = places.get(hash);
    if (indexes !== undefined) return indexes.map((index) => index + step * (distance + 1));
  }
  return [];
}

/** By hash, which entries have it; only of those that are wanted. */
async function placesIn(
  sidecar: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const places = new Map<string, number[]>();
  await eachEntry(sidecar, (text, index) => {
    const hash = text === undefined ? undefined : hashIn(text);
    if (hash === undefined || !wanted.has(hash)) return;
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [index]);
    else known.push(index);
  });
  return places;
}

async function entryAt(sidecar: string, wanted: number): Promise<Provenance | undefined> {
  let provenance: Provenance | undefined;
  await eachEntry(sidecar, (text, index) => {
    if (index === wanted && text !== undefined) provenance = readProvenance(parseRecord(text));
  });
  return provenance;
}

const head = '{"record":"';

/** Of a line as it is written here without parsing it. */
function hashIn(text: string): string | undefined {
  if (text.startsWith(head)) return text.slice(head.length, text.indexOf('"', head.length));
  const hash = parseRecord(text)?.["record"];
  return typeof hash === "string" ? hash : undefined;
}
