/** A JSON array, or values that follow each other, as a line for each element; one of them is in memory at a time. */

import { isUtf8 } from "node:buffer";

import { findingMessage } from "../../core/message.ts";
import { parseJsonLine } from "../../core/json/parse.ts";
import { printable } from "../../core/wording.ts";
import { Failure } from "../failure.ts";
import { gathered } from "./gathered.ts";

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Longer ones are no records. */
const maxElementBytes = 1 << 26;

/** `name`: as sentences call the stream. Throws a Failure that says where, if this is no complete JSON. */
export async function* jsonRecords(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  yield* gathered(jsonLines(stream, name));
}

async function* jsonLines(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const reader = new ElementReader(name);
  for await (const piece of stream) yield* reader.next(piece);
  reader.end();
}

/** What may come next, outside of elements. */
type Expected = "root" | "first" | "element" | "comma" | "value" | "nothing";

class ElementReader {
  readonly #name: string;
  #expected: Expected = "root";
  /** Bytes from `#from` on are not given out yet. */
  #bytes = Buffer.alloc(0);
  #from = 0;
  /** In the element that begins at `#from`: how far it was read, and what is open there. */
  #at = 0;
  #isInside = false;
  /** 1-based. */
  #elementNumber = 0;
  #depth = 0;
  #isString = false;
  /** Of the first byte not given out, 1-based. */
  #line = 1;
  #column = 1;

  constructor(name: string) {
    this.#name = name;
  }

  *next(piece: Uint8Array): Iterable<string> {
    this.#bytes = Buffer.concat([this.#bytes.subarray(this.#from), piece]);
    this.#at -= this.#from;
    this.#from = 0;
    yield* this.#elements();
    if (this.#bytes.length - this.#from <= maxElementBytes) return;
    throw this.#failure(
      `the element at ${this.#place()} is larger than ${maxElementBytes >> 20} MB, which is no record`,
    );
  }

  end(): void {
    if (this.#isInside) {
      throw this.#failure(`the element that begins at ${this.#place()} has no end`);
    }
    if (this.#expected === "value" || this.#expected === "nothing") return;
    throw this.#failure(`the list has no end, the data stops at ${this.#place()}`);
  }

  *#elements(): Iterable<string> {
    for (;;) {
      if (this.#isInside) {
        if (!this.#findEnd()) return;
        yield this.#element();
      } else if (!this.#findStart()) return;
    }
  }

  /** Goes to the next element; whether there is one in what was read. */
  #findStart(): boolean {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] ?? 0;
      if (!isSpace(byte)) {
        this.#skip(this.#at);
        if (!this.#isMark(byte)) {
          this.#elementNumber += 1;
          if (byte !== openBrace) throw this.#noObject();
          return (this.#isInside = true);
        }
      }
      this.#at += 1;
    }
    this.#skip(this.#at);
    return false;
  }

  /** Whether the byte is one of the marks between elements, and not the first of an element. */
  #isMark(byte: number): boolean {
    switch (this.#expected) {
      case "root":
        this.#expected = byte === openBracket ? "first" : "value";
        return byte === openBracket;
      case "first":
      case "comma":
        if (byte === closeBracket) this.#expected = "nothing";
        else if (byte === comma && this.#expected === "comma") this.#expected = "element";
        else if (this.#expected === "comma") {
          throw this.#failure(`a comma is missing before ${this.#place()}`);
        } else return this.#assertNoComma(byte);
        return true;
      case "element":
        if (byte === closeBracket) {
          throw this.#failure(`the comma before ${this.#place()} parts nothing`);
        }
        return this.#assertNoComma(byte);
      case "value":
        return this.#assertNoComma(byte);
      case "nothing":
        throw this.#failure(`something follows the list at ${this.#place()}`);
    }
  }

  #assertNoComma(byte: number): false {
    if (byte !== comma) return false;
    throw this.#failure(`the comma at ${this.#place()} parts nothing`);
  }

  /** Goes on in the element; whether its end is in what was read. */
  #findEnd(): boolean {
    const bytes = this.#bytes;
    const { length } = bytes;
    let at = this.#at;
    let depth = this.#depth;
    while (at < length) {
      if (this.#isString) {
        const end = stringEnd(bytes, at, this.#from);
        if (end === -1) {
          at = length;
          break;
        }
        this.#isString = false;
        at = end + 1;
        continue;
      }
      const byte = bytes[at] ?? 0;
      if (byte === quote) this.#isString = true;
      else if (byte === openBrace || byte === openBracket) depth += 1;
      else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (depth === 0) return this.#endsAt(at + 1);
      }
      at += 1;
    }
    this.#at = at;
    this.#depth = depth;
    return false;
  }

  #endsAt(at: number): true {
    this.#at = at;
    this.#depth = 0;
    return true;
  }

  /** The element that ends here, on one line. */
  #element(): string {
    const bytes = this.#bytes.subarray(this.#from, this.#at);
    const text = bytes.toString("utf8");
    if (!isUtf8(bytes)) {
      throw this.#failure(`the element at ${this.#place()} has bytes that are not UTF-8`);
    }
    this.#assertJson(text);
    this.#pass(text);
    this.#from = this.#at;
    this.#isInside = false;
    if (this.#expected !== "value") this.#expected = "comma";
    return onOneLine(text);
  }

  #assertJson(text: string): void {
    try {
      JSON.parse(text);
    } catch {
      const [problem] = parseJsonLine(text).problems;
      const { start } = problem?.span ?? { start: 0 };
      this.#pass(text.slice(0, start));
      const message = problem && findingMessage({ ...problem, severity: "error" });
      throw this.#failure(`there is a fault at ${this.#place()}`, message);
    }
  }

  /** Bytes up to `at` are white space or marks. */
  #skip(at: number): void {
    if (at === this.#from) return;
    this.#pass(this.#bytes.toString("latin1", this.#from, at));
    this.#from = at;
  }

  #pass(text: string): void {
    const lastBreak = text.lastIndexOf("\n");
    if (lastBreak === -1) this.#column += text.length;
    else this.#column = text.length - lastBreak;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#line += 1;
  }

  #place(): string {
    return `line ${this.#line}, column ${this.#column}`;
  }

  #noObject(): Failure {
    return new Failure(
      `"${printable(this.#name)}" is no list of records: element ${this.#elementNumber}, at ${this.#place()}, is no ` +
        `object. Take out what is no record, or what is around the records.`,
    );
  }

  #failure(fault: string, message = "Repair the file first."): Failure {
    return new Failure(`"${printable(this.#name)}" is no complete JSON: ${fault}. ${message}`);
  }
}

/** Of the string in which `at` is: where its closing quote is; -1: not in what was read. */
function stringEnd(bytes: Buffer, at: number, from: number): number {
  for (let end = bytes.indexOf(quote, at); end !== -1; end = bytes.indexOf(quote, end + 1)) {
    let before = end;
    while (before > from && bytes[before - 1] === backslash) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return -1;
}

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Line breaks in JSON stand between its parts only, and so does the indentation behind them. */
function onOneLine(text: string): string {
  return text.replace(/[\n\r][\n\r\t ]*/g, "");
}
