/** The parts of a content: texts, media, calls of functions and what these answer. */

import { readString } from "../chat/read-string.ts";
import { extendPath, isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { Part, ReportProblem, Role } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { toolTurn, type SpokenPart } from "../turns/spoken-parts.ts";
import { jsonPart } from "../turns/structured-values.ts";
import { geminiDialect, keyOf } from "./names.ts";

interface PartContext {
  /** `undefined`: could not be read. */
  readonly role: Role | undefined;
  readonly path: JsonPath;
  readonly report: ReportProblem;
  /** Names of the functions that the record declares; `undefined`: any. */
  readonly declared: ReadonlySet<string> | undefined;
}

/** `undefined`, with a problem reported, if it could not be read. */
export function readPart(value: JsonValue, context: PartContext): SpokenPart | undefined {
  const { path, report, role } = context;
  if (!isObject(value)) {
    reportWrongType(report, "an object, such as one with a text", { value, path });
    return undefined;
  }
  const { text } = value;
  if (text !== undefined) {
    if (typeof text !== "string") {
      reportWrongType(report, "a string", { value: text, path: [...path, "text"] });
      return undefined;
    }
    // What a model thought before its answer.
    if (value["thought"] === true) return { kind: "said", part: { type: "other", path } };
    return { kind: "said", part: { type: "text", text, path: extendPath(path, "text") } };
  }
  const fileKey = keyOf(value, "fileData");
  if (fileKey !== undefined) return readFile(value[fileKey] ?? null, fileKey, context);
  const inlineKey = keyOf(value, "inlineData");
  if (inlineKey !== undefined) return readInline(value[inlineKey] ?? null, inlineKey, context);
  const callKey = keyOf(value, "functionCall");
  if (callKey !== undefined && role !== "user") {
    return readCall(value[callKey] ?? null, callKey, context);
  }
  const answerKey = keyOf(value, "functionResponse");
  if (answerKey !== undefined && role !== "assistant") {
    return readAnswer(value[answerKey] ?? null, answerKey, context);
  }
  const own = role === "assistant" ? "functionCall" : "functionResponse";
  const data = { format: geminiDialect.label, parts: `text, fileData, inlineData or ${own}` };
  report({ ruleId: "unknown-content-part", messageId: "notInFormat", path, data });
  return undefined;
}

function readFile(file: JsonValue, key: string, context: PartContext): SpokenPart {
  const at = { path: [...context.path, key], report: context.report };
  if (!isObject(file)) {
    reportWrongType(at.report, "an object with mimeType and fileUri", {
      value: file,
      path: at.path,
    });
    return { kind: "said", part: { type: "other", path: context.path } };
  }
  const mediaType = readString(file, keyOf(file, "mimeType") ?? "mimeType", at);
  const uriKey = keyOf(file, "fileUri") ?? "fileUri";
  const uri = readString(file, uriKey, at);
  // The guide of tuning with functions takes public addresses as well (copy of 2025).
  if (uri !== undefined && !/^(?:gs|https?):\/\//i.test(uri.slice(0, 16))) {
    const data = { storage: "Google Cloud Storage", prefix: "gs://" };
    const path = [...at.path, uriKey];
    at.report({ ruleId: "invalid-image", messageId: "storage", path, data });
  }
  return { kind: "said", part: { type: kindOf(mediaType), path: context.path, uri, mediaType } };
}

function readInline(inline: JsonValue, key: string, context: PartContext): SpokenPart {
  const at = { path: [...context.path, key], report: context.report };
  if (!isObject(inline)) {
    const expected = "an object with mimeType and data";
    reportWrongType(at.report, expected, { value: inline, path: at.path });
    return { kind: "said", part: { type: "other", path: context.path } };
  }
  const mediaType = readString(inline, keyOf(inline, "mimeType") ?? "mimeType", at);
  const data = readString(inline, "data", at);
  const isWhole = mediaType !== undefined && data !== undefined;
  const uri = isWhole ? `data:${mediaType};base64,${data}` : undefined;
  return { kind: "said", part: { type: kindOf(mediaType), path: context.path, uri, mediaType } };
}

/** Audio and documents are "other". */
function kindOf(mediaType: string | undefined): "image" | "video" | "other" {
  if (mediaType?.startsWith("image/") ?? false) return "image";
  return (mediaType?.startsWith("video/") ?? false) ? "video" : "other";
}

function readCall(call: JsonValue, key: string, context: PartContext): SpokenPart {
  const { report, declared } = context;
  const path = [...context.path, key];
  if (!isObject(call)) {
    reportWrongType(report, "an object with name and args", { value: call, path });
    return { kind: "call", call: { id: undefined, name: "", arguments: {} } };
  }
  const name = readString(call, "name", { path, report });
  if (name !== undefined && declared?.has(name) === false) {
    report({ ruleId: "undeclared-tool", messageId: "undeclared", path: [...path, "name"] });
  }
  const given = call["args"] ?? {};
  if (!isObject(given)) {
    reportWrongType(report, "an object of arguments", { value: given, path: [...path, "args"] });
  }
  return { kind: "call", call: { id: idOf(call), name: name ?? "", arguments: given } };
}

function readAnswer(answer: JsonValue, key: string, context: PartContext): SpokenPart | undefined {
  const { report } = context;
  const path = [...context.path, key];
  if (!isObject(answer)) {
    reportWrongType(report, "an object with name and response", { value: answer, path });
    return undefined;
  }
  const name = readString(answer, "name", { path, report });
  const part = readResponse(answer, path, report);
  const parts = part === undefined ? [] : [part];
  return { kind: "answer", turn: toolTurn(parts, context.path, { name, callId: idOf(answer) }) };
}

/** A text stands in an object too, as its `output` (reference of the API, copy of 2025). */
function readResponse(answer: JsonObject, path: JsonPath, report: ReportProblem): Part | undefined {
  const { response } = answer;
  const at = [...path, "response"];
  if (response === undefined) {
    reportMissingField(report, "response", { object: answer, path });
    return undefined;
  }
  if (!isObject(response)) {
    reportWrongType(report, "an object", { value: response, path: at });
    return undefined;
  }
  const { output } = response;
  return typeof output === "string" && Object.keys(response).length === 1
    ? { type: "text", text: output, path: [...at, "output"] }
    : jsonPart(response, at);
}

function idOf(object: JsonObject): string | undefined {
  const { id } = object;
  return typeof id === "string" ? id : undefined;
}
