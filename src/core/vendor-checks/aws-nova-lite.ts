/** The rules of AWS's sample validator for Nova Lite, first generation; copy of 2026-08-21. The names of errors are ours. */

import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { countsOf, quirksOf, type TakeNote, type VendorCheck } from "./vendor-check.ts";

const samples = { least: 8, most: 20_000 };
const maxImages = 10;
const mediaFormats: Readonly<Record<"image" | "video", readonly string[]>> = {
  image: ["jpeg", "png", "gif", "webp"],
  video: ["mov", "mkv", "mp4", "webm"],
};

export const awsNovaLite: VendorCheck = {
  id: "aws-nova-lite",
  name: "AWS sample validator for Nova Lite",

  look(value, note) {
    if (!isObject(value)) {
      note("invalid_json");
      return;
    }
    const { system, messages, schemaVersion } = value;
    if (schemaVersion !== undefined && schemaVersion !== null) {
      if (typeof schemaVersion !== "string") note("schema_version_not_string");
    }
    if (system !== undefined && system !== null && !isTextList(system)) {
      note("system_not_list_of_text");
    }
    if (Array.isArray(messages)) lookAtMessages(messages, note);
    else note("messages_not_list");
  },

  errors(notes, lines) {
    const isOutside = lines < samples.least || lines > samples.most;
    return { ...countsOf(notes), ...(isOutside && { sample_count_outside_8_20000: 1 }) };
  },

  quirks: (errors) =>
    quirksOf(
      errors,
      {
        bad_role_order:
          'It takes "User" for a known role, but not when it looks at the order: write roles in small letters.',
      },
      "It passes the file, but it does not look at keys that it does not know, nor at the value of schemaVersion.",
    ),
};

function isTextList(system: JsonValue): boolean {
  return (
    Array.isArray(system) &&
    system.every((item) => isObject(item) && typeof item["text"] === "string")
  );
}

/** The order is looked at only where the messages themselves are right. */
function lookAtMessages(messages: readonly JsonValue[], note: TakeNote): void {
  let faults = 0;
  const fault: TakeNote = (name) => {
    faults += 1;
    note(name);
  };
  for (const message of messages) {
    if (isObject(message)) lookAtMessage(message, fault);
    else fault("message_not_object");
  }
  if (faults > 0) return;
  if (messages.length < 2) note("fewer_than_2_messages");
  else if (!alternates(messages)) note("bad_role_order");
}

function lookAtMessage({ role, content }: JsonObject, fault: TakeNote): void {
  const known = typeof role === "string" ? role.toLowerCase() : "";
  if (known !== "user" && known !== "assistant") fault("bad_role");
  if (!Array.isArray(content)) {
    fault("content_not_list");
    return;
  }
  const items = content.filter(isObject);
  if (items.length < content.length || items.some((item) => !hasContent(item))) {
    fault("content_item_without_text_image_video");
    return;
  }
  const images = items.filter((item) => isThere(item["image"]));
  const videos = items.filter((item) => isThere(item["video"]));
  const texts = items.flatMap(({ text }) => (typeof text === "string" ? [text] : []));
  if (
    texts.length > 0 &&
    images.length + videos.length === 0 &&
    texts.every((text) => text === "")
  ) {
    fault("empty_text");
  }
  if (images.some(({ image }) => !isMedia(image, "image"))) fault("bad_image");
  if (videos.some(({ video }) => !isMedia(video, "video"))) fault("bad_video");
  if (videos.length > 1) fault("more_than_1_video");
  if (videos.length > 0 && images.length > 0) fault("images_and_video");
  if (images.length > maxImages) fault("more_than_10_images");
  if (known === "assistant" && images.length + videos.length > 0) fault("media_of_assistant");
}

const isThere = (value: JsonValue | undefined): boolean => value !== undefined && value !== null;

function hasContent({ text, image, video }: JsonObject): boolean {
  return typeof text === "string" || isThere(image) || isThere(video);
}

function isMedia(value: JsonValue | undefined, type: "image" | "video"): boolean {
  if (!isObject(value)) return false;
  const { format, source } = value;
  const location = isObject(source) ? source["s3Location"] : undefined;
  const uri = isObject(location) ? location["uri"] : undefined;
  return (
    typeof format === "string" &&
    mediaFormats[type].includes(format.toLowerCase()) &&
    typeof uri === "string" &&
    /^s3:\/\/[\p{L}\p{N}_\-/.]+$/u.test(uri)
  );
}

function alternates(messages: readonly JsonValue[]): boolean {
  return (
    messages.length % 2 === 0 &&
    messages.every((message, index) => {
      return isObject(message) && message["role"] === (index % 2 === 0 ? "user" : "assistant");
    })
  );
}
