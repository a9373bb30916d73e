import { reportMissingField, reportWrongType } from "../fields.ts";
import type { ReportProblem } from "../formats/format.ts";
import type { JsonObject, JsonPath } from "../model.ts";

/** A string that must be there; `undefined`, with a problem reported, if it is not. */
export function readString(
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
