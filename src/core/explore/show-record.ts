/** Makes of a line what a person reads: turns, texts in blocks, findings where they are. */

import type { Example, Format } from "../formats/format.ts";
import { formatPointer } from "../json/locate.ts";
import { parseRecord } from "../json/strict.ts";
import { findingMessage, fixLabel } from "../message.ts";
import type { Finding, JsonObject } from "../model.ts";
import { DrawnFindings } from "./drawn-findings.ts";
import type { ShownFinding, ShownRecord } from "./shown-record.ts";
import { ShownTexts } from "./shown-texts.ts";
import { mostTurns, TurnShower } from "./shown-turns.ts";

export interface ShowOptions {
  readonly format: Format | undefined;
  /** Those of this line, in their order. */
  readonly findings: readonly Finding[];
  /** Of the line's text. */
  readonly hash: string;
  /** UTF-16 characters; a longer line is shown as it stands. */
  readonly limit?: number | undefined;
}

const mostFindings = 1000;
const mostTools = 200;
const mostColumns = 200;

/** `line`: 0-based. */
export function showRecord(
  line: number,
  text: string,
  { format, findings: all, hash, limit = Infinity }: ShowOptions,
): ShownRecord {
  const findings = all.slice(0, mostFindings);
  const json = text.length > limit ? undefined : parseRecord(text);
  const example = json && format?.read(json, () => undefined);
  const isRecord = json !== undefined && example !== undefined;
  const texts = new ShownTexts(new DrawnFindings(isRecord ? text : "", isRecord ? findings : []));
  const shown = isRecord ? showExample(json, example, texts) : undefined;
  const drawn = findings.map(({ severity, span }, finding) => ({ finding, severity, ...span }));
  const raw = shown === undefined ? texts.ofLine(text, drawn, json !== undefined) : undefined;
  return {
    line,
    hash,
    length: text.length,
    kind: example?.kind,
    ...(shown ?? { turns: [], rejected: [], tools: [], columns: [], turnsCut: 0 }),
    ...(raw && { raw }),
    findings: findings.map((finding, index) => shownFinding(finding, texts.seen.has(index))),
    findingsCut: all.length - findings.length,
  };
}

type ShownExample = Pick<ShownRecord, "turns" | "rejected" | "tools" | "columns" | "turnsCut">;

function showExample(json: JsonObject, example: Example, texts: ShownTexts): ShownExample {
  const shower = new TurnShower(json, example, texts);
  const { turns, rejected } = example;
  const worse = rejected?.turns ?? [];
  const shownTurns = turns.slice(0, mostTurns);
  const shownWorse = worse.slice(0, mostTurns);
  return {
    turns: shownTurns.map((turn, index) => shower.shown(turn, index)),
    rejected: shownWorse.map((turn, index) => shower.shown(turn, turns.length + index)),
    tools: showTools(json, example, texts),
    columns: showColumns(json, example, texts),
    turnsCut: turns.length - shownTurns.length + worse.length - shownWorse.length,
  };
}

/** Keys under which formats have tools. */
const toolKeys = ["tools", "functions", "toolConfig"] as const;

function showTools(
  json: JsonObject,
  { tools = [] }: Example,
  texts: ShownTexts,
): ShownRecord["tools"] {
  const key = toolKeys.find((one) => json[one] !== undefined);
  const value = key && json[key];
  const isListed = Array.isArray(value) && value.length === tools.length;
  return tools.slice(0, mostTools).map((tool, index) => {
    const own = isListed ? value[index] : undefined;
    const definition =
      own === undefined
        ? texts.ofValue({ ...tool } as JsonObject, `/${key ?? "tools"}`) // Which it is: plain data of the record.
        : texts.ofValue(own, `/${key ?? ""}/${index}`);
    return { name: tool.name, definition };
  });
}

/** All that is in no turn, such as ids, labels and ratings. */
function showColumns(
  json: JsonObject,
  { turns, rejected, tools }: Example,
  texts: ShownTexts,
): ShownRecord["columns"] {
  const shown = new Set<string | number | undefined>(tools === undefined ? [] : toolKeys);
  for (const { path, parts } of [...turns, ...(rejected?.turns ?? [])]) {
    shown.add(path[0]);
    for (const part of parts) shown.add(part.path[0]);
  }
  return Object.entries(json)
    .filter(([key]) => !shown.has(key))
    .slice(0, mostColumns)
    .map(([name, value]) => ({ name, value: texts.ofValue(value, formatPointer([name])) }));
}

function shownFinding(finding: Finding, isInText: boolean): ShownFinding {
  const { ruleId, severity, span, fixes = [], relatedLines = [], relatedPath } = finding;
  return {
    ruleId,
    severity,
    message: findingMessage(finding),
    span,
    isFixable: fixes.length > 0,
    fixes: fixes.map((fix) => ({ label: fixLabel(finding, fix), isSafe: fix.safety === "safe" })),
    relatedLines: relatedPath === undefined ? relatedLines : [],
    isInText,
  };
}
