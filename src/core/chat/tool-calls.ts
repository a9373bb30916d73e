/** Tool definitions, tool calls and their answers in OpenAI-shaped records. */

import { noCalls, type ReportProblem, type ToolCall } from "../formats/format.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

/** Names of the tools a record declares; `undefined` if it declares none or they could not all be read. */
export type DeclaredTools = ReadonlySet<string> | undefined;

/** Reads the columns `tools` and (its predecessor) `functions`. */
export function readDeclaredTools(json: JsonObject, report: ReportProblem): DeclaredTools {
  const tools = json["tools"];
  const functions = json["functions"];
  if (tools === undefined && functions === undefined) return undefined;

  const names = new Set<string>();
  let complete = true;
  if (tools !== undefined) complete = readTools(tools, names, report);
  if (functions !== undefined) complete = readFunctions(functions, names, report) && complete;
  return complete ? names : undefined;
}

function readTools(tools: JsonValue, names: Set<string>, report: ReportProblem): boolean {
  if (!Array.isArray(tools)) {
    reportWrongType(report, "an array of tools", { value: tools, path: ["tools"] });
    return false;
  }
  let complete = true;
  for (const [index, tool] of tools.entries()) {
    const path = ["tools", index];
    if (!isObject(tool)) {
      reportWrongType(report, "an object", { value: tool, path });
      complete = false;
      continue;
    }
    readFunctionType(tool, path, report);
    const definition = tool["function"];
    if (definition === undefined) {
      reportMissingField(report, "function", { object: tool, path });
      complete = false;
    } else {
      complete = readName(definition, [...path, "function"], { names, report }) && complete;
    }
  }
  return complete;
}

function readFunctions(functions: JsonValue, names: Set<string>, report: ReportProblem): boolean {
  if (!Array.isArray(functions)) {
    reportWrongType(report, "an array of functions", { value: functions, path: ["functions"] });
    return false;
  }
  let complete = true;
  for (const [index, definition] of functions.entries()) {
    complete = readName(definition, ["functions", index], { names, report }) && complete;
  }
  return complete;
}

function readName(
  definition: JsonValue,
  path: JsonPath,
  to: { readonly names: Set<string>; readonly report: ReportProblem },
): boolean {
  if (!isObject(definition)) {
    reportWrongType(to.report, "an object", { value: definition, path });
    return false;
  }
  const name = readString(definition, "name", { path, report: to.report });
  if (name === undefined) return false;
  to.names.add(name);
  return true;
}

