import { misspelledKey, printableName, reportMissingField, reportWrongType } from "../fields.ts";
import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { noCalls } from "./format.ts";
import type { Example, Format, ReportProblem, Turn } from "./format.ts";

export const openaiCompletion: Format = {
  id: "openai-completion",
  label: "OpenAI prompt/completion",
  // What the SDK's `fine_tunes.prepare_data` calls necessary, as its `_validators.py` has it.
  docs: "https://github.com/openai/openai-python/blob/main/src/openai/lib/_validators.py (copy of 2026-08-21)",

  score(json) {
    const prompt = json["prompt"] ?? valueOfMisspelled(json, "prompt");
    const completion = json["completion"] ?? valueOfMisspelled(json, "completion");
    // Lists of messages under these names are TRL's conversational kind.
    if (isMessageList(prompt) || isMessageList(completion)) return 0.3;
    if (completion !== undefined) return prompt === undefined ? 0.5 : 1;
    // Preference formats have a prompt as well.
    if (prompt === undefined || Object.hasOwn(json, "chosen")) return 0;
    return 0.5;
  },

  read(json, report): Example {
    const turns: Turn[] = [];
    const { prompt, completion } = json;
    if (typeof prompt === "string") {
      // Open-ended generation leaves it empty.
      if (prompt !== "") turns.push(textTurn("user", prompt, "prompt"));
    } else if (prompt === undefined) {
      reportMissingField(report, "prompt", { object: json, path: [] });
    } else {
      reportWrongType(report, "a string", { value: prompt, path: ["prompt"] });
    }

    if (typeof completion === "string") {
      turns.push(textTurn("assistant", completion, "completion"));
    } else if (completion === undefined) {
      reportMissingField(report, "completion", { object: json, path: [] });
    } else if (completion === null) {
      report({ ruleId: "empty-content", messageId: "null", path: ["completion"] });
    } else {
      reportWrongType(report, "a string", { value: completion, path: ["completion"] });
    }

    for (const key in json) {
      if (key !== "prompt" && key !== "completion") reportOther(json, key, report);
    }
    return { kind: "conversation", turns };
  },
};

function textTurn(role: "user" | "assistant", text: string, field: string): Turn {
  const path = [field];
  const parts = [{ type: "text" as const, text, path }];
  return { role, parts, calls: noCalls, trained: role === "assistant", path };
}

function reportOther(json: JsonObject, key: string, report: ReportProblem): void {
  // Already reported as the missing field's other spelling.
  if (json["prompt"] === undefined && misspelledKey(json, "prompt") === key) return;
  if (json["completion"] === undefined && misspelledKey(json, "completion") === key) return;
  report({
    ruleId: "unknown-field",
    messageId: "unknown",
    path: [key],
    at: "key",
    data: { field: printableName(key), place: "the record" },
  });
}

function valueOfMisspelled(json: JsonObject, field: string): JsonValue | undefined {
  const key = misspelledKey(json, field);
  return key === undefined ? undefined : json[key];
}

function isMessageList(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && isObject(value[0]) && value[0]["role"] !== undefined;
}
