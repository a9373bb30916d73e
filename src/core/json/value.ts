/** From nodes back to plain values. */

import type { JsonObject, JsonValue } from "../model.ts";
import type { JsonNode } from "./tree.ts";

/** `undefined` for anything but an object. */
export function objectOf(node: JsonNode | undefined): JsonObject | undefined {
  const value = node?.type === "object" ? valueOf(node) : undefined;
  return value as JsonObject | undefined; // Of an object node, it is one.
}

/** The parser ends nodes at its own depth limit, so recursion is safe. */
function valueOf(node: JsonNode): JsonValue {
  switch (node.type) {
    case "object":
      return Object.fromEntries(
        node.properties.map(({ key, value }) => [key.value, valueOf(value)]),
      );
    case "array":
      return node.items.map(valueOf);
    case "null":
      return null;
    default:
      return node.value;
  }
}
