import { misspelledKey, printableName } from "../fields.ts";
import { reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { noCalls } from "./format.ts";
import type { Example, Format, Part, ReportProblem, Role, Turn } from "./format.ts";

export const alpaca: Format = {
  id: "alpaca",
  label: "Alpaca",
  // LLaMA-Factory's data/README.md (copy of 2026-08-18); the names in use elsewhere: axolotl (2026-07-24), GPTeacher.
  docs: "https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md (copy of 2026-08-18)",

  score(json) {
    const hasInput = json["input"] !== undefined;
    const hasOutput = json["output"] !== undefined || json["response"] !== undefined;
    if (json["instruction"] === undefined && misspelledKey(json, "instruction") === undefined) {
      // NeMo's records are input and output alone.
      return hasInput && hasOutput ? 0.4 : 0;
    }
    if (hasOutput || json["chosen"] !== undefined) return hasInput ? 1 : 0.9;
    // A lone instruction is also the head of many home-made formats.
    return hasInput ? 0.7 : hasForeignColumn(json) ? 0.3 : 0.5;
  },

  read(json, report): Example {
    const turns: Turn[] = [];
    const system = readOptional(json, "system", report);
    if (system !== undefined) turns.push(toTurn("system", system));
    if (json["history"] !== undefined) readHistory(json["history"], turns, report);

    const instruction = readRequired(json, "instruction", report);
    const input = readOptional(json, "input", report);
    const question = [instruction, input].filter((part) => part !== undefined);
    if (question[0] !== undefined) turns.push({ ...toTurn("user", question[0]), parts: question });

    const answer = readAnswer(json, report);
    if (answer !== undefined) turns.push(toTurn("assistant", answer));
    for (const key in json) if (!isColumn(key)) reportOther(json, key, report);
    return { kind: "conversation", turns };
  },
};

function toTurn(role: Role, part: Part): Turn {
  return { role, parts: [part], calls: noCalls, trained: role === "assistant", path: part.path };
}

/** LLaMA-Factory reads null and "" alike as "there is none". */
function readOptional(json: JsonObject, field: string, report: ReportProblem): Part | undefined {
  const value = json[field];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return { type: "text", text: value, path: [field] };
  reportWrongType(report, "a string", { value, path: [field] });
  return undefined;
}

function readRequired(json: JsonObject, field: string, report: ReportProblem): Part | undefined {
  const value = json[field];
  const path = [field];
  if (typeof value === "string") return { type: "text", text: value, path };
  if (value === undefined) reportMissingField(report, field, { object: json, path: [] });
  else if (value === null) report({ ruleId: "empty-content", messageId: "null", path });
  else reportWrongType(report, "a string", { value, path });
  return undefined;
}

/**
 * The answer is `output`; `response` is the same under GPTeacher's name, which trainers read when told so, and a
 * preference pair has its answers in `chosen` and `rejected`.
 */
function readAnswer(json: JsonObject, report: ReportProblem): Part | undefined {
  if (json["output"] !== undefined) return readRequired(json, "output", report);
  if (json["chosen"] !== undefined || json["rejected"] !== undefined) {
    readRequired(json, "rejected", report);
    return readRequired(json, "chosen", report);
  }
  if (json["response"] === undefined) return readRequired(json, "output", report);
  const data = { field: "response", expected: "output" };
  report({
    ruleId: "nonstandard-column",
    messageId: "otherName",
    path: ["response"],
    at: "key",
    data,
  });
  return readRequired(json, "response", report);
}

/** Earlier rounds, `[[user, assistant], …]`. LLaMA-Factory trains on their answers too. */
function readHistory(history: JsonValue, turns: Turn[], report: ReportProblem): void {
  if (history === null) return;
  if (!Array.isArray(history)) {
    reportWrongType(report, "an array of pairs", { value: history, path: ["history"] });
    return;
  }
  for (const [index, pair] of history.entries()) {
    const path = ["history", index];
    if (!Array.isArray(pair)) {
      reportWrongType(report, "a pair of strings", { value: pair, path });
    } else if (pair.length !== 2) {
      const data = {
        field: `history[${index}]`,
        expected: "a pair: what the user said, the answer",
      };
      report({ ruleId: "wrong-type", messageId: "wrongValue", path, data });
    } else {
      readSaid(pair[0], "user", { path: [...path, 0], turns, report });
      readSaid(pair[1], "assistant", { path: [...path, 1], turns, report });
    }
  }
}

function readSaid(
  text: JsonValue | undefined,
  role: Role,
  to: { readonly path: JsonPath; readonly turns: Turn[]; readonly report: ReportProblem },
): void {
  if (typeof text === "string") to.turns.push(toTurn(role, { type: "text", text, path: to.path }));
  else reportWrongType(to.report, "a string", { value: text ?? null, path: to.path });
}

/** Columns that LLaMA-Factory's alpaca kind knows. */
function isColumn(key: string): boolean {
  switch (key) {
    case "instruction":
    case "input":
    case "output":
    case "system":
    case "history":
    case "chosen":
    case "rejected":
    case "kto_tag":
    case "tools":
    case "images":
    case "videos":
    case "audios":
      return true;
    default:
      return false;
  }
}

function hasForeignColumn(json: JsonObject): boolean {
  for (const key in json) if (!isColumn(key)) return true;
  return false;
}

function reportOther(json: JsonObject, key: string, report: ReportProblem): void {
  // Already reported: as the answer's other name, or as a missing field's other spelling.
  if (key === "response" && json["output"] === undefined && json["chosen"] === undefined) return;
  if (json["instruction"] === undefined && misspelledKey(json, "instruction") === key) return;
  if (json["output"] === undefined && misspelledKey(json, "output") === key) return;
  report({
    ruleId: "nonstandard-column",
    messageId: "extra",
    path: [key],
    at: "key",
    data: { field: printableName(key), format: "Alpaca" },
  });
}
