/** Counts over the records of a dataset, or of a part of it: parts are counted apart and merged. */

import { roles, type Example, type Role } from "./formats/format.ts";
import type { JsonObject, JsonValue } from "./model.ts";
import type { EmptyField, Statistics } from "./report.ts";

/** A column set of a free-form file could be anything; more empty paths than these are not told apart. */
const maxEmptyPaths = 1000;

interface EmptyCount {
  readonly path: string;
  readonly kind: EmptyField["kind"];
  count: number;
  records: number;
}

export class StatisticsCounter {
  #examples = 0;
  #turns = 0;
  #characters = 0;
  readonly #roles: Record<Role, number> = { system: 0, user: 0, assistant: 0, tool: 0 };
  readonly #empty = new Map<string, EmptyCount>();

  /** `hasEmpty`: whether it is worth looking for empty values in `json`. */
  add(json: JsonObject, example: Example | undefined, hasEmpty: boolean): void {
    if (example !== undefined) {
      this.#examples += 1;
      this.#turns += example.turns.length;
      for (const { role, parts } of example.turns) {
        this.#countTurn(role);
        for (const part of parts) if (part.type === "text") this.#characters += part.text.length;
      }
    }
    if (hasEmpty) this.#addEmpty(json);
  }

  merge(other: Statistics): void {
    this.#examples += other.examples;
    this.#turns += other.turns;
    this.#characters += other.characters;
    for (const role of roles) this.#roles[role] += other.roles[role] ?? 0;
    for (const { path, kind, count, records } of other.emptyFields) {
      this.#countEmpty(path, kind, count, records);
    }
  }

  statistics(): Statistics {
    return {
      examples: this.#examples,
      turns: this.#turns,
      characters: this.#characters,
      roles: Object.fromEntries(
        roles.filter((role) => this.#roles[role] > 0).map((role) => [role, this.#roles[role]]),
      ),
      emptyFields: [...this.#empty.values()].toSorted(
        (a, b) => b.count - a.count || compare(a.path, b.path) || compare(a.kind, b.kind),
      ),
    };
  }

  /** For every turn of a dataset: named fields, because access by a name that varies is slow. */
  #countTurn(role: Role): void {
    switch (role) {
      case "system":
        this.#roles.system += 1;
        break;
      case "user":
        this.#roles.user += 1;
        break;
      case "assistant":
        this.#roles.assistant += 1;
        break;
      case "tool":
        this.#roles.tool += 1;
    }
  }

  #addEmpty(json: JsonObject): void {
    const seen = new Set<EmptyCount>();
    // A stack of our own: how deep a record is nested is up to the file.
    const open: [path: string, value: JsonValue][] = [["", json]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [path, value] = next;
      const kind = emptyKind(value);
      if (kind !== undefined) {
        const entry = this.#countEmpty(path, kind, 1, 0);
        if (entry !== undefined) seen.add(entry);
      } else if (Array.isArray(value)) {
        for (const item of value) open.push([`${path}[]`, item]);
      } else if (typeof value === "object" && value !== null) {
        for (const [key, member] of Object.entries(value)) {
          open.push([path === "" ? key : `${path}.${key}`, member]);
        }
      }
    }
    for (const entry of seen) entry.records += 1;
  }

  #countEmpty(path: string, kind: EmptyField["kind"], count: number, records: number) {
    const id = `${kind} ${path}`;
    let entry = this.#empty.get(id);
    if (entry === undefined) {
      if (this.#empty.size === maxEmptyPaths) return undefined;
      entry = { path, kind, count: 0, records: 0 };
      this.#empty.set(id, entry);
    }
    entry.count += count;
    entry.records += records;
    return entry;
  }
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function emptyKind(value: JsonValue): EmptyField["kind"] | undefined {
  if (value === null) return "null";
  if (typeof value === "string") {
    if (value === "") return "emptyString";
    return value.trim() === "" ? "whitespaceOnly" : undefined;
  }
  if (typeof value !== "object") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? "emptyArray" : undefined;
  return Object.keys(value).length === 0 ? "emptyObject" : undefined;
}
