import { messageList, reportOtherColumn } from "../chat/chat-record.ts";
import { loseColumns, otherColumns } from "../columns.ts";
import { converseDialect } from "../converse/dialect.ts";
import { readMessages, type ReadConversation } from "../converse/read-messages.ts";
import { readSystem } from "../converse/system.ts";
import { readToolConfig, writeToolConfig } from "../converse/tool-config.ts";
import { isOtherCandidates, pairTurns, writeCandidates } from "../converse/write-candidates.ts";
import { MessageWriter } from "../converse/write-messages.ts";
import { isObject, misspelledKey } from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { alternate } from "../turns/alternation.ts";
import { loseMarks, loseNames } from "../turns/plain-text.ts";
import type { Example, Format, ReportProblem, WriteLog } from "./format.ts";

const schemaName = "bedrock-conversation";
const schemaVersion = `${schemaName}-2024`;
const { label } = converseDialect;

/**
 * Nova, Nova 2 and Llama 3.2 and later. What only some of these take (tools, documents, reasoning, several system
 * texts) is read here; the targets say which model refuses it.
 */
export const bedrockConversation: Format = {
  id: "bedrock-conversation-2024",
  label: `${label} (Nova, Llama)`,
  // The Nova guides (2026); Amazon's sample checks of Nova data (copies of 2026-08-21 and, for tools and preference
  // pairs, of amazon-nova-samples, 2026).
  docs: "https://docs.aws.amazon.com/nova/latest/userguide/fine-tune-prepare-data-understanding.html (copy of 2026)",
  unheld: [
    ["messages", "*", "content", "*", "image", "source", "s3Location", "bucketOwner"],
    ["messages", "*", "content", "*", "video", "source", "s3Location", "bucketOwner"],
    ["toolConfig", "toolChoice"],
  ],
  kinds: ["conversation", "preference"],

  score(json) {
    const { messages } = json;
    const version = json["schemaVersion"];
    if (typeof version === "string" && version.startsWith(schemaName)) return 1;
    if (!Array.isArray(messages)) return 0;
    const first = messages[0];
    const content = isObject(first) ? first["content"] : undefined;
    const part = Array.isArray(content) ? content[0] : undefined;
    if (isObject(part) && part["type"] === undefined) return 0.9;
    return Array.isArray(json["system"]) ? 0.6 : 0;
  },

  read(json, report): Example | undefined {
    const messages = messageList(json, report);
    reportVersion(json, report);
    for (const key in json) {
      const isMisspelled = messages === undefined && misspelledKey(json, "messages") === key;
      if (!isOwn(key) && !isMisspelled) reportOtherColumn(key, label, report);
    }
    const { system, toolConfig } = json;
    const prompt = system === undefined ? undefined : readSystem(system, report);
    const tools = toolConfig === undefined ? undefined : readToolConfig(toolConfig, report);
    if (messages === undefined) return undefined;

    const declared = tools && new Set(tools.map(({ name }) => name));
    const read = readMessages(messages, declared, report);
    const turns = prompt === undefined ? read.turns : [prompt, ...read.turns];
    const columns = columnsOf(json, read);
    return {
      kind: read.kind,
      turns,
      ...(read.rejected && {
        rejected: { turns: read.rejected.turns, answerStart: turns.length - 1 },
      }),
      ...(tools && { tools }),
      ...(columns && { columns }),
    };
  },

  write(example, log) {
    const { kind } = example;
    if (kind === "conversation") return writeRecord(example, log);
    return kind === "preference" ? writePair(example, log) : log.refuse("other-kind");
  },
};

/** Answers of a pair that an example has no place for go with the columns. */
function columnsOf(json: JsonObject, read: ReadConversation): JsonObject | undefined {
  const columns = otherColumns(json, isOwn);
  const candidates = read.otherCandidates;
  return candidates === undefined ? columns : { ...columns, candidates };
}

function isOwn(key: string): boolean {
  return key === "schemaVersion" || key === "system" || key === "messages" || key === "toolConfig";
}

/**
 * The schemas of Llama and of distillation demand this one, the guide of Nova takes any string, and Amazon's own sample
 * of Nova data has another (copies of 2026). So another version of this schema is wrong, and all else is a risk.
 */
function reportVersion(json: JsonObject, report: ReportProblem): void {
  const found = json["schemaVersion"];
  if (found === schemaVersion) return;
  const path = found === undefined ? [] : ["schemaVersion"];
  const expected = `"${schemaVersion}"`;
  if (found === undefined || (typeof found === "string" && !found.startsWith(schemaName))) {
    const data = { format: label, field: "schemaVersion", expected };
    report({ ruleId: "nonstandard-column", messageId: "expected", path, data });
  } else {
    const data = { field: "schemaVersion", expected };
    report({ ruleId: "wrong-type", messageId: "wrongValue", path, data });
  }
}

function writeRecord(example: Example, log: WriteLog): JsonObject | undefined {
  const { turns, tools, columns } = example;
  const conversation = alternate(turns, log);
  const writer = new MessageWriter(turns, log);
  const messages = conversation && writer.write(conversation.messages);
  if (messages === undefined) return undefined;
  loseMarks(turns, log);
  loseColumns(columns, log);
  const system = writer.parts(conversation?.system?.parts ?? [], "system");
  return {
    schemaVersion,
    ...(system.length === 0 ? {} : { system }),
    ...(tools === undefined || tools.length === 0
      ? {}
      : { toolConfig: writeToolConfig(tools, log) }),
    messages,
  };
}

function writePair(example: Example, log: WriteLog): JsonObject | undefined {
  const { tools, columns } = example;
  const pair = pairTurns(example, log);
  const conversation = pair && alternate(pair.turns, log);
  if (pair === undefined || conversation === undefined) return undefined;
  const writer = new MessageWriter(pair.turns, log);
  const others = isOtherCandidates(columns?.["candidates"]) ? columns["candidates"] : undefined;
  const answered = writer.write(conversation.messages);
  const messages =
    answered &&
    writeCandidates(answered, { worse: pair.worse, others: others ?? [] }, { writer, log });
  if (messages === undefined) return undefined;
  if (tools !== undefined) log.lose("tools");
  loseNames(pair.turns, log);
  loseColumns(
    columns && otherColumns(columns, (key) => others !== undefined && key === "candidates"),
    log,
  );
  const system = writer.parts(conversation.system?.parts ?? [], "system");
  return { schemaVersion, ...(system.length === 0 ? {} : { system }), messages };
}
