/** Writes examples as ShareGPT's conversations, in an order of turns that LLaMA-Factory takes. */

import { orderFaults } from "../chat/turn-order.ts";
import type { Example, Refusal, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import { MediaWriter } from "./media-marks.ts";
import { worseAnswer } from "./plain-rounds.ts";
import { isSaying, loseMarks } from "./plain-text.ts";
import { caller, pairOrder, speakers } from "./sharegpt-speakers.ts";
import { callsText } from "./tools-text.ts";

/** The columns that hold the turns and what they refer to. `undefined`: refused. */
export function writeSharegpt(example: Example, log: WriteLog): JsonObject | undefined {
  const { kind, turns } = example;
  const writer = new SharegptWriter(log);
  const refusal = refusalOf(example);
  if (refusal !== undefined) return log.refuse(refusal);
  loseMarks(turns, log);
  if (kind !== "preference") {
    const conversations = turns.map((turn) => writer.message(turn));
    if (!writer.media.fits) return log.refuse("reserved-text");
    const tag = kind === "rated" ? { kto_tag: example.isWanted ?? true } : {};
    return { conversations, ...tag, ...writer.media.columns };
  }
  const worse = worseAnswer(example, log);
  const better = turns.at(-1);
  if (worse === undefined || better === undefined) return undefined;
  const conversations = turns.slice(0, -1).map((turn) => writer.message(turn));
  const answers = { chosen: writer.message(better), rejected: writer.message(worse) };
  if (!writer.media.fits) return log.refuse("reserved-text");
  return { conversations, ...answers, ...writer.media.columns };
}

class SharegptWriter {
  readonly media: MediaWriter;
  readonly #log: WriteLog;

  constructor(log: WriteLog) {
    this.media = new MediaWriter(log);
    this.#log = log;
  }

  message(turn: Turn): JsonObject {
    const { role, calls } = turn;
    if (turn.callId !== undefined || calls.some(({ id }) => id !== undefined)) {
      this.#log.lose("call-ids");
    }
    if (calls.length === 0) return { from: speakers[role], value: this.media.textOf(turn) };
    if (isSaying(turn)) this.#log.lose("text-with-calls");
    return { from: caller, value: callsText(calls) };
  }
}

/** Why LLaMA-Factory would skip the record. */
function refusalOf({ kind, turns }: Example): Refusal | undefined {
  if (turns.some(({ calls }) => calls.some(({ name }) => name === ""))) return "unreadable";
  if (kind !== "conversation" && kind !== "preference" && kind !== "rated") return "other-kind";
  const order = turns.map(({ role }) => role);
  if (!order.includes("assistant")) return "no-answer";
  const [fault] = orderFaults(order, { ...pairOrder, last: "assistant" });
  switch (fault?.messageId) {
    case undefined:
      return undefined;
    case "mustStart":
      return fault.role === "tool" ? "unmatched-calls" : "starts-with-answer";
    case "mustEnd":
      return "ends-without-answer";
    case "lateSystem":
      return "late-system-prompt";
    case "cannotFollow":
      return "unmatched-calls";
    default:
      return "repeated-role";
  }
}
