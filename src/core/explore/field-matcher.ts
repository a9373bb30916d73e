/** Whether a field of a record has a value that a search looks for. */

import { isObject } from "../fields.ts";
import type { JsonValue } from "../model.ts";
import { numberOf } from "./search-conditions.ts";
import type { FieldCondition, NumberComparison } from "./search.ts";

export interface FieldMatcher {
  /** `text`: a line of JSON. Quick: `false` is sure. */
  readonly mayHold: (text: string) => boolean;
  readonly holds: (json: JsonValue) => boolean;
}

/** Of a list at the end of the path, any item may have the value. */
export function fieldMatcher({ path, comparison, value }: FieldCondition): FieldMatcher {
  const test = valueTest(comparison, value);
  const key = path.findLast((step) => /^(?!\d+$)[\w .-]+$/.test(step));
  const inJson = key === undefined ? "" : `"${key}"`;
  return {
    mayHold: (text) => text.includes(inJson) || text.includes("\\u"),
    holds: (json) => anyAt(json, path, test),
  };
}

type ValueTest = (value: JsonValue) => boolean;

function anyAt(json: JsonValue, path: readonly string[], test: ValueTest): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return Array.isArray(json) ? json.some(test) : test(json);
  if (Array.isArray(json)) {
    if (step === "*") return json.some((item) => anyAt(item, rest, test));
    const item = /^\d+$/.test(step) ? json[Number(step)] : undefined;
    return item !== undefined && anyAt(item, rest, test);
  }
  if (!isObject(json)) return false;
  if (step === "*") return Object.values(json).some((member) => anyAt(member, rest, test));
  const member = Object.hasOwn(json, step) ? json[step] : undefined;
  return member !== undefined && anyAt(member, rest, test);
}

function valueTest(comparison: FieldCondition["comparison"], wanted: string): ValueTest {
  const number = numberOf(wanted);
  if (comparison !== "=" && comparison !== "contains") {
    return (value) => {
      const found = typeof value === "string" ? numberOf(value.trim()) : value;
      return (
        typeof found === "number" && number !== undefined && compare(found, comparison, number)
      );
    };
  }
  const isCaseSensitive = wanted !== wanted.toLowerCase();
  return (value) => {
    if (typeof value === "object" && value !== null) return false;
    if (typeof value === "number" && comparison === "=" && value === number) return true;
    const text = isCaseSensitive ? String(value) : String(value).toLowerCase();
    return comparison === "=" ? text === wanted : text.includes(wanted);
  };
}

export function compare(found: number, comparison: NumberComparison, wanted: number): boolean {
  switch (comparison) {
    case "<":
      return found < wanted;
    case "<=":
      return found <= wanted;
    case "=":
      return found === wanted;
    case ">=":
      return found >= wanted;
    case ">":
      return found > wanted;
  }
}
