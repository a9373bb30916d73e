/** What Together's check says of the contents of messages: texts, or lists of parts with images. */

import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";

const maxImages = 10;
const maxImageBytes = 10 * 1024 * 1024;
const imageData = /^data:image\/(?:jpeg|png|webp);base64,/;

const malformed = "The dataset is malformed,";

/** The first error. */
export function lookAtContents(messages: readonly JsonObject[]): string | undefined {
  let images = 0;
  let isMultimodal: boolean | undefined;
  for (const message of messages) {
    const { content = null } = message;
    const isList = Array.isArray(content);
    if (!isList && typeof content !== "string") {
      return "Invalid content type on line {line} of the input file. Expected a string or a list.";
    }
    if (isMultimodal !== undefined && isMultimodal !== isList) {
      return "Messages in the conversation must be either all in multimodal or all in text-only format.";
    }
    isMultimodal = isList;
    if (!isList) continue;
    const own = content.filter((part) => isObject(part) && part["type"] === "image_url").length;
    images += own;
    const error = content.map(errorOfPart).find((found) => found !== undefined);
    if (error !== undefined) return error;
    if (own > 0 && message["role"] !== "user") {
      return `${malformed} only user messages can contain images.`;
    }
    if (own > 0 && message["weight"] === 1) {
      return `${malformed} messages with images cannot have non-zero weights.`;
    }
  }
  if (images > maxImages) {
    return `${malformed} the conversation must contain at most ${maxImages} images.`;
  }
  return undefined;
}

function errorOfPart(part: JsonValue): string | undefined {
  if (!isObject(part)) return `${malformed} the \`content\` field must be a list of dicts.`;
  switch (part["type"]) {
    case "text":
      return typeof part["text"] === "string"
        ? undefined
        : `${malformed} the \`text\` field must be present in the \`content\` item field and be a string. Got '${part["text"] === undefined || part["text"] === null ? "None" : typeof part["text"]}' instead.`;
    case "image_url":
      return errorOfImage(part["image_url"]);
    default:
      return `${malformed} the \`type\` field must be either 'text' or 'image_url'.`;
  }
}

function errorOfImage(image: JsonValue | undefined): string | undefined {
  const url = isObject(image) ? image["url"] : undefined;
  if (typeof url !== "string") {
    return `${malformed} the \`url\` field must be present in the \`image_url\` field and be a string.`;
  }
  if (!imageData.test(url)) {
    return `${malformed} images must be base64-encoded as jpeg, png or webp in a data URL.`;
  }
  return (url.length * 3) / 4 > maxImageBytes ? `${malformed} an image is over 10 MB.` : undefined;
}
