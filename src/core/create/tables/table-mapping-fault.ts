/** What is wrong with a mapping from which records are to be created. */

import { printableName } from "../../fields.ts";
import { columnFault, type ColumnMapping } from "../../import/column-mapping.ts";
import { alternatives, closestName } from "../../wording.ts";
import { partsOfKind, type SourceKind } from "../operational-record.ts";
import { namesOfKind } from "./column-names.ts";
import { answersOf, isTextField, requestsOf } from "./table-fields.ts";

/** As a sentence; `undefined`: nothing. `columns`: of the table, each once. */
export function tableMappingFault(
  kind: SourceKind,
  mapping: ColumnMapping,
  columns: readonly string[],
): string | undefined {
  const seen = new Map<string, string>();
  for (const { field, column } of mapping) {
    const fault =
      fieldFault(kind, field) ??
      (seen.has(field) ? twiceFault(kind, field, seen.get(field) === column) : undefined) ??
      columnFault(column, columns);
    if (fault !== undefined) return fault;
    seen.set(field, column);
  }
  const isMapped = (fields: readonly string[]): boolean => fields.some((field) => seen.has(field));
  if (!isMapped(requestsOf[kind])) return missing("asks", requestsOf[kind]);
  // What entries mean may be said by a mapping of logs.
  if (kind !== "log" && !isMapped(answersOf[kind])) return missing("answers", answersOf[kind]);
  return undefined;
}

const missing = (does: string, fields: readonly string[]): string =>
  `No column says what ${does}: say which one is ${alternatives(fields)}.`;

/** Templates write the names of traits in braces. */
function fieldFault(kind: SourceKind, field: string): string | undefined {
  if (field !== "" && !/[{}\n]/.test(field)) {
    const meant = misspelledPart(kind, field);
    return meant && `There is no field "${printableName(field)}": did you mean "${meant}"?`;
  }
  return `A column cannot become "${printableName(field)}": use a name with letters, without braces.`;
}

/** Any name can be that of a trait: one that differs from a part's by a slip of the keyboard is none. */
function misspelledPart(kind: SourceKind, field: string): string | undefined {
  if (Object.hasOwn(namesOfKind[kind], field)) return undefined;
  const texts = [...requestsOf[kind], ...answersOf[kind], ...partsOfKind[kind]];
  const near = texts.filter(
    (part) =>
      Math.abs(part.length - field.length) <= 1 && part.startsWith(field.charAt(0).toLowerCase()),
  );
  return closestName(field, near);
}

function twiceFault(kind: SourceKind, field: string, isSame: boolean): string | undefined {
  const name = printableName(field);
  if (isSame) return `The same column is to become "${name}" twice: say it once.`;
  if (isTextField(kind, field)) return undefined;
  const texts = alternatives([
    ...partsOfKind[kind].filter((part) => isTextField(kind, part)),
    "notes",
  ]);
  return `Two columns are to become "${name}": give one of them another name; only ${texts} can have several.`;
}
