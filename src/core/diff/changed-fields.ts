/** Which fields of two objects are different. */

import { isObject, printableName } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { isSameJson } from "../turns/same-json.ts";

export interface ChangedField {
  /** With those it is in: "metadata.site". Names are cut and cleaned. */
  readonly field: string;
  /** `undefined`: it is not there. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** Deeper fields are told by the one they are in. */
const maxDepth = 3;

/** Of more, the object that has them is told. */
const maxFields = 20;

export function changedFields(before: JsonObject, after: JsonObject, depth = 1): ChangedField[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [left, right] = [own(before, key), own(after, key)];
    if (isSameJson(left, right)) return [];
    const field = printableName(key);
    if (depth < maxDepth && isObject(left) && isObject(right)) {
      const inner = changedFields(left, right, depth + 1);
      if (inner.length > 0 && inner.length <= maxFields) {
        return inner.map((one) => ({ ...one, field: `${field}.${one.field}` }));
      }
    }
    return [{ field, before: left, after: right }];
  });
}

const own = (object: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
