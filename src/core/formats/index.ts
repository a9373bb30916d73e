/** The registry of formats, and telling them apart. */

import type { JsonObject } from "../model.ts";
import { alpaca } from "./alpaca.ts";
import { axolotl } from "./axolotl.ts";
import { azureOpenai } from "./azure-openai.ts";
import { bedrockClaude } from "./bedrock-claude.ts";
import { bedrockConversation } from "./bedrock-conversation-2024.ts";
import { bedrockPrompt } from "./bedrock-prompt.ts";
import { cohereChat } from "./cohere-chat.ts";
import { databricks } from "./databricks.ts";
import { fireworks } from "./fireworks.ts";
import type { Format } from "./format.ts";
import { gemini } from "./gemini.ts";
import { llamafactory } from "./llamafactory.ts";
import { mistral } from "./mistral.ts";
import { nemoChat } from "./nemo-chat.ts";
import { nemoSft } from "./nemo-sft.ts";
import { openaiChat } from "./openai-chat.ts";
import { openaiCompletion } from "./openai-completion.ts";
import { openaiDpo } from "./openai-dpo.ts";
import { openaiRft } from "./openai-rft.ts";
import { sharegpt } from "./sharegpt.ts";
import { together } from "./together.ts";
import { trlLanguageModeling } from "./trl-language-modeling.ts";
import { trlPreference } from "./trl-preference.ts";
import { trlPromptCompletion } from "./trl-prompt-completion.ts";
import { trlPromptOnly } from "./trl-prompt-only.ts";
import { trlStepwiseSupervision } from "./trl-stepwise-supervision.ts";
import { trlUnpairedPreference } from "./trl-unpaired-preference.ts";

/** In the order of lists; of two that fit equally well, the first is taken. */
export const formats: readonly Format[] = [
  openaiChat,
  openaiCompletion,
  openaiDpo,
  openaiRft,
  azureOpenai,
  bedrockClaude,
  bedrockPrompt,
  bedrockConversation,
  gemini,
  mistral,
  together,
  fireworks,
  cohereChat,
  databricks,
  alpaca,
  sharegpt,
  nemoSft,
  nemoChat,
  llamafactory,
  trlLanguageModeling,
  trlPromptOnly,
  trlPromptCompletion,
  trlPreference,
  trlUnpairedPreference,
  trlStepwiseSupervision,
  axolotl,
];

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
