/** Declarations of functions. */

import { readString } from "../chat/read-string.ts";
import { isObject, reportWrongType } from "../fields.ts";
import type { ReportProblem, ToolDefinition, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { loseStrict } from "../turns/plain-text.ts";
import { keyOf } from "./names.ts";

/** Tools of other kinds, such as search, are Google's own. */
export function readFunctions(tools: JsonValue, report: ReportProblem): ToolDefinition[] {
  const path: JsonPath = ["tools"];
  if (!Array.isArray(tools)) {
    reportWrongType(report, "an array of tools", { value: tools, path });
    return [];
  }
  return tools.flatMap((tool, index) => readTool(tool, [...path, index], report));
}

function readTool(tool: JsonValue, path: JsonPath, report: ReportProblem): ToolDefinition[] {
  if (!isObject(tool)) {
    reportWrongType(report, "an object", { value: tool, path });
    return [];
  }
  const key = keyOf(tool, "functionDeclarations");
  if (key === undefined) return [];
  const declarations = tool[key] ?? null;
  const at = [...path, key];
  if (!Array.isArray(declarations)) {
    reportWrongType(report, "an array of functions", { value: declarations, path: at });
    return [];
  }
  return declarations.flatMap((declaration, index) =>
    readDeclaration(declaration, [...at, index], report),
  );
}

function readDeclaration(
  declaration: JsonValue,
  path: JsonPath,
  report: ReportProblem,
): ToolDefinition[] {
  if (!isObject(declaration)) {
    reportWrongType(report, "an object with a name", { value: declaration, path });
    return [];
  }
  const name = readString(declaration, "name", { path, report });
  if (name === undefined) return [];
  const { description } = declaration;
  const parameters =
    declaration["parameters"] ?? declaration[keyOf(declaration, "parametersJsonSchema") ?? ""];
  return [
    {
      name,
      ...(typeof description === "string" ? { description } : {}),
      ...(parameters === undefined ? {} : { parameters: withUsualTypes(parameters) }),
    },
  ];
}

/** Google's own names of types; JSON Schema has them in lower case. */
const typeNames = new Set(["STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL"]);

/** The values of these are no schemas. */
const valueKeys = new Set(["enum", "default", "example", "examples", "const"]);

function withUsualTypes(schema: JsonValue): JsonValue {
  if (Array.isArray(schema)) return schema.map(withUsualTypes);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === "type" && typeof value === "string" && typeNames.has(value)) {
        return [key, value.toLowerCase()];
      }
      return [key, valueKeys.has(key) ? value : withUsualTypes(value)];
    }),
  );
}

export function writeFunctions(tools: readonly ToolDefinition[], log: WriteLog): JsonValue {
  loseStrict(tools, log);
  const functionDeclarations = tools.map(({ name, description, parameters }): JsonObject => ({
    name,
    ...(description === undefined ? {} : { description }),
    ...(parameters === undefined ? {} : { parameters }),
  }));
  return [{ functionDeclarations }];
}
