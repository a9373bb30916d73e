import { otherColumns, withColumns } from "../columns.ts";
import { misspelledKey } from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { reportOtherColumns } from "../turns/columns.ts";
import { writePair } from "../turns/prompt-completion.ts";
import { readText, textTurn } from "../turns/text-turn.ts";
import type { Example, Format, Turn } from "./format.ts";

const label = "NeMo SFT";

export const nemoSft: Format = {
  id: "nemo-sft",
  label,
  // The classic dataset of NeMo's guide to supervised fine-tuning, which AutoModel's column mapping takes as well.
  docs: "https://docs.nvidia.com/nemo-framework/user-guide/latest/modelalignment/sft.html (copy of 2026)",
  kinds: ["conversation"],

  score(json) {
    // Alpaca's records have both columns as well, OpenAI's preferences an input.
    if (json["instruction"] !== undefined) return 0;
    const input = has(json, "input");
    const output = has(json, "output");
    if (input && output) return 1;
    return output && json["messages"] === undefined ? 0.5 : 0;
  },

  read(json, report): Example {
    const turns: Turn[] = [];
    const input = readText(json, "input", report);
    // Open-ended generation leaves it empty.
    if (input !== undefined && input !== "") turns.push(textTurn("user", input, ["input"]));
    const output = readText(json, "output", report);
    if (output !== undefined) turns.push(textTurn("assistant", output, ["output"]));
    const columns = otherColumns(json, isColumn);
    if (columns === undefined) return { kind: "conversation", turns };
    reportOtherColumns({ json, columns, demanded: ["input", "output"], label, report });
    return { kind: "conversation", turns, columns };
  },

  write(example, log) {
    const pair = writePair(example, log);
    if (pair === undefined) return undefined;
    const { prompt = "", completion = "" } = pair;
    const record: JsonObject = { input: prompt, output: completion };
    return withColumns(record, example.columns, { isOwn: isColumn, log });
  },
};

const isColumn = (name: string): boolean => name === "input" || name === "output";

function has(json: JsonObject, field: string): boolean {
  return json[field] !== undefined || misspelledKey(json, field) !== undefined;
}
