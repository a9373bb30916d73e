/** What a text that a person has selected is, and which parts of a record are in it. */

import { configStyleOf } from "./configs/style-of.ts";
import type { LogOptions } from "./creation-options.ts";
import { mainParts } from "./example-draft.ts";
import { LogRecords } from "./logs/log-records.ts";
import {
  sourceKinds,
  type OperationalRecord,
  type PartName,
  type SourceKind,
} from "./operational-record.ts";

export type SelectionParts = Pick<OperationalRecord, "kind" | "parts" | "traits">;

/** `log`: with incidents as long as it takes, so that what is selected is one. */
export async function selectionParts(text: string, log: LogOptions): Promise<SelectionParts> {
  const body = text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[^\S\n]*\n)+/, "")
    .trimEnd();
  return headedParts(body) ?? (await logParts(body, log)) ?? textParts(body);
}

function textParts(body: string): SelectionParts {
  const style = configStyleOf(body);
  const kind = style === undefined ? "ticket" : "config";
  return { kind, parts: body === "" ? {} : { [mainParts[kind]]: body }, traits: {} };
}

/** The lines as they are: what the log's reader makes of them is told of in the other parts. */
async function logParts(body: string, log: LogOptions): Promise<SelectionParts | undefined> {
  const reader = await LogRecords.open(log);
  const lines = body.split("\n");
  const outcomes = lines.flatMap((line, index) => [...reader.read(line, index + 1)]);
  outcomes.push(...reader.end({ isCutOff: false }));
  const records = outcomes.flatMap((outcome) =>
    outcome.type === "record" ? [outcome.record] : [],
  );
  const left = outcomes.length - records.length;
  const told = records.find(({ parts }) => parts.classification !== undefined) ?? records[0];
  if (told === undefined || left * 4 > lines.length) return undefined;
  return { kind: "log", parts: { ...told.parts, entry: body }, traits: told.traits };
}

/** What people call the parts, in lower case. The first that begins a heading counts. */
const headings: Readonly<Record<SourceKind, readonly (readonly [PartName, string])[]>> = {
  ticket: [
    [
      "problem",
      "problem description|problem|issue|symptoms?|short description|description|summary|question",
    ],
    [
      "diagnosis",
      "diagnosis|root cause analysis|root cause|cause|analysis|investigation|work notes",
    ],
    ["resolution", "resolution notes|resolution|solution|fix|workaround|close notes|answer"],
  ],
  config: [
    ["request", "change request|request|requirement|task|intent"],
    ["config", "configuration|config|commands"],
    ["explanation", "explanation|rationale|reason"],
  ],
  log: [
    ["entry", "log entry|log entries|log message|log|entry"],
    ["classification", "classification|category|class"],
    ["severity", "severity"],
    ["action", "recommended action|action|next steps?"],
  ],
};

/** "Problem:", "## Root cause", "**Resolution**:", "RESOLUTION" on a line of its own. */
const patterns = new Map(
  sourceKinds.map((kind) => [
    kind,
    headings[kind].map(([part, words]) => ({
      part,
      pattern: new RegExp(
        `^\\s{0,8}(?:#{1,6} {1,4}|[-*] {1,4})?(?:\\*\\*|__)?(?:${words})(?:\\*\\*|__)?(?: ?[:：](?:\\*\\*|__)?[^\\S\\n]{0,8}|$)`,
        "i",
      ),
    })),
  ]),
);

/** Of the kind of which most parts are named; one of an answer has to be, or two. */
function headedParts(body: string): SelectionParts | undefined {
  // Longer texts are no tickets that somebody has headed.
  if (!/[:#*]|\n/.test(body)) return undefined;
  const lines = body.split("\n");
  let best: { readonly kind: SourceKind; readonly parts: Map<PartName, string> } | undefined;
  for (const kind of sourceKinds) {
    const parts = partsUnder(lines, kind);
    if (parts.size > (best?.parts.size ?? 1)) best = { kind, parts };
  }
  return best && { kind: best.kind, parts: Object.fromEntries(best.parts), traits: {} };
}

function partsUnder(lines: readonly string[], kind: SourceKind): Map<PartName, string> {
  const found = new Map<PartName, string[]>();
  const main = headings[kind][0]?.[0] ?? mainParts[kind];
  let named = 0;
  let current: PartName = main;
  for (const line of lines) {
    const heading = patterns.get(kind)?.find(({ pattern }) => pattern.test(line));
    if (heading === undefined) {
      add(found, current, line);
      continue;
    }
    current = heading.part;
    named += 1;
    const rest = line.replace(heading.pattern, "");
    // Of two headings for one part both texts are kept, one below the other.
    if (found.has(current)) add(found, current, "");
    add(found, current, rest);
  }
  if (named === 0) return new Map();
  const texts = [...found].map(([part, own]) => [part, own.join("\n").trim()] as const);
  return new Map(texts.filter(([, text]) => text !== ""));
}

function add(found: Map<PartName, string[]>, part: PartName, line: string): void {
  const lines = found.get(part);
  if (lines === undefined) found.set(part, [line]);
  else lines.push(line);
}
