/** Reads a list of OpenAI-shaped messages (`role`, `content`, tools, `weight`), which several formats share. */

import { noCalls } from "../formats/format.ts";
import type { Part, ReportProblem, Role, ToolCall, Turn } from "../formats/format.ts";
import { extendPath, isObject, misspelledKey, placeName, printableName } from "../fields.ts";
import { reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { readContentParts } from "./content.ts";
import { readRole } from "./roles.ts";
import type { DeclaredTools } from "./tool-calls.ts";
import { ToolLedger } from "./tool-calls.ts";

/** OpenAI vision fine-tuning guide, mirrors of 2025-2026. */
const maxImages = 10;

export interface MessagesContext {
  /** The path of the list. */
  readonly path: JsonPath;
  readonly tools: DeclaredTools;
  readonly report: ReportProblem;
}

/** The turns of a conversation that is to be learned: it should have answers, and end with one. */
export function readMessages(messages: readonly JsonValue[], context: MessagesContext): Turn[] {
  const reader = new ConversationReader(context);
  let index = 0;
  for (const message of messages) {
    reader.read(message, index);
    index += 1;
  }
  reader.finish();
  return reader.turns;
}

class ConversationReader {
  readonly turns: Turn[] = [];
  private readonly path: JsonPath;
  private readonly report: ReportProblem;
  private readonly tools: DeclaredTools;
  private ledger: ToolLedger | undefined;
  /** A message other than an instruction was read. */
  private started = false;
  /** A message's role could not be read: it may be whatever the others seem to lack. */
  private unclear = false;
  private assistants = 0;
  private trained = 0;
  private images = 0;
  /** The last message that is no instruction; its role is `undefined` if it could not be read. */
  private lastIndex = -1;
  private lastRole: Role | undefined;
  /** The first message whose speaker had just spoken. */
  private repeated: { readonly index: number; readonly role: Role } | undefined;

  constructor(context: MessagesContext) {
    this.path = context.path;
    this.report = context.report;
    this.tools = context.tools;
  }

  read(message: JsonValue, index: number): void {
    const path = extendPath(this.path, index);
    if (!isObject(message)) {
      reportWrongType(this.report, "an object with role and content", { value: message, path });
      this.readOrder(undefined, index, false);
      return;
    }
    const role = readRole(message, path, this.report);
    if (role !== "tool") this.ledger?.settle();

    let calls = noCalls;
    let isTrained = role === "assistant";
    if (role === "tool") this.readToolMessage(message, path);
    if (hasMoreThanText(message)) {
      calls = this.readOtherFields(message, role, path);
      if (message["weight"] === 0) isTrained = false;
    }
    const parts = this.readContent(message, { role, path, isOptional: calls.length > 0 });
    this.readOrder(role, index, isTrained);
    if (role !== undefined) this.turns.push({ role, parts, calls, trained: isTrained, path });
  }

  /** What can only be said at the end of the conversation. */
  finish(): void {
    if (this.assistants === 0) {
      if (!this.unclear) this.noAnswer("none");
      return;
    }
    if (this.trained === 0 && !this.unclear) this.noAnswer("noneTrained");
    if (this.lastRole !== undefined && this.lastRole !== "assistant") {
      this.report({
        ruleId: "final-turn",
        messageId: "notAssistant",
        path: [...this.path, this.lastIndex, "role"],
        data: { role: this.lastRole },
      });
    }
    if (this.repeated !== undefined) {
      this.report({
        ruleId: "repeated-role",
        messageId: "repeated",
        path: [...this.path, this.repeated.index, "role"],
        data: { role: this.repeated.role },
      });
    }
  }

  private noAnswer(messageId: "none" | "noneTrained"): void {
    this.report({ ruleId: "no-assistant-turn", messageId, path: this.path, at: "key" });
  }

  /** Follows who speaks after whom. */
  private readOrder(role: Role | undefined, index: number, isTrained: boolean): void {
    if (role === undefined) {
      this.unclear = true;
      this.ledger?.giveUp();
    }
    if (role === "system") {
      if (this.started) this.wrongOrder("systemNotFirst", index);
      return;
    }
    if (role === "assistant") {
      if (!this.started && !this.unclear) this.wrongOrder("assistantFirst", index);
      this.assistants += 1;
      if (isTrained) this.trained += 1;
    }
    if (role !== undefined) {
      this.started = true;
      const isRepeated = role === this.lastRole && role !== "tool" && index === this.lastIndex + 1;
      if (isRepeated) this.repeated ??= { index, role };
    }
    this.lastIndex = index;
    this.lastRole = role;
  }

  private wrongOrder(messageId: "systemNotFirst" | "assistantFirst", index: number): void {
    this.report({ ruleId: "role-order", messageId, path: [...this.path, index, "role"] });
  }

  private readContent(
    message: JsonObject,
    at: { readonly role: Role | undefined; readonly path: JsonPath; readonly isOptional: boolean },
  ): Part[] {
    const content = message["content"];
    if (typeof content === "string") {
      return [{ type: "text", text: content, path: extendPath(at.path, "content") }];
    }
    if (content === undefined) {
      if (!at.isOptional && !isRefusal(message)) {
        reportMissingField(this.report, "content", { object: message, path: at.path });
      }
      return [];
    }
    const path = [...at.path, "content"];
    if (content === null) {
      if (!at.isOptional && !isRefusal(message)) {
        this.report({ ruleId: "empty-content", messageId: "null", path });
      }
      return [];
    }
    if (!Array.isArray(content)) {
      reportWrongType(this.report, "a string or a list of parts", { value: content, path });
      return [];
    }
    if (content.length === 0 && !at.isOptional) {
      this.report({ ruleId: "empty-content", messageId: "noParts", path });
    }
    const parts = readContentParts(content, { role: at.role, path, report: this.report });
    this.countImages(parts, path);
    return parts;
  }

  private countImages(parts: readonly Part[], path: JsonPath): void {
    const before = this.images;
    for (const part of parts) if (part.type === "image") this.images += 1;
    if (before <= maxImages && this.images > maxImages) {
      const data = { limit: maxImages };
      this.report({ ruleId: "invalid-image", messageId: "tooMany", path, data });
    }
  }

  private readToolMessage(message: JsonObject, path: JsonPath): void {
    this.ledger ??= new ToolLedger(this.tools, this.report);
    if (message["role"] === "function") this.ledger.readFunctionAnswer(message, path);
    else this.ledger.readAnswer(message, path);
  }

  /** Everything beside role and content; the calls of tools. */
  private readOtherFields(
    message: JsonObject,
    role: Role | undefined,
    path: JsonPath,
  ): readonly ToolCall[] {
    let calls = noCalls;
    for (const key in message) {
      const value = message[key];
      if (value === undefined) continue;
      switch (key) {
        case "role":
        case "content":
          break;
        case "name":
          // A function's answer has its name read, and demanded, by the ledger.
          if (typeof value !== "string" && message["role"] !== "function") {
            reportWrongType(this.report, "a string", { value, path: [...path, key] });
          }
          break;
        case "weight":
          if (value !== 0 && value !== 1) {
            const weightPath = [...path, key];
            this.report({ ruleId: "invalid-weight", messageId: "notZeroOrOne", path: weightPath });
          } else {
            this.forRole("assistant", { key, role, path });
          }
          break;
        case "tool_calls":
          // Dumps of an API's answers write null where there is no call.
          if (value === null || !this.forRole("assistant", { key, role, path })) break;
          this.ledger ??= new ToolLedger(this.tools, this.report);
          calls = [...calls, ...this.ledger.readCalls(value, [...path, key])];
          break;
        case "function_call":
          if (value === null || !this.forRole("assistant", { key, role, path })) break;
          this.ledger ??= new ToolLedger(this.tools, this.report);
          calls = [...calls, this.ledger.readFunctionCall(value, [...path, key])];
          break;
        case "tool_call_id":
          this.forRole("tool", { key, role, path });
          break;
        case "refusal":
        case "audio":
          // Part of the API's assistant message; null in dumps of its answers.
          if (value !== null) this.forRole("assistant", { key, role, path });
          break;
        default:
          this.reportUnknownField(key, message, path);
      }
    }
    return calls;
  }

  /** Whether the field may stand in a message of this role; a role that could not be read allows all. */
  private forRole(
    expected: Role,
    at: { readonly key: string; readonly role: Role | undefined; readonly path: JsonPath },
  ): boolean {
    if (at.role === undefined || at.role === expected) return true;
    this.report({
      ruleId: "unknown-field",
      messageId: "wrongRole",
      path: [...at.path, at.key],
      at: "key",
      data: { field: at.key, expected, role: at.role },
    });
    return false;
  }

  private reportUnknownField(key: string, message: JsonObject, path: JsonPath): void {
    // Already reported as the missing field's other spelling.
    if (message["role"] === undefined && misspelledKey(message, "role") === key) return;
    if (message["content"] === undefined && misspelledKey(message, "content") === key) return;
    this.report({
      ruleId: "unknown-field",
      messageId: "unknown",
      path: [...path, key],
      at: "key",
      data: { field: printableName(key), place: placeName(path) },
    });
  }
}

/** Most messages are a role and a text: they need no look at the rarer fields. */
function hasMoreThanText(message: JsonObject): boolean {
  for (const key in message) {
    if (key !== "role" && key !== "content") return true;
  }
  return false;
}

/** An assistant that refuses says so in a field of its own and may leave the content out (OpenAPI file of 2026-08-21). */
function isRefusal(message: JsonObject): boolean {
  const refusal = message["refusal"];
  return typeof refusal === "string" && refusal !== "";
}
