/** Rows of tables as operational records: tickets, configurations with their requests, log entries with their meaning. */

import { uniqueColumns } from "../../import/unique-columns.ts";
import type { ColumnMapping } from "../../import/column-mapping.ts";
import type { TextCleaning } from "../creation-options.ts";
import {
  partsOfKind,
  usualTaskTypes,
  type Doubt,
  type OperationalRecord,
  type PartName,
  type SourceKind,
} from "../operational-record.ts";
import type { SourceRow } from "../source-row.ts";
import { isTaskType, type TaskType } from "../task-type.ts";
import { cleanText, tidyText } from "../tickets/clean-text.ts";
import { isBoilerplate } from "../tickets/boilerplate.ts";
import { notesOf, withNotes, type TicketNote, type TicketTexts } from "../tickets/ticket-notes.ts";
import { SeenIds } from "./seen-ids.ts";
import { idField, isPart, notesField, taskTypeField } from "./table-fields.ts";

export interface TableReading {
  readonly kind: SourceKind;
  /** Without a fault (`tableMappingFault`). */
  readonly mapping: ColumnMapping;
  readonly cleaning: TextCleaning;
  /** In place of that which the kind has; a column "task_type" wins. */
  readonly taskType?: TaskType | undefined;
  /** Texts that count as no answer, beside the usual ones. */
  readonly boilerplate?: readonly string[] | undefined;
  /** Those of tables that were read before. */
  readonly ids?: SeenIds | undefined;
}

type Parts = Partial<Record<PartName, string>>;
type IsEmpty = (text: string | undefined) => boolean;

/** What devices say and are told: its white space is tidied, nothing else. */
const verbatimParts: readonly PartName[] = ["config", "entry"];

interface Placed {
  readonly field: string;
  readonly index: number;
}

/** Reads the rows of one table. */
export class TableRecords {
  readonly #reading: TableReading;
  readonly #texts: readonly { readonly part: PartName; readonly indexes: readonly number[] }[];
  readonly #notes: readonly number[];
  readonly #traits: readonly Placed[];
  readonly #taskType: number | undefined;
  readonly #ids: SeenIds;

