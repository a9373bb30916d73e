/** Reads values with all that is in them. After an error it goes on where the next value, comma or bracket is. */

import type { Span } from "../model.ts";
import { reportMismatch } from "./brackets.ts";
import { isQuote, skipSpaces, trimEnd } from "./characters.ts";
import { readCommas } from "./commas.ts";
import { ProblemLog, repairIf, safe, suggestion, type Repair } from "./problem-log.ts";
import {
  isBareKeyAhead,
  isScalarAhead,
  isValueAhead,
  junkSpan,
  readBareKey,
  readBareString,
  readScalar,
} from "./scalars.ts";
import type { Closer, Place, Source } from "./source.ts";
import { isQuotedKeyAhead } from "./string-end.ts";
import { readString } from "./strings.ts";
import type { ArrayNode, JsonNode, ObjectNode, Property, StringNode } from "./tree.ts";
import { skipTrivia } from "./trivia.ts";

/** Brackets deeper than this are not read: nobody trains on them, and reading must not exhaust the stack. */
const maxDepth = 512;
const maxKeyLength = 40;

/** A member or item as its neighbours see it. */
interface Element {
  readonly type: "member" | JsonNode["type"];
  readonly end: number;
  /** What a problem before it is shown at: its key, its bracket, or all of it. */
  readonly head: Span;
}

export class ValueReader implements Source {
  readonly text: string;
  readonly log = new ProblemLog();
  readonly closers: Closer[] = [];
  at = 0;
  #isTruncated = false;
  /** The end of what may go on behind it: a number, text without quotes, a key without a value. */
  #openEnd = -1;
  readonly #textEnd: number;

  constructor(text: string) {
    this.text = text;
    this.#textEnd = trimEnd(text, 0, text.length);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length || this.log.stopped;
  }

  /** Whether the line ended before a value did. */
  get isTruncated(): boolean {
    return this.#isTruncated;
  }

  get char(): string {
    return this.text.charAt(this.at);
  }

  skipTrivia(): void {
    this.at = skipTrivia(this, this.at);
  }

  /** Reads the value that begins here; `undefined` if there is none, only punctuation or the end. */
  value(place: Exclude<Place, "key">): JsonNode | undefined {
    if (this.isAtEnd || ",:;}]".includes(this.char)) return;
    if (this.char === "{") return this.#object();
    if (this.char === "[") return this.#array();
    if (isQuote(this.text.charCodeAt(this.at))) return this.#string(place);
    const node =
      readScalar(this, this.at) ?? (place === "root" ? undefined : readBareString(this, this.at));
    if (node === undefined) return;
    this.at = node.end;
    if (node.type === "number" || node.type === "string") this.#openEnd = node.end;
    return node;
  }

