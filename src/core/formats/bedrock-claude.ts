import { messageList, scoreChat } from "../chat/chat-record.ts";
import { openaiDialect, roleNames } from "../chat/dialect.ts";
import { readMessages } from "../chat/messages.ts";
import { writeMessages } from "../chat/write-messages.ts";
import { loseColumns, otherColumns } from "../columns.ts";
import {
  isObject,
  misspelledKey,
  printableName,
  reportWrongType,
  standsForMissing,
} from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { alternatingOrder } from "../turns/alternation.ts";
import { textOfTurn } from "../turns/plain-text.ts";
import { textTurn } from "../turns/text-turn.ts";
import type { Example, Format, ReportProblem, Turn } from "./format.ts";

const label = "Claude on Bedrock";

/**
 * Amazon's sample check ignores other keys in silence; the cookbook says that none may be there, and so does the service
 * by its error for extraneous keys.
 */
const dialect = openaiDialect(label, {
  roles: roleNames({ user: "user", assistant: "assistant" }, { systemBeside: "system" }),
  order: alternatingOrder,
  fields: new Set(["role", "content"]),
  refusesUnknownFields: true,
  mask: "none",
  takesParts: false,
  images: undefined,
  tools: undefined,
});

export const bedrockClaude: Format = {
  id: "bedrock-claude",
  label,
  // The Bedrock guide (2026), Anthropic's cookbook (2025-09-17), Amazon's sample check (2026-08-21).
  docs: "https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-prepare.html (copy of 2026)",
  kinds: ["conversation"],

  score(json) {
    const { messages } = json;
    const hasSystem = typeof json["system"] === "string";
    if (!Array.isArray(messages))
      return hasSystem && misspelledKey(json, "messages") !== undefined ? 0.6 : 0;
    const first = messages[0];
    if (!isObject(first) || Array.isArray(first["content"])) return hasSystem ? 0.5 : 0.25;
    if (hasOtherKey(json)) return hasSystem ? 0.7 : 0.5;
    // Without a system prompt nothing tells it from OpenAI's chat.
    if (hasSystem) return 1;
    return first["role"] === "user" ? scoreChat(json) : 0.6;
  },

  read(json, report): Example | undefined {
    const messages = messageList(json, report);
    const columns = hasOtherKey(json) ? readOtherKeys(json, report) : undefined;
    const turns: Turn[] = [];
    const { system } = json;
    if (typeof system === "string") turns.push(textTurn("system", system, ["system"]));
    else if (system !== undefined) {
      reportWrongType(report, "a string", { value: system, path: ["system"] });
    }
    if (messages === undefined) return undefined;
    if (messages.length > 0) {
      const path = ["messages"];
      for (const turn of readMessages(messages, { path, dialect, tools: undefined, report })) {
        turns.push(turn);
      }
    }
    for (const turn of turns) reportReserved(turn, report);
    return columns === undefined
      ? { kind: "conversation", turns }
      : { kind: "conversation", turns, columns };
  },

  write({ kind, turns, tools, columns }, log) {
    if (kind !== "conversation") return log.refuse("other-kind");
    const said = turns[0]?.role === "system" ? turns.slice(1) : turns;
    if (said[0]?.role === "system") return log.refuse("repeated-role");
    if (said.some(({ role }) => role === "system")) return log.refuse("late-system-prompt");
    if (!said.some(({ role }) => role === "user")) return log.refuse("no-question");
    if (turns.some(hasReserved)) return log.refuse("reserved-text");
    const messages = writeMessages(said, { dialect, log });
    if (messages === undefined) return undefined;
    const [first] = turns;
    const system = first?.role === "system" ? textOfTurn(first, log) : undefined;
    if (tools !== undefined) log.lose("tools");
    loseColumns(columns, log);
    return system === undefined ? { messages } : { system, messages };
  },
};

function isOwn(key: string): boolean {
  return key === "system" || key === "messages";
}

function hasOtherKey(json: JsonObject): boolean {
  for (const key in json) if (!isOwn(key)) return true;
  return false;
}

function readOtherKeys(json: JsonObject, report: ReportProblem): JsonObject | undefined {
  for (const key in json) {
    if (isOwn(key) || standsForMissing(json, key, ["messages"])) continue;
    const data = { field: printableName(key), format: label };
    report({ ruleId: "forbidden-field", messageId: "unknown", path: [key], at: "key", data });
  }
  return otherColumns(json, isOwn);
}

/** The marks of the model's older prompts, which the guide forbids in texts. */
const reserved = ["\nHuman:", "\nAssistant:"] as const;

function hasReserved({ parts }: Turn): boolean {
  return parts.some(
    (part) => part.type === "text" && reserved.some((mark) => part.text.includes(mark)),
  );
}

function reportReserved({ parts }: Turn, report: ReportProblem): void {
  for (const part of parts) {
    if (part.type !== "text") continue;
    for (const mark of reserved) {
      let start = part.text.indexOf(mark);
      while (start >= 0) {
        const end = start + mark.length;
        const data = { format: label, text: `\\n${mark.slice(1)}` };
        const { path } = part;
        const valueSpan = { start, end };
        report({ ruleId: "reserved-text", messageId: "reserved", path, valueSpan, data });
        start = part.text.indexOf(mark, end);
      }
    }
  }
}
