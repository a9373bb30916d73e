/** Where a record of a dataset is from, though it may have been edited since. */

import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { recordHashOf } from "../../core/create/entry-hash.ts";
import { sidecarOf } from "../../core/create/provenance-line.ts";
import type { Provenance } from "../../core/create/provenance.ts";
import { mostAlike } from "../../core/create/most-alike.ts";
import { provenanceInRecord, readProvenance } from "../../core/create/read-provenance.ts";
import { parseRecord } from "../../core/json/strict.ts";
import type { FoundProvenance, ProvenanceRequest } from "../../protocol/creation-messages.ts";
import { hashOfLine } from "./hashes.ts";
import { eachEntry, eachLine, piecesOfFile } from "./sidecar-lines.ts";
import { sourceAccess } from "./source-access.ts";
import { sourceState, sourceText } from "./source-state.ts";

/** `null`: nothing is known of it. */
export async function provenanceAt(request: ProvenanceRequest): Promise<FoundProvenance | null> {
  const inRecord = provenanceInRecord(parseRecord(request.text) ?? {});
  if (inRecord !== undefined) return found(request, inRecord, true);
  const sidecar = sidecarOf(request.path);
  if (!existsSync(sidecar)) return null;
  const known = await placesIn(sidecar, request);
  const exact = exactEntry(known.places, request);
  if (exact !== undefined) {
    const provenance = (await entriesAt(sidecar, [exact])).get(exact);
    return provenance === undefined ? null : found(request, provenance, true);
  }
  const provenance = await (known.places.size === 0
    ? byCount(request, known)
    : byNeighbours(request, known));
  return provenance === undefined ? null : found(request, provenance, false);
}

async function found(
  { path: dataset, readable }: ProvenanceRequest,
  provenance: Provenance,
  isExact: boolean,
): Promise<FoundProvenance> {
  const { path } = provenance;
  const isFile = path !== "-" && path !== "selection";
  const folder = dirname(dataset);
  const source = isFile ? resolve(folder, path) : undefined;
  const access = isFile && (await sourceAccess(folder, provenance, readable));
  const state = access === "file" ? await sourceState(folder, provenance) : access || "unknown";
  return { provenance, isExact, source, state };
}

/** Of records that are the same, the one that stands where this one does. */
function exactEntry(places: Places, { line, text, above }: ProvenanceRequest): number | undefined {
  const [before] = linesWithText(above);
  const indexesBefore = before === undefined ? undefined : places.get(hashOfLine(before));
  const asPlaced = (index: number): number =>
    indexesBefore?.includes(index - 1) === true ? -1 : Math.abs(index - line);
  const [exact] = [...(places.get(hashOfLine(text)) ?? [])].sort(
    (a, b) => asPlaced(a) - asPlaced(b),
  );
  return exact;
}

/** So many sources are looked at, and so many entries: whoever asks waits. */
const maxCandidates = 4;
const maxGap = 200;

/**
 * Between those that the nearest records around it have, which are as they were, as many entries as there are edited
 * records are theirs, one after the other. Where some are gone, what the sources say decides, if it does so clearly.
 */
async function byNeighbours(
  { path, text, above, below, readable }: ProvenanceRequest,
  { sidecar, places, entries }: KnownPlaces,
): Promise<Provenance | undefined> {
  const gap = nearestGap(
    boundsOf(linesWithText(above), places, -1),
    boundsOf(linesWithText(below), places, entries),
  );
  if (gap === undefined || gap.end - gap.start > maxGap) return undefined;
  const known = new Set([...places.values()].flat());
  const between: number[] = [];
  for (let index = gap.start; index < gap.end; index++) {
    if (!known.has(index)) between.push(index);
  }
  const candidates = [...(await entriesAt(sidecar, between)).values()].filter(
    ({ removed }) => removed !== true,
  );
  if (candidates.length === gap.records) return candidates[gap.own];
  if (candidates.length < gap.records || candidates.length > maxCandidates) return undefined;
  const folder = dirname(path);
  const sources: string[] = [];
  for (const candidate of candidates) {
    const traits = Object.values(candidate.traits ?? {});
    const isFile = (await sourceAccess(folder, candidate, readable)) === "file";
    const source = isFile ? await sourceText(folder, candidate) : undefined;
    sources.push([source, ...traits].join(" "));
  }
  const index = mostAlike(text, sources);
  return index === undefined ? undefined : candidates[index];
}

