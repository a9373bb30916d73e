/** Opens what is to be converted: its records, its format, and the one it is to have. */

import { Readable } from "node:stream";

import { RecordConverter } from "../core/convert/record-converter.ts";
import type { ConversionOptions } from "../core/convert/conversion.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { Format } from "../core/formats/format.ts";
import { formatById, formats } from "../core/formats/index.ts";
import { resolveSettings } from "../core/settings.ts";
import { printable, unknownName } from "../core/wording.ts";
import { Failure } from "./failure.ts";
import { beginStream } from "./file-head.ts";
import { openRecords, type OpenedRecords } from "./import/open-records.ts";

/** `from` is the id of a format, or "auto": told from the records. */
export interface ConversionWish extends Omit<ConversionOptions, "mergesTurns"> {
  readonly mergesTurns?: boolean | undefined;
  /** Of a table; without, its columns are told by their names. */
  readonly mapping?: ColumnMapping | undefined;
}

export interface BegunConversion {
  readonly records: OpenedRecords;
  /** All of the records, in pieces. */
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly converter: RecordConverter;
  readonly from: Format;
  readonly to: Format;
}

/** Where the records are: in a file ("-": standard input), or in a text that is open somewhere. */
export type ConversionSource = { readonly path: string } | { readonly text: string };

/** Rejects with a Failure, in words for the user. Close the records, whatever happens. */
export async function beginConversion(
  source: ConversionSource,
  wish: ConversionWish,
): Promise<BegunConversion> {
  const to = knownFormat(wish.to);
  const named = wish.from === "auto" ? undefined : knownFormat(wish.from);
  const records =
    "path" in source
      ? await openRecords(source.path, { mapping: wish.mapping })
      : recordsOfText(source.text);
  try {
    const name =
      "path" in source && source.path !== "-" ? `"${printable(source.path)}"` : "The input";
    const { from, pieces } = await withFormat(records, named, name);
    const { system, mergesTurns = false } = wish;
    const converter = new RecordConverter({ from, to, system, mergesTurns });
    return { records, pieces, converter, from, to };
  } catch (error) {
    records.close();
    throw error;
  }
}

function knownFormat(id: string): Format {
  const format = formatById(id);
  if (format !== undefined) return format;
  const ids = formats.map((one) => one.id);
  throw new Failure(unknownName("format", id, ids));
}

async function withFormat(
  records: OpenedRecords,
  named: Format | undefined,
  name: string,
): Promise<{ readonly from: Format; readonly pieces: AsyncIterable<Uint8Array> }> {
  if (records.kind === "table") {
    const from = knownFormat("openai-chat");
    if (named === undefined || named === from) return { from, pieces: records.pieces };
    throw new Failure(
      `${name} is a table, whose rows are read as "${from.id}": do not name "${named.id}" as its format.`,
    );
  }
  if (named !== undefined) return { from: named, pieces: records.pieces };
  const { head, beginning, rest } = await beginStream(records.pieces, resolveSettings());
  if (head.format === undefined) {
    throw new Failure(
      beginning.toString("utf8").trim() === ""
        ? `${name} has no records: there is nothing to convert.`
        : `The format of ${name} cannot be told from its records: say which one it is.`,
    );
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield beginning;
    yield* rest;
  }
  return { from: head.format, pieces: all() };
}

/** Lines of a document that is open. */
function recordsOfText(text: string): OpenedRecords {
  const pieces = Readable.from([Buffer.from(text)]);
  return {
    kind: "jsonl",
    isPacked: false,
    pieces,
    isUtf16: false,
    hasMark: false,
    stats: undefined,
    bytesRead: () => 0,
    close: () => pieces.destroy(),
  };
}
