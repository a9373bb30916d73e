import { decodeBase64 } from "../base64.ts";
import type { Recognizer } from "../recognizer.ts";

/**
 * RFC 7519 with the compact forms of RFC 7515 (three parts) and RFC 7516 (five). Base64 of `{"` is "eyJ". The last part
 * of an unsigned one is empty; one that was cut off has its first two parts.
 */
const token = /(eyJ[\w-]{8,2000})\.[\w-]{2,8000}(?:\.[\w-]{0,8000}){0,3}(?![\w-])/y;

export const jsonWebToken: Recognizer = {
  id: "json-web-token",
  entities: ["JWT"],
  triggers: [{ literal: "eyJ", boundary: "before" }],
  find(text, { start }, report) {
    const previous = text.charAt(start - 1);
    if (previous === "-" || previous === ".") return;
    token.lastIndex = start;
    const match = token.exec(text);
    if (match === null || !isHeader(match[1] ?? "")) return;
    // A full stop behind two parts is the end of a sentence, one behind three is part of nothing.
    const parts = match[0].split(".").filter((part) => part !== "");
    const end = start + parts.join(".").length;
    report({ start, end, entity: "JWT", confidence: parts.length > 2 ? 0.98 : 0.8 });
  },
};

function isHeader(encoded: string): boolean {
  const decoded = decodeBase64(encoded);
  if (decoded?.includes('"alg"') !== true) return false;
  try {
    const header: unknown = JSON.parse(decoded);
    return typeof header === "object" && header !== null && "alg" in header;
  } catch {
    // Base64 of something else.
    return false;
  }
}
