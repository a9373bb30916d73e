import { writeTools } from "../chat/call-writer.ts";
import { hasForeignColumn, isAnswer, isPartOfExample, messageList } from "../chat/chat-record.ts";
import { openaiDialect, unheldFields } from "../chat/dialect.ts";
import { readMessages } from "../chat/messages.ts";
import { reportAnswerAtEnd } from "../chat/preference-record.ts";
import { readDeclaredTools } from "../chat/tool-definitions.ts";
import { writeMessages } from "../chat/write-messages.ts";
import { otherColumns, withColumns } from "../columns.ts";
import type { Example, Format } from "./format.ts";

const dialect = openaiDialect("OpenAI reinforcement");

/** Prompts, with columns for a grader beside them. Bedrock takes the same with a column `reference_answer`. */
export const openaiRft: Format = {
  id: "openai-rft",
  label: dialect.label,
  docs: "https://platform.openai.com/docs/guides/reinforcement-fine-tuning (mirror of 2026)",
  unheld: unheldFields(dialect, ["messages"]),
  kinds: ["prompt"],

  score(json) {
    const { messages } = json;
    if (!Array.isArray(messages) || messages.length === 0 || messages.some(isAnswer)) return 0;
    // Without columns it is as well a conversation of which the answer is missing.
    return hasForeignColumn(json) && json["schemaVersion"] === undefined ? 1 : 0.5;
  },

  read(json, report): Example | undefined {
    const messages = messageList(json, report);
    if (messages === undefined) return undefined;
    const path = ["messages"];
    const tools = readDeclaredTools(json, { path: [], report });
    const isEmpty = messages.length === 0;
    const turns = isEmpty
      ? []
      : readMessages(messages, { path, dialect, tools, report, holds: "prompt" });
    reportAnswerAtEnd(turns, dialect, report);
    const last = turns.at(-1);
    if (last?.role === "system") {
      const data = { format: dialect.label, role: "user", found: "system" };
      const at = [...last.path, "role"];
      report({ ruleId: "turn-structure", messageId: "mustEnd", path: at, data });
    }
    const columns = otherColumns(json, isPartOfExample);
    return {
      kind: "prompt",
      turns,
      ...(tools === undefined || tools.definitions.length === 0
        ? {}
        : { tools: tools.definitions }),
      ...(columns === undefined ? {} : { columns }),
    };
  },

  write(example, log) {
    if (example.kind !== "prompt") return log.refuse("other-kind");
    const last = example.turns.at(-1)?.role;
    if (last === undefined || last === "assistant" || last === "system") {
      return log.refuse("no-question");
    }
    const messages = writeMessages(example.turns, { dialect, log, holds: "prompt" });
    if (messages === undefined) return undefined;
    const tools = example.tools === undefined ? {} : { tools: writeTools(example.tools) };
    const record = { messages, ...tools };
    return withColumns(record, example.columns, { isOwn: isPartOfExample, log });
  },
};
