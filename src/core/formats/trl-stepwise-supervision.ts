import { reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { textOfTurn } from "../turns/plain-text.ts";
import { readText, textTurn } from "../turns/text-turn.ts";
import { TrlReader, trlDialect } from "../turns/trl-columns.ts";
import { withRest } from "../turns/trl-writer.ts";
import type { Example, Format, ReportProblem, Turn } from "./format.ts";

const dialect = trlDialect("TRL stepwise supervision");

export const trlStepwiseSupervision: Format = {
  id: "trl-stepwise-supervision",
  label: dialect.label,
  docs: "https://github.com/huggingface/trl/blob/main/docs/source/dataset_formats.md (snapshot of 2026-07-24)",
  kinds: ["steps"],

  score(json) {
    if (!Array.isArray(json["completions"])) return 0;
    return json["prompt"] === undefined ? 0.6 : 1;
  },

  read(json, report): Example {
    const prompt = readText(json, "prompt", report);
    const isAsked = prompt !== undefined && prompt !== "";
    const turns = isAsked ? [textTurn("user", prompt, ["prompt"])] : [];
    const steps = readList(json, "completions", report);
    const labels = readList(json, "labels", report);
    if (steps?.length === 0) {
      report({ ruleId: "empty-content", messageId: "noParts", path: ["completions"] });
    }
    for (const [index, step] of (steps ?? []).entries()) {
      const path = ["completions", index];
      if (typeof step === "string") turns.push(textTurn("assistant", step, path));
      else reportWrongType(report, "a string", { value: step, path });
    }
    for (const [index, label] of (labels ?? []).entries()) {
      if (typeof label === "boolean") continue;
      reportWrongType(report, "true or false", { value: label, path: ["labels", index] });
    }
    if (steps !== undefined && labels !== undefined && steps.length !== labels.length) {
      const data = {
        field: "labels",
        found: labels.length,
        other: "completions",
        expected: steps.length,
      };
      report({ ruleId: "wrong-type", messageId: "otherLength", path: ["labels"], data });
    }
    const stepLabels = labels?.filter((label) => typeof label === "boolean") ?? [];
    const beside = new TrlReader(json, dialect, report).beside(isColumn, columns);
    return { kind: "steps", turns, stepLabels, ...beside };
  },

  write(example, log) {
    const { kind, turns, stepLabels } = example;
    if (kind !== "steps" || stepLabels === undefined) return log.refuse("other-kind");
    const isStep = ({ role }: Turn): boolean => role === "assistant";
    const textsOf = (some: readonly Turn[]): string[] =>
      some.map((turn) => textOfTurn(turn, log) ?? "");
    const steps = turns.filter(isStep);
    if (steps.length === 0) return log.refuse("no-answer");
    if (steps.length !== stepLabels.length) return log.refuse("unreadable");
    if (steps.some(({ calls }) => calls.length > 0)) log.lose("tool-calls");
    const asked = turns.filter((turn) => !isStep(turn));
    const record = {
      prompt: textsOf(asked).join("\n\n"),
      completions: textsOf(steps),
      labels: [...stepLabels],
    };
    return withRest(record, example, { isColumn, log });
  },
};

function readList(
  json: JsonObject,
  name: string,
  report: ReportProblem,
): readonly JsonValue[] | undefined {
  const value = json[name];
  if (Array.isArray(value)) return value;
  if (value === undefined) reportMissingField(report, name, { object: json, path: [] });
  else reportWrongType(report, "a list", { value, path: [name] });
  return undefined;
}

const columns = ["prompt", "completions", "labels"];

const isColumn = (name: string): boolean => columns.includes(name);
