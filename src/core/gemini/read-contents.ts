/** Reads the list of contents: what user and model say. */

import { readRole } from "../chat/roles.ts";
import {
  extendPath,
  isObject,
  reportMissingField,
  reportUnknownField,
  reportWrongType,
} from "../fields.ts";
import { noCalls } from "../formats/format.ts";
import type { ReportProblem, Role, ToolCall, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { reportOrder } from "../turns/alternation.ts";
import { assistantTurn, isText, pushUserTurns, type SpokenPart } from "../turns/spoken-parts.ts";
import { geminiDialect } from "./names.ts";
import { readPart } from "./parts.ts";

const path: JsonPath = ["contents"];

/** `declared`: the names of the functions that the record declares; `undefined`: any. */
export function readContents(
  contents: readonly JsonValue[],
  declared: ReadonlySet<string> | undefined,
  report: ReportProblem,
): Turn[] {
  const reader = new ContentsReader(declared, report);
  let index = 0;
  for (const content of contents) {
    reader.read(content, index);
    index += 1;
  }
  reportOrder(reader.roles, { path, report, dialect: geminiDialect });
  return reader.turns;
}

class ContentsReader {
  readonly turns: Turn[] = [];
  readonly roles: (Role | undefined)[] = [];
  private readonly declared: ReadonlySet<string> | undefined;
  private readonly report: ReportProblem;
  /** Of the model's last turn; `undefined`: it could not be read. */
  private calls: readonly ToolCall[] | undefined = noCalls;

  constructor(declared: ReadonlySet<string> | undefined, report: ReportProblem) {
    this.declared = declared;
    this.report = report;
  }

  read(content: JsonValue, index: number): void {
    const { report } = this;
    const at = extendPath(path, index);
    if (!isObject(content)) {
      reportWrongType(report, "an object with role and parts", { value: content, path: at });
      this.roles.push(undefined);
      this.calls = undefined;
      return;
    }
    const role = readRole(content, { path: at, report, dialect: geminiDialect });
    this.roles.push(role);
    reportUnknownFields(content, at, report);
    const parts = this.readParts(content, role, at);
    if (role === "assistant") {
      const turn = assistantTurn(parts, at);
      this.turns.push(turn);
      this.calls = turn.calls;
    } else if (role === "user") {
      const before = this.turns.length;
      pushUserTurns(parts, at, this.turns);
      this.checkAnswers(before, at);
      this.calls = noCalls;
    } else this.calls = undefined;
  }

  private readParts(content: JsonObject, role: Role | undefined, at: JsonPath): SpokenPart[] {
    const { report, declared } = this;
    const { parts } = content;
    if (parts === undefined) {
      reportMissingField(report, "parts", { object: content, path: at });
      return [];
    }
    const partsPath = extendPath(at, "parts");
    if (!Array.isArray(parts)) {
      reportWrongType(report, "an array of parts", { value: parts, path: partsPath });
      return [];
    }
    if (parts.length === 0) {
      report({ ruleId: "empty-content", messageId: "noParts", path: partsPath });
    }
    const read: SpokenPart[] = [];
    let index = 0;
    for (const part of parts) {
      const partPath = [...partsPath, index];
      index += 1;
      if (isText(part)) {
        const textPath = extendPath(partPath, "text");
        read.push({ kind: "said", part: { type: "text", text: part.text, path: textPath } });
        continue;
      }
      const result = readPart(part, { role, path: partPath, report, declared });
      if (result !== undefined) read.push(result);
    }
    return read;
  }

  /** The API demands an answer for each call (errors that users report, 2025). `from`: the first turn of the content. */
  private checkAnswers(from: number, at: JsonPath): void {
    const { calls, report } = this;
    if (calls === undefined) return;
    const ruleId = "tool-call-mismatch";
    let answers = 0;
    for (const { role, name, path: answerPath } of this.turns.slice(from)) {
      if (role !== "tool") continue;
      answers += 1;
      if (name === undefined || calls.some((call) => call.name === name)) continue;
      report({ ruleId, messageId: "noSuchCall", path: answerPath });
    }
    if (calls.length > 0 && calls.length !== answers) {
      const data = { format: geminiDialect.label, calls: calls.length, answers };
      report({ ruleId, messageId: "otherCount", path: at, data });
    }
  }
}

function reportUnknownFields(content: JsonObject, at: JsonPath, report: ReportProblem): void {
  for (const key in content) {
    if (key !== "role" && key !== "parts") reportUnknownField(report, key, at);
  }
}
