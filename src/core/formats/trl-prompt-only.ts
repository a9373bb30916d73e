import { unheldFields } from "../chat/dialect.ts";
import { TrlReader, isMessageList, trlDialect } from "../turns/trl-columns.ts";
import { withRest, writePrompt } from "../turns/trl-writer.ts";
import type { Example, Format } from "./format.ts";

const dialect = trlDialect("TRL prompt-only");

export const trlPromptOnly: Format = {
  id: "trl-prompt-only",
  label: dialect.label,
  docs: "https://github.com/huggingface/trl/blob/main/docs/source/dataset_formats.md (snapshot of 2026-07-24)",
  unheld: unheldFields(dialect, ["prompt"]),
  kinds: ["prompt"],

  score(json) {
    const { prompt } = json;
    if (prompt === undefined || answers.some((name) => json[name] !== undefined)) return 0;
    if (isMessageList(prompt)) return 1;
    // Among other columns it may as well be a prompt whose completion has another name.
    return Object.keys(json).length === 1 ? 0.6 : 0.5;
  },

  read(json, report): Example {
    const reader = new TrlReader(json, dialect, report);
    reader.kindOfAll(["prompt"]);
    const turns = reader.prompt("prompt");
    if (json["prompt"] === "") {
      const data = { role: "user" };
      report({ ruleId: "empty-content", messageId: "empty", path: ["prompt"], data });
    }
    // Reward functions are given all other columns.
    return { kind: "prompt", turns, ...reader.beside(isColumn) };
  },

  write(example, log) {
    if (example.kind !== "prompt") return log.refuse("other-kind");
    const prompt = writePrompt(example.turns, { dialect, log });
    return prompt && withRest({ prompt }, example, { isColumn, log });
  },
};

/** Columns of the types that go on behind the prompt. */
const answers = ["completion", "completions", "chosen", "rejected", "response"];

const isColumn = (name: string): boolean => name === "prompt";
