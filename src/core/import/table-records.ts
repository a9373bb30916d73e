/** Rows of a table as records of openai-chat. */

import type { JsonObject } from "../model.ts";
import { isMappedRole, mappedRoles, type ColumnMapping } from "./column-mapping.ts";

export interface RowRecord {
  readonly record: JsonObject;
  /** It has no question or no answer. */
  readonly isIncomplete: boolean;
}

/**
 * Makes a record of each row, whose fields are in the order of the header. A system prompt or a part of a turn that is
 * empty is left out; a question or an answer that is empty as a whole stays, so that a check tells of it.
 */
export function tableReader(
  header: readonly string[],
  mapping: ColumnMapping,
): (row: readonly string[]) => RowRecord {
  const placed = mapping.map(({ field, column }) => ({ field, index: header.indexOf(column) }));
  const roles = mappedRoles.flatMap((role) => {
    const indexes = placed.filter(({ field }) => field === role).map(({ index }) => index);
    return indexes.length === 0 ? [] : [{ role, indexes }];
  });
  const columns = placed.filter(({ field }) => !isMappedRole(field));
  return (row) => {
    const messages: JsonObject[] = [];
    let isIncomplete = false;
    for (const { role, indexes } of roles) {
      const texts = indexes.map((index) => row[index] ?? "").filter((text) => text.trim() !== "");
      const content = texts.join("\n\n");
      if (content === "" && role !== "system") isIncomplete = true;
      if (content !== "" || role !== "system") messages.push({ role, content });
    }
    const others = columns.map(({ field, index }) => [field, row[index] ?? ""] as const);
    return { record: { messages, ...Object.fromEntries(others) }, isIncomplete };
  };
}