/** Tools and calls have a `type` that can only be "function". */
function readFunctionType(object: JsonObject, path: JsonPath, report: ReportProblem): void {
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

/** A string that must be there; `undefined`, with a problem reported, if it is not. */
function readString(
  object: JsonObject,
  field: string,
  at: { readonly path: JsonPath; readonly report: ReportProblem },
): string | undefined {
  const value = object[field];
  if (typeof value === "string") return value;
  if (value === undefined) reportMissingField(at.report, field, { object, path: at.path });
  else reportWrongType(at.report, "a string", { value, path: [...at.path, field] });
  return undefined;
}

/** Keeps account of a conversation's calls and answers. Made when a conversation has its first of either. */
export class ToolLedger {
  private readonly declared: DeclaredTools;
  private readonly report: ReportProblem;
  /** Calls without an answer so far, and where their ids stand. */
  private readonly open = new Map<string, JsonPath>();
  private readonly answered = new Set<string>();
  private functionCalled = false;
  /** A call's id could not be read: whatever answers seem to lack a call may belong to it. */
  private incomplete = false;

  constructor(declared: DeclaredTools, report: ReportProblem) {
    this.declared = declared;
    this.report = report;
  }

  /** Reads `tool_calls`. */
  readCalls(calls: JsonValue, path: JsonPath): readonly ToolCall[] {
    if (!Array.isArray(calls)) {
      reportWrongType(this.report, "an array of calls", { value: calls, path });
      this.incomplete = true;
      return [unreadableCall];
    }
    if (calls.length === 0) {
      this.mismatch("noCalls", path);
      return noCalls;
    }
    return calls.map((call, index) => {
      const callPath = [...path, index];
      if (isObject(call)) return this.readCall(call, callPath);
      reportWrongType(this.report, "an object", { value: call, path: callPath });
      this.incomplete = true;
      return unreadableCall;
    });
  }

  /** Reads `function_call`, the predecessor of `tool_calls`. */
  readFunctionCall(call: JsonValue, path: JsonPath): ToolCall {
    this.functionCalled = true;
    return this.readFunction(call, path);
  }

  /** Reads what makes a message of role tool the answer to a call. */
  readAnswer(message: JsonObject, path: JsonPath): void {
    const id = readString(message, "tool_call_id", { path, report: this.report });
    if (id === undefined) {
      this.incomplete = true;
      return;
    }
    if (this.open.delete(id)) {
      this.answered.add(id);
      return;
    }
    const answer = [...path, "tool_call_id"];
    if (this.answered.has(id)) this.mismatch("answeredTwice", answer);
    else if (!this.incomplete) this.mismatch("unknownCall", answer);
  }

  /** The same for role function: it names the function, and a call goes before it. */
  readFunctionAnswer(message: JsonObject, path: JsonPath): void {
    readString(message, "name", { path, report: this.report });
    if (!this.functionCalled && !this.incomplete) this.mismatch("noFunctionCall", path);
  }

  /** The conversation goes on without a tool: calls that are still open stay without an answer. */
  settle(): void {
    if (this.open.size === 0) return;
    if (!this.incomplete) {
      for (const path of this.open.values()) this.mismatch("unanswered", path);
    }
    this.open.clear();
  }

  /** A message that may have held calls or answers could not be read. */
  giveUp(): void {
    this.incomplete = true;
  }

  private readCall(call: JsonObject, path: JsonPath): ToolCall {
    const id = readString(call, "id", { path, report: this.report });
    if (id === undefined) {
      this.incomplete = true;
    } else if (this.open.has(id)) {
      this.mismatch("sameId", [...path, "id"]);
    } else {
      this.open.set(id, [...path, "id"]);
      this.answered.delete(id);
    }
    readFunctionType(call, path, this.report);
    const called = call["function"];
    if (called === undefined) {
      reportMissingField(this.report, "function", { object: call, path });
      return { ...unreadableCall, id };
    }
    return { ...this.readFunction(called, [...path, "function"]), id };
  }

  private readFunction(called: JsonValue, path: JsonPath): ToolCall {
    if (!isObject(called)) {
      reportWrongType(this.report, "an object with name and arguments", { value: called, path });
      return unreadableCall;
    }
    const name = readString(called, "name", { path, report: this.report });
    if (name !== undefined && this.declared?.has(name) === false) {
      this.report({ ruleId: "undeclared-tool", messageId: "undeclared", path: [...path, "name"] });
    }
    const { arguments: given } = called;
    const argumentsPath = [...path, "arguments"];
    if (given === undefined) {
      reportMissingField(this.report, "arguments", { object: called, path });
    } else if (typeof given !== "string") {
      const expected = "a string that holds the arguments as JSON";
      reportWrongType(this.report, expected, { value: given, path: argumentsPath });
    } else {
      const messageId = argumentsFault(given);
      if (messageId !== undefined) {
        this.report({ ruleId: "invalid-tool-arguments", messageId, path: argumentsPath });
      }
    }
    return { id: undefined, name: name ?? "", arguments: given ?? "" };
  }

  private mismatch(messageId: string, path: JsonPath): void {
    this.report({ ruleId: "tool-call-mismatch", messageId, path });
  }
}

const unreadableCall: ToolCall = { id: undefined, name: "", arguments: "" };

function argumentsFault(text: string): "notJson" | "notAnObject" | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isObject(value) ? undefined : "notAnObject";
  } catch {
    // What is wrong inside the string is for its author to see; that it is no JSON is all there is to say.
    return "notJson";
  }
}
