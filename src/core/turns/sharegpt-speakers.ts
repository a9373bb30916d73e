/**
 * Who speaks in ShareGPT's conversations: the names that LLaMA-Factory takes where its `dataset_info.json` says nothing
 * else (src/llamafactory/data/converter.py and data/README.md, copies of 2026-08-18).
 */

import type { TurnOrder } from "../chat/dialect.ts";
import type { ReportProblem, Role } from "../formats/format.ts";
import { extendPath, printableName } from "../fields.ts";
import type { JsonPath } from "../model.ts";

export const speakers: Readonly<Record<Role, string>> = {
  system: "system",
  user: "human",
  assistant: "gpt",
  tool: "observation",
};

/** The assistant's turn that is nothing but calls. */
export const caller = "function_call";

/** human and observation stand at odd positions, gpt and function_call at even ones, the system aside. */
export const pairOrder: TurnOrder = {
  first: "user",
  alternates: true,
  // Two turns of one role are told apart from other wrong neighbours.
  after: {
    system: ["system", "user", "assistant", "tool"],
    user: ["system", "user", "assistant"],
    assistant: ["system", "user", "assistant", "tool"],
    tool: ["system", "tool", "assistant"],
  },
  system: "first",
};

/** Other dialects, which LLaMA-Factory takes only if it is told their names. */
const otherSpeakers: ReadonlyMap<string, Role> = new Map([
  ["user", "user"],
  ["assistant", "assistant"],
  ["chatgpt", "assistant"],
  ["tool", "tool"],
]);

/** The role of a speaker; one of another dialect is reported and read, any other reported and `undefined`. */
export function roleOfSpeaker(
  name: string,
  at: { readonly path: JsonPath; readonly report: ReportProblem; readonly label: string },
): Role | undefined {
  const known = toRole(name);
  if (known !== undefined) return known;
  // A name of kilobytes is no misspelling of a known one.
  const plain = name.length > 40 ? "" : name.trim().toLowerCase();
  const meant = toRole(plain) ?? otherSpeakers.get(plain);
  const place = { ruleId: "unknown-role", path: extendPath(at.path, "from") };
  const role = printableName(name);
  if (meant === undefined) {
    const roles = "human, gpt, system, function_call or observation";
    at.report({ ...place, messageId: "notInFormat", data: { format: at.label, role, roles } });
  } else {
    const written = plain === caller ? caller : speakers[meant];
    at.report({ ...place, messageId: "otherName", data: { role, meant: written } });
  }
  return meant;
}

export const isCaller = (name: string): boolean => name.trim().toLowerCase() === caller;

function toRole(name: string): Role | undefined {
  switch (name) {
    case "human":
      return "user";
    case "gpt":
    case caller:
      return "assistant";
    case "system":
      return "system";
    case "observation":
      return "tool";
    default:
      return undefined;
  }
}
