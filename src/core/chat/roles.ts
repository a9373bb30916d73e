/** The role of an OpenAI-shaped message. */

import type { ReportProblem, Role } from "../formats/format.ts";
import { printableName, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath } from "../model.ts";
import { openaiRoles, type ChatDialect } from "./dialect.ts";

/** What people and other formats write for a role. Only names with one sensible meaning. */
const otherNames: ReadonlyMap<string, Role> = new Map([
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

export interface RoleContext {
  readonly path: JsonPath;
  readonly report: ReportProblem;
  readonly dialect: ChatDialect;
}

/** The role of a message in the words of `Role`; `undefined`, with a problem reported, if it has none. */
export function readRole(message: JsonObject, context: RoleContext): Role | undefined {
  const value = message["role"];
  if (typeof value === "string") {
    const role = context.dialect.roles.toRole(value);
    if (role === undefined) reportUnknownRole(value, context);
    return role;
  }
  const { path, report } = context;
  if (value === undefined) reportMissingField(report, "role", { object: message, path });
  else reportWrongType(report, "a string", { value, path: [...path, "role"] });
  return undefined;
}

function reportUnknownRole(name: string, { path, report, dialect }: RoleContext): void {
  const role = printableName(name);
  const place = { ruleId: "unknown-role", path: [...path, "role"] };
  const { roles } = dialect;
  const { names, list, systemBeside } = roles;
  // A role of kilobytes is no misspelling of a known one.
  const plain = name.length > 40 ? "" : name.trim().toLowerCase();
  const meant = roles.toRole(plain) ?? openaiRoles.toRole(plain) ?? otherNames.get(plain);
  const format = dialect.label;
  if (meant === "system" && systemBeside !== undefined) {
    report({ ...place, messageId: "systemBeside", data: { format, field: systemBeside } });
  } else if (meant !== undefined && names[meant] !== undefined) {
    const written = roles.toRole(plain) === meant ? plain : names[meant];
    report({ ...place, messageId: "otherName", data: { role, meant: written } });
  } else if (list === undefined) {
    report({ ...place, messageId: "unknown", data: { role } });
  } else {
    report({ ...place, messageId: "notInFormat", data: { format, role, roles: list } });
  }
}
