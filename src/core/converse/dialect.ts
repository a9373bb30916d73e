import { openaiDialect, roleNames } from "../chat/dialect.ts";
import { alternatingOrder } from "../turns/alternation.ts";

/** The data of Bedrock's API Converse, as Nova and Llama are trained on it. */
export const converseDialect = openaiDialect("Bedrock Converse", {
  roles: roleNames({ user: "user", assistant: "assistant" }, { systemBeside: "system" }),
  order: alternatingOrder,
});

/** In one record; Amazon's guide and its check of Nova data (copies of 2026). */
export const maxImages = 10;

export const imageFormats: readonly string[] = ["png", "jpeg", "gif", "webp"];
export const videoFormats: readonly string[] = ["mov", "mkv", "mp4", "webm"];

/** The characters that Amazon's check allows after `s3://`: Python's `[\w\-/\.]`. */
export const s3Address = /^s3:\/\/[\p{L}\p{N}_\-/.]+$/u;
