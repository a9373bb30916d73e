/** Message content that is a list of parts: texts and images. */

import type { Part, ReportProblem, Role } from "../formats/format.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

/** OpenAI vision fine-tuning guide, mirrors of 2025-2026. */
const maxImageBytes = 10 * 1024 * 1024;

export interface ContentContext {
  /** `undefined`: the message has no known role. */
  readonly role: Role | undefined;
  readonly path: JsonPath;
  readonly report: ReportProblem;
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
  const { report, role } = context;
  const path = [...context.path, "image_url"];
  const image = part["image_url"];
  if (role !== undefined && role !== "user") {
    const typePath = [...context.path, "type"];
    report({ ruleId: "invalid-image", messageId: "notInUser", path: typePath, data: { role } });
  }
  if (image === undefined) {
    reportMissingField(report, "image_url", { object: part, path: context.path });
    return undefined;
  }
  if (!isObject(image)) {
    reportWrongType(report, 'an object with a "url"', { value: image, path });
    return undefined;
  }
  readDetail(image["detail"], [...path, "detail"], report);
  const url = image["url"];
  if (url === undefined) {
    reportMissingField(report, "url", { object: image, path });
  } else if (typeof url !== "string") {
    reportWrongType(report, "a string", { value: url, path: [...path, "url"] });
  } else {
    const messageId = urlFault(url);
    if (messageId !== undefined) {
      report({ ruleId: "invalid-image", messageId, path: [...path, "url"] });
    }
  }
  return { type: "image", path: context.path };
}

function readDetail(detail: JsonValue | undefined, path: JsonPath, report: ReportProblem): void {
  if (detail === undefined || detail === "auto" || detail === "low" || detail === "high") return;
  report({ ruleId: "invalid-image", messageId: "detail", path });
}

function urlFault(url: string): "url" | "dataType" | "tooLarge" | undefined {
  // Schemes are case-insensitive; an image of megabytes must not be copied to find that out.
  const start = url.slice(0, 64).toLowerCase();
  if (start.startsWith("https://") || start.startsWith("http://")) return undefined;
  if (!start.startsWith("data:")) return "url";
  const header = /^data:image\/(?:png|jpe?g|webp);base64,/.exec(start)?.[0];
  if (header === undefined) return "dataType";
  return ((url.length - header.length) / 4) * 3 > maxImageBytes ? "tooLarge" : undefined;
}
