/** What Mistral demands beyond the shape of messages, as mistral-common's validator has it in fine-tuning mode (2026-07-23). */

import { isObject, placeName, reportMissingField } from "../fields.ts";
import type { ReportProblem } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { schemaFault } from "./json-schema.ts";

export const mistralId = /^[a-zA-Z0-9]{9}$/;
export const mistralName = /^[a-zA-Z0-9_-]{1,64}$/;
/** Stands for the id of a call in the last message. */
export const mistralNoId = "null";

interface Context {
  readonly path: JsonPath;
  readonly format: string;
  readonly report: ReportProblem;
}

/** Both names of one thing. */
export function reportBoth(
  object: JsonObject,
  names: readonly [string, string],
  { path, format, report }: Context,
): void {
  const [other, field] = names;
  if (object[other] === undefined || object[field] === undefined) return;
  report({
    ruleId: "forbidden-field",
    messageId: "notBoth",
    path: [...path, field],
    at: "key",
    data: { format, field, other },
  });
}

export function checkMessages(messages: readonly JsonValue[], context: Context): void {
  /** Calls that wait for as many answers. */
  let open: { readonly calls: number; readonly path: JsonPath; answers: number } | undefined;
  for (const [index, message] of messages.entries()) {
    if (!isObject(message)) {
      open = undefined;
      continue;
    }
    const path = [...context.path, index];
    reportBoth(message, ["content", "text"], { ...context, path });
    const role = message["role"];
    if (role === "tool" && open !== undefined) open.answers += 1;
    if (role !== "assistant") continue;
    if (open !== undefined && open.answers < open.calls) {
      const { calls, answers } = open;
      const data = { calls, answers, format: context.format };
      const place = { path: open.path, at: "key" as const };
      context.report({
        ruleId: "tool-call-mismatch",
        messageId: "otherCount",
        ...place,
        data,
      });
    }
    const calls = message["tool_calls"];
    open = undefined;
    if (!Array.isArray(calls) || calls.length === 0) continue;
    const callsPath = [...path, "tool_calls"];
    open = { calls: calls.length, answers: 0, path: callsPath };
    checkCalls(calls, {
      ...context,
      path: callsPath,
      isLast: index === messages.length - 1,
    });
    reportText(message, { ...context, path });
  }
}

function checkCalls(
  calls: readonly JsonValue[],
  context: Context & { readonly isLast: boolean },
): void {
  const { path, format, report, isLast } = context;
  for (const [index, call] of calls.entries()) {
    if (!isObject(call)) continue;
    const { id } = call;
    if (typeof id === "string" && !mistralId.test(id) && !(isLast && id === mistralNoId)) {
      report({
        ruleId: "tool-call-mismatch",
        messageId: "idShape",
        path: [...path, index, "id"],
        data: { format, shape: "nine letters or digits" },
      });
    }
    const called = call["function"];
    if (isObject(called)) checkName(called, { ...context, path: [...path, index, "function"] });
  }
}

/** A turn has a text or calls. */
function reportText(message: JsonObject, { path, format, report }: Context): void {
  for (const field of ["content", "text"]) {
    const value = message[field];
    if (value === undefined || value === null || value === "") continue;
    const place = [...path, field];
    report({
      ruleId: "tool-call-mismatch",
      messageId: "contentAndCalls",
      path: place,
      data: { format },
    });
  }
}

function checkName(called: JsonObject, { path, report }: Context): void {
  const name = called["name"];
  if (typeof name !== "string" || mistralName.test(name)) return;
  const place = [...path, "name"];
  const data = { field: placeName(place), expected: "1 to 64 letters, digits, _ or -" };
  report({ ruleId: "wrong-type", messageId: "wrongValue", path: place, data });
}

/** Tools need a description and a schema. */
export function checkTools(tools: readonly JsonValue[], context: Context): void {
  for (const [index, tool] of tools.entries()) {
    const called = isObject(tool) ? tool["function"] : undefined;
    if (!isObject(called)) continue;
    const { report } = context;
    const path = [...context.path, index, "function"];
    checkName(called, { ...context, path });
    for (const field of ["description", "parameters"]) {
      if (called[field] === undefined) reportMissingField(report, field, { object: called, path });
    }
    const { parameters } = called;
    if (parameters === undefined) continue;
    const place = [...path, "parameters"];
    const fault = isObject(parameters)
      ? schemaFault(parameters, place)
      : { path: place, expected: "an object that is a JSON schema" };
    if (fault === undefined) continue;
    const data = { field: placeName(fault.path), expected: fault.expected };
    report({ ruleId: "wrong-type", messageId: "wrongValue", path: fault.path, data });
  }
}
