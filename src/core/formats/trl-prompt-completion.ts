import { unheldFields } from "../chat/dialect.ts";
import { TrlReader, isMessageList, trlDialect } from "../turns/trl-columns.ts";
import { withRest, writePair } from "../turns/trl-writer.ts";
import type { Example, Format } from "./format.ts";

const dialect = trlDialect("TRL prompt-completion");

export const trlPromptCompletion: Format = {
  id: "trl-prompt-completion",
  label: dialect.label,
  docs: "https://github.com/huggingface/trl/blob/main/docs/source/dataset_formats.md (snapshot of 2026-07-24)",
  unheld: unheldFields(dialect, ["prompt"], ["completion"]),
  kinds: ["conversation"],

  score(json) {
    const { prompt, completion } = json;
    if (completion === undefined) return 0;
    if (isMessageList(completion) || isMessageList(prompt)) {
      return json["label"] === undefined ? 1 : 0.9;
    }
    // Texts look just like OpenAI's and others' pairs.
    return prompt === undefined ? 0 : 0.5;
  },

  read(json, report): Example {
    const reader = new TrlReader(json, dialect, report);
    reader.kindOfAll(["prompt", "completion"]);
    const turns = [...reader.prompt("prompt"), ...reader.answer("completion")];
    return { kind: "conversation", turns, ...reader.beside(isColumn, ["prompt", "completion"]) };
  },

  write(example, log) {
    if (example.kind !== "conversation") return log.refuse("other-kind");
    const pair = writePair(example, { dialect, log });
    return pair && withRest(pair, example, { isColumn, log });
  },
};

const isColumn = (name: string): boolean => name === "prompt" || name === "completion";
