import type { RepairId, SyntaxMessageId } from "../json/tree.ts";
import { defineRule } from "./rule.ts";

/** Found by `json/`; one message for each cause that makes `JSON.parse` refuse a line. */
export const invalidJson = defineRule({
  meta: {
    id: "invalid-json",
    description: "Require every line to be valid JSON",
    category: "syntax",
    severity: "error",
    messages: {
      badEscape:
        "JSON has no escape {escape}: write the character itself, or double the backslash{places}.",
      badNumber:
        "JSON writes numbers differently: digits only, no leading +, zero or point{places}.",
      comment: "JSON has no comments: remove this one{places}.",
      commaAfterValue: "A comma follows the record: remove it, the line break parts records.",
      escapedQuote:
        "The backslash before the closing quote makes it part of the string: double the backslash.",
      extraBracket: "This {found} closes nothing: remove it.",
      extraComma: "This comma parts nothing: remove it.",
      leadingText: "Text stands before the record: remove it.",
      missingBracket: "A {expected} is missing before this {found}.",
      missingColon: "A colon is missing between the key and its value.",
      missingComma: "A comma is missing between two values.",
      missingKey:
        "A key is missing: fields of an object are written as a key, a colon and a value.",
      missingQuote: "The {side} double quote of this string is missing.",
      missingValue: "A value is missing here{places}.",
      noValue: "The line holds no value: write one JSON object, or remove the line.",
      notANumber: "JSON has no {found}: write null, a number or a string{places}.",
      notJson: "The line is no JSON: write one JSON object, or remove the line.",
      nulByte:
        "NUL characters stand here: remove them. The file may be damaged, or not be UTF-8{places}.",
      pythonLiteral: "{found} is Python: JSON writes {expected}{places}.",
      severalValues: "Several records share the line: give each one a line of its own{places}.",
      singleQuotes: "JSON takes double quotes only: replace the single ones{places}.",
      smartQuotes:
        "These are typographic quotes: JSON takes the straight double quote only{places}.",
      tooDeep: "The record nests deeper than {limit} levels: many readers refuse that.",
      tooMany: "The line has more faults than are listed: correct the first ones, then look again.",
      trailingComma: "A comma stands before the closing {before}: remove it.",
      trailingText: "Text follows the record: remove it.",
      truncated: "The line ends in an unfinished {inside}: {repair}.",
      unescapedControl:
        "A control character ({name}) stands raw in a string: write it as an escape{places}.",
      unescapedQuote: "A double quote inside a string needs a backslash before it.",
      unexpectedText: "JSON expects something else here: a string needs quotes around it.",
      unicodeSpace:
        "JSON does not take this space character ({code}) as one: write an ordinary space{places}.",
      unquotedKey: "A key needs double quotes around it{places}.",
      unquotedString: "A string needs double quotes around it{places}.",
      wrongBracket: "This {found} does not match the opening bracket: write {expected}.",
      wrongCase: "JSON writes {expected} in lower case{places}.",
    } satisfies Readonly<Record<SyntaxMessageId, string>>,
    fixes: {
      addBracket: "Add the missing bracket",
      addColon: "Add the missing colon",
      addComma: "Add the missing comma",
      addNull: "Add null as the value",
      addQuote: "Add the missing quote",
      addQuotes: "Put quotes around it",
      closeBrackets: "Close what is open",
      doubleBackslash: "Double the backslash",
      escapeControl: "Write the control character as an escape",
      escapeQuote: "Escape the quote",
      removeBracket: "Remove the bracket",
      removeComma: "Remove the comma",
      removeComment: "Remove the comment",
      removeNul: "Remove the NUL characters",
      removeText: "Remove the text",
      replaceBracket: "Replace the bracket",
      replaceQuotes: "Replace the quotes",
      rewriteEscape: "Write the escape as JSON does",
      rewriteLiteral: "Write the value as JSON does",
      rewriteNumber: "Write the number as JSON does",
      rewriteSpace: "Replace by an ordinary space",
      splitRecords: "Give each record a line of its own",
      useNull: "Replace by null",
    } satisfies Readonly<Record<Exclude<RepairId, "replaceSurrogate">, string>>,
  },
});
