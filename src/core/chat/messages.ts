/** Reads a list of OpenAI-shaped messages (`role`, `content`, tools, `weight`), which several formats share. */

import { noCalls } from "../formats/format.ts";
import type { Part, ReportProblem, Role, ToolCall, Turn } from "../formats/format.ts";
import { extendPath, isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { readContentParts } from "./content.ts";
import type { ChatDialect } from "./dialect.ts";
import { readOtherFields } from "./message-fields.ts";
import { readRole } from "./roles.ts";
import { ToolLedger } from "./tool-calls.ts";
import type { DeclaredTools } from "./tool-definitions.ts";
import { OrderAdviser, orderFaults, reportOrderFault } from "./turn-order.ts";

export interface MessagesContext {
  /** The path of the list. */
  readonly path: JsonPath;
  readonly dialect: ChatDialect;
  readonly tools: DeclaredTools | undefined;
  readonly report: ReportProblem;
  /**
   * "conversation" (if left out): it is to be learned, so it should have answers and end with one; "prompt": nothing of
   * it is learned; "answer": goes on where a prompt ends.
   */
  readonly holds?: "conversation" | "prompt" | "answer" | undefined;
}

export function readMessages(messages: readonly JsonValue[], context: MessagesContext): Turn[] {
  const reader = new ConversationReader(context);
  let index = 0;
  for (const message of messages) {
    reader.read(message, index);
    index += 1;
  }
  if (context.holds !== "answer") reader.finish();
  return reader.turns;
}

class ConversationReader {
  readonly turns: Turn[] = [];
  private readonly path: JsonPath;
  private readonly report: ReportProblem;
  private readonly dialect: ChatDialect;
  private readonly tools: DeclaredTools | undefined;
  private readonly isPrompt: boolean;
  private readonly adviser: OrderAdviser | undefined;
  /** Of all messages, where the platform demands an order. */
  private readonly roles: (Role | undefined)[] | undefined;
  private ledger: ToolLedger | undefined;
  /** A message's role could not be read: it may be whatever the others seem to lack. */
  private unclear = false;
  private assistants = 0;
  private trained = 0;
  private images = 0;

  constructor(context: MessagesContext) {
    this.path = context.path;
    this.report = context.report;
    this.dialect = context.dialect;
    this.tools = context.tools;
    this.isPrompt = context.holds === "prompt";
    if (context.holds === "answer") return;
    this.adviser = new OrderAdviser(context, context.dialect.order);
    if (this.dialect.order !== undefined) this.roles = [];
  }

  read(message: JsonValue, index: number): void {
    const path = extendPath(this.path, index);
    if (!isObject(message)) {
      reportWrongType(this.report, "an object with role and content", { value: message, path });
      this.follow(undefined, index, false);
      return;
    }
    const { report, dialect } = this;
    const role = readRole(message, { path, report, dialect });
    if (role !== "tool") this.ledger?.settle();

    if (!hasMoreThanText(message)) {
      const isTrained = role === "assistant" && !this.isPrompt;
      if (role === "tool") this.readToolMessage(message, path);
      const parts = this.readContent(message, { role, path, calls: noCalls });
      this.follow(role, index, isTrained);
      if (role !== undefined) {
        this.turns.push({ role, parts, calls: noCalls, trained: isTrained, path });
      }
      return;
    }
    this.readRarerMessage(message, role, { path, index });
  }

  /** What can only be said at the end of the conversation. */
  finish(): void {
    if (this.roles !== undefined) this.finishOrder(this.roles);
    if (this.isPrompt) return;
    if (this.assistants === 0) {
      const saysSo = this.dialect.order?.demands?.includes("assistant") ?? false;
      if (!this.unclear && !saysSo) this.noAnswer("none");
      return;
    }
    if (this.trained === 0 && !this.unclear) this.noAnswer("noneTrained");
    this.adviser?.finish();
  }

  private finishOrder(roles: readonly (Role | undefined)[]): void {
    const { path, report, dialect } = this;
    const { order } = dialect;
    if (order === undefined) return;
    const demanded = this.isPrompt ? { ...order, last: undefined, demands: undefined } : order;
    for (const fault of orderFaults(roles, demanded)) {
      // That there is no answer says the same.
      if (fault.messageId === "mustEnd" && this.assistants === 0) continue;
      reportOrderFault(fault, { path, report, dialect });
    }
  }

  private noAnswer(messageId: "none" | "noneTrained"): void {
    this.report({ ruleId: "no-assistant-turn", messageId, path: this.path, at: "key" });
  }

  private follow(role: Role | undefined, index: number, isTrained: boolean): void {
    if (role === undefined) {
      this.unclear = true;
      this.ledger?.giveUp();
    }
    if (role === "assistant") this.assistants += 1;
    if (isTrained) this.trained += 1;
    this.roles?.push(role);
    this.adviser?.next(role, index);
  }

  private readRarerMessage(
    message: JsonObject,
    role: Role | undefined,
    at: { readonly path: JsonPath; readonly index: number },
  ): void {
    const { path, index } = at;
    const { report, dialect } = this;
    if (role === "tool") this.readToolMessage(message, path);
    const calls = readOtherFields(message, {
      role,
      path,
      report,
      dialect,
      ledger: () => this.openLedger(),
    });
    const isTrained = !this.isPrompt && isMessageTrained(message, role, dialect);
    const parts = this.readContent(message, { role, path, calls });
    this.follow(role, index, isTrained);
    if (role === undefined) return;
    const { name, tool_call_id: callId } = message;
    const hasName = typeof name === "string";
    if (role === "tool" || hasName) {
      this.turns.push({
        role,
        parts,
        calls,
        trained: isTrained,
        path,
        ...(role === "tool" && typeof callId === "string" ? { callId } : {}),
        ...(hasName ? { name } : {}),
      });
    } else this.turns.push({ role, parts, calls, trained: isTrained, path });
  }

  private readContent(
    message: JsonObject,
    at: {
      readonly role: Role | undefined;
      readonly path: JsonPath;
      readonly calls: readonly ToolCall[];
    },
  ): Part[] {
    const other = this.dialect.otherContent;
    const field =
      other !== undefined && message["content"] === undefined && message[other] !== undefined
        ? other
        : "content";
    const content = message[field];
    if (typeof content === "string") {
      return [{ type: "text", text: content, path: extendPath(at.path, field) }];
    }
    const { report, dialect } = this;
    const isOptional = at.calls.length > 0;
    if (content === undefined || content === null) {
      const { refusal } = message;
      // An assistant that refuses says so in a field of its own and may leave the content out (OpenAPI file of
      // 2026-08-21).
      if (typeof refusal === "string" && refusal !== "" && dialect.fields.has("refusal")) {
        return [{ type: "text", text: refusal, path: extendPath(at.path, "refusal") }];
      }
      if (isOptional) return [];
      if (content === null) {
        report({ ruleId: "empty-content", messageId: "null", path: [...at.path, field] });
      } else reportMissingField(report, field, { object: message, path: at.path });
      return [];
    }
    const path = [...at.path, field];
    if (!Array.isArray(content) || !dialect.takesParts) {
      const expected = dialect.takesParts ? "a string or a list of parts" : "a string";
      reportWrongType(report, expected, { value: content, path });
      return [];
    }
    if (content.length === 0 && !isOptional) {
      report({ ruleId: "empty-content", messageId: "noParts", path });
    }
    const parts = readContentParts(content, { role: at.role, path, report, dialect });
    this.countImages(parts, path);
    return parts;
  }

  private countImages(parts: readonly Part[], path: JsonPath): void {
    const limit = this.dialect.images?.max;
    if (limit === undefined) return;
    const before = this.images;
    for (const part of parts) if (part.type === "image") this.images += 1;
    if (before <= limit && this.images > limit) {
      this.report({ ruleId: "invalid-image", messageId: "tooMany", path, data: { limit } });
    }
  }

  private readToolMessage(message: JsonObject, path: JsonPath): void {
    const ledger = this.openLedger();
    if (message["role"] === "function") ledger.readFunctionAnswer(message, path);
    else ledger.readAnswer(message, path);
  }

  private openLedger(): ToolLedger {
    this.ledger ??= new ToolLedger({
      declared: this.tools?.names,
      rules: this.dialect.tools,
      report: this.report,
    });
    return this.ledger;
  }
}

function isMessageTrained(
  message: JsonObject,
  role: Role | undefined,
  { mask }: ChatDialect,
): boolean {
  if (mask === "train" && typeof message["train"] === "boolean") return message["train"];
  return role === "assistant" && !(mask === "weight" && message["weight"] === 0);
}

/** Most messages are a role and a text: they need no look at the rarer fields. */
function hasMoreThanText(message: JsonObject): boolean {
  for (const key in message) {
    if (key !== "role" && key !== "content") return true;
  }
  return false;
}
