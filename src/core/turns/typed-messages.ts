/**
 * Messages of LLaMA-Factory 1.0: contents are lists of `{"type","value"}`, and each message has a weight
 * (src/llamafactory/v1/utils/types.py and core/rendering/rendering.py, copies of 2026).
 */

import type { ChatDialect } from "../chat/dialect.ts";
import { readRole } from "../chat/roles.ts";
import { OrderAdviser } from "../chat/turn-order.ts";
import { isObject, reportMissingField, reportUnknownField, reportWrongType } from "../fields.ts";
import { noCalls } from "../formats/format.ts";
import type { ReportProblem, Role, ToolDefinition, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { readTypedContent } from "./typed-content.ts";

export interface TypedContext {
  /** Of the list. */
  readonly path: JsonPath;
  readonly dialect: ChatDialect;
  readonly tools: readonly ToolDefinition[] | undefined;
  readonly report: ReportProblem;
}

export function readTypedMessages(messages: readonly JsonValue[], context: TypedContext): Turn[] {
  const { path: listPath, report } = context;
  const adviser = new OrderAdviser(context, undefined);
  const turns: Turn[] = [];
  let isClear = true;
  for (const [index, message] of messages.entries()) {
    const turn = readMessage(message, { ...context, path: [...listPath, index] });
    adviser.next(turn?.role, index);
    if (turn === undefined) isClear = false;
    else turns.push(turn);
  }
  const answers = turns.filter(({ role }) => role === "assistant");
  if (answers.length > 0) adviser.finish();
  if (isClear && !answers.some(({ trained }) => trained)) {
    const messageId = answers.length === 0 ? "none" : "noneTrained";
    report({ ruleId: "no-assistant-turn", messageId, path: listPath, at: "key" });
  }
  return turns;
}

function readMessage(message: JsonValue, context: TypedContext): Turn | undefined {
  const { path, report, dialect } = context;
  if (!isObject(message)) {
    reportWrongType(report, "an object with role and content", { value: message, path });
    return undefined;
  }
  const role = readRole(message, { path, report, dialect });
  for (const key in message) reportOther(key, context);
  const trained = isTrained(message, role, context);
  const { content } = message;
  if (content === undefined) reportMissingField(report, "content", { object: message, path });
  const read =
    content === undefined
      ? undefined
      : readTypedContent(content, { ...context, path: [...path, "content"] });
  const { parts = [], calls = noCalls } = read ?? {};
  return role === undefined ? undefined : { role, parts, calls, trained, path };
}

/** Weights of other messages than the assistant's count for nothing; those up to a millionth count as 0. */
function isTrained(
  message: JsonObject,
  role: Role | undefined,
  { path, report }: TypedContext,
): boolean {
  const weight = message["loss_weight"];
  if (weight === undefined || weight === null) return role === "assistant";
  if (typeof weight === "number" && weight >= 0) return role === "assistant" && weight > 1e-6;
  reportWrongType(report, "a number from 0 up", { value: weight, path: [...path, "loss_weight"] });
  return role === "assistant";
}

function reportOther(key: string, { path, report }: TypedContext): void {
  if (key === "role" || key === "content" || key === "loss_weight") return;
  reportUnknownField(report, key, path);
}
