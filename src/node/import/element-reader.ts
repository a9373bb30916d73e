/** The elements of a JSON array, or values that follow each other; one of them is in memory at a time. */

import { isUtf8 } from "node:buffer";

import { parseJsonLine } from "../../core/json/parse.ts";
import { findingMessage } from "../../core/message.ts";
import type { JsonValue } from "../../core/model.ts";
import { printable } from "../../core/wording.ts";
import { Failure } from "../failure.ts";

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Longer ones are no records. */
const maxElementBytes = 1 << 26;

/** What may come next, outside of elements. */
type Expected = "root" | "first" | "element" | "comma" | "value" | "nothing";

export interface JsonElement {
  readonly text: string;
  readonly value: JsonValue;
  /** 1-based. */
  readonly line: number;
  readonly endLine: number;
}

export interface ElementOptions {
  /** Where the first byte that comes is, 1-based. */
  readonly line: number;
  readonly column: number;
  /** The list is a member of an object: what follows it belongs to that. */
  readonly isMember: boolean;
  /** Elements may be any values. */
  readonly takesAll: boolean;
  /** The text of an element; `undefined`: it is in no encoding that is known. */
  decode(bytes: Buffer): string | undefined;
}

const strict: ElementOptions = {
  line: 1,
  column: 1,
  isMember: false,
  takesAll: false,
  decode: (bytes) => (isUtf8(bytes) ? bytes.toString("utf8") : undefined),
};

export class ElementReader {
  readonly #name: string;
  readonly #options: ElementOptions;
  #expected: Expected = "root";
  /** Bytes from `#from` on are not given out yet. */
  #bytes = Buffer.alloc(0);
  #from = 0;
  /** In the element that begins at `#from`: how far it was read, and what is open there. */
  #at = 0;
  #isInside = false;
  /** The element is a number or a word, which has no end of its own. */
  #isScalar = false;
  /** 1-based. */
  #elementNumber = 0;
  #depth = 0;
  #isString = false;
  /** Of the first byte not given out, 1-based. */
  #line: number;
  #column: number;

  /** `name`: as sentences call what is read. */
  constructor(name: string, options: Partial<ElementOptions> = {}) {
    this.#name = name;
    this.#options = { ...strict, ...options };
    this.#line = this.#options.line;
    this.#column = this.#options.column;
  }

  /** The list has ended, and with it what is read. */
  get isDone(): boolean {
    return this.#options.isMember && this.#expected === "nothing";
  }

  /** Throws a Failure that says where, if this is no complete JSON. */
  *next(piece: Uint8Array): Iterable<JsonElement> {
    this.#bytes = Buffer.concat([this.#bytes.subarray(this.#from), piece]);
    this.#at -= this.#from;
    this.#from = 0;
    yield* this.#elements();
    if (this.#bytes.length - this.#from <= maxElementBytes) return;
    throw this.#failure(
      `the element at ${this.#place()} is larger than ${maxElementBytes >> 20} MB, which is no record`,
    );
  }

  /** Throws a Failure that says where, if the end is missing. */
  end(): void {
    const cut = this.cutOff();
    if (cut !== undefined) throw this.#failure(cut.fault);
  }

  /** Where the end is missing, 1-based, and how; `undefined`: nothing is missing. */
  cutOff(): { readonly line: number; readonly fault: string } | undefined {
    const line = this.#line;
    if (this.#isInside) {
      return { line, fault: `the element that begins at ${this.#place()} has no end` };
    }
    if (this.#expected === "value" || this.#expected === "nothing") return undefined;
    return { line, fault: `the list has no end, the data stops at ${this.#place()}` };
  }

  /** What came behind a list that has ended. */
  rest(): Uint8Array {
    return this.#bytes.subarray(this.#from);
  }

  *#elements(): Iterable<JsonElement> {
    for (;;) {
      if (this.#isInside) {
        if (!this.#findEnd()) return;
        yield this.#element();
      } else if (this.isDone || !this.#findStart()) return;
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
          if (byte !== openBrace && !this.#options.takesAll) throw this.#noObject();
          this.#isScalar = byte !== openBrace && byte !== openBracket && byte !== quote;
          return (this.#isInside = true);
        }
      }
      this.#at += 1;
      if (this.isDone) break;
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
        if (depth === 0) return this.#endsAt(at);
        continue;
      }
      const byte = bytes[at] ?? 0;
      if (this.#isScalar && (byte === comma || byte === closeBracket || isSpace(byte))) {
        return this.#endsAt(at);
      }
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

  /** The element that ends here. */
  #element(): JsonElement {
    const bytes = this.#bytes.subarray(this.#from, this.#at);
    const text = this.#options.decode(bytes);
    if (text === undefined) {
      throw this.#failure(`the element at ${this.#place()} has bytes that are not UTF-8`);
    }
    const value = this.#parsed(text);
    const line = this.#line;
    this.#pass(text);
    this.#from = this.#at;
    this.#isInside = false;
    if (this.#expected !== "value") this.#expected = "comma";
    return { text, value, line, endLine: this.#line };
  }

  #parsed(text: string): JsonValue {
    try {
      return JSON.parse(text) as JsonValue; // As JSON is.
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
