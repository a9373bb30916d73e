/** Any input as JSON Lines: files of records as they are, packed ones, JSON arrays and tables. */

import type { Stats } from "node:fs";

import type { PlaceUnit } from "../../core/convert/conversion-words.ts";
import type { ColumnMapping, TableReport } from "../../core/import/column-mapping.ts";
import { printable } from "../../core/wording.ts";
import { openSource } from "../dataset-source.ts";
import { Failure, readFailure } from "../failure.ts";
import { jsonRecords } from "./json-records.ts";
import { foreignMessage, openInput, type InputName } from "./open-input.ts";
import { openTable, tableHeader } from "./table-rows.ts";

export interface RecordsOptions {
  /** Of a table: what its columns are. Without, it is guessed from their names. */
  readonly mapping?: ColumnMapping | undefined;
  /** What is not JSON Lines is refused, in a sentence that quotes nothing of it. */
  readonly onlyLines?: boolean | undefined;
}

export interface OpenedRecords {
  /** "json": an array of records, or records spread over lines. Records of a table are openai-chat. */
  readonly kind: "jsonl" | "json" | "table";
  readonly isPacked: boolean;
  /**
   * The records in UTF-8, a line each, without byte order mark; lines of JSON Lines as they are. To be drawn once.
   * Throws a Failure, in words for the user, where the input cannot be read on.
   */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** The input began with a byte order mark of UTF-8. */
  readonly hasMark: boolean;
  /** The input is UTF-16: the pieces are not the bytes that lie there. */
  readonly isUtf16: boolean;
  /** Of the file as it lies there; `undefined` of what is no file. */
  readonly stats: Stats | undefined;
  /** Of the file as it lies there, so far: for progress. */
  readonly bytesRead: () => number;
  readonly table?: TableReport | undefined;
  /** What was not read is let go. */
  close(): void;
}

/** Lines of arrays and tables are made here: who reads of them knows records. */
export const placesOf = ({ kind }: Pick<OpenedRecords, "kind">): PlaceUnit =>
  kind === "jsonl" ? "line" : "record";

/** "-" is standard input. Rejects with a Failure for what is no dataset, in words for the user. */
export async function openRecords(
  path: string,
  options: RecordsOptions = {},
): Promise<OpenedRecords> {
  const name = path === "-" ? "standard input" : path;
  const source = await openSource(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  try {
    let bytes = 0;
    async function* measured(): AsyncGenerator<Uint8Array> {
      for await (const piece of source.pieces) {
        bytes += piece.length;
        yield piece;
      }
    }
    const content = await recordsOf(measured(), { name, path, ...options });
    const close = (): void => {
      source.close();
    };
    return { ...content, stats: source.stats, bytesRead: () => bytes, close };
  } catch (error) {
    source.close();
    throw error;
  }
}

/** Of a file that is a table: the names of its columns. Rejects with a Failure for what cannot be read. */
export async function columnsOf(path: string): Promise<readonly string[] | undefined> {
  const source = await openSource(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  try {
    const { kind, text } = await openInput(source.pieces, { name: path, path });
    if (kind.kind !== "table") return undefined;
    return await tableHeader(text, { name: path, delimiter: kind.delimiter });
  } finally {
    source.close();
  }
}

type Content = Omit<OpenedRecords, "stats" | "bytesRead" | "close">;

/** The records of bytes that come from anywhere; `path`: what they would be called as a file. */
export async function recordsOf(
  stream: AsyncIterable<Uint8Array>,
  { name, path, mapping, onlyLines = false }: InputName & RecordsOptions,
): Promise<Content> {
  const { kind, text, encoding, isPacked } = await openInput(stream, { name, path });
  const content = {
    isPacked,
    hasMark: encoding.markLength > 0,
    isUtf16: encoding.utf16 !== undefined,
  };
  if (onlyLines && kind.kind !== "jsonl") {
    throw new Failure(
      `"${printable(name)}" is not JSON Lines: check it first, which says what it is.`,
    );
  }
  if (mapping !== undefined && kind.kind !== "table" && kind.kind !== "other") {
    throw new Failure(
      `"${printable(name)}" is no table, so it has no columns to map: leave the mapping out.`,
    );
  }
  switch (kind.kind) {
    case "jsonl":
      return { ...content, kind: "jsonl", pieces: text };
    case "json":
      return { ...content, kind: "json", pieces: jsonRecords(text, name) };
    case "table": {
      const { delimiter } = kind;
      const table = await openTable(text, { name, delimiter, mapping });
      return { ...content, kind: "table", pieces: table.pieces, table: table.report };
    }
    case "other":
      throw new Failure(`"${printable(name)}" has no records. ${foreignMessage(kind.content)}`);
  }
}
