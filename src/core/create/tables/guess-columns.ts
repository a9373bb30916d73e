/** What the columns of a table probably are, told from their names and from what is in them. */

import type { ColumnMapping } from "../../import/column-mapping.ts";
import type { SourceKind } from "../operational-record.ts";
import type { SourceRow } from "../source-row.ts";
import { columnContent, type ColumnContent } from "./column-content.ts";
import { namesOfKind, plainName, titleNames } from "./column-names.ts";
import { answersOf, isPart, notesField, requestsOf } from "./table-fields.ts";

/** Rows to judge columns by: the first hundred or so. */
export type SampleRow = Pick<SourceRow, "cells">;

interface Column {
  readonly column: string;
  readonly name: string;
  readonly content: ColumnContent;
}

/**
 * The columns of what is asked and answered come first. `columns`: each once; what is not told is left out. `given`: fields
 * that are known, and their columns; the others are guessed.
 */
export function guessColumns(
  kind: SourceKind,
  columns: readonly string[],
  samples: readonly SampleRow[],
  given: ColumnMapping = [],
): ColumnMapping {
  const guess = new Guess(kind, described(columns, samples), given);
  return [...given, ...guess.mapping()];
}

/** Columns that the mapping leaves out although they hold texts, or are called as parts of the kind are. */
export function unusedTexts(
  kind: SourceKind,
  mapping: ColumnMapping,
  columns: readonly string[],
  samples: readonly SampleRow[],
): readonly string[] {
  const hasNotes = mapping.some(({ field }) => field === notesField);
  const isNamed = ({ name, content }: Column): boolean =>
    !content.isStatus &&
    content.filled > 0 &&
    requestsOf[kind]
      .concat(answersOf[kind])
      .some((field) => field !== notesField && namesOfKind[kind][field]?.includes(name) === true);
  // A thread of both kinds of notes has them all.
  const isNote = ({ name }: Column): boolean =>
    hasNotes && namesOfKind[kind][notesField]?.includes(name) === true;
  return described(columns, samples)
    .filter((column) => !mapping.some((mapped) => mapped.column === column.column))
    .filter((column) => (column.content.isProse || isNamed(column)) && !isNote(column))
    .map(({ column }) => column);
}

/** What the table probably holds. */
export const kindOfColumns = (
  columns: readonly string[],
  samples: readonly SampleRow[],
): SourceKind => toldKind(columns, samples) ?? "ticket";

/** What its columns say for sure. */
export function toldKind(
  columns: readonly string[],
  samples: readonly SampleRow[],
): SourceKind | undefined {
  const all = described(columns, samples);
  const isNamed = (kind: SourceKind, field: string): boolean =>
    all.some(({ name }) => namesOfKind[kind][field]?.includes(name) === true);
  const tells = (is: (content: ColumnContent) => boolean): boolean =>
    all.some(({ content }) => content.filled > 0 && is(content));
  const isTicket = all.some(({ name }) => ticketNames.includes(name));
  // A category or a comment can be anything: only its own names and what devices write tell these kinds.
  const isLog =
    all.some(({ name }) => logNames.test(name)) || (!isTicket && tells(({ logs }) => logs > 0.5));
  const saysMeaning = answersOf.log.some((field) => isNamed("log", field));
  if (isLog && (saysMeaning || !isTicket) && !isNamed("ticket", "diagnosis")) return "log";
  const isConfig =
    all.some(({ name }) => configNames.test(name)) || tells(({ configs }) => configs > 0.5);
  if (isConfig && isNamed("config", "config") && isNamed("config", "request")) {
    return isNamed("ticket", "resolution") && !all.some(({ name }) => configNames.test(name))
      ? "ticket"
      : "config";
  }
  const hasEntries = tells(({ logs }) => logs > 0.5);
  return isTicket && isNamed("ticket", "resolution") && !hasEntries ? "ticket" : undefined;
}

const ticketNames = [...titleNames, ...(namesOfKind.ticket["problem"] ?? []), "close notes"];
const logNames = /^(?:sys)?log(?: ?(?:entry|message|line))?$|^raw (?:log|message|event)$|^syslog/;
const configNames = /\bconfig(?:uration)?\b(?! item)|^cli|^commands$|^konfiguration$/;

function described(columns: readonly string[], samples: readonly SampleRow[]): readonly Column[] {
  return columns.map((column, index) => ({
    column,
    name: plainName(column),
    content: columnContent(samples.map(({ cells }) => cells[index] ?? "")),
  }));
}

class Guess {
  readonly #kind: SourceKind;
  readonly #free: Set<Column>;
  readonly #chosen = new Map<string, readonly Column[]>();

