/** What models on Bedrock demand beside the schema that several of them share. */

import type { TargetRule } from "./target.ts";

/** `format`: what messages call the model. Tool parts are known to Nova 2 only; also documents and reasoning. */
export function withoutTools(format: string): TargetRule {
  return (_json, { turns }, report) => {
    const parts = "text, image or video";
    for (const turn of turns) {
      const isTool = turn.role === "tool" || turn.calls.length > 0;
      if (isTool)
        report({
          ruleId: "unknown-content-part",
          messageId: "notInFormat",
          path: turn.path,
          data: { format, parts },
        });
      for (const part of turn.parts) {
        if (part.type !== "other") continue;
        report({
          ruleId: "unknown-content-part",
          messageId: "notInFormat",
          path: part.path,
          data: { format, parts },
        });
      }
    }
  };
}

/** Images are counted by `maxImages`. */
export function textOnly(format: string): TargetRule {
  return (_json, { turns }, report) => {
    for (const { parts } of turns) {
      for (const { type, path } of parts) {
        if (type !== "video") continue;
        report({
          ruleId: "unknown-content-part",
          messageId: "notInFormat",
          path: path,
          data: { format, parts: "text" },
        });
      }
    }
  };
}

/** The schema of Llama has exactly one item in `system`. */
export function singleSystemText(format: string): TargetRule {
  return (_json, { turns }, report) => {
    for (const { role, parts } of turns) {
      const second = role === "system" ? parts[1] : undefined;
      if (second === undefined) continue;
      report({
        ruleId: "turn-structure",
        messageId: "secondSystem",
        path: second.path,
        data: { format },
      });
    }
  };
}

/** INVALID_TOKENS_TEXT of the newer edition of AWS's sample validator for Nova, copy of 2026. */
const reserved =
  /System:|SYSTEM:|User:|USER:|Bot:|BOT:|Assistant:|ASSISTANT:|Thought:|\[EOS\]|<image>|<video>/g;

export function forbiddenTokens(format: string): TargetRule {
  return (_json, { turns }, report) => {
    for (const { parts } of turns) {
      for (const part of parts) {
        if (part.type !== "text") continue;
        for (const { 0: text, index: start } of part.text.matchAll(reserved)) {
          const problem = {
            ruleId: "reserved-text",
            messageId: "reserved",
            path: part.path,
            data: { format, text },
          };
          report({ ...problem, valueSpan: { start, end: start + text.length } });
        }
      }
    }
  };
}

/** `known`: subtypes of media types, such as "png". */
export function onlyMedia(
  format: string,
  known: Readonly<Record<"image" | "video", readonly string[]>>,
): TargetRule {
  return (_json, { turns }, report) => {
    for (const { parts } of turns) {
      for (const part of parts) {
        if (part.type !== "image" && part.type !== "video") continue;
        const subtype = part.mediaType?.split("/").at(-1);
        if (subtype === undefined || known[part.type].includes(subtype)) continue;
        const types = known[part.type].join(", ");
        report({
          ruleId: "invalid-image",
          messageId: "mediaType",
          path: part.path,
          data: { format, types },
        });
      }
    }
  };
}
