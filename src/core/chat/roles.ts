/** The roles of OpenAI-shaped messages and what they mean in an example. */

import type { ReportProblem, Role } from "../formats/format.ts";
import { printableName, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath } from "../model.ts";

/** What people and other formats write for a role. Only names with one sensible meaning. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["human", "user"],
  ["prompter", "user"],
  ["gpt", "assistant"],
  ["chatgpt", "assistant"],
  ["bot", "assistant"],
  ["chatbot", "assistant"],
  ["model", "assistant"],
  ["ai", "assistant"],
  ["observation", "tool"],
]);

/** The role of a message in the words of `Role`; `undefined`, with a problem reported, if it has none. */
export function readRole(
  message: JsonObject,
  path: JsonPath,
  report: ReportProblem,
): Role | undefined {
  const value = message["role"];
  if (typeof value === "string") {
    const role = toRole(value);
    if (role === undefined) reportUnknownRole(value, path, report);
    return role;
  }
  if (value === undefined) reportMissingField(report, "role", { object: message, path });
  else reportWrongType(report, "a string", { value, path: [...path, "role"] });
  return undefined;
}

/** `developer` is the newer name of `system`, `function` the older one of `tool`. */
export function toRole(name: string): Role | undefined {
  switch (name) {
    case "user":
    case "assistant":
    case "system":
    case "tool":
      return name;
    case "developer":
      return "system";
    case "function":
      return "tool";
    default:
      return undefined;
  }
}

function reportUnknownRole(name: string, path: JsonPath, report: ReportProblem): void {
  const role = printableName(name);
  const place = { ruleId: "unknown-role", path: [...path, "role"] };
  // A role of kilobytes is no misspelling of a known one.
  const plain = name.length > 40 ? "" : name.trim().toLowerCase();
  const meant = toRole(plain) === undefined ? otherNames.get(plain) : plain;
  if (meant === undefined) report({ ...place, messageId: "unknown", data: { role } });
  else report({ ...place, messageId: "otherName", data: { role, meant } });
}
