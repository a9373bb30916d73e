import { unheldFields } from "../chat/dialect.ts";
import { reportMissingField } from "../fields.ts";
import { readRating } from "../turns/rating.ts";
import { TrlReader, isMessageList, trlDialect } from "../turns/trl-columns.ts";
import { withRest, writePair } from "../turns/trl-writer.ts";
import type { Example, Format } from "./format.ts";

const dialect = trlDialect("TRL unpaired preference");

export const trlUnpairedPreference: Format = {
  id: "trl-unpaired-preference",
  label: dialect.label,
  docs: "https://github.com/huggingface/trl/blob/main/docs/source/dataset_formats.md (snapshot of 2026-07-24)",
  unheld: unheldFields(dialect, ["prompt"], ["completion"]),
  kinds: ["rated"],

  score(json) {
    const { completion, label } = json;
    if (completion === undefined || label === undefined) return 0;
    if (typeof label === "boolean") return json["prompt"] === undefined ? 0.8 : 1;
    return isMessageList(completion) ? 0.8 : 0.5;
  },

  read(json, report): Example {
    const reader = new TrlReader(json, dialect, report);
    reader.kindOfAll(columns.slice(0, 2));
    const turns = [...reader.prompt("prompt"), ...reader.answer("completion")];
    const isWanted = readRating(json, "label", report);
    const { label } = json;
    if (label === undefined) reportMissingField(report, "label", { object: json, path: [] });
    else if (label === null) {
      report({ ruleId: "empty-content", messageId: "null", path: ["label"] });
    }
    const beside = reader.beside(isColumn, columns);
    return { kind: "rated", turns, ...(isWanted === undefined ? {} : { isWanted }), ...beside };
  },

  write(example, log) {
    if (example.kind !== "rated") return log.refuse("other-kind");
    const pair = writePair(example, { dialect, log });
    if (pair === undefined) return undefined;
    const record = { ...pair, label: example.isWanted ?? true };
    return withRest(record, example, { isColumn, log });
  },
};

const columns = ["prompt", "completion", "label"];

const isColumn = (name: string): boolean => columns.includes(name);
