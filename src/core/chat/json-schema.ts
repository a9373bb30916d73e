/** Whether the parameters of a tool can be a JSON schema: what no dialect of JSON Schema allows, no more. */

import { isObject } from "../fields.ts";
import type { JsonPath, JsonValue } from "../model.ts";

const typeNames: ReadonlySet<JsonValue> = new Set([
  ...["string", "number", "integer", "boolean", "object", "array", "null"],
]);

export interface SchemaFault {
  readonly path: JsonPath;
  /** What should stand there: "an object". */
  readonly expected: string;
}

/** The first fault of a schema at `path`; its depth is that of the record. */
export function schemaFault(schema: JsonValue, path: JsonPath): SchemaFault | undefined {
  const open: { readonly schema: JsonValue; readonly path: JsonPath }[] = [{ schema, path }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.schema === "boolean") continue;
    if (!isObject(next.schema)) return { path: next.path, expected: "a JSON schema" };
    const fault = typeFault(next.schema["type"], next.path) ?? requiredFault(next);
    if (fault !== undefined) return fault;
    const { properties, items } = next.schema;
    if (properties !== undefined) {
      const place = [...next.path, "properties"];
      if (!isObject(properties)) return { path: place, expected: "an object" };
      for (const [key, each] of Object.entries(properties)) {
        open.push({ schema: each, path: [...place, key] });
      }
    }
    if (items !== undefined && !Array.isArray(items)) {
      open.push({ schema: items, path: [...next.path, "items"] });
    }
  }
  return undefined;
}

function typeFault(type: JsonValue | undefined, path: JsonPath): SchemaFault | undefined {
  const types = Array.isArray(type) ? type : type === undefined ? [] : [type];
  if (types.every((each) => typeNames.has(each))) return undefined;
  return { path: [...path, "type"], expected: "a type of JSON Schema, such as string" };
}

function requiredFault({
  schema,
  path,
}: {
  readonly schema: JsonValue;
  readonly path: JsonPath;
}): SchemaFault | undefined {
  const required = isObject(schema) ? schema["required"] : undefined;
  if (required === undefined) return undefined;
  const isList = Array.isArray(required) && required.every((name) => typeof name === "string");
  return isList ? undefined : { path: [...path, "required"], expected: "a list of names" };
}
