/** Recognises files that are something other than JSON Lines, so that they get one finding and not a wall of them. */

import { isJson } from "./json/strict.ts";
import type { MessageData } from "./model.ts";

/** How much of a file's beginning is looked at, in bytes or UTF-16 units. */
export const headSize = 1 << 16;

/** A message of the rule `not-jsonl`. */
export interface ForeignContent {
  readonly messageId: "jsonArray" | "prettyPrinted" | "csv" | "compressed" | "parquet" | "other";
  readonly data?: MessageData;
}

const signatures: readonly (readonly [kind: string, signature: readonly number[]])[] = [
  ["gzip", [0x1f, 0x8b]],
  ["ZIP", [0x50, 0x4b, 0x03, 0x04]],
  ["Zstandard", [0x28, 0xb5, 0x2f, 0xfd]],
  ["bzip2", [0x42, 0x5a, 0x68]],
  ["XZ", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
];

const parquetSignature = [0x50, 0x41, 0x52, 0x31];

/** Tells binary files by their first bytes. */
export function recognizeBinary(head: Uint8Array): ForeignContent | undefined {
  const startsWith = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => head[index] === byte);
  if (startsWith(parquetSignature)) return { messageId: "parquet" };
  const kind = signatures.find(([, signature]) => startsWith(signature))?.[0];
  return kind === undefined ? undefined : { messageId: "compressed", data: { kind } };
}

/** Tells text in other notations. `isWhole`: `head` is all of the file, not just its beginning. */
export function recognizeText(head: string, isWhole: boolean): ForeignContent | undefined {
  const lines = head.split(/\r\n|\r|\n/).map((line) => line.trim());
  const isAlone = lines.filter((line) => line !== "").length === 1;
  const hasBrackets = lines.some((line) => /^[{[]/.test(line));
  // The last line may be cut off, unless it is the only one there is to look at.
  if (!isWhole && lines.length > 1) lines.pop();
  const [first, second] = lines.filter((line) => line !== "");
  if (first === undefined) return undefined;
  if (first.startsWith("[")) {
    // The last element of an array has no comma behind it either.
    const records = lines.filter((line) => line.startsWith("{") && isJson(line));
    return records.length > 1 ? undefined : recognizeArray(first, isAlone, isWhole);
  }
  if (first.startsWith("{")) {
    const isSpread =
      second !== undefined && /[{[,:]$/.test(first) && /^["}\]]/.test(second) && !isJson(first);
    return isSpread ? { messageId: "prettyPrinted" } : undefined;
  }
  if (hasBrackets || lines.some(isJson)) return undefined;
  return recognizeTable(first, second) ?? { messageId: "other" };
}

/** A record may be an array by mistake; a dataset in an array has objects inside and nothing else on other lines. */
function recognizeArray(
  first: string,
  isAlone: boolean,
  isWhole: boolean,
): ForeignContent | undefined {
  const isDataset = isJson(first)
    ? isAlone && isWhole && /^\[\s*\{/.test(first)
    : first === "[" || /[{[,]$/.test(first) || (isAlone && !isWhole);
  return isDataset ? { messageId: "jsonArray" } : undefined;
}

const delimiters = [
  [",", "commas"],
  ["\t", "tabs"],
  [";", "semicolons"],
  ["|", "bars"],
] as const;

function recognizeTable(header: string, row: string | undefined): ForeignContent | undefined {
  if (row === undefined) return undefined;
  const name = delimiters.find(([delimiter]) => {
    return header.includes(delimiter) && row.includes(delimiter);
  })?.[1];
  return name === undefined ? undefined : { messageId: "csv", data: { delimiter: name } };
}