  #string(place: Place): StringNode {
    const { node, isCut } = readString(this, this.at, place);
    this.at = node.end;
    if (isCut) this.#reportTruncated("string", { start: node.start, end: node.end });
    return node;
  }

  #object(): ObjectNode {
    const start = this.at;
    const properties: Property[] = [];
    const keys = new Set<string>();
    this.#elements("}", () => {
      const property = this.#member();
      if (property === undefined) return;
      const { key } = property;
      if (keys.has(key.value)) this.#reportDuplicateKey(key);
      keys.add(key.value);
      properties.push(property);
      return { type: "member", end: this.at, head: { start: key.start, end: key.end } };
    });
    return { type: "object", start, end: this.at, properties };
  }

  #array(): ArrayNode {
    const start = this.at;
    const items: JsonNode[] = [];
    this.#elements("]", () => {
      const node = this.value("item");
      if (node === undefined) {
        this.#skipJunk();
        return;
      }
      items.push(node);
      const { type, start, end } = node;
      const isNested = type === "object" || type === "array";
      return { type, end, head: { start, end: isNested ? start + 1 : end } };
    });
    return { type: "array", start, end: this.at, items };
  }

  /** Reads from the opening bracket here to the closing one. */
  #elements(closer: Closer, readElement: () => Element | undefined): void {
    if (this.closers.length >= maxDepth) {
      this.log.addSyntax("tooDeep", this.#here(), { data: { limit: maxDepth } });
      this.log.stop();
      return;
    }
    this.at += 1;
    this.closers.push(closer);
    let previous: Element | undefined;
    let isSeparated = true;
    for (;;) {
      this.skipTrivia();
      if (this.isAtEnd) {
        this.#reportTruncated(closer === "}" ? "object" : "array");
        break;
      }
      if (this.char === "}" || this.char === "]") {
        if (this.#close(closer)) break;
      } else if (this.char === "," || (this.char === ";" && !isSeparated)) {
        this.at = readCommas(this, this.at, { previousType: previous?.type });
        isSeparated = true;
      } else if (isSeparated) {
        previous = readElement() ?? this.#unreadable();
        isSeparated = false;
      } else if (this.#isElementAhead(closer)) {
        const element = readElement();
        if (previous && element) this.#reportMissingComma(previous, element);
        previous = element ?? this.#unreadable();
      } else if (closer === "}" && this.#isWrongComma()) {
        const fix = suggestion("addComma", [{ ...this.#here(), text: "," }]);
        this.log.addSyntax("missingComma", this.#here(), { fix });
        this.at += 1;
        isSeparated = true;
      } else {
        this.#skipJunk();
        isSeparated = true;
      }
    }
    this.closers.pop();
  }

  /** Whether what follows an element without a comma is an element, and not just junk. */
  #isElementAhead(closer: Closer): boolean {
    if (isQuote(this.text.charCodeAt(this.at)) || "{[".includes(this.char)) return true;
    return closer === "}" ? isBareKeyAhead(this.text, this.at) : isScalarAhead(this.text, this.at);
  }

  /** Whether a point or bar stands here where the comma before the next key should be. */
  #isWrongComma(): boolean {
    const isPoint = this.char === "." || this.char === "|";
    return isPoint && isQuotedKeyAhead(this.text, skipSpaces(this.text, this.at + 1));
  }

  /** Reads a member; `undefined` if it has no key. */
  #member(): Property | undefined {
    const key = this.#key();
    if (key === undefined) return;
    this.skipTrivia();
    const value = this.#colon(key) ? this.#memberValue(key) : undefined;
    if (this.isAtEnd && value === undefined) this.#openEnd = this.#textEnd;
    return { key, value: value ?? { type: "null", start: key.end, end: key.end } };
  }

  #key(): StringNode | undefined {
    if (isQuote(this.text.charCodeAt(this.at))) return this.#string("key");
    if ("{[:".includes(this.char)) {
      this.log.addSyntax("missingKey", this.#here());
      if (this.char === ":") this.at += 1;
      this.skipTrivia();
      this.value("member");
      return;
    }
    const key = readBareKey(this, this.at);
    this.at = key.end;
    return key;
  }

  /** Reads the colon behind a key. Returns whether a value follows. */
  #colon(key: StringNode): boolean {
    if (this.isAtEnd) return false;
    if (this.char === ":") {
      this.at += 1;
      return true;
    }
    const end = this.#wrongColonEnd();
    if (end !== undefined) {
      const span = { start: this.at, end };
      const edits = [{ ...span, text: ":" }];
      this.log.addSyntax("missingColon", span, { fix: safe("addColon", edits) });
      this.at = end;
      return true;
    }
    const span = { start: key.start, end: key.end };
    if (",;}]".includes(this.char)) {
      const edits = [{ start: key.end, end: key.end, text: ": null" }];
      this.log.addSyntax("missingValue", span, { fix: suggestion("addNull", edits) });
      return false;
    }
    const edits = [{ start: key.end, end: key.end, text: ":" }];
    // Text without quotes may be no key at all.
    const isClear = isQuote(this.text.charCodeAt(key.start)) && isValueAhead(this.text, this.at);
    this.log.addSyntax("missingColon", span, { fix: repairIf(isClear, "addColon", edits) });
    return true;
  }

  /** The end of the sign that stands here in place of a colon, if one does. */
  #wrongColonEnd(): number | undefined {
    const { text, at } = this;
    if (this.char === "=") return at + (text[at + 1] === ">" ? 2 : 1);
    if (this.char !== ";") return;
    // Before the next key it stands for a comma.
    const next = skipSpaces(text, at + 1);
    return isValueAhead(text, next) && !isQuotedKeyAhead(text, next) ? at + 1 : undefined;
  }

  #memberValue(key: StringNode): JsonNode | undefined {
    const afterColon = this.at;
    this.skipTrivia();
    if (this.char === ":") {
      this.#skipText(this.#here());
      this.skipTrivia();
    }
    const value = this.value("member");
    if (value === undefined && !this.isAtEnd) {
      const edits = [{ start: afterColon, end: afterColon, text: " null" }];
      this.log.addSyntax(
        "missingValue",
        { start: key.start, end: afterColon },
        { fix: suggestion("addNull", edits) },
      );
    }
    return value;
  }

  #reportMissingComma(previous: Element, next: Element): void {
    const edits = [{ start: previous.end, end: previous.end, text: "," }];
    // Two numbers may have been one.
    const isClear = previous.type !== "number" || next.type !== "number";
    this.log.addSyntax("missingComma", next.head, {
      fix: repairIf(isClear, "addComma", edits),
    });
  }

  /** Reads a closing bracket. Returns whether it ends the object or array that `closer` closes. */
  #close(closer: Closer): boolean {
    if (this.char === closer) {
      this.at += 1;
      return true;
    }
    const mismatch = reportMismatch(this, this.at);
    if (mismatch !== "missing") this.at += 1;
    return mismatch !== "extra";
  }

  #skipJunk(): void {
    this.#skipText(junkSpan(this.text, this.at));
  }

  #skipText(span: Span): void {
    const fix = suggestion("removeText", [{ ...span, text: "" }]);
    this.log.addSyntax("unexpectedText", span, { fix });
    this.at = span.end;
  }

  #reportTruncated(inside: "string" | "object" | "array", string?: Span): void {
    if (this.#isTruncated) return;
    this.#isTruncated = true;
    const end = this.#textEnd;
    const fix = inside === "string" || this.#openEnd === end ? undefined : this.#closeBrackets();
    const span = string ?? { start: end - 1, end };
    const repair =
      inside === "string"
        ? "a line break in a text is written \\n. Join the lines, or complete the record"
        : "complete the record, or remove the line";
    this.log.addSyntax("truncated", span, { data: { inside, repair }, fix });
  }

  /** Closes all open brackets at the end of the line, in place of a comma that may stand there. */
  #closeBrackets(): Repair {
    const end = this.#textEnd;
    let start = end;
    while (start > 0 && /[\s,]/.test(this.text.charAt(start - 1))) start -= 1;
    return suggestion("closeBrackets", [{ start, end, text: this.closers.toReversed().join("") }]);
  }

  #reportDuplicateKey({ start, end, value }: StringNode): void {
    const key = value.length > maxKeyLength ? `${value.slice(0, maxKeyLength)}…` : value;
    this.log.addValue({
      ruleId: "duplicate-key",
      messageId: "duplicateKey",
      span: { start, end },
      data: { key },
    });
  }

  /** What stands for an element without a key or value, whose problem is reported. */
  #unreadable(): Element {
    return { type: "member", end: this.at, head: { start: this.at, end: this.at } };
  }

  #here(): Span {
    return { start: this.at, end: this.at + 1 };
  }
}
