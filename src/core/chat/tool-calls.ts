/** Tool calls and their answers in OpenAI-shaped records. */

import { noCalls, type ReportProblem, type ToolCall } from "../formats/format.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { openaiTools, type ToolRules } from "./dialect.ts";
import { readString } from "./read-string.ts";
import { readFunctionType } from "./tool-definitions.ts";

interface LedgerContext {
  /** Names of the tools that the record declares; `undefined` if it declares none or they could not all be read. */
  readonly declared: ReadonlySet<string> | undefined;
  readonly rules: ToolRules | undefined;
  readonly report: ReportProblem;
}

/** Keeps account of a conversation's calls and answers. Made when a conversation has its first of either. */
export class ToolLedger {
  private readonly declared: ReadonlySet<string> | undefined;
  private readonly report: ReportProblem;
  private readonly rules: ToolRules;
  /** Calls without an answer so far, and where their ids stand. */
  private readonly open = new Map<string, JsonPath>();
  private readonly answered = new Set<string>();
  private functionCalled = false;
  /** A call's id could not be read: whatever answers seem to lack a call may belong to it. */
  private incomplete = false;

  constructor(context: LedgerContext) {
    this.declared = context.declared;
    this.report = context.report;
    this.rules = context.rules ?? openaiTools;
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
    const id = this.readId(message, "tool_call_id", path);
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
    if (!this.incomplete && !this.rules.countsAnswers) {
      for (const path of this.open.values()) this.mismatch("unanswered", path);
    }
    this.open.clear();
  }

  /** A message that may have held calls or answers could not be read. */
  giveUp(): void {
    this.incomplete = true;
  }

  private readCall(call: JsonObject, path: JsonPath): ToolCall {
    const id = this.readId(call, "id", path);
    if (id === undefined) {
      this.incomplete = true;
    } else if (this.open.has(id)) {
      this.mismatch("sameId", [...path, "id"]);
    } else {
      this.open.set(id, [...path, "id"]);
      this.answered.delete(id);
    }
    if (call["type"] !== undefined || this.rules.ids === "demanded") {
      readFunctionType(call, path, this.report);
    }
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
    } else if (this.rules.arguments === "object") {
      const expected = "an object of arguments";
      if (!isObject(given)) {
        reportWrongType(this.report, expected, { value: given, path: argumentsPath });
      }
    } else if (this.rules.arguments === "either" && isObject(given)) {
      // As the trainer takes it.
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

  private readId(object: JsonObject, field: string, path: JsonPath): string | undefined {
    const { ids, noId } = this.rules;
    const isNone = object[field] === undefined && ids === "optional";
    if (isNone || (noId !== undefined && object[field] === noId)) return undefined;
    return readString(object, field, { path, report: this.report });
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
