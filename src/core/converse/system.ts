import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import { noCalls } from "../formats/format.ts";
import type { Part, ReportProblem, Turn } from "../formats/format.ts";
import type { JsonPath, JsonValue } from "../model.ts";

/** The system prompt: a list of texts. `undefined` if there is none. */
export function readSystem(system: JsonValue, report: ReportProblem): Turn | undefined {
  const path: JsonPath = ["system"];
  if (!Array.isArray(system)) {
    reportWrongType(report, "a list of objects with a text", { value: system, path });
    return undefined;
  }
  const parts: Part[] = [];
  for (const [index, item] of system.entries()) {
    const at = [...path, index];
    const text = isObject(item) ? item["text"] : undefined;
    if (typeof text === "string") parts.push({ type: "text", text, path: [...at, "text"] });
    else if (isObject(item) && text === undefined) {
      reportMissingField(report, "text", { object: item, path: at });
    } else if (isObject(item)) {
      reportWrongType(report, "a string", { value: text ?? null, path: [...at, "text"] });
    } else reportWrongType(report, "an object with a text", { value: item, path: at });
  }
  if (parts.length === 0) return undefined;
  return { role: "system", parts, calls: noCalls, trained: false, path };
}
