/** What reading one line of JSON gives: the values with their places, and everything that is wrong with the text. */

import type { Fix, MessageData, Span } from "../model.ts";

export interface ObjectNode extends Span {
  readonly type: "object";
  /** In the order of the text; a repeated key is there each time. */
  readonly properties: readonly Property[];
}

export interface Property {
  readonly key: StringNode;
  /** An empty `null` node behind the key when the value is missing. */
  readonly value: JsonNode;
}

export interface ArrayNode extends Span {
  readonly type: "array";
  readonly items: readonly JsonNode[];
}

/** The span includes the quotes, when they are there. */
export interface StringNode extends Span {
  readonly type: "string";
  /** The text without quotes and escapes. */
  readonly value: string;
}

/** The number as it is written is the text under the span. */
export interface NumberNode extends Span {
  readonly type: "number";
  readonly value: number;
}

export interface BooleanNode extends Span {
  readonly type: "boolean";
  readonly value: boolean;
}

export interface NullNode extends Span {
  readonly type: "null";
}

export type JsonNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

export interface JsonTree {
  /** The first value of the line; `undefined` when there is none. */
  readonly root: JsonNode | undefined;
  /** Sorted by their start. */
  readonly problems: readonly JsonProblem[];
}

export type JsonRuleId = "invalid-json" | "duplicate-key" | "unpaired-surrogate" | "unsafe-number";

export interface JsonProblem {
  readonly ruleId: JsonRuleId;
  readonly messageId:
    SyntaxMessageId | "duplicateKey" | "unpairedSurrogate" | "unsafeInteger" | "infiniteNumber";
  readonly span: Span;
  readonly data?: MessageData;
  readonly fix?: Fix;
}

/** The message ids of `invalid-json`: one for each cause that makes `JSON.parse` refuse a line. */
export type SyntaxMessageId =
  | "badEscape"
  | "badNumber"
  | "comment"
  | "commaAfterValue"
  | "escapedQuote"
  | "extraBracket"
  | "extraComma"
  | "leadingText"
  | "missingBracket"
  | "missingColon"
  | "missingComma"
  | "missingKey"
  | "missingQuote"
  | "missingValue"
  | "noValue"
  | "notANumber"
  | "notJson"
  | "nulByte"
  | "pythonLiteral"
  | "severalValues"
  | "singleQuotes"
  | "smartQuotes"
  | "tooDeep"
  | "tooMany"
  | "trailingComma"
  | "trailingText"
  | "truncated"
  | "unescapedControl"
  | "unescapedQuote"
  | "unexpectedText"
  | "unicodeSpace"
  | "unquotedKey"
  | "unquotedString"
  | "wrongBracket"
  | "wrongCase";

/** The ids of the repairs. */
export type RepairId =
  | "addBracket"
  | "addColon"
  | "addComma"
  | "addNull"
  | "addQuote"
  | "addQuotes"
  | "closeBrackets"
  | "doubleBackslash"
  | "escapeControl"
  | "escapeQuote"
  | "removeBracket"
  | "removeComma"
  | "removeComment"
  | "removeNul"
  | "removeText"
  | "replaceBracket"
  | "replaceQuotes"
  | "replaceSurrogate"
  | "rewriteEscape"
  | "rewriteLiteral"
  | "rewriteNumber"
  | "rewriteSpace"
  | "splitRecords"
  | "useNull";
