/**
 * What a message holds where speakers alternate and the user hands over the answers of tools: parts of the message's own
 * turn, and turns of tools among them.
 */

import { isObject } from "../fields.ts";
import { noCalls } from "../formats/format.ts";
import type { Part, ToolCall, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

export type SpokenPart =
  | { readonly kind: "said"; readonly part: Part }
  | { readonly kind: "call"; readonly call: ToolCall }
  | { readonly kind: "answer"; readonly turn: Turn };

/** Whether the part of a list is a text and nothing else, as most are. */
export function isText(part: JsonValue): part is JsonObject & { readonly text: string } {
  if (!isObject(part) || typeof part["text"] !== "string") return false;
  for (const key in part) if (key !== "text") return false;
  return true;
}

export function assistantTurn(spoken: readonly SpokenPart[], path: JsonPath): Turn {
  const parts: Part[] = [];
  let calls: ToolCall[] | undefined;
  for (const each of spoken) {
    if (each.kind === "said") parts.push(each.part);
    else if (each.kind === "call") (calls ??= []).push(each.call);
  }
  return { role: "assistant", parts, calls: calls ?? noCalls, trained: true, path };
}

/** What the user says is one turn, unless answers of tools come between. */
export function pushUserTurns(spoken: readonly SpokenPart[], path: JsonPath, turns: Turn[]): void {
  let parts: Part[] | undefined;
  let isAnswer = false;
  for (const each of spoken) {
    if (each.kind === "answer") {
      turns.push(each.turn);
      parts = undefined;
      isAnswer = true;
    } else if (each.kind === "said") {
      if (parts === undefined) {
        parts = [];
        turns.push({ role: "user", parts, calls: noCalls, trained: false, path });
      }
      parts.push(each.part);
    }
  }
  if (parts === undefined && !isAnswer) {
    turns.push({ role: "user", parts: [], calls: noCalls, trained: false, path });
  }
}

/** The answer of a tool. `name` and `callId` of `undefined`: the format does not tell. */
export function toolTurn(
  parts: readonly Part[],
  path: JsonPath,
  { name, callId }: Pick<Turn, "name" | "callId">,
): Turn {
  return {
    role: "tool",
    parts,
    calls: noCalls,
    trained: false,
    path,
    ...(callId === undefined ? {} : { callId }),
    ...(name === undefined ? {} : { name }),
  };
}
