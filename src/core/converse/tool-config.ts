/** `toolConfig`: the tools that a record declares. */

import { readString } from "../chat/read-string.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { ReportProblem, ToolDefinition, WriteLog } from "../formats/format.ts";
import { loseStrict } from "../turns/plain-text.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

export function readToolConfig(config: JsonValue, report: ReportProblem): ToolDefinition[] {
  const path: JsonPath = ["toolConfig"];
  if (!isObject(config)) {
    reportWrongType(report, "an object with tools", { value: config, path });
    return [];
  }
  const { tools } = config;
  if (!Array.isArray(tools)) {
    if (tools === undefined) reportMissingField(report, "tools", { object: config, path });
    else reportWrongType(report, "an array of tools", { value: tools, path: [...path, "tools"] });
    return [];
  }
  return tools.flatMap((tool, index) => readTool(tool, [...path, "tools", index], report));
}

function readTool(tool: JsonValue, path: JsonPath, report: ReportProblem): ToolDefinition[] {
  const spec = isObject(tool) ? tool["toolSpec"] : undefined;
  if (!isObject(spec)) {
    reportWrongType(report, "an object with a toolSpec", { value: tool, path });
    return [];
  }
  const at = { path: [...path, "toolSpec"], report };
  const name = readString(spec, "name", at);
  const { description, inputSchema } = spec;
  const schema = isObject(inputSchema) ? inputSchema["json"] : undefined;
  if (!isObject(schema)) {
    if (inputSchema === undefined) {
      reportMissingField(report, "inputSchema", { object: spec, path: at.path });
    } else {
      const place = { value: inputSchema, path: [...at.path, "inputSchema"] };
      reportWrongType(report, 'an object with a schema under "json"', place);
    }
  }
  if (name === undefined) return [];
  return [
    {
      name,
      ...(typeof description === "string" ? { description } : {}),
      ...(schema === undefined ? {} : { parameters: schema }),
    },
  ];
}

export function writeToolConfig(tools: readonly ToolDefinition[], log: WriteLog): JsonObject {
  loseStrict(tools, log);
  return {
    tools: tools.map(({ name, description, parameters }) => ({
      toolSpec: {
        name,
        ...(description === undefined ? {} : { description }),
        // A schema must be there; this one takes nothing.
        inputSchema: { json: parameters ?? { type: "object", properties: {} } },
      },
    })),
  };
}