  constructor(kind: SourceKind, columns: readonly Column[], given: ColumnMapping) {
    this.#kind = kind;
    const isGiven = ({ column }: Column): boolean => given.some((one) => one.column === column);
    this.#free = new Set(columns.filter((column) => !isGiven(column)));
    // Nothing of it is to be guessed.
    for (const { field } of given) this.#chosen.set(field, []);
  }

  mapping(): ColumnMapping {
    const fields = namesOfKind[this.#kind];
    if (this.#kind === "ticket") this.#takeTicketTexts();
    for (const field of Object.keys(fields)) this.#takeNamed(field);
    this.#takeByContent();
    return Object.keys(fields).flatMap((field) =>
      (this.#chosen.get(field) ?? []).map(({ column }) => ({ field, column })),
    );
  }

  /** A title and what says more; "Notes" of Remedy is what the user said. */
  #takeTicketTexts(): void {
    const { problem = [], notes = [] } = namesOfKind.ticket;
    const isRemedy = [...this.#free].some(({ column }) => /\*\+?$/.test(column));
    if (!this.#chosen.has("problem")) {
      const title = this.#best(titleNames, isText);
      const body = this.#best(
        isRemedy ? [...problem, "notes"] : problem,
        (column) => column !== title && isText(column),
      );
      this.#take("problem", [title ?? this.#description(body), body]);
    }
    if (this.#chosen.has(notesField)) return;
    const isNote = ({ name }: Column): boolean => notes.includes(name);
    const threads = [...this.#free].filter((column) => isNote(column) && !column.content.isStatus);
    const whole = threads.filter(({ name }) => name === "comments and work notes");
    this.#take(notesField, whole.length > 0 ? whole : threads);
  }

  /** Of Remedy's successor, which calls the title so; beside any other text about the problem it is one too. */
  #description(body: Column | undefined): Column | undefined {
    if (body === undefined) return undefined;
    return this.#best(["description"], (column) => column !== body && isText(column));
  }

  #takeNamed(field: string): void {
    if (this.#chosen.has(field)) return;
    const mayBe =
      isPart(this.#kind, field) && field !== "severity" && field !== "classification"
        ? isText
        : isValue;
    this.#take(field, [this.#best(namesOfKind[this.#kind][field] ?? [], mayBe)]);
  }

  /** Where names do not tell what is asked or answered, texts do: what was done comes last. */
  #takeByContent(): void {
    const asks = requestsOf[this.#kind][0] ?? "";
    const answers = answersOf[this.#kind][0] ?? "";
    const texts = (): readonly Column[] =>
      [...this.#free].filter(
        ({ content }) => content.isProse || content.configs > 0.5 || content.logs > 0.5,
      );
    const hasAnswer = answersOf[this.#kind].some((field) => this.#chosen.has(field));
    if (!hasAnswer && this.#kind === "log") {
      // What entries mean can be told by a mapping: only what says what to do is taken.
      this.#take("action", [
        texts().find(({ content }) => content.deeds > 0 && content.logs === 0),
      ]);
    } else if (!hasAnswer) {
      const score = ({ content }: Column): number =>
        this.#kind === "config" ? content.configs : content.deeds;
      const needed = this.#chosen.has(asks) ? 1 : 2;
      const candidates = texts().filter((column) => score(column) > 0);
      const best = candidates.reduce<Column | undefined>(
        (one, other) => (one !== undefined && score(one) > score(other) ? one : other),
        undefined,
      );
      this.#take(answers, [best ?? (texts().length >= needed ? texts().at(-1) : undefined)]);
    }
    if (this.#chosen.has(asks)) return;
    const isLog = this.#kind === "log";
    this.#take(asks, [texts().find(({ content }) => !isLog || content.logs > 0.5) ?? texts()[0]]);
  }

  /** Of the likeliest name; one with texts of its own in the samples before one that could be a category or is empty. */
  #best(names: readonly string[], mayBe: (column: Column) => boolean): Column | undefined {
    const named = names.flatMap((wanted) =>
      [...this.#free].filter((column) => column.name === wanted && mayBe(column)),
    );
    return (
      named.find(({ content }) => content.filled > 0 && !content.repeats) ??
      named.find(({ content }) => content.filled > 0) ??
      named[0]
    );
  }

  #take(field: string, columns: readonly (Column | undefined)[]): void {
    const taken = columns.filter((column) => column !== undefined);
    if (taken.length === 0) return;
    for (const column of taken) this.#free.delete(column);
    this.#chosen.set(field, taken);
  }
}

const isText = ({ content }: Column): boolean => !content.isStatus;
/** Traits are words, no texts. */
const isValue = ({ content }: Column): boolean => content.meanLength <= 120;
