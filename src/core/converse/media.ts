/** Images, videos and documents, which are in Amazon S3. */

import { readString } from "../chat/read-string.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { Part, ReportProblem } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { converseDialect, imageFormats, maxImages, s3Address, videoFormats } from "./dialect.ts";

const formatsOf: Readonly<Record<string, readonly string[]>> = {
  image: imageFormats,
  video: videoFormats,
  document: ["pdf"],
};

const format = converseDialect.label;

export type MediaKey = "image" | "video" | "document";

/** `path`: of the part. */
export function readMedia(
  value: JsonValue,
  key: MediaKey,
  at: { readonly path: JsonPath; readonly report: ReportProblem },
): Part {
  const { report } = at;
  const path = [...at.path, key];
  const type = key === "document" ? "other" : key;
  if (!isObject(value)) {
    reportWrongType(report, "an object with format and source", { value, path });
    return { type, path: at.path };
  }
  const named = readString(value, "format", { path, report })?.toLowerCase();
  const known = formatsOf[key] ?? [];
  if (named !== undefined && !known.includes(named)) {
    const data = { format, types: known.join(", ") };
    report({ ruleId: "invalid-image", messageId: "mediaType", path: [...path, "format"], data });
  }
  const uri = readAddress(value, path, report);
  return { type, path: at.path, uri, mediaType: named && `${key}/${named}` };
}

/** `source.s3Location.uri`. */
function readAddress(media: JsonObject, path: JsonPath, report: ReportProblem): string | undefined {
  const source = readInner(media, "source", { path, report });
  const sourcePath = [...path, "source"];
  const location = source && readInner(source, "s3Location", { path: sourcePath, report });
  if (location === undefined) return undefined;
  const locationPath = [...sourcePath, "s3Location"];
  const uri = readString(location, "uri", { path: locationPath, report });
  if (uri === undefined || s3Address.test(uri)) return uri;
  const place = { ruleId: "invalid-image", path: [...locationPath, "uri"] };
  if (uri.startsWith("s3://")) report({ ...place, messageId: "addressCharacters" });
  else {
    report({ ...place, messageId: "storage", data: { storage: "Amazon S3", prefix: "s3://" } });
  }
  return uri;
}

function readInner(
  object: JsonObject,
  field: string,
  { path, report }: { readonly path: JsonPath; readonly report: ReportProblem },
): JsonObject | undefined {
  const value = object[field];
  if (isObject(value)) return value;
  if (value === undefined) reportMissingField(report, field, { object, path });
  else reportWrongType(report, "an object", { value, path: [...path, field] });
  return undefined;
}

/** Counts the media of one record. */
export class MediaCount {
  private readonly report: ReportProblem;
  private images = 0;
  private videos = 0;
  private mixed = false;

  constructor(report: ReportProblem) {
    this.report = report;
  }

  add({ type, path }: Part): void {
    if (type === "image") this.images += 1;
    else if (type === "video") this.videos += 1;
    else return;
    const place = { ruleId: "invalid-image", path };
    if (type === "image" && this.images === maxImages + 1) {
      this.report({ ...place, messageId: "tooMany", data: { limit: maxImages } });
    }
    if (type === "video" && this.videos === 2) {
      this.report({ ...place, messageId: "tooManyVideos", data: { format } });
    }
    if (this.images > 0 && this.videos > 0 && !this.mixed) {
      this.mixed = true;
      this.report({ ...place, messageId: "imagesAndVideo", data: { format } });
    }
  }
}
