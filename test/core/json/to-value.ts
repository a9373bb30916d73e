/** The value a tree stands for, as `JSON.parse` would build it. */

import type { JsonNode } from "../../../src/core/json/tree.ts";
import type { JsonValue } from "../../../src/core/model.ts";

export function toValue(node: JsonNode): JsonValue {
  switch (node.type) {
    case "null":
      return null;
    case "array":
      return node.items.map(toValue);
    case "object": {
      const object = {};
      for (const { key, value } of node.properties) {
        // Plain assignment would set the prototype for a key named `__proto__`.
        Object.defineProperty(object, key.value, {
          value: toValue(value),
          configurable: true,
          enumerable: true,
          writable: true,
        });
      }
      return object;
    }
    default:
      return node.value;
  }
}
