/** Writes turns as OpenAI-shaped messages: the other way of `readMessages`. */

import type { Refusal, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import { CallWriter } from "./call-writer.ts";
import { isSaying } from "../turns/plain-text.ts";
import type { ChatDialect } from "./dialect.ts";
import { ContentWriter } from "./write-content.ts";
import { orderFaults, type OrderFault } from "./turn-order.ts";

export interface WritingContext {
  readonly dialect: ChatDialect;
  readonly log: WriteLog;
  /** As in `MessagesContext`. */
  readonly holds?: "conversation" | "prompt" | "answer" | undefined;
}

/** `undefined`: the record is left out, and the log knows why. */
export function writeMessages(
  turns: readonly Turn[],
  context: WritingContext,
): JsonObject[] | undefined {
  const { dialect, log, holds } = context;
  const kept = dialect.tools === undefined ? withoutTools(turns, log) : turns;
  const refusal = kept.length === 0 ? emptyRefusal(turns) : orderRefusal(kept, context);
  if (refusal !== undefined) return log.refuse(refusal);

  const content = new ContentWriter(dialect, log);
  const calls = dialect.tools === undefined ? undefined : new CallWriter(kept, dialect.tools);
  const messages: JsonObject[] = [];
  // One for all turns: copies of objects are what writing would take most of its time for.
  const each: MessageContext = { dialect, log, holds, content, calls, last: kept.at(-1) };
  for (const turn of kept) {
    const message = writeMessage(turn, each);
    if (message === undefined) return undefined;
    messages.push(message);
  }
  return dialect.wantsOneKindOfContent === true ? withContentsAlike(messages) : messages;
}

/** If one content is a list of parts, all are. */
function withContentsAlike(messages: JsonObject[]): JsonObject[] {
  if (!messages.some(({ content }) => Array.isArray(content))) return messages;
  return messages.map((message) => {
    const { content } = message;
    if (typeof content !== "string") return message;
    return { ...message, content: [{ type: "text", text: content }] };
  });
}

/** What is left for a format without tools: calls and their answers go, and turns that were nothing else. */
export function withoutTools(turns: readonly Turn[], log: WriteLog): readonly Turn[] {
  if (!turns.some(({ role, calls }) => role === "tool" || calls.length > 0)) return turns;
  log.lose("tool-calls");
  return turns.filter((turn) => {
    return turn.role !== "tool" && (turn.calls.length === 0 || isSaying(turn));
  });
}

function emptyRefusal(turns: readonly Turn[]): Refusal {
  return turns.length === 0 ? "unreadable" : "only-tool-calls";
}

function orderRefusal(turns: readonly Turn[], context: WritingContext): Refusal | undefined {
  const { dialect, holds = "conversation" } = context;
  if (holds === "answer") return undefined;
  const roles = turns.map(({ role }) => role);
  if (holds === "conversation" && !hasLearnedAnswer(turns, dialect)) return "no-answer";
  if (dialect.order === undefined) return undefined;
  const isPrompt = holds === "prompt";
  const order = isPrompt
    ? { ...dialect.order, last: undefined, demands: undefined }
    : dialect.order;
  const fault = orderFaults(roles, order)[0];
  return fault === undefined ? undefined : refusalOf(fault, roles);
}

/** Without marks of what is trained on, every answer is. */
function hasLearnedAnswer(turns: readonly Turn[], { mask }: ChatDialect): boolean {
  const answers = turns.filter(({ role }) => role === "assistant");
  if (mask === "none") return answers.length > 0;
  const counted = mask === "train" && answers.length > 0 ? turns : answers;
  return counted.some(({ trained }) => trained);
}

function refusalOf({ messageId, role, index }: OrderFault, roles: readonly string[]): Refusal {
  switch (messageId) {
    case "mustStart":
      return role === "assistant" ? "starts-with-answer" : "unmatched-calls";
    case "mustEnd":
      return "ends-without-answer";
    case "mustAlternate":
      return "repeated-role";
    case "secondSystem":
      return roles[index - 1] === "system" ? "repeated-role" : "late-system-prompt";
    case "lateSystem":
      return "late-system-prompt";
    case "lacksRole":
      return role === "user" ? "no-question" : "no-answer";
    case "cannotFollow":
      if (role === "assistant") return "starts-with-answer";
      return role === "system" ? "late-system-prompt" : "unmatched-calls";
  }
}

interface MessageContext extends WritingContext {
  readonly content: ContentWriter;
  readonly calls: CallWriter | undefined;
  readonly last: Turn | undefined;
}

function writeMessage(turn: Turn, context: MessageContext): JsonObject | undefined {
  const { dialect, log, calls } = context;
  const message: JsonObject = { role: dialect.roles.names[turn.role] ?? turn.role };
  if (turn.role !== "tool" && calls?.settle() === false) return log.refuse("unmatched-calls");
  const answered = turn.role === "tool" ? calls?.answer(turn) : undefined;
  if (turn.role === "tool") {
    if (answered === undefined) return log.refuse("unmatched-calls");
    if (answered.id !== undefined) message["tool_call_id"] = answered.id;
  }
  if (turn.name !== undefined || answered !== undefined) {
    writeName(message, turn, { dialect, log, called: answered?.name });
  }

  if (dialect.tools !== undefined && turn.calls.length > 0) {
    const written = calls?.calls(turn.calls, turn === context.last);
    if (written === undefined) return log.refuse("unreadable");
    message["tool_calls"] = written;
    if (!dialect.tools.takesTextWithCalls && turn.parts.length > 0) {
      if (isSaying(turn)) log.lose("text-with-calls");
      return message;
    }
  }
  const content = context.content.write(turn);
  if (content !== undefined) message["content"] = content;
  else if (turn.role === "tool") message["content"] = "";
  else if (message["tool_calls"] === undefined) {
    return log.refuse(turn.role === "assistant" ? "no-answer" : "no-question");
  }
  writeMask(message, turn, context);
  return message;
}

function writeName(
  message: JsonObject,
  turn: Turn,
  context: WritingContext & { readonly called: string | undefined },
): void {
  const { dialect, log, called } = context;
  const name = turn.name ?? (dialect.tools?.namesAnswers === true ? called : undefined);
  if (name === undefined) return;
  if (dialect.fields.has("name")) message["name"] = name;
  // The call that is answered has the name, too.
  else if (name !== called) log.lose("names");
}

function writeMask(message: JsonObject, turn: Turn, context: WritingContext): void {
  const { dialect, log, holds } = context;
  if (holds === "prompt" || turn.trained === (turn.role === "assistant")) return;
  if (dialect.mask === "train") message["train"] = turn.trained;
  else if (dialect.mask === "weight" && turn.role === "assistant") message["weight"] = 0;
  else log.lose("weights");
}
