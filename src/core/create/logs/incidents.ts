/** Entries of one host that follow each other closely are one incident. */

import type { OpenEntry } from "./open-entry.ts";

export type EntryGroup = [OpenEntry, ...OpenEntry[]];

interface OpenIncident {
  readonly entries: EntryGroup;
  characters: number;
}

/** Of one incident. */
const maxEntries = 200;
const maxCharacters = 1_048_576;
const maxSpanMs = 24 * 60 * 60_000;

/** Of all incidents that are open: beyond that the one that was quiet for longest is closed. */
const maxHosts = 10_000;
const maxOpenCharacters = 32 * 1_048_576;

/**
 * An incident goes on as long as its host does not pause. Clocks of other hosts, which may be hours apart, close nothing: what
 * is open waits for its host, for the end, or until too much is open.
 */
export class Incidents {
  readonly #pauseMs: number;
  /** By host, the one that was quiet for longest first. */
  readonly #open = new Map<string, OpenIncident>();
  #characters = 0;

  constructor(minutes: number) {
    this.#pauseMs = minutes * 60_000;
  }

  /** The entry is complete. Answers with incidents that are over. */
  add(one: OpenEntry): readonly EntryGroup[] {
    const host = hostKey(one);
    const incident = this.#open.get(host);
    const closed: EntryGroup[] = [];
    if (incident !== undefined && this.#goesOn(incident, one)) {
      incident.entries.push(one);
      incident.characters += one.characters;
      this.#open.delete(host);
      this.#open.set(host, incident);
    } else {
      if (incident !== undefined) closed.push(this.#close(host, incident));
      this.#open.set(host, { entries: [one], characters: one.characters });
    }
    this.#characters += one.characters;
    while (this.#open.size > maxHosts || this.#characters > maxOpenCharacters) {
      const [oldest] = this.#open;
      if (oldest === undefined) break;
      closed.push(this.#close(...oldest));
    }
    return closed;
  }

  /** The last entry of this host, if it can still grow. */
  lastOf(host: string | undefined): OpenEntry | undefined {
    return this.#open.get(host ?? "")?.entries.at(-1);
  }

  /** All that is open, in the order of first lines. */
  end(): readonly EntryGroup[] {
    const groups = [...this.#open.values()].map(({ entries }) => entries);
    this.#open.clear();
    this.#characters = 0;
    return groups.sort(([a], [b]) => a.line - b.line);
  }

  #close(host: string, { entries, characters }: OpenIncident): EntryGroup {
    this.#open.delete(host);
    this.#characters -= characters;
    return entries;
  }

  #goesOn({ entries, characters }: OpenIncident, one: OpenEntry): boolean {
    return (
      entries.length < maxEntries &&
      characters + one.characters <= maxCharacters &&
      isWithin(entries.at(-1), one, this.#pauseMs) &&
      isWithin(entries[0], one, maxSpanMs)
    );
  }
}

const hostKey = ({ entry }: OpenEntry): string => entry.host ?? "";

/** Entries whose times cannot be compared belong together by their order. */
function isWithin(before: OpenEntry | undefined, one: OpenEntry, milliseconds: number): boolean {
  if (before === undefined) return true;
  const apart =
    difference(before.entry.time, one.entry.time) ??
    difference(before.entry.uptime, one.entry.uptime);
  return apart === undefined || Math.abs(apart) <= milliseconds;
}

const difference = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : b - a;
