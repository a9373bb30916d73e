/** Calls of tools and their answers. */

import { readString } from "../chat/read-string.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { Part, ReportProblem, ToolCall, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { toolTurn } from "../turns/spoken-parts.ts";
import { jsonPart } from "../turns/structured-values.ts";

/** Keeps account of one record's calls. An id may be used once in a record (Amazon's check, 2026). */
export class CallBook {
  private readonly report: ReportProblem;
  /** Names of the tools that the record declares; `undefined`: any. */
  private readonly declared: ReadonlySet<string> | undefined;
  private readonly known = new Set<string>();
  /** Calls without an answer so far, and where their ids stand. */
  private readonly open = new Map<string, JsonPath>();

  constructor(report: ReportProblem, declared: ReadonlySet<string> | undefined) {
    this.report = report;
    this.declared = declared;
  }

  /** Reads `toolUse`. */
  readCall(value: JsonValue, path: JsonPath): ToolCall {
    const { report } = this;
    if (!isObject(value)) {
      reportWrongType(report, "an object with toolUseId, name and input", { value, path });
      return { id: undefined, name: "", arguments: {} };
    }
    const id = readString(value, "toolUseId", { path, report });
    const name = readString(value, "name", { path, report });
    const { input } = value;
    if (input === undefined) reportMissingField(report, "input", { object: value, path });
    else if (!isObject(input)) {
      reportWrongType(report, "an object", { value: input, path: [...path, "input"] });
    }
    if (name !== undefined && this.declared?.has(name) === false) {
      report({ ruleId: "undeclared-tool", messageId: "undeclared", path: [...path, "name"] });
    }
    if (id !== undefined) {
      const idPath = [...path, "toolUseId"];
      if (this.known.has(id)) this.mismatch("sameId", idPath);
      this.known.add(id);
      this.open.set(id, idPath);
    }
    return { id, name: name ?? "", arguments: input ?? {} };
  }

  /** Reads `toolResult`; `path`: of it. */
  readAnswer(value: JsonValue, path: JsonPath): Turn {
    const { report } = this;
    if (!isObject(value)) {
      reportWrongType(report, "an object with toolUseId and content", { value, path });
      return toolTurn([], path, {});
    }
    const callId = readString(value, "toolUseId", { path, report });
    if (callId !== undefined && !this.open.delete(callId)) {
      const messageId = this.known.has(callId) ? "answeredTwice" : "unknownCall";
      this.mismatch(messageId, [...path, "toolUseId"]);
    }
    return toolTurn(readResults(value, path, report), path, { callId });
  }

  /** The assistant goes on: calls that are still open stay without an answer. */
  settle(): void {
    for (const path of this.open.values()) this.mismatch("unanswered", path);
    this.open.clear();
  }

  private mismatch(messageId: string, path: JsonPath): void {
    this.report({ ruleId: "tool-call-mismatch", messageId, path });
  }
}

function readResults(answer: JsonObject, path: JsonPath, report: ReportProblem): Part[] {
  const { content } = answer;
  const at = [...path, "content"];
  if (!Array.isArray(content)) {
    if (content === undefined) reportMissingField(report, "content", { object: answer, path });
    else reportWrongType(report, "a list of results", { value: content, path: at });
    return [];
  }
  if (content.length === 0) report({ ruleId: "empty-content", messageId: "noParts", path: at });
  return content.flatMap((result, index) => {
    const resultPath = [...at, index];
    if (isObject(result)) {
      const { text, json } = result;
      if (typeof text === "string") return { type: "text", text, path: [...resultPath, "text"] };
      if (isObject(json)) return jsonPart(json, [...resultPath, "json"]);
    }
    reportWrongType(report, "an object with a text or json", { value: result, path: resultPath });
    return [];
  });
}
