/** Counts what records and the sidecar beside them tell of task types and sources. */

import { listedPlaces } from "../create/creation-tally.ts";
import { provenanceInRecord } from "../create/read-provenance.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import type { OriginEntries } from "./origin-entries.ts";
import type { Origin, Origins } from "./origins.ts";

/** A column could hold anything: longer texts and more different ones than these are no names of task types. */
const maxNameLength = 60;
const maxNames = 200;
/** More files are counted together with what nothing is told of. */
const maxSources = 100_000;

interface Missing {
  records: number;
  readonly lines: number[];
}

export class OriginCounter {
  readonly #entries: OriginEntries | undefined;
  readonly #taskTypes = new Map<string, number>();
  readonly #sources = new Map<string, number>();
  readonly #missing = new Map<string, Missing>();
  #untold = 0;
  /** Entry of the last record that is as it was written. */
  #last = -1;
  /** Records since then that are not. */
  #edited = 0;

  /** `entries`: of the sidecar; `undefined`: there is none. */
  constructor(entries: OriginEntries | undefined) {
    this.#entries = entries;
  }

  /** Records in their order. `line`: 0-based. `hash`: of the line, as provenance has it; wanted only with entries. */
  add(line: number, json: JsonObject, hash: string | undefined): void {
    const told = originIn(json);
    if (told !== undefined) {
      this.#count(told, line);
      return;
    }
    const entry = hash === undefined ? undefined : this.#entries?.find(hash, this.#last + 1);
    if (entry === undefined) {
      this.#edited += 1;
      return;
    }
    this.#countEdited(entry);
    this.#last = entry;
    this.#count(this.#entries?.at(entry) ?? {}, line);
  }

  /** To be asked once, when all records were added. */
  origins(): Origins {
    this.#countEdited(this.#entries?.size ?? 0);
    return {
      taskTypes: [...this.#taskTypes]
        .map(([taskType, records]) => ({ taskType, records }))
        .sort((a, b) => b.records - a.records),
      sources: [...this.#sources].map(([path, records]) => ({ path, records })),
      missing: [...this.#missing].map(([part, { records, lines }]) => ({ part, records, lines })),
      untold: this.#untold,
    };
  }

  /** Records that were edited are those between two that were not, if there are as many of them. */
  #countEdited(next: number): void {
    const isKnown = this.#edited > 0 && next - this.#last - 1 === this.#edited;
    if (isKnown) {
      for (let entry = this.#last + 1; entry < next; entry++) {
        // What was missing may have been written.
        this.#count({ ...this.#entries?.at(entry), missing: undefined });
      }
    } else this.#untold += this.#edited;
    this.#edited = 0;
  }

  #count({ taskType, path, missing = [] }: Origin, line?: number): void {
    if (taskType === undefined || !increment(this.#taskTypes, taskType, maxNames))
      this.#untold += 1;
    if (path !== undefined) increment(this.#sources, path, maxSources);
    for (const part of missing) {
      let entry = this.#missing.get(part);
      if (entry === undefined) this.#missing.set(part, (entry = { records: 0, lines: [] }));
      entry.records += 1;
      if (line !== undefined && entry.lines.length < listedPlaces) entry.lines.push(line);
    }
  }
}

/** False: there are too many already. */
function increment(counts: Map<string, number>, name: string, most: number): boolean {
  const known = counts.get(name);
  if (known === undefined && counts.size === most) return false;
  counts.set(name, (known ?? 0) + 1);
  return true;
}

/** What a record says of itself: its provenance, or a column "task_type"; `undefined`: nothing. */
function originIn(json: JsonObject): Origin | undefined {
  const { metadata } = json;
  const isObject = typeof metadata === "object" && metadata !== null && !Array.isArray(metadata);
  const inner: JsonObject = isObject ? metadata : {};
  if (typeof inner["hash"] === "string") {
    const provenance = provenanceInRecord(json);
    if (provenance !== undefined) return provenance;
  }
  const taskType = nameIn(json["task_type"]) ?? nameIn(inner["task_type"]);
  return taskType === undefined ? undefined : { taskType };
}

function nameIn(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= maxNameLength
    ? value
    : undefined;
}
