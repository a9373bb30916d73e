import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import { noCalls } from "../formats/format.ts";
import type { Part, ReportProblem, Turn } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import { geminiDialect, keyOf } from "./names.ts";

/** The system prompt beside the contents: texts only; its role is ignored. `undefined` if there is none. */
export function readSystemInstruction(json: JsonObject, report: ReportProblem): Turn | undefined {
  const key = keyOf(json, "systemInstruction");
  if (key === undefined) return undefined;
  const instruction = json[key] ?? null;
  const path = [key];
  if (!isObject(instruction)) {
    reportWrongType(report, "an object with parts", { value: instruction, path });
    return undefined;
  }
  const { parts } = instruction;
  const at = [key, "parts"];
  if (parts === undefined) {
    reportMissingField(report, "parts", { object: instruction, path });
    return undefined;
  }
  if (!Array.isArray(parts)) {
    reportWrongType(report, "an array of parts", { value: parts, path: at });
    return undefined;
  }
  if (parts.length === 0) report({ ruleId: "empty-content", messageId: "noParts", path: at });
  const texts = parts.flatMap((part, index): Part[] => {
    const text = isObject(part) ? part["text"] : undefined;
    if (typeof text === "string") return [{ type: "text", text, path: [...at, index, "text"] }];
    const data = { format: geminiDialect.label, parts: "text" };
    const ruleId = "unknown-content-part";
    report({ ruleId, messageId: "notInFormat", path: [...at, index], data });
    return [];
  });
  return { role: "system", parts: texts, calls: noCalls, trained: false, path };
}
