/** Turns that are one text each, as formats of plain columns have them. */

import { noCalls } from "../formats/format.ts";
import type { Part, ReportProblem, Role, Turn } from "../formats/format.ts";
import { reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath } from "../model.ts";

/** The answers are learned. */
export function textTurn(role: Role, text: string, path: JsonPath): Turn {
  const parts: readonly Part[] = [{ type: "text", text, path }];
  return { role, parts, calls: noCalls, trained: role === "assistant", path };
}

/** A column that must be a text; `undefined`, with a problem reported, if it is none. */
export function readText(
  json: JsonObject,
  field: string,
  report: ReportProblem,
): string | undefined {
  const value = json[field];
  if (typeof value === "string") return value;
  if (value === undefined) reportMissingField(report, field, { object: json, path: [] });
  else if (value === null) report({ ruleId: "empty-content", messageId: "null", path: [field] });
  else reportWrongType(report, "a string", { value, path: [field] });
  return undefined;
}

/** A column that may be absent, null or "", which all mean that there is none. */
export function readOptionalText(
  json: JsonObject,
  field: string,
  report: ReportProblem,
): string | undefined {
  const value = json[field];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return value;
  reportWrongType(report, "a string", { value, path: [field] });
  return undefined;
}