/** A record around that is as it was, or the end of the dataset. */
interface Bound {
  readonly index: number;
  /** How many lines away. */
  readonly distance: number;
  /** Edited records between it and the one that is looked for. */
  readonly between: number;
}

/** Of fewer lines than that, there are no others. */
const windowLines = 50;

/** `end`: of the sidecar, on that side. */
function boundsOf(lines: readonly string[], places: Places, end: number): readonly Bound[] {
  const bounds: Bound[] = [];
  let between = 0;
  for (const [distance, line] of lines.entries()) {
    const indexes = places.get(hashOfLine(line));
    if (indexes === undefined) between += 1;
    else for (const index of indexes) bounds.push({ index, distance, between });
  }
  if (lines.length < windowLines) bounds.push({ index: end, distance: lines.length, between });
  return bounds;
}

interface Gap {
  /** Of its entries: the first, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** Edited records in it, that which is looked for among them. */
  readonly records: number;
  /** How many of them are before it. */
  readonly own: number;
}

/** Bounds that are in the wrong order were moved. */
function nearestGap(above: readonly Bound[], below: readonly Bound[]): Gap | undefined {
  let nearest: Gap | undefined;
  let least = Infinity;
  for (const before of above) {
    for (const behind of below) {
      const gap = { start: before.index + 1, end: behind.index };
      const distance = before.distance + behind.distance;
      const size = gap.end - gap.start;
      if (size < 0 || distance > least) continue;
      if (nearest !== undefined && distance === least && size >= nearest.end - nearest.start) {
        continue;
      }
      least = distance;
      nearest = { ...gap, records: before.between + 1 + behind.between, own: before.between };
    }
  }
  return nearest;
}

const linesWithText = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.trim() !== "");

/** By hash, which entries have it; only of those that are wanted. */
type Places = ReadonlyMap<string, readonly number[]>;

interface KnownPlaces {
  readonly sidecar: string;
  readonly places: Places;
  /** How many there are. */
  readonly entries: number;
}

async function placesIn(
  sidecar: string,
  { text: own, above, below }: ProvenanceRequest,
): Promise<KnownPlaces> {
  const wanted = new Set([own, ...linesWithText([...above, ...below])].map(hashOfLine));
  const places = new Map<string, number[]>();
  let entries = 0;
  await eachEntry(sidecar, (text, index) => {
    entries = index + 1;
    const hash = text === undefined ? undefined : recordHashOf(text);
    if (hash === undefined || !wanted.has(hash)) return;
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [index]);
    else known.push(index);
  });
  return { sidecar, places, entries };
}

/** Where all records around were edited, as by redaction: each has its place if none was added or taken out. */
async function byCount(
  { path, line }: ProvenanceRequest,
  { sidecar, entries }: KnownPlaces,
): Promise<Provenance | undefined> {
  let records = 0;
  let index: number | undefined;
  await eachLine(piecesOfFile(path), (text, at) => {
    if (at === line) index = records;
    if (text?.trim() !== "") records += 1;
  });
  if (index === undefined || records !== entries) return undefined;
  return (await entriesAt(sidecar, [index])).get(index);
}

/** In their order, without what is none. */
async function entriesAt(
  sidecar: string,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, Provenance>> {
  const found = new Map<number, Provenance>();
  if (wanted.length === 0) return found;
  const indexes = new Set(wanted);
  await eachEntry(sidecar, (text, index) => {
    if (text === undefined || !indexes.has(index)) return;
    const provenance = readProvenance(parseRecord(text));
    if (provenance !== undefined) found.set(index, provenance);
  });
  return found;
}
