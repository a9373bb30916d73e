/** Objects of JSON Lines, of an array or of a list in an object, in batches; what is none comes as left out. */

import type { LeftOutSource } from "../../core/create/operational-record.ts";
import type { LineBytes } from "../../core/digest/scan-record.ts";
import { isObject } from "../../core/fields.ts";
import { fromWindows1252 } from "../../core/import/windows-1252.ts";
import { JsonMembers, type MemberList } from "../../core/import/json-members.ts";
import type { JsonObject, JsonValue } from "../../core/model.ts";
import { Failure } from "../failure.ts";
import { LineSplitter } from "../line-splitter.ts";
import { ElementReader, type JsonElement } from "./element-reader.ts";
import type { MixedText } from "./mixed-text.ts";

export interface SourceObject {
  readonly type: "object";
  readonly value: JsonObject;
  readonly line: number;
  readonly endLine: number;
  readonly row: number;
  /** Of its text. */
  readonly length: number;
}

export type ObjectEntry = SourceObject | LeftOutSource;

/** Longer lines are no records. In bytes. */
const maxLineBytes = 1 << 26;

/** Of the text that is left out, so much is kept. */
const keptLength = 1 << 16;

/** Lines that are no objects are left out, and reading goes on behind them. */
export async function* objectsOfLines(
  stream: AsyncIterable<Uint8Array>,
  encodings: MixedText,
): AsyncGenerator<readonly ObjectEntry[], undefined> {
  let batch: ObjectEntry[] = [];
  let line = 0;
  let row = 0;
  let isEnd = false;
  const leave = (why: LeftOutSource["why"], text: string, detail?: string): void => {
    row += 1;
    const source = [text.slice(0, keptLength)];
    batch.push({ why, place: { line, endLine: line, row }, source, detail });
  };
  const add = (text: string): void => {
    if (text.trim() === "") return;
    const value = parsed(text);
    if (value === undefined) {
      if (isEnd) leave("half-written", text, "the file ends in this line");
      else leave("broken-row", text, "the line is no complete JSON");
    } else if (!isObject(value)) leave("not-an-object", text);
    else {
      row += 1;
      batch.push({ type: "object", value, line, endLine: line, row, length: text.length });
    }
  };
  const sink = {
    line: (text: string, bytes: LineBytes): void => {
      line += 1;
      // As there are more bytes than units.
      if (bytes.length > text.length) encodings.hasUtf8 = true;
      add(text);
    },
    invalidLine: (unreadable: string, bytes: Uint8Array): void => {
      line += 1;
      const text = fromWindows1252(Buffer.from(bytes).toString("latin1"));
      if (text === undefined) leave("unreadable-text", unreadable);
      else {
        encodings.foreignRows += 1;
        add(text);
      }
    },
    oversizedLine: (): void => {
      line += 1;
      leave("too-long", "", `the line is longer than ${maxLineBytes >> 20} MB`);
    },
  };
  const splitter = new LineSplitter(sink, maxLineBytes);
  for await (const piece of stream) {
    splitter.push(piece);
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
  }
  isEnd = true;
  splitter.end();
  if (batch.length > 0) yield batch;
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue; // As JSON is.
  } catch {
    return undefined;
  }
}

export interface ListOptions {
  /** As sentences call what is read. */
  readonly name: string;
  readonly encodings: MixedText;
  /** Of the text: a list among its members is read, of which this is the one. */
  readonly list?: MemberList | undefined;
  /** Other lists of objects, which are not read. */
  readonly onOtherList: (name: string) => void;
}

/** The elements of an array. What was read before a fault is given out, then a Failure says where the fault is. */
export async function* objectsOfList(
  stream: AsyncIterable<Uint8Array>,
  { name, encodings, list, onOtherList }: ListOptions,
): AsyncGenerator<readonly ObjectEntry[], undefined> {
  const decode = (bytes: Buffer): string | undefined => encodings.whole(bytes);
  const isMember = list !== undefined;
  let row = 0;
  let reader: ElementReader | undefined;
  let others: JsonMembers | undefined;
  for await (const piece of stream) {
    let bytes = piece;
    if (reader === undefined) {
      // The list begins in the first piece.
      const start = list?.offset ?? 0;
      const place = placeAt(piece, start);
      reader = new ElementReader(name, { ...place, isMember, takesAll: true, decode });
      bytes = piece.subarray(start);
    }
    if (others !== undefined) {
      others.next(unitsOf(bytes));
      continue;
    }
    const { batch, failure } = drawn(reader.next(bytes), row);
    row += batch.length;
    if (batch.length > 0) yield batch;
    if (failure !== undefined) throw failure;
    if (!reader.isDone) continue;
    others = new JsonMembers({ offset: 0, depth: 1 });
    others.next(unitsOf(reader.rest()));
  }
  const cut = reader?.cutOff();
  if (cut !== undefined) {
    const { line, fault } = cut;
    const place = { line, endLine: line, row: row + 1 };
    yield [{ why: "half-written", place, source: [], detail: fault }];
  }
  for (const { name: other } of others?.seen() ?? []) onOtherList(other);
}

/** What is there, and why there is no more of it. */
function drawn(
  elements: Iterable<JsonElement>,
  rowsBefore: number,
): { readonly batch: readonly ObjectEntry[]; readonly failure?: Failure } {
  const batch: ObjectEntry[] = [];
  try {
    for (const { text, value, line, endLine } of elements) {
      const place = { line, endLine, row: rowsBefore + batch.length + 1 };
      if (isObject(value)) batch.push({ type: "object", value, ...place, length: text.length });
      else batch.push({ why: "not-an-object", place, source: [text.slice(0, keptLength)] });
    }
  } catch (error) {
    if (error instanceof Failure) return { batch, failure: error };
    throw error;
  }
  return { batch };
}

const unitsOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** Of the byte at `offset`, 1-based. */
function placeAt(
  bytes: Uint8Array,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = unitsOf(bytes.subarray(0, offset));
  const lines = before.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
