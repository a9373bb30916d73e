/** What a message has beside role and content. */

import { noCalls } from "../formats/format.ts";
import type { ReportProblem, Role, ToolCall } from "../formats/format.ts";
import { printableName, reportUnknownField, reportWrongType, standsForMissing } from "../fields.ts";
import type { JsonObject, JsonPath } from "../model.ts";
import type { ChatDialect } from "./dialect.ts";
import type { ToolLedger } from "./tool-calls.ts";

interface FieldsContext {
  readonly role: Role | undefined;
  readonly path: JsonPath;
  readonly report: ReportProblem;
  readonly dialect: ChatDialect;
  /** The conversation's account of calls; made when it is first asked for. */
  readonly ledger: () => ToolLedger;
}

/** Checks the fields and reads the calls of tools. */
export function readOtherFields(message: JsonObject, context: FieldsContext): readonly ToolCall[] {
  const { path, report, dialect } = context;
  let calls = noCalls;
  for (const key in message) {
    const value = message[key];
    if (value === undefined || key === "role" || key === "content") continue;
    if (!dialect.fields.has(key)) {
      reportOtherField(key, message, context);
      continue;
    }
    const at = [...path, key];
    switch (key) {
      case "name":
        // A function's answer has its name read, and demanded, by the ledger.
        if (typeof value !== "string" && message["role"] !== "function") {
          reportWrongType(report, "a string", { value, path: at });
        }
        break;
      case "weight":
        if (value !== 0 && value !== 1) {
          report({ ruleId: "invalid-weight", messageId: "notZeroOrOne", path: at });
        } else forRole("assistant", key, context);
        break;
      case "train":
        if (value !== null && typeof value !== "boolean") {
          reportWrongType(report, "true or false", { value, path: at });
        }
        break;
      case "tool_calls":
        // Dumps of an API's answers write null where there is no call.
        if (value === null || !forRole("assistant", key, context)) break;
        calls = [...calls, ...context.ledger().readCalls(value, at)];
        break;
      case "function_call":
        if (value === null || !forRole("assistant", key, context)) break;
        calls = [...calls, context.ledger().readFunctionCall(value, at)];
        break;
      case "tool_call_id":
        forRole("tool", key, context);
        break;
      case "refusal":
      case "audio":
        // Part of the API's assistant message; null in dumps of its answers.
        if (value !== null) forRole("assistant", key, context);
        break;
      default:
        // The content under another name, or a field that the format itself looks at.
        break;
    }
  }
  return calls;
}

/** Whether the field may stand in a message of this role; a role that could not be read allows all. */
function forRole(expected: Role, key: string, context: FieldsContext): boolean {
  const { role, path, report, dialect } = context;
  if (role === undefined || role === expected) return true;
  const { names } = dialect.roles;
  report({
    ruleId: "unknown-field",
    messageId: "wrongRole",
    path: [...path, key],
    at: "key",
    data: { field: key, expected: names[expected] ?? expected, role: names[role] ?? role },
  });
  return false;
}

function reportOtherField(key: string, message: JsonObject, context: FieldsContext): void {
  if (standsForMissing(message, key, ["role", "content"])) return;
  const { path, report, dialect } = context;
  if (dialect.refusesUnknownFields) {
    const data = { field: printableName(key), format: dialect.label };
    const place = { path: [...path, key], at: "key" as const };
    report({ ruleId: "forbidden-field", messageId: "unknown", ...place, data });
  } else reportUnknownField(report, key, path);
}
