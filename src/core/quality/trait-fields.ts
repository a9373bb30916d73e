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

/** Of each trait what a column says; traits that no column tells are missing. */
export function columnTraits(json: JsonObject): Partial<Record<Trait, string>> {
  const columns = new Map<string, JsonValue>();
  const gather = (object: JsonObject): void => {
    for (const [key, value] of Object.entries(object)) {
      if (key.length > maxLabelLength) continue;
      const name = key.toLowerCase().replace(/[_-]/g, "");
      if (!columns.has(name)) columns.set(name, value);
    }
  };
  for (const [key, value] of Object.entries(json)) {
    if (isObject(value) && holders.has(key.toLowerCase())) gather(value);
  }
  gather(json);
  const traits: Partial<Record<Trait, string>> = {};
  for (const trait of traitNames) {
    for (const name of columnsOfTrait[trait]) {
      const label = labelOf(columns.get(name));
      if (label === undefined) continue;
      traits[trait] = label;
      break;
    }
  }
  return traits;
}

/** In one spelling: "Config_Generation" as "config generation". */
function labelOf(value: JsonValue | undefined): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const label = String(value)
    .replace(/[\s_]+/g, " ")
    .trim()
    .toLowerCase();
  return label === "" || label.length > maxLabelLength ? undefined : label;
}
