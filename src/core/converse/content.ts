/** The content of a message: a list of parts, each an object with its kind as its key. */

import { extendPath, isObject, placeName, printableName, reportWrongType } from "../fields.ts";
import type { Part, ReportProblem, Role } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { isText, type SpokenPart } from "../turns/spoken-parts.ts";
import type { CallBook } from "./calls.ts";
import { converseDialect } from "./dialect.ts";
import { readMedia, type MediaCount } from "./media.ts";

export interface ContentContext {
  /** `undefined`: could not be read. */
  readonly role: Role | undefined;
  /** Of the content. */
  readonly path: JsonPath;
  readonly report: ReportProblem;
  readonly book: CallBook;
  readonly media: MediaCount;
}

export function readContent(content: JsonValue, context: ContentContext): SpokenPart[] {
  const { path, report } = context;
  if (content === null) {
    report({ ruleId: "empty-content", messageId: "null", path });
    return [];
  }
  if (!Array.isArray(content)) {
    reportWrongType(report, "a list of parts", { value: content, path });
    return [];
  }
  if (content.length === 0) report({ ruleId: "empty-content", messageId: "noParts", path });
  const spoken: SpokenPart[] = [];
  let index = 0;
  for (const part of content) {
    const partPath = [...path, index];
    index += 1;
    if (isText(part)) {
      const textPath = extendPath(partPath, "text");
      spoken.push({ kind: "said", part: { type: "text", text: part.text, path: textPath } });
    } else if (isObject(part)) readPart(part, spoken, { ...context, path: partPath });
    else
      reportWrongType(report, "an object, such as one with a text", {
        value: part,
        path: partPath,
      });
  }
  return spoken;
}

const userParts = "text, image, video, document or toolResult";
const assistantParts = "text, reasoningContent or toolUse";

/** Adds what the part at `context.path` is; Amazon's check takes parts of several kinds in one object. */
function readPart(part: JsonObject, spoken: SpokenPart[], context: ContentContext): void {
  const { path, report, role } = context;
  let isKnown = false;
  for (const key in part) {
    const value = part[key];
    // Records of one shape have null for the kinds that a part is not.
    if (value === undefined || value === null || !isPartKey(key)) continue;
    isKnown = true;
    if (belongsTo(key, role)) {
      const read = readKind(key, value, context);
      if (read !== undefined) spoken.push(read);
    } else reportMisplaced(key, context);
  }
  if (!isKnown) reportUnknownPart(path, context);
  else if (Object.keys(part).length > 1) reportOtherKeys(part, path, report);
}

function readKind(key: string, value: JsonValue, context: ContentContext): SpokenPart | undefined {
  const { path, report, book, media } = context;
  const at = [...path, key];
  switch (key) {
    case "text":
      if (typeof value === "string") {
        return { kind: "said", part: { type: "text", text: value, path: at } };
      }
      reportWrongType(report, "a string", { value, path: at });
      return undefined;
    case "image":
    case "video":
    case "document": {
      const part: Part = readMedia(value, key, { path, report });
      media.add(part);
      return { kind: "said", part };
    }
    case "toolUse":
      return { kind: "call", call: book.readCall(value, at) };
    case "toolResult":
      return { kind: "answer", turn: book.readAnswer(value, at) };
    default:
      if (!isObject(value)) reportWrongType(report, "an object", { value, path: at });
      return { kind: "said", part: { type: "other", path } };
  }
}

function isPartKey(key: string): boolean {
  return key === "text" || isOfUser(key) || isOfAssistant(key);
}

function isOfUser(key: string): boolean {
  return key === "image" || key === "video" || key === "document" || key === "toolResult";
}

function isOfAssistant(key: string): boolean {
  return key === "reasoningContent" || key === "toolUse";
}

function belongsTo(key: string, role: Role | undefined): boolean {
  if (role === "assistant") return !isOfUser(key);
  return role !== "user" || !isOfAssistant(key);
}

function reportMisplaced(key: string, context: ContentContext): void {
  const path = extendPath(context.path, key);
  if (key !== "image") reportUnknownPart(path, context);
  else {
    const data = { role: "assistant" };
    context.report({ ruleId: "invalid-image", messageId: "notInUser", path, data });
  }
}

function reportUnknownPart(path: JsonPath, { role, report }: ContentContext): void {
  const parts = role === "assistant" ? assistantParts : userParts;
  const data = { format: converseDialect.label, parts };
  report({ ruleId: "unknown-content-part", messageId: "notInFormat", path, data });
}

function reportOtherKeys(part: JsonObject, path: JsonPath, report: ReportProblem): void {
  for (const key in part) {
    if (isPartKey(key)) continue;
    const data = { field: printableName(key), place: placeName(path) };
    const ruleId = "unknown-field";
    report({ ruleId, messageId: "unknown", path: [...path, key], at: "key", data });
  }
}
