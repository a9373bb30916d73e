/** The name of a request, by which its answer is kept. */

import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { encodeBase64Url } from "../base64-url.ts";

/** SHA-256 of the parts, told apart from each other, in base64url: 43 characters. */
export const requestKey = (parts: readonly string[]): string =>
  encodeBase64Url(sha256(utf8ToBytes(JSON.stringify(parts))));
