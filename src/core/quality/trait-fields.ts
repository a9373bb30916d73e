/** Columns of records that say what a record is about. */

import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";

export const traitNames = ["task", "vendor", "protocol", "severity"] as const;
export type Trait = (typeof traitNames)[number];

/** Names without case, "_" and "-". The first that a record has counts. */
const columnsOfTrait: Readonly<Record<Trait, readonly string[]>> = {
  task: ["tasktype", "taskcategory", "task", "exampletype", "usecase", "category"],
  vendor: ["vendor", "vendoros", "networkos", "nos", "deviceos", "manufacturer", "devicevendor"],
  protocol: ["protocol", "technology"],
  severity: ["severity", "severitylevel", "loglevel", "priority", "urgency"],
};

const knownColumns = new Set(Object.values(columnsOfTrait).flat());

/** Objects of a record that hold such columns. */
const holders: ReadonlySet<string> = new Set([
  "metadata",
  "meta",
  "labels",
  "attributes",
  "annotations",
  "tags",
  "info",
]);

/** Longer values are texts, no labels. */
const maxLabelLength = 40;

export interface ToldTrait {
  readonly label: string;
  /** The column and how it is written there. */
  readonly spelling: string;
  /** With nothing in them but the column: as it tells the label, and with the label itself. */
  readonly records: () => readonly JsonObject[];
}

interface Column {
  readonly holder: string | undefined;
  readonly key: string;
  readonly value: JsonValue;
}

/** Of each trait what a column says; traits that no column tells are missing. */
export function columnTraits(json: JsonObject): Partial<Record<Trait, ToldTrait>> {
  const columns = new Map<string, Column>();
  const gather = (object: JsonObject, holder?: string): void => {
    for (const [key, value] of Object.entries(object)) {
      if (key.length > maxLabelLength) continue;
      const name = key.toLowerCase().replace(/[_-]/g, "");
      if (!knownColumns.has(name) || columns.has(name)) continue;
      columns.set(name, { holder, key, value });
    }
  };
  for (const [key, value] of Object.entries(json)) {
    if (isObject(value) && holders.has(key.toLowerCase())) gather(value, key);
  }
  gather(json);
  const traits: Partial<Record<Trait, ToldTrait>> = {};
  for (const trait of traitNames) {
    for (const name of columnsOfTrait[trait]) {
      const column = columns.get(name);
      const label = labelOf(column?.value);
      if (column === undefined || label === undefined) continue;
      traits[trait] = toldBy(column, label);
      break;
    }
  }
  return traits;
}

const toldBy = ({ holder, key, value }: Column, label: string): ToldTrait => ({
  label,
  spelling: `${holder ?? ""}.${key}.${JSON.stringify(value)}`,
  records: () =>
    [value, label].map((own) =>
      holder === undefined ? { [key]: own } : { [holder]: { [key]: own } },
    ),
});

/** In one spelling: "Config_Generation" as "config generation". */
function labelOf(value: JsonValue | undefined): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const label = String(value)
    .replace(/[\s_]+/g, " ")
    .trim()
    .toLowerCase();
  return label === "" || label.length > maxLabelLength ? undefined : label;
}
