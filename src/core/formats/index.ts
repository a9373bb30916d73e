/** The registry of formats, and telling them apart. */

import type { JsonObject } from "../model.ts";
import { alpaca } from "./alpaca.ts";
import type { Format } from "./format.ts";
import { openaiChat } from "./openai-chat.ts";
import { openaiCompletion } from "./openai-completion.ts";

/** In the order of lists; of two that fit equally well, the first is taken. */
export const formats: readonly Format[] = [openaiChat, openaiCompletion, alpaca];

/** A format looks like itself from here on: at least half of its marks are there. */
const minimumScore = 0.5;

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The format that a sample of records is written in; `undefined` if none fits at least half of it. */
export function detectFormat(sample: readonly JsonObject[]): Format | undefined {
  return best((format) => {
    let sum = 0;
    for (const json of sample) sum += format.score(json);
    return sum / sample.length;
  });
}

/** The format that one record looks most like; `undefined` if it looks like none. */
export function bestFormat(json: JsonObject): Format | undefined {
  return best((format) => format.score(json));
}

function best(scoreOf: (format: Format) => number): Format | undefined {
  let winner: Format | undefined;
  let highest = 0;
  for (const format of formats) {
    const score = scoreOf(format);
    if (score >= minimumScore && score > highest) {
      winner = format;
      highest = score;
    }
  }
  return winner;
}
