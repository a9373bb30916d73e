/** JSON files that people write: settings, scenarios. What is wrong is told with its place. */

import { locate } from "./json/locate.ts";
import { parseJsonLine } from "./json/parse.ts";
import type { JsonProblem } from "./json/tree.ts";
import { findingMessage } from "./message.ts";
import type { JsonPath } from "./model.ts";

/** "tunesmith.json:3:5: ", to put before a sentence; what is missing is told of what it is missing in. */
export type JsonPlace = (path: JsonPath, at: "key" | "value") => string;

export interface JsonDocument {
  readonly value: unknown;
  readonly place: JsonPlace;
}

export type JsonDocumentResult =
  | { readonly document: JsonDocument; readonly problems?: undefined }
  /** Plain sentences: where, what, and what to do. */
  | { readonly document?: undefined; readonly problems: readonly string[] };

/** `source` is what messages call it. */
export function readJsonDocument(text: string, source: string): JsonDocumentResult {
  const json = text.replace(/^\ufeff/, "");
  const tree = parseJsonLine(json);
  const problems = tree.problems.filter(
    ({ ruleId }) => ruleId === "invalid-json" || ruleId === "duplicate-key",
  );
  if (problems.length > 0) {
    return {
      problems: problems.map(
        (problem) => placeOf(json, problem.span.start, source) + syntaxSentence(problem),
      ),
    };
  }
  const place: JsonPlace = (path, at) => {
    const there = locate(tree, path, at) ?? locate(tree, path.slice(0, -1));
    return placeOf(json, there?.start ?? 0, source);
  };
  return { document: { value: JSON.parse(json), place } };
}

function placeOf(json: string, offset: number, source: string): string {
  const before = json.slice(0, offset).split("\n");
  return `${source}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: `;
}

/** The sentences for datasets, unless they speak of lines and records: such a file has none. */
function syntaxSentence(problem: JsonProblem): string {
  if (problem.messageId === "truncated") return "The file ends too early: close what is open.";
  const sentence = findingMessage({ ...problem, severity: "error" });
  return /\b(?:line|record)s?\b/.test(sentence)
    ? "This is no valid JSON: correct it, or start again from {}."
    : sentence;
}
