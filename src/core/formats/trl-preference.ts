import { unheldFields } from "../chat/dialect.ts";
import type { JsonObject } from "../model.ts";
import { reportSameAnswers } from "../turns/answers.ts";
import { readJointPair } from "../turns/joint-start.ts";
import { loseMarks, textOfTurn } from "../turns/plain-text.ts";
import { TrlReader, trlDialect } from "../turns/trl-columns.ts";
import { withRest, writeAnswer, writePrompt } from "../turns/trl-writer.ts";
import type { Example, Format, Turn, WriteLog } from "./format.ts";

const dialect = trlDialect("TRL preference");

export const trlPreference: Format = {
  id: "trl-preference",
  label: dialect.label,
  docs: "https://github.com/huggingface/trl/blob/main/docs/source/dataset_formats.md (snapshot of 2026-07-24)",
  unheld: unheldFields(dialect, ["prompt"], ["chosen"], ["rejected"]),
  kinds: ["preference"],

  score(json) {
    const hasChosen = json["chosen"] !== undefined;
    const hasRejected = json["rejected"] !== undefined;
    if (!hasChosen && !hasRejected) return 0;
    // LLaMA-Factory's formats have the same two columns.
    if (others.some((name) => json[name] !== undefined)) return 0.3;
    if (json["prompt"] === undefined) return hasChosen && hasRejected ? 0.9 : 0.5;
    return hasChosen && hasRejected ? 1 : 0.8;
  },

  read(json, report): Example {
    const reader = new TrlReader(json, dialect, report);
    const demanded = json["prompt"] === undefined ? columns.slice(1) : columns;
    const kind = reader.kindOfAll(demanded);
    const isJoint = kind === "messages" && json["prompt"] === undefined;
    const pair = isJoint ? readJoint(json, reader) : readPair(json, reader);
    return { kind: "preference", ...pair, ...reader.beside(isColumn, demanded) };
  },

  write(example, log) {
    if (example.kind !== "preference") return log.refuse("other-kind");
    const pair = writePair(example, log);
    return pair && withRest(pair, example, { isColumn, log });
  },
};

type Pair = Pick<Example, "turns" | "rejected">;

function readPair(json: JsonObject, reader: TrlReader): Pair {
  const prompt = json["prompt"] === undefined ? [] : reader.prompt("prompt");
  const chosen = reader.answer("chosen");
  const worse = reader.answer("rejected");
  reportSameAnswers(chosen, worse, { path: ["rejected"], report: reader.report });
  const turns = [...prompt, ...chosen];
  if (worse.length === 0) return { turns };
  return { turns, rejected: { turns: worse, answerStart: prompt.length } };
}

/** Without a prompt the two answers are whole conversations, and what they share is the prompt. */
function readJoint({ chosen, rejected }: JsonObject, reader: TrlReader): Pair {
  if (!Array.isArray(chosen) || !Array.isArray(rejected)) return { turns: [] };
  const { turns, rejected: worse } = readJointPair({
    chosen,
    rejected,
    columns: ["chosen", "rejected"],
    report: reader.report,
    read: (messages, column, report) => reader.messages(messages, column, "prompt", report),
  });
  const start = worse?.answerStart ?? 0;
  return {
    turns: [...turns.slice(0, start), ...turns.slice(start).map(learned)],
    ...(worse === undefined
      ? {}
      : { rejected: { turns: worse.turns.map(learned), answerStart: start } }),
  };
}

const learned = (turn: Turn): Turn => ({ ...turn, trained: turn.role === "assistant" });

function writePair({ turns, rejected }: Example, log: WriteLog): JsonObject | undefined {
  if (rejected === undefined) return log.refuse("no-answer");
  const { answerStart } = rejected;
  const better = turns.slice(answerStart);
  if (answerStart === 0) return writeTexts(better, rejected.turns, log);
  const prompt = writePrompt(turns.slice(0, answerStart), { dialect, log });
  const chosen = prompt && writeAnswer(better, { dialect, log });
  const worse = chosen && writeAnswer(rejected.turns, { dialect, log });
  return worse && { prompt, chosen, rejected: worse };
}

/** Texts that may begin with the prompt: where it ends nobody knows. */
function writeTexts(
  better: readonly Turn[],
  worse: readonly Turn[],
  log: WriteLog,
): JsonObject | undefined {
  const [chosen, ...furtherBetter] = better;
  const [rejected, ...furtherWorse] = worse;
  if (chosen?.role !== "assistant" || rejected?.role !== "assistant") {
    return log.refuse("no-answer");
  }
  if (furtherBetter.length > 0 || furtherWorse.length > 0) return log.refuse("no-question");
  const texts = [textOfTurn(chosen, log), textOfTurn(rejected, log)];
  if (chosen.calls.length > 0 || rejected.calls.length > 0) log.lose("tool-calls");
  loseMarks([chosen, rejected], log);
  return { chosen: texts[0] ?? "", rejected: texts[1] ?? "" };
}

const columns = ["prompt", "chosen", "rejected"];

const others = ["instruction", "conversations", "messages", "input"];

const isColumn = (name: string): boolean => columns.includes(name);