  /** `columns`: those of the same name count as `uniqueColumns` calls them. */
  constructor(columns: readonly string[], reading: TableReading) {
    this.#reading = reading;
    this.#ids = reading.ids ?? new SeenIds();
    const { kind, mapping } = reading;
    const places = new Map(uniqueColumns(columns).map((column, index) => [column, index]));
    const placed = mapping.flatMap(({ field, column }) => {
      const index = places.get(column);
      return index === undefined ? [] : [{ field, index }];
    });
    const indexesOf = (wanted: string): readonly number[] =>
      placed.filter(({ field }) => field === wanted).map(({ index }) => index);
    this.#texts = partsOfKind[kind].map((part) => ({ part, indexes: indexesOf(part) }));
    this.#notes = kind === "ticket" ? indexesOf(notesField) : [];
    this.#taskType = indexesOf(taskTypeField)[0];
    this.#traits = placed.filter(
      ({ field }) =>
        !isPart(kind, field) &&
        field !== taskTypeField &&
        !(kind === "ticket" && field === notesField),
    );
  }

  read(row: SourceRow): OperationalRecord {
    const { kind } = this.#reading;
    const isEmpty = this.#emptiness();
    const { parts, missing } = this.#parts(row.cells, isEmpty);
    const traits = this.#readTraits(row.cells);
    const doubt = this.#doubt(parts, isEmpty) ?? this.#repeated(traits[idField]);
    return {
      kind,
      taskType: this.#toldTaskType(row.cells) ?? this.#reading.taskType ?? usualTaskTypes[kind],
      parts,
      traits,
      place: { line: row.line, endLine: row.endLine, row: row.row },
      source: row.cells,
      ...(doubt !== undefined && { doubt }),
      missing: doubt === undefined ? missing : [],
    };
  }

  /** Whether a text of a row says nothing, found out once for each. */
  #emptiness(): IsEmpty {
    const { boilerplate } = this.#reading;
    const known: string[] = [];
    return (text) => {
      if (text === undefined) return true;
      if (known.includes(text)) return false;
      if (isBoilerplate(text, boilerplate)) return true;
      known.push(text);
      return false;
    };
  }

  #parts(
    cells: readonly string[],
    isEmpty: IsEmpty,
  ): {
    readonly parts: Parts;
    readonly missing: readonly PartName[];
  } {
    const { kind } = this.#reading;
    const parts: Parts = {};
    for (const { part, indexes } of this.#texts) {
      const text = this.#text(part, indexes, cells);
      if (text !== "") parts[part] = text;
    }
    switch (kind) {
      case "ticket":
        return completed(
          withNotes(parts, () => this.#readNotes(cells, isEmpty), isEmpty),
          isEmpty,
        );
      case "log":
        return {
          parts,
          missing: (["classification", "action"] as const).filter(
            (part) => parts[part] === undefined,
          ),
        };
      case "config":
        return { parts, missing: [] };
    }
  }

  #text(part: PartName, indexes: readonly number[], cells: readonly string[]): string {
    let joined = "";
    for (const index of indexes) {
      const cell = cells[index] ?? "";
      if (cell === "") continue;
      const text = verbatimParts.includes(part) ? tidyText(cell) : this.#clean(cell);
      joined = joinedTexts(joined, text);
    }
    return joined;
  }

  #clean(text: string): string {
    return cleanText(text, this.#reading.cleaning);
  }

  #readNotes(cells: readonly string[], isEmpty: IsEmpty): readonly TicketNote[] {
    const threads = this.#notes.map((index) => cells[index] ?? "");
    return notesOf(threads, (text) => this.#clean(text)).filter(({ text }) => !isEmpty(text));
  }

  #readTraits(cells: readonly string[]): Readonly<Record<string, string>> {
    const traits: [string, string][] = [];
    for (const { field, index } of this.#traits) {
      const value = (cells[index] ?? "").trim();
      if (value !== "") traits.push([field, value]);
    }
    // Entries, since "__proto__" is a name like any other.
    return Object.fromEntries(traits);
  }

  #toldTaskType(cells: readonly string[]): TaskType | undefined {
    if (this.#taskType === undefined) return undefined;
    const told = (cells[this.#taskType] ?? "")
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    return isTaskType(told) ? told : undefined;
  }

  #doubt(parts: Parts, isEmpty: IsEmpty): Doubt | undefined {
    const { kind } = this.#reading;
    const has = (part: PartName): boolean => parts[part] !== undefined;
    switch (kind) {
      case "ticket": {
        if (!has("problem")) return "no-request";
        const answers = [parts.diagnosis, parts.resolution].filter((text) => text !== undefined);
        if (answers.length === 0) return "no-answer";
        return answers.every(isEmpty) ? "boilerplate-answer" : undefined;
      }
      case "config":
        if (!has("request")) return "no-request";
        return has("config") ? undefined : "no-answer";
      case "log":
        if (!has("entry")) return "no-request";
        return has("classification") || has("action") ? undefined : "no-answer";
    }
  }

  /** Of records that may be left out anyway, none counts as the first one. */
  #repeated(id: string | undefined): Doubt | undefined {
    return id !== undefined && !this.#ids.add(id) ? "repeated-id" : undefined;
  }
}

/** A resolution that says nothing beside a diagnosis that says something is still to be written. */
function completed(
  texts: TicketTexts,
  isEmpty: IsEmpty,
): { readonly parts: Parts; readonly missing: readonly PartName[] } {
  const { resolution, ...others } = texts;
  const isOpen = isEmpty(resolution) && !isEmpty(others.diagnosis);
  return isOpen ? { parts: others, missing: ["resolution"] } : { parts: texts, missing: [] };
}

/** Joined by an empty line; a text that the other one begins with or repeats is left out. */
function joinedTexts(first: string, second: string): string {
  if (first === "" || second === "") return first + second;
  if (second.startsWith(first)) return second;
  if (first.includes(second)) return first;
  return startsWith(second, first) ? second : `${first}\n\n${second}`;
}

/** "BGP down." is the beginning of "bgp down: the session flaps". */
function startsWith(text: string, beginning: string): boolean {
  const wanted = beginning.replace(/[\s.:!…]+$/, "").toLowerCase();
  return wanted !== "" && text.slice(0, wanted.length).toLowerCase() === wanted;
}
