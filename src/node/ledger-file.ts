/** Ledgers as files: entries are gathered while lines go, and read again without keeping them in memory. */

import { isUtf8 } from "node:buffer";
import { dirname } from "node:path";

import { ledgerEntryLine, readLedgerEntry, type LedgerEntry } from "../core/cleaning/ledger.ts";
import type { ByteSource } from "./line-texts.ts";
import { writeFailure, type WritableFile } from "./replace-file.ts";
import type { RemovedLine } from "./rewrite-stream.ts";
import { TemporaryFile } from "./temporary-file.ts";

/** `originalOf`: what a line, from 0, was in the dataset as it came. */
export function entryOf(
  { line, at, content, lineBreak, removal }: RemovedLine,
  originalOf: (line: number) => number = (same) => same,
): LedgerEntry {
  const { cause, ruleId, matched } = removal;
  const isText = typeof content === "string";
  return {
    line: originalOf(line) + 1,
    cause,
    ...(ruleId !== undefined && { ruleId }),
    ...(matched && {
      matched: { line: originalOf(matched.line) + 1, similarity: matched.similarity },
    }),
    at,
    ...(isText || isUtf8(content)
      ? { record: isText ? content : Buffer.from(content).toString("utf8") }
      : { base64: Buffer.from(content).toString("base64") }),
    ...(lineBreak !== "\n" && { lineBreak }),
  };
}

/** The line as it goes back into the dataset, with its break. */
export function bytesOfEntry(entry: Pick<LedgerEntry, "record" | "base64" | "lineBreak">): Buffer {
  const { record = "", base64 } = entry;
  const lineBreak = entry.lineBreak ?? "\n";
  if (base64 === undefined) return Buffer.from(`${record}${lineBreak}`);
  return Buffer.concat([Buffer.from(base64, "base64"), Buffer.from(lineBreak)]);
}

/** Written at a time. */
const pieceCharacters = 1 << 16;

/** Entries on their way into a ledger, in a file beside it that nobody else can read. Remove it, whatever happens. */
export class LedgerSpool {
  readonly #file: TemporaryFile;
  #pending: string[] = [];
  #pendingCharacters = 0;

  constructor({ name, path }: WritableFile) {
    this.#file = new TemporaryFile(dirname(path), (_code, error) => writeFailure(name, error));
  }

  add(entry: LedgerEntry): void {
    const line = ledgerEntryLine(entry);
    this.#pending.push(line);
    this.#pendingCharacters += line.length;
    if (this.#pendingCharacters >= pieceCharacters) this.#flush();
  }

  *entries(): Iterable<LedgerEntry> {
    this.#flush();
    for (const line of linesOf(this.#file)) {
      const entry = readLedgerEntry(line);
      if (entry !== undefined) yield entry;
    }
  }

  remove(): void {
    this.#file.remove();
  }

  #flush(): void {
    this.#file.append(this.#pending.join(""));
    this.#pending = [];
    this.#pendingCharacters = 0;
  }
}

/** Bytes of one read. */
const readSize = 1 << 18;

/** Lines that end in LF; the last one may have no end. */
export function* linesOf(source: ByteSource): Iterable<string> {
  let parts: Buffer[] = [];
  for (let position = 0; ;) {
    const piece = Buffer.allocUnsafe(readSize);
    const length = source.read(piece, position);
    if (length === 0) break;
    position += length;
    const bytes = piece.subarray(0, length);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      yield Buffer.concat([...parts, bytes.subarray(start, end)]).toString("utf8");
      parts = [];
      start = end + 1;
    }
    parts.push(bytes.subarray(start));
  }
  const rest = Buffer.concat(parts).toString("utf8");
  if (rest !== "") yield rest;
}
