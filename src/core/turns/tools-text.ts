/** Tools and their calls as JSON in a string, the way LLaMA-Factory's formats hold them. */

import type { ReportProblem, ToolCall, ToolDefinition } from "../formats/format.ts";
import { isObject, reportWrongType } from "../fields.ts";
import { parseStrict } from "../json/strict.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

/**
 * The column `tools`: a list of tools, plain or in OpenAI's wrapping. `undefined` if there are none, or, with a problem
 * reported, if they could not be read.
 */
export function readToolsText(
  json: JsonObject,
  report: ReportProblem,
): readonly ToolDefinition[] | undefined {
  const text = json["tools"];
  if (text === undefined || text === null || text === "") return undefined;
  const path = ["tools"];
  const expected = "a string that holds the list of tools as JSON";
  if (typeof text !== "string") {
    reportWrongType(report, expected, { value: text, path });
    return undefined;
  }
  const list = parseStrict(text);
  const tools = Array.isArray(list) ? list.map(toTool) : [undefined];
  const known = tools.filter((tool) => tool !== undefined);
  if (tools.length === 0) return undefined;
  if (known.length === tools.length) return known;
  report({
    ruleId: "wrong-type",
    messageId: "wrongValue",
    path,
    data: { field: "tools", expected },
  });
  return undefined;
}

export function toolsText(tools: readonly ToolDefinition[]): string {
  return JSON.stringify(tools);
}

function toTool(value: JsonValue): ToolDefinition | undefined {
  if (!isObject(value)) return undefined;
  const tool = value["type"] === "function" ? value["function"] : value;
  if (!isObject(tool) || typeof tool["name"] !== "string") return undefined;
  const { name, description, parameters, strict } = tool;
  return {
    name,
    ...(typeof description === "string" ? { description } : {}),
    ...(parameters === undefined ? {} : { parameters }),
    ...(typeof strict === "boolean" ? { strict } : {}),
  };
}

export interface CallsContext {
  /** Of the text. */
  readonly path: JsonPath;
  readonly report: ReportProblem;
  /** `undefined`: the record declares none. */
  readonly tools: readonly ToolDefinition[] | undefined;
}

/** The calls in the text of a turn: one call, or a list of them. */
export function readCallsText(text: string, context: CallsContext): readonly ToolCall[] {
  const { path, report } = context;
  const value = parseStrict(text);
  if (value === undefined) {
    report({ ruleId: "invalid-tool-arguments", messageId: "notJson", path });
    return [unreadableCall];
  }
  const calls = Array.isArray(value) ? value : [value];
  return calls.map((call) => readCall(call, context));
}

/** Of the texts of calls, one each. */
export function callText({ name, arguments: given }: ToolCall): string {
  return JSON.stringify({ name, arguments: argumentsObject(given) });
}

/** The calls of a turn as one text. */
export function callsText(calls: readonly ToolCall[]): string {
  return calls.length === 1 ? calls.map(callText).join("") : `[${calls.map(callText).join(", ")}]`;
}

function readCall(call: JsonValue, { path, report, tools }: CallsContext): ToolCall {
  const name = isObject(call) ? call["name"] : undefined;
  const given = isObject(call) ? call["arguments"] : undefined;
  if (typeof name !== "string" || given === undefined) {
    const expected = "a call with name and arguments, as JSON";
    const data = { field: "value", expected };
    report({ ruleId: "wrong-type", messageId: "wrongValue", path, data });
    return unreadableCall;
  }
  if (!isObject(argumentsObject(given))) {
    report({ ruleId: "invalid-tool-arguments", messageId: "notAnObject", path });
  }
  if (tools?.every((tool) => tool.name !== name) === true) {
    report({ ruleId: "undeclared-tool", messageId: "undeclared", path });
  }
  return { id: undefined, name, arguments: given };
}

/** Arguments in a string are unfolded if that is JSON of an object. */
function argumentsObject(given: JsonValue): JsonValue {
  if (typeof given !== "string") return given;
  const value = parseStrict(given);
  return isObject(value) ? value : given;
}

const unreadableCall: ToolCall = { id: undefined, name: "", arguments: "" };
