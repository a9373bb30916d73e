import { otherColumns, withColumns } from "../columns.ts";
import { isPairColumn, readPair, scorePair, writePair } from "../turns/prompt-completion.ts";
import type { Example, Format } from "./format.ts";

/** Titan Text, Cohere Command and Llama 3.1. */
export const bedrockPrompt: Format = {
  id: "bedrock-prompt",
  label: "Bedrock prompt/completion",
  docs: "https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-prepare.html (copy of 2026)",
  kinds: ["conversation"],

  score: scorePair,

  /** Amazon's schema tolerates other columns. */
  read(json, report): Example {
    const turns = readPair(json, report);
    const columns = otherColumns(json, isPairColumn);
    return columns === undefined
      ? { kind: "conversation", turns }
      : { kind: "conversation", turns, columns };
  },

  write(example, log) {
    const pair = writePair(example, log);
    return pair && withColumns(pair, example.columns, { isOwn: isPairColumn, log });
  },
};
