/** Which columns of a table make which parts of a record. */

import { printableName } from "../fields.ts";
import { closestName } from "../wording.ts";

/** One wish: `field` is "system", "user", "assistant", or the name that the column gets in the record. */
export interface MappedColumn {
  readonly field: string;
  /** As the header of the table has it. */
  readonly column: string;
}

/** In order: texts of several columns of one role are joined by a blank line. */
export type ColumnMapping = readonly MappedColumn[];

/** What the columns of a table became. */
export interface TableReport {
  readonly mapping: ColumnMapping;
  /** From the names of the columns. */
  readonly isGuessed: boolean;
  /** Columns that are in no record; "" has no name. */
  readonly unused: readonly string[];
  /** Rows without a question or without an answer, of those that were read so far. */
  readonly incomplete: number;
}

/** A column of which the texts are turns of this role; the order of the turns. */
export const mappedRoles = ["system", "user", "assistant"] as const;
export type MappedRole = (typeof mappedRoles)[number];

export const isMappedRole = (field: string): field is MappedRole =>
  mappedRoles.some((role) => role === field);

/** Fields of the record that no column can be: they are no texts. */
const takenFields = ["messages", "tools", "functions", "parallel_tool_calls"];

/**
 * What is wrong with the mapping, as a sentence; `undefined`: nothing. `header`: the names of the columns; none: not
 * known yet.
 */
export function mappingFault(
  mapping: ColumnMapping,
  header?: readonly string[],
): string | undefined {
  const fields = new Set<string>();
  for (const { field, column } of mapping) {
    const name = printableName(field);
    if (takenFields.includes(field)) {
      return `A column cannot become "${name}", which is no text: use system, user, assistant or another name.`;
    }
    if (fields.has(field) && !isMappedRole(field)) {
      return `Two columns are to become "${name}": give one of them another name.`;
    }
    fields.add(field);
    const fault = header && columnFault(column, header);
    if (fault !== undefined) return fault;
  }
  if (fields.has("user") || fields.has("assistant")) return undefined;
  return "No column is to become user or assistant: say which one holds the questions and which one the answers.";
}

export function columnFault(column: string, header: readonly string[]): string | undefined {
  const found = header.filter((name) => name === column).length;
  if (found === 1) return undefined;
  const name = printableName(column);
  if (found > 1) {
    return `The table has ${found} columns "${name}": give each of them a name of its own.`;
  }
  const closest = closestName(column, header);
  const advice = closest === undefined ? columnsInWords(header) : suggestion(closest);
  return `The table has no column "${name}": ${advice}`;
}

const suggestion = (column: string): string => `did you mean "${printableName(column)}"?`;

const maxNames = 30;

/** "it has "a", "b" and 3 more." */
export function columnsInWords(header: readonly string[]): string {
  const names = header.slice(0, maxNames).map((name) => `"${printableName(name)}"`);
  const more = header.length - names.length;
  if (more > 0) names.push(`${more} more`);
  const last = names.pop() ?? "none";
  return `it has ${names.length === 0 ? last : `${names.join(", ")} and ${last}`}.`;
}
