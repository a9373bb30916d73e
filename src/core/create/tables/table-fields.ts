/** What columns of tables can become, by kind. */

import { partsOfKind, type SourceKind } from "../operational-record.ts";

/** The column of the threads of tickets. */
export const notesField = "notes";
export const idField = "id";
/** Of which the values are task types. */
export const taskTypeField = "task_type";

/** One of them must be there to ask something. */
export const requestsOf: Readonly<Record<SourceKind, readonly string[]>> = {
  ticket: ["problem"],
  config: ["request"],
  log: ["entry"],
};

/** And one of them to answer. */
export const answersOf: Readonly<Record<SourceKind, readonly string[]>> = {
  ticket: ["resolution", "diagnosis", notesField],
  config: ["config"],
  log: ["classification", "action"],
};

export const isPart = (kind: SourceKind, field: string): boolean =>
  (partsOfKind[kind] as readonly string[]).includes(field);

/** Whether several columns can become it, their texts joined by an empty line. */
export const isTextField = (kind: SourceKind, field: string): boolean =>
  (kind === "ticket" && field === notesField) || (isPart(kind, field) && field !== "severity");
