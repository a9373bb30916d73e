import { otherColumns, withColumns } from "../columns.ts";
import { isObject, misspelledKey } from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { reportSameAnswers } from "../turns/answers.ts";
import { reportOtherColumns } from "../turns/columns.ts";
import { isMediaColumn, withMarkedMedia } from "../turns/media-marks.ts";
import { readRating } from "../turns/rating.ts";
import { SharegptReader } from "../turns/sharegpt-reader.ts";
import { writeSharegpt } from "../turns/sharegpt-writer.ts";
import { readOptionalText, textTurn } from "../turns/text-turn.ts";
import { readToolsText, toolsText } from "../turns/tools-text.ts";
import type { Example, Format, ReportProblem, Turn } from "./format.ts";

const label = "ShareGPT";

export const sharegpt: Format = {
  id: "sharegpt",
  label,
  // LLaMA-Factory's data/README.md and converter.py (copies of 2026-08-18).
  docs: "https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md (copy of 2026-08-18)",
  marksMedia: true,
  kinds: ["conversation", "preference", "rated"],

  score(json) {
    const { conversations } = json;
    if (conversations === undefined) {
      return misspelledKey(json, "conversations") === undefined ? 0 : 0.6;
    }
    if (!Array.isArray(conversations)) return 0.6;
    const first = conversations[0];
    if (!isObject(first)) return 0.6;
    const { from, value } = first;
    if (from === undefined && value === undefined) return 0.3;
    // NeMo names a speaker that is masked, and writes them with a capital letter.
    if (json["mask"] !== undefined || from === "User" || from === "Assistant") return 0.5;
    return from === undefined || value === undefined ? 0.9 : 1;
  },

  read(json, report): Example | undefined {
    const tools = readToolsText(json, report);
    const reader = new SharegptReader({ label, tools, report });
    const system = readOptionalText(json, "system", report);
    const before = system === undefined ? [] : [textTurn("system", system, ["system"])];
    const isPair = json["chosen"] !== undefined || json["rejected"] !== undefined;
    const read = reader.readList(json, isPair);
    if (read === undefined) return undefined;
    if (before.length > 0 && read[0]?.role === "system") {
      const data = { format: label };
      report({ ruleId: "turn-structure", messageId: "secondSystem", path: ["system"], data });
    }
    const turns = [...before, ...read];
    const columns = otherColumns(json, isColumn);
    if (columns !== undefined) {
      reportOtherColumns({ json, columns, demanded: ["conversations"], label, report });
    }
    const extras = {
      ...(tools === undefined ? {} : { tools }),
      ...(columns === undefined ? {} : { columns }),
    };
    if (isPair) return { ...readPair(json, turns, { reader, report }), ...extras };
    const isWanted = readRating(json, "kto_tag", report);
    return {
      kind: isWanted === undefined ? "conversation" : "rated",
      ...withMarkedMedia(json, turns, report),
      ...(isWanted === undefined ? {} : { isWanted }),
      ...extras,
    };
  },

  write(example, log) {
    const written = writeSharegpt(example, log);
    if (written === undefined) return undefined;
    const { tools, columns } = example;
    const record: JsonObject =
      tools === undefined ? written : { ...written, tools: toolsText(tools) };
    return withColumns(record, columns, { isOwn: isColumn, log });
  },
};

function readPair(
  json: JsonObject,
  turns: readonly Turn[],
  by: { readonly reader: SharegptReader; readonly report: ReportProblem },
): Example {
  const chosen = by.reader.readAnswer(json, "chosen");
  const rejected = by.reader.readAnswer(json, "rejected");
  const all = chosen === undefined ? turns : [...turns, chosen];
  const example: Example = { kind: "preference", ...withMarkedMedia(json, all, by.report) };
  if (chosen === undefined || rejected === undefined) return example;
  reportSameAnswers([chosen], [rejected], { path: ["rejected"], report: by.report });
  return { ...example, rejected: { turns: [rejected], answerStart: turns.length } };
}

function isColumn(name: string): boolean {
  switch (name) {
    case "conversations":
    case "system":
    case "tools":
    case "chosen":
    case "rejected":
    case "kto_tag":
      return true;
    default:
      return isMediaColumn(name);
  }
}
