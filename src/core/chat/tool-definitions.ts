/** Definitions of tools in OpenAI-shaped records. */

import type { ReportProblem, ToolDefinition } from "../formats/format.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { readString } from "./read-string.ts";

/** The tools that a record declares. */
export interface DeclaredTools {
  readonly definitions: readonly ToolDefinition[];
  /** `undefined`: they could not all be read. */
  readonly names: ReadonlySet<string> | undefined;
}

interface DefinitionsContext {
  readonly path: JsonPath;
  readonly report: ReportProblem;
}

/** Reads the columns `tools` and (its predecessor) `functions` of the object at `path`. */
export function readDeclaredTools(
  object: JsonObject,
  { path, report }: DefinitionsContext,
): DeclaredTools | undefined {
  const { tools, functions } = object;
  if (tools === undefined && functions === undefined) return undefined;
  const declared =
    tools === undefined ? noTools : readTools(tools, { path: [...path, "tools"], report });
  if (functions === undefined) return declared;
  const older = readFunctions(functions, { path: [...path, "functions"], report });
  return together([...declared.definitions, ...older.definitions], declared, older);
}

const noTools: DeclaredTools = { definitions: [], names: new Set() };

function together(
  definitions: readonly ToolDefinition[],
  ...lists: readonly DeclaredTools[]
): DeclaredTools {
  const isComplete = lists.every(({ names }) => names !== undefined);
  const names = isComplete ? new Set(definitions.map(({ name }) => name)) : undefined;
  return { definitions, names };
}

/** Reads a list of `{"type":"function","function":{…}}`. */
export function readTools(tools: JsonValue, { path, report }: DefinitionsContext): DeclaredTools {
  if (!Array.isArray(tools)) {
    reportWrongType(report, "an array of tools", { value: tools, path });
    return { definitions: [], names: undefined };
  }
  const definitions = tools.map((tool, index) => readTool(tool, [...path, index], report));
  return allOf(definitions);
}

function readTool(
  tool: JsonValue,
  path: JsonPath,
  report: ReportProblem,
): ToolDefinition | undefined {
  if (!isObject(tool)) {
    reportWrongType(report, "an object", { value: tool, path });
    return undefined;
  }
  readFunctionType(tool, path, report);
  const definition = tool["function"];
  if (definition === undefined) {
    reportMissingField(report, "function", { object: tool, path });
    return undefined;
  }
  return readDefinition(definition, [...path, "function"], report);
}

function readFunctions(functions: JsonValue, { path, report }: DefinitionsContext): DeclaredTools {
  if (!Array.isArray(functions)) {
    reportWrongType(report, "an array of functions", { value: functions, path });
    return { definitions: [], names: undefined };
  }
  return allOf(functions.map((each, index) => readDefinition(each, [...path, index], report)));
}

function allOf(definitions: readonly (ToolDefinition | undefined)[]): DeclaredTools {
  const read = definitions.filter((definition) => definition !== undefined);
  const isComplete = read.length === definitions.length;
  return {
    definitions: read,
    names: isComplete ? new Set(read.map(({ name }) => name)) : undefined,
  };
}

function readDefinition(
  definition: JsonValue,
  path: JsonPath,
  report: ReportProblem,
): ToolDefinition | undefined {
  if (!isObject(definition)) {
    reportWrongType(report, "an object", { value: definition, path });
    return undefined;
  }
  const name = readString(definition, "name", { path, report });
  if (name === undefined) return undefined;
  const { description, parameters, strict } = definition;
  return {
    name,
    ...(typeof description === "string" ? { description } : {}),
    ...(parameters === undefined ? {} : { parameters }),
    ...(typeof strict === "boolean" ? { strict } : {}),
  };
}

/** Tools and calls have a `type` that can only be "function". */
export function readFunctionType(object: JsonObject, path: JsonPath, report: ReportProblem): void {
  const type = readString(object, "type", { path, report });
  if (type !== undefined && type !== "function") {
    report({
      ruleId: "wrong-type",
      messageId: "wrongValue",
      path: [...path, "type"],
      data: { field: "type", expected: '"function"' },
    });
  }
}
