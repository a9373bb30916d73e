/** Message content that is a list of parts: texts and images. */

import type { Part, ReportProblem, Role } from "../formats/format.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { openaiImages, type ChatDialect, type ImageRules } from "./dialect.ts";

/** OpenAI vision fine-tuning guide, mirrors of 2025-2026; Together's SDK check (2025-12-23) has the same limit. */
const maxImageBytes = 10 * 1024 * 1024;

export interface ContentContext {
  /** `undefined`: the message has no known role. */
  readonly role: Role | undefined;
  readonly path: JsonPath;
  readonly report: ReportProblem;
  readonly dialect: ChatDialect;
}

export function readContentParts(parts: readonly JsonValue[], context: ContentContext): Part[] {
  const read: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const path = [...context.path, index];
    if (!isObject(part)) {
      const expected = "a part with a type, such as text or image_url";
      reportWrongType(context.report, expected, { value: part, path });
      continue;
    }
    const result = readPart(part, { ...context, path });
    if (result !== undefined) read.push(result);
  }
  return read;
}

function readPart(part: JsonObject, context: ContentContext): Part | undefined {
  const { path, report, role } = context;
  const type = part["type"];
  if (type === undefined) {
    reportMissingField(report, "type", { object: part, path });
    return undefined;
  }
  if (typeof type !== "string") {
    reportWrongType(report, "a string", { value: type, path: [...path, "type"] });
    return undefined;
  }
  if (type === "text" || (type === "refusal" && role === "assistant")) {
    return readText(part, type, context);
  }
  if (type === "image_url") return readImage(part, context);
  report({ ruleId: "unknown-content-part", messageId: "unknown", path: [...path, "type"] });
  return undefined;
}

function readText(part: JsonObject, field: string, context: ContentContext): Part | undefined {
  const text = part[field];
  const path = [...context.path, field];
  if (typeof text === "string") return { type: "text", text, path };
  if (text === undefined) {
    reportMissingField(context.report, field, { object: part, path: context.path });
  } else {
    reportWrongType(context.report, "a string", { value: text, path });
  }
  return undefined;
}

function readImage(part: JsonObject, context: ContentContext): Part | undefined {
  const { report, role, dialect } = context;
  const path = [...context.path, "image_url"];
  const image = part["image_url"];
  const typePath = [...context.path, "type"];
  if (dialect.images === undefined) {
    const data = { format: dialect.label };
    report({ ruleId: "invalid-image", messageId: "notInFormat", path: typePath, data });
  } else if (role !== undefined && role !== "user") {
    report({ ruleId: "invalid-image", messageId: "notInUser", path: typePath, data: { role } });
  }
  if (image === undefined) {
    reportMissingField(report, "image_url", { object: part, path: context.path });
    return undefined;
  }
  if (typeof image === "string" && dialect.images?.takesBareUrl === true) {
    return { type: "image", path: context.path, ...readUrl(image, { ...context, path }) };
  }
  if (!isObject(image)) {
    reportWrongType(report, 'an object with a "url"', { value: image, path });
    return undefined;
  }
  const { url, detail } = image;
  readDetail(detail, [...path, "detail"], report);
  const urlPath = [...path, "url"];
  if (typeof url !== "string") {
    if (url === undefined) reportMissingField(report, "url", { object: image, path });
    else reportWrongType(report, "a string", { value: url, path: urlPath });
    return { type: "image", path: context.path };
  }
  const address = readUrl(url, { ...context, path: urlPath });
  const hasDetail = detail === "low" || detail === "high";
  return { type: "image", path: context.path, ...address, ...(hasDetail ? { detail } : {}) };
}

function readUrl(
  uri: string,
  { path, report, dialect }: ContentContext,
): { readonly uri: string; readonly mediaType: string | undefined } {
  const { images = openaiImages, label } = dialect;
  const { fault, mediaType } = examineUrl(uri, images);
  if (fault !== undefined) {
    const data = { format: label, types: images.types ?? "" };
    report({ ruleId: "invalid-image", messageId: fault, path, data });
  }
  return { uri, mediaType };
}

function readDetail(detail: JsonValue | undefined, path: JsonPath, report: ReportProblem): void {
  if (detail === undefined || detail === "auto" || detail === "low" || detail === "high") return;
  report({ ruleId: "invalid-image", messageId: "detail", path });
}

/** What is wrong with the address of an image, and what kind of image a data URL says that it is. */
export function examineUrl(
  url: string,
  rules: ImageRules,
): {
  readonly fault?: "url" | "notBase64" | "dataType" | "mediaType" | "tooLarge";
  readonly mediaType?: string | undefined;
} {
  // Schemes are case-insensitive; an image of megabytes must not be copied to find that out.
  const start = url.slice(0, 64).toLowerCase();
  if (start.startsWith("https://") || start.startsWith("http://")) {
    return rules.onlyBase64 ? { fault: "notBase64" } : {};
  }
  if (!start.startsWith("data:")) return { fault: rules.onlyBase64 ? "notBase64" : "url" };
  const match = rules.dataUrl.exec(start);
  if (match === null) return { fault: rules.types === undefined ? "dataType" : "mediaType" };
  const mediaType = match[1];
  const bytes = ((url.length - match[0].length) / 4) * 3;
  return bytes > maxImageBytes ? { fault: "tooLarge", mediaType } : { mediaType };
}
