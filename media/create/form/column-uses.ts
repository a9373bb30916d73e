/** What a column of a table may be, and the mapping that says so. */

import { partsOfKind, type SourceKind } from "../../../src/core/create/operational-record.ts";
import type { ColumnMapping } from "../../../src/core/import/column-mapping.ts";
import { capitalized } from "../../../src/core/wording.ts";

/** The field of a mapping; "trait": the column's own name; "unused": none. */
export type ColumnUse =
  (typeof partsOfKind)[SourceKind][number] | "notes" | "id" | "trait" | "unused";

export interface NamedUse {
  readonly use: ColumnUse;
  readonly label: string;
}

export function usesOf(kind: SourceKind): readonly NamedUse[] {
  const parts = partsOfKind[kind].map((use) => ({ use, label: capitalized(use) }));
  return [
    ...parts,
    ...(kind === "ticket" ? [{ use: "notes", label: "Work notes" } as const] : []),
    { use: "id", label: "Id" },
    { use: "trait", label: "Keep as a trait" },
    { use: "unused", label: "Not used" },
  ];
}

/** `undefined`: the column is not used. */
export const fieldOf = (mapping: ColumnMapping, column: string): string | undefined =>
  mapping.find((mapped) => mapped.column === column)?.field;

export function useOfField(kind: SourceKind, field: string | undefined): ColumnUse {
  if (field === undefined) return "unused";
  return usesOf(kind).find(({ use }) => use === field)?.use ?? "trait";
}

/** A column keeps its place among the others of the mapping. */
export function withField(
  mapping: ColumnMapping,
  { name, use }: { readonly name: string; readonly use: ColumnUse },
): ColumnMapping {
  const field = use === "trait" ? name : use;
  if (use === "unused") return mapping.filter(({ column }) => column !== name);
  const isThere = mapping.some(({ column }) => column === name);
  const mapped = { field, column: name };
  return isThere
    ? mapping.map((one) => (one.column === name ? mapped : one))
    : [...mapping, mapped];
}
