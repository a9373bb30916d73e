import { loseColumns, otherColumns } from "../columns.ts";
import { reportUnknownField } from "../fields.ts";
import { forOtherColumns, isPairColumn } from "../turns/prompt-completion.ts";
import { readPair, scorePair, writePair } from "../turns/prompt-completion.ts";
import type { Example, Format } from "./format.ts";

export const openaiCompletion: Format = {
  id: "openai-completion",
  label: "OpenAI prompt/completion",
  // What the SDK's `fine_tunes.prepare_data` calls necessary, as its `_validators.py` has it.
  docs: "https://github.com/openai/openai-python/blob/main/src/openai/lib/_validators.py (copy of 2026-08-21)",
  kinds: ["conversation"],

  score: scorePair,

  read(json, report): Example {
    const turns = readPair(json, report);
    forOtherColumns(json, (key) => {
      reportUnknownField(report, key, []);
    });
    const columns = otherColumns(json, isPairColumn);
    return columns === undefined
      ? { kind: "conversation", turns }
      : { kind: "conversation", turns, columns };
  },

  write(example, log) {
    const pair = writePair(example, log);
    if (pair !== undefined) loseColumns(example.columns, log);
    return pair;
  },
};
