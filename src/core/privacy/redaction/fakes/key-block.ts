/** Keys between BEGIN and END lines (RFC 7468): the lines stay, what is between them does not. */

import type { Draws } from "./draws.ts";

const boundary = "-----[A-Z0-9 ]{1,64}-----";
/** Headers of old formats (RFC 1421), too, say how to read the rest; a comment names its owner. */
const headers = "(?:Proc-Type|Version):.{0,60}$|DEK-Info: [\\w-]{1,20},|Comment:";
const kept = new RegExp(`${boundary}|^[ \\t]*(?:${headers})`, "m");
const kept64 = new RegExp(`${kept.source}|[A-Za-z\\d+/]+`, "gm");
const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const mark = "REDACTED";

export function isKeyBlock(value: string): boolean {
  return new RegExp(boundary).test(value);
}

export function fakeKeyBlock(value: string, draws: Draws): string {
  let isMarked = false;
  return value.replace(kept64, (found) => {
    if (kept.test(found)) return found;
    if (isMarked || found.length < mark.length) return draws.text(base64, found.length);
    isMarked = true;
    return mark + draws.text(base64, found.length - mark.length);
  });
}
