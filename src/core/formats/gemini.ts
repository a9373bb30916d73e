import { loseColumns, otherColumns } from "../columns.ts";
import {
  misspelledKey,
  reportMissingField,
  reportUnknownField,
  reportWrongType,
} from "../fields.ts";
import { readFunctions, writeFunctions } from "../gemini/functions.ts";
import { geminiDialect, isNamed, keyOf } from "../gemini/names.ts";
import { readContents } from "../gemini/read-contents.ts";
import { readSystemInstruction } from "../gemini/system-instruction.ts";
import { writeContents, writeParts } from "../gemini/write-contents.ts";
import type { JsonObject } from "../model.ts";
import { alternate } from "../turns/alternation.ts";
import { loseMarks } from "../turns/plain-text.ts";
import type { Example, Format, ReportProblem, WriteLog } from "./format.ts";

export const gemini: Format = {
  id: "gemini",
  label: geminiDialect.label,
  // Guides of supervised tuning and of tuning function calling; the reference of Content.
  docs: "https://cloud.google.com/vertex-ai/generative-ai/docs/models/gemini-supervised-tuning-prepare (copies of 2025-09 and 2026)",
  unheld: [
    ...["googleSearch", "google_search", "codeExecution", "code_execution"].map((tool) => {
      return ["tools", "*", tool];
    }),
    ["tools", "*", "functionDeclarations", "*", "response"],
    ["tools", "*", "function_declarations", "*", "response"],
  ],
  kinds: ["conversation"],

  score(json) {
    if (json["contents"] !== undefined) return Array.isArray(json["contents"]) ? 1 : 0.6;
    if (misspelledKey(json, "contents") !== undefined) return 0.6;
    return keyOf(json, "systemInstruction") === undefined ? 0 : 0.6;
  },

  read(json, report): Example | undefined {
    const { contents, tools } = json;
    if (contents === undefined) {
      reportMissingField(report, "contents", { object: json, path: [] });
      return undefined;
    }
    if (!Array.isArray(contents)) {
      reportWrongType(report, "an array of contents", { value: contents, path: ["contents"] });
      return undefined;
    }
    const definitions = tools === undefined ? undefined : readFunctions(tools, report);
    const system = readSystemInstruction(json, report);
    let columns;
    if (hasMoreThanContents(json)) {
      reportUnknownColumns(json, report);
      columns = otherColumns(json, isPartOfExample);
    }
    if (contents.length === 0) {
      report({ ruleId: "empty-content", messageId: "noMessages", path: ["contents"] });
    }
    const declared = definitions && new Set(definitions.map(({ name }) => name));
    const said = readContents(contents, declared, report);
    return {
      kind: "conversation",
      turns: system === undefined ? said : [system, ...said],
      ...(definitions === undefined ? {} : { tools: definitions }),
      ...(columns === undefined ? {} : { columns }),
    };
  },

  write({ kind, turns, tools, columns }, log) {
    if (kind !== "conversation") return log.refuse("other-kind");
    const conversation = alternate(turns, log);
    const contents = conversation && writeContents(conversation.messages, log);
    if (contents === undefined) return undefined;
    const { system } = conversation ?? {};
    const instruction = system === undefined ? [] : writeParts(system.parts, log);
    loseMarks(turns, log);
    return {
      ...(instruction.length === 0 ? {} : { systemInstruction: { parts: instruction } }),
      contents,
      ...(tools === undefined || tools.length === 0 ? {} : { tools: writeFunctions(tools, log) }),
      ...writtenColumns(columns, log),
    };
  },
};

const exampleFields = ["contents", "systemInstruction", "tools"];

/** Other fields of the request that a line is; nothing of them is learned. */
const requestFields = ["toolConfig", "generationConfig", "safetySettings", "labels"];

const isPartOfExample = (key: string): boolean => isNamed(key, exampleFields);

function hasMoreThanContents(json: JsonObject): boolean {
  for (const key in json) {
    if (key !== "contents" && key !== "systemInstruction" && key !== "tools") return true;
  }
  return false;
}

function reportUnknownColumns(json: JsonObject, report: ReportProblem): void {
  for (const key in json) {
    if (isPartOfExample(key) || isNamed(key, requestFields)) continue;
    reportUnknownField(report, key, []);
  }
}

function writtenColumns(columns: JsonObject | undefined, log: WriteLog): JsonObject {
  if (columns === undefined) return {};
  loseColumns(
    otherColumns(columns, (key) => isNamed(key, requestFields)),
    log,
  );
  return otherColumns(columns, (key) => !isNamed(key, requestFields)) ?? {};
}
