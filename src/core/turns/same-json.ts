import { isObject } from "../fields.ts";
import type { JsonValue } from "../model.ts";

/** Whether two values are the same, whatever the order of keys. */
export function isSameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, i) => isSameJson(item, b[i]))
    );
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  );
}

/** With how many equal items both lists begin, at least one of each aside: an answer is left. */
export function sharedStart(a: readonly JsonValue[], b: readonly JsonValue[]): number {
  const most = Math.min(a.length, b.length) - 1;
  let length = 0;
  while (length < most && isSameJson(a[length], b[length])) length += 1;
  return length;
}
