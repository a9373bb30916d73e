import { readChatRecord, reportOtherColumn, scoreChat } from "../chat/chat-record.ts";
import { writeChatRecord } from "../chat/chat-record.ts";
import { openaiDialect, roleNames } from "../chat/dialect.ts";
import { otherColumns } from "../columns.ts";
import { misspelledKey, standsForMissing } from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { readText, textTurn } from "../turns/text-turn.ts";
import type { Example, Format, ReportProblem, Turn } from "./format.ts";

const dialect = openaiDialect("Databricks", {
  roles: roleNames({ system: "system", user: "user", assistant: "assistant" }),
  order: { first: "user", last: "assistant", alternates: true, system: "first" },
  fields: new Set(["role", "content"]),
  mask: "none",
  takesParts: false,
  images: undefined,
  tools: undefined,
});

/** Conversations, or instructions of two columns. */
export const databricks: Format = {
  id: "databricks",
  label: dialect.label,
  // The instruction form is that of Databricks' sample notebooks; the order of turns and the name `completion` are
  // known at second hand only.
  docs: "https://docs.databricks.com/large-language-models/foundation-model-training/data-preparation (read 2026-11)",
  kinds: ["conversation"],

  score(json) {
    if (json["messages"] !== undefined) return scoreChat(json) / 2;
    if (json["prompt"] === undefined) return 0;
    // TRL and others have a prompt as well, but answers of other names.
    return json["response"] === undefined ? 0.3 : 0.9;
  },

  columnsOf(json) {
    if (json["messages"] !== undefined) return ["messages"];
    return json["prompt"] === undefined ? undefined : ["prompt", "response"];
  },

  read(json, report) {
    const isInstruction = json["messages"] === undefined && isInstructionLike(json);
    return isInstruction
      ? readInstruction(json, report)
      : readChatRecord(json, { dialect, report });
  },

  write(example, log) {
    if (example.kind !== "conversation") return log.refuse("other-kind");
    return writeChatRecord(example, { dialect, log });
  },
};

const instructionFields = ["prompt", "response"];

function isInstructionLike(json: JsonObject): boolean {
  return instructionFields.some(
    (field) => json[field] !== undefined || misspelledKey(json, field) !== undefined,
  );
}

function readInstruction(json: JsonObject, report: ReportProblem): Example {
  const turns: Turn[] = [];
  const prompt = readText(json, "prompt", report);
  if (prompt !== undefined) turns.push(textTurn("user", prompt, ["prompt"]));
  const hasOtherName = json["response"] === undefined && json["completion"] !== undefined;
  const field = hasOtherName ? "completion" : "response";
  const response = readText(json, field, report);
  if (response !== undefined) turns.push(textTurn("assistant", response, [field]));

  const columns = otherColumns(json, (key) => key === "prompt" || key === field);
  for (const key in columns) {
    if (!standsForMissing(json, key, instructionFields))
      reportOtherColumn(key, dialect.label, report);
  }
  return { kind: "conversation", turns, ...(columns === undefined ? {} : { columns }) };
}
