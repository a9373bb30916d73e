/**
 * NeMo's conversations (gpt_sft_chat_dataset.py of NeMo 1.x and 2.0, copy of 2026): speakers have any names, and the one
 * that `mask` names is not learned. Labels of a turn go before its text or after it.
 */

import { extendPath, reportWrongType } from "../fields.ts";
import { noCalls } from "../formats/format.ts";
import type { Part, ReportProblem, Role, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { readSaid, readSaidList, type Said } from "./said.ts";

/** Where the label of a turn stands: before its text, after it (and only it is learned then), or nowhere. */
type LabelPlace = "VALUE_TO_TEXT" | "TEXT_TO_VALUE" | undefined;

const column = "conversations";

/** `undefined`, with a problem reported, if there is no list of messages. */
export function readNemoTurns(
  json: JsonObject,
  report: ReportProblem,
): readonly Turn[] | undefined {
  const list = readSaidList(json, column, report);
  if (list === undefined) return undefined;
  const place = readType(json["type"], report);
  const mask = readMask(json["mask"], report);
  const turns: Turn[] = [];
  let isComplete = true;
  let isMasked = false;
  for (const [index, message] of list.entries()) {
    const path = [column, index];
    const said = readSaid(message, { path, report, other: "label" });
    if (said?.from === undefined || said.value === undefined) isComplete = false;
    if (said?.from === undefined) continue;
    if (said.from === mask) isMasked = true;
    const role: Role = said.from === mask ? "user" : "assistant";
    const parts = readParts(said, { path, place, report });
    // The first turn is context, whoever speaks, unless a label is to be found.
    const trained = role === "assistant" && (index > 0 || place === "TEXT_TO_VALUE");
    const turn = { role, parts, calls: noCalls, trained, path };
    const usual = role === "user" ? "User" : "Assistant";
    turns.push(said.from === usual ? turn : { ...turn, name: said.from });
  }
  if (list.length > 0 && isComplete && mask !== undefined) {
    reportUse(turns, { isMasked, hasMask: json["mask"] !== undefined, report });
  }
  return turns;
}

function readType(value: JsonValue | undefined, report: ReportProblem): LabelPlace {
  if (value === undefined || value === null) return undefined;
  if (value === "VALUE_TO_TEXT" || value === "TEXT_TO_VALUE") return value;
  const data = { field: "type", expected: '"VALUE_TO_TEXT", "TEXT_TO_VALUE" or null' };
  report({ ruleId: "wrong-type", messageId: "wrongValue", path: ["type"], data });
  return undefined;
}

/** The speaker who is not learned; `undefined`, with a problem reported, if it could not be read. */
function readMask(value: JsonValue | undefined, report: ReportProblem): string | undefined {
  if (value === undefined) return "User";
  if (typeof value === "string") return value;
  reportWrongType(report, "the name of a speaker", { value, path: ["mask"] });
  return undefined;
}

interface PartsContext {
  readonly path: JsonPath;
  readonly place: LabelPlace;
  readonly report: ReportProblem;
}

function readParts({ value, message }: Said, { path, place, report }: PartsContext): Part[] {
  const parts: Part[] = [];
  if (value !== undefined) {
    parts.push({ type: "text", text: value, path: extendPath(path, "value") });
  }
  const { label } = message;
  if (place === undefined || label === undefined || label === null) return parts;
  const labelPath = extendPath(path, "label");
  if (typeof label !== "string") {
    reportWrongType(report, "a string or null", { value: label, path: labelPath });
    return parts;
  }
  const part = { type: "text", text: label, path: labelPath } as const;
  return place === "VALUE_TO_TEXT" ? [part, ...parts] : [...parts, part];
}

/** NeMo asserts that the masked speaker speaks, and that something is left to learn. */
function reportUse(
  turns: readonly Turn[],
  use: { readonly isMasked: boolean; readonly hasMask: boolean; readonly report: ReportProblem },
): void {
  const { isMasked, hasMask, report } = use;
  if (!isMasked) {
    const place = hasMask ? { path: ["mask"] } : { path: [column], at: "key" as const };
    const data = { field: "mask", expected: "the name of a speaker of the conversation" };
    report({ ruleId: "wrong-type", messageId: "wrongValue", ...place, data });
    return;
  }
  if (!turns.some(({ trained }) => trained)) {
    report({ ruleId: "no-assistant-turn", messageId: "masked", path: [column], at: "key" });
    return;
  }
  const last = turns.at(-1);
  if (last?.role !== "user") return;
  const path = [...last.path, "from"];
  report({ ruleId: "final-turn", messageId: "notAssistant", path, data: { role: last.role } });
}
