import { otherColumns, withColumns } from "../columns.ts";
import { misspelledKey } from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { reportSameAnswers } from "../turns/answers.ts";
import { reportOtherColumns } from "../turns/columns.ts";
import { readHistory } from "../turns/history.ts";
import { isMediaColumn, MediaWriter, withMarkedMedia } from "../turns/media-marks.ts";
import { plainRounds, worseAnswer } from "../turns/plain-rounds.ts";
import { loseMarks } from "../turns/plain-text.ts";
import { readRating } from "../turns/rating.ts";
import { readOptionalText, readText, textTurn } from "../turns/text-turn.ts";
import { readToolsText, toolsText } from "../turns/tools-text.ts";
import { noCalls } from "./format.ts";
import type { Example, Format, Part, ReportProblem, Turn, WriteLog } from "./format.ts";

const label = "Alpaca";

export const alpaca: Format = {
  id: "alpaca",
  label,
  // LLaMA-Factory's data/README.md (copy of 2026-08-18); the names in use elsewhere: axolotl (2026-07-24), GPTeacher.
  docs: "https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md (copy of 2026-08-18)",
  marksMedia: true,
  kinds: ["conversation", "preference", "rated"],

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
    const system = readOptionalText(json, "system", report);
    if (system !== undefined) turns.push(textTurn("system", system, ["system"]));
    if (json["history"] !== undefined) readHistory(json["history"], turns, report);
    readQuestion(json, turns, report);
    if (!hasRareColumn(json)) {
      const output = readText(json, "output", report);
      if (output !== undefined) turns.push(textTurn("assistant", output, ["output"]));
      return { kind: "conversation", turns };
    }
    return readRareColumns(json, turns, report);
  },

  write(example, log) {
    const plain = plainRounds(example.turns, log);
    if (plain === undefined) return undefined;
    const { system, rounds, last } = plain;
    const media = new MediaWriter(log);
    const history = rounds.slice(0, -1).map(({ question, answer }) => {
      return [media.textOf(question), media.textOf(answer)];
    });
    const question = media.textsOf(last.question);
    const [instruction = "", input = ""] = question.length > 2 ? [question.join("\n")] : question;
    const answers = writeAnswers(example, { answer: last.answer, media, log });
    if (answers === undefined) return undefined;
    const prompt = system === undefined ? {} : { system: media.textOf(system) };
    if (!media.fits) return log.refuse("reserved-text");
    loseMarks(example.turns, log);
    const { tools, columns } = example;
    const record: JsonObject = {
      instruction,
      input,
      ...answers,
      ...prompt,
      ...(history.length === 0 ? {} : { history }),
      ...(tools === undefined ? {} : { tools: toolsText(tools) }),
      ...media.columns,
    };
    return withColumns(record, columns, { isOwn: isColumnOrResponse, log });
  },
};

function readQuestion(json: JsonObject, turns: Turn[], report: ReportProblem): void {
  const instruction = readText(json, "instruction", report);
  const input = readOptionalText(json, "input", report);
  if (instruction === undefined) {
    if (input !== undefined) turns.push(textTurn("user", input, ["input"]));
    return;
  }
  const path = ["instruction"];
  if (input === undefined) {
    turns.push(textTurn("user", instruction, path));
  } else {
    const parts: readonly Part[] = [
      { type: "text", text: instruction, path },
      { type: "text", text: input, path: ["input"] },
    ];
    turns.push({
      role: "user",
      parts,
      calls: noCalls,
      trained: false,
      path,
      isOneText: true,
    });
  }
}

/** Most records are instruction, input and output: they need no look at what else there may be. */
function hasRareColumn(json: JsonObject): boolean {
  for (const key in json) {
    if (key !== "instruction" && key !== "input" && key !== "output") return true;
  }
  return false;
}

function readRareColumns(json: JsonObject, turns: Turn[], report: ReportProblem): Example {
  const answerStart = turns.length;
  let rejected: Turn | undefined;
  const isPair = json["output"] === undefined && hasPair(json);
  if (isPair) {
    rejected = readAnswer(json, "rejected", report);
    const chosen = readAnswer(json, "chosen", report);
    if (chosen !== undefined) turns.push(chosen);
    if (chosen !== undefined && rejected !== undefined) {
      reportSameAnswers([chosen], [rejected], { path: ["rejected"], report });
    }
  } else {
    const answer = readAnswer(json, answerField(json, report), report);
    if (answer !== undefined) turns.push(answer);
  }
  const isWanted = isPair ? undefined : readRating(json, "kto_tag", report);
  const tools = readToolsText(json, report);
  const columns = otherColumns(json, json["output"] === undefined ? isColumnOrResponse : isColumn);
  reportOtherColumns({ json, columns, demanded: ["instruction", "output"], label, report });
  return {
    kind: isPair ? "preference" : isWanted === undefined ? "conversation" : "rated",
    ...withMarkedMedia(json, turns, report),
    ...(rejected === undefined ? {} : { rejected: { turns: [rejected], answerStart } }),
    ...(isWanted === undefined ? {} : { isWanted }),
    ...(tools === undefined ? {} : { tools }),
    ...(columns === undefined ? {} : { columns }),
  };
}

const hasPair = (json: JsonObject): boolean =>
  json["chosen"] !== undefined || json["rejected"] !== undefined;

/** `response` is the same as `output` under GPTeacher's name, which trainers read when told so. */
function answerField(json: JsonObject, report: ReportProblem): string {
  if (json["output"] !== undefined || json["response"] === undefined) return "output";
  report({
    ruleId: "nonstandard-column",
    messageId: "otherName",
    path: ["response"],
    at: "key",
    data: { field: "response", expected: "output" },
  });
  return "response";
}

function readAnswer(json: JsonObject, field: string, report: ReportProblem): Turn | undefined {
  const text = readText(json, field, report);
  return text === undefined ? undefined : textTurn("assistant", text, [field]);
}

function writeAnswers(
  example: Example,
  to: { readonly answer: Turn; readonly media: MediaWriter; readonly log: WriteLog },
): JsonObject | undefined {
  const answer = to.media.textOf(to.answer);
  switch (example.kind) {
    case "conversation":
      return { output: answer };
    case "rated":
      return { output: answer, kto_tag: example.isWanted ?? true };
    case "preference": {
      const worse = worseAnswer(example, to.log);
      return worse && { chosen: answer, rejected: to.media.textOf(worse) };
    }
    default:
      return to.log.refuse("other-kind");
  }
}

/** Columns that LLaMA-Factory's alpaca kind knows. */
function isColumn(name: string): boolean {
  switch (name) {
    case "instruction":
    case "input":
    case "output":
    case "system":
    case "history":
    case "chosen":
    case "rejected":
    case "kto_tag":
    case "tools":
      return true;
    default:
      return isMediaColumn(name);
  }
}

const isColumnOrResponse = (name: string): boolean => isColumn(name) || name === "response";

function hasForeignColumn(json: JsonObject): boolean {
  for (const key in json) if (!isColumn(key)) return true;
  return false;
}
