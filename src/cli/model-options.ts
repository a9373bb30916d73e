/** The options of the commands that ask a language model, and what was given of them. */

import { printable } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import type { Option } from "./options.ts";
import type { Words } from "./words.ts";

/** In USD: less than most people would ask about. */
const usualMaxUsd = 1;

export const modelOptions = {
  "rules-only": { help: "Ask no model: neither a key nor a network is needed" },
  model: {
    value: "ID",
    help: "Model that is asked, such as claude-sonnet-5-5; --list-models lists those of the key",
  },
  "list-models": { help: "List the models that the key may use, with their ends and prices" },
  "api-key-file": {
    value: "FILE",
    help: "File that has ANTHROPIC_API_KEY=… in it (default: the key is that of the environment)",
  },
  "base-url": {
    value: "URL",
    help: "Address of a gateway that speaks Anthropic's API (default: Anthropic itself)",
  },
  "max-usd": {
    value: "USD",
    help: `What may be spent in this run, at most (default: ${usualMaxUsd})`,
  },
  "model-input-price": {
    value: "USD",
    help: "What a million tokens of prompts cost, where the price book does not know the model",
  },
  "model-output-price": { value: "USD", help: "The same of answers" },
  yes: { help: "Send without a question, as where no terminal can ask" },
  "show-texts": { help: "Show everything that would be sent, not only the beginning" },
  cache: {
    value: "FOLDER",
    help: "Where answers are kept, so that none is paid twice (default: the user's cache folder)",
  },
  "no-cache": { help: "Keep no answers, and ask everything anew" },
} as const satisfies Record<string, Option>;

export interface ModelWishes {
  readonly listsModels: boolean;
  /** `undefined`: none was named. */
  readonly modelId: string | undefined;
  readonly keyFile: string | undefined;
  /** `undefined`: the usual one. */
  readonly baseUrl: string | undefined;
  readonly maxUsd: number;
  /** In USD per million tokens. */
  readonly prices: { readonly input: number; readonly output: number } | undefined;
  readonly isBatch: boolean;
  readonly isAgreed: boolean;
  readonly showsTexts: boolean;
  /** `undefined`: that of the user; `null`: nothing is kept. */
  readonly cacheFolder: string | null | undefined;
}

/** `undefined`: no model is to be asked. */
export function modelWishes(
  words: Words<keyof typeof modelOptions>,
  { isBatch = false }: { readonly isBatch?: boolean } = {},
): ModelWishes | undefined {
  if (words.has("rules-only")) {
    assertNoModelNeeded(words, { isBatch });
    return undefined;
  }
  const maxUsd = amount("max-usd", words.last("max-usd"));
  if (maxUsd === 0) {
    throw new Failure("--max-usd is 0, so nothing could be asked: give more, or --rules-only.");
  }
  const isForgetful = words.has("no-cache");
  if (isForgetful && words.has("cache")) {
    throw new Failure("--cache and --no-cache exclude each other: give one of them.");
  }
  if (isForgetful && isBatch) {
    throw new Failure(
      "--batch needs the cache, by which a batch is found again that was paid for: leave out --no-cache.",
    );
  }
  return {
    listsModels: words.has("list-models"),
    modelId: words.last("model"),
    keyFile: words.last("api-key-file"),
    baseUrl: words.last("base-url"),
    maxUsd: maxUsd ?? usualMaxUsd,
    prices: givenPrices(words),
    isBatch,
    isAgreed: words.has("yes"),
    showsTexts: words.has("show-texts"),
    cacheFolder: isForgetful ? null : words.last("cache"),
  };
}

/** Other options of models change nothing without one; these ask for something that then would not be done. */
function assertNoModelNeeded(
  words: Words<keyof typeof modelOptions>,
  { isBatch }: { readonly isBatch: boolean },
): void {
  const asking = words.has("list-models") ? "list-models" : isBatch ? "batch" : undefined;
  if (asking === undefined) return;
  throw new Failure(`--${asking} needs a model, and --rules-only asks none: give one of them.`);
}

function givenPrices(words: Words<keyof typeof modelOptions>): ModelWishes["prices"] {
  const input = amount("model-input-price", words.last("model-input-price"));
  const output = amount("model-output-price", words.last("model-output-price"));
  if (input === undefined && output === undefined) return undefined;
  if (input === undefined || output === undefined) {
    throw new Failure(
      "A price is of prompts and of answers: give both --model-input-price and --model-output-price.",
    );
  }
  return { input, output };
}

/** In USD. */
function amount(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\$?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text.replace("$", "")) : NaN;
  if (Number.isNaN(value)) {
    throw new Failure(
      `--${option} cannot be "${printable(text)}": give an amount in US dollars, such as 0.50.`,
    );
  }
  return value;
}
