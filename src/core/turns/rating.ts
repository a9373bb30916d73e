/** Whether an answer is wanted, as formats for KTO say it in a column. */

import type { ReportProblem } from "../formats/format.ts";
import { reportWrongType } from "../fields.ts";
import type { JsonObject } from "../model.ts";

/** `undefined` if the column is absent or null, or, with a problem reported, neither true nor false. */
export function readRating(
  json: JsonObject,
  column: string,
  report: ReportProblem,
): boolean | undefined {
  const value = json[column];
  if (value === undefined || value === null || typeof value === "boolean")
    return value ?? undefined;
  reportWrongType(report, "true or false", { value, path: [column] });
  return undefined;
}
