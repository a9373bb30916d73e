/** Messages of `from` and `value`, as ShareGPT and NeMo have them. */

import type { ReportProblem } from "../formats/format.ts";
import {
  extendPath,
  isObject,
  reportMissingField,
  reportUnknownField,
  reportWrongType,
  standsForMissing,
} from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

export interface Said {
  /** `undefined`, as in `value`, with a problem reported: it could not be read. */
  readonly from: string | undefined;
  readonly value: string | undefined;
  readonly message: JsonObject;
  readonly path: JsonPath;
}

/** The list of messages in a column; `undefined`, with a problem reported, if it is none. */
export function readSaidList(
  json: JsonObject,
  column: string,
  report: ReportProblem,
): readonly JsonValue[] | undefined {
  const list = json[column];
  const path = [column];
  if (list === undefined) reportMissingField(report, column, { object: json, path: [] });
  else if (!Array.isArray(list)) {
    reportWrongType(report, "an array of messages", { value: list, path });
  } else {
    if (list.length === 0) report({ ruleId: "empty-content", messageId: "noMessages", path });
    return list;
  }
  return undefined;
}

/** `undefined`, with a problem reported, if it is no message at all. */
export function readSaid(
  message: JsonValue,
  at: { readonly path: JsonPath; readonly report: ReportProblem; readonly other?: string },
): Said | undefined {
  const { path, report, other } = at;
  if (!isObject(message)) {
    reportWrongType(report, "an object with from and value", { value: message, path });
    return undefined;
  }
  const from = readField(message, "from", at);
  const value = readField(message, "value", at);
  for (const key in message) {
    if (key !== "from" && key !== "value" && key !== other) reportUnknown(message, key, at);
  }
  return { from, value, message, path };
}

function readField(
  message: JsonObject,
  field: string,
  { path, report }: { readonly path: JsonPath; readonly report: ReportProblem },
): string | undefined {
  const value = message[field];
  if (typeof value === "string") return value;
  if (value === undefined) reportMissingField(report, field, { object: message, path });
  else if (value === null && field === "value") {
    report({ ruleId: "empty-content", messageId: "null", path: extendPath(path, field) });
  } else reportWrongType(report, "a string", { value, path: extendPath(path, field) });
  return undefined;
}

function reportUnknown(
  message: JsonObject,
  key: string,
  { path, report }: { readonly path: JsonPath; readonly report: ReportProblem },
): void {
  if (!standsForMissing(message, key, ["from", "value"])) reportUnknownField(report, key, path);
}
