/** The token counters of this process: one of each, its tables loaded when something is counted for the first time. */

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliDecompressSync } from "node:zlib";

import { bpeCounter } from "../core/tokens/bpe-counter.ts";
import { estimatingCounter } from "../core/tokens/estimate.ts";
import type { TokenCounter } from "../core/tokens/token-counter.ts";
import { exactTokenizers, tokenizerById, type ExactTokenizer } from "../core/tokens/tokenizers.ts";

/** Of what is counted where no platform is chosen: that of the present models of OpenAI. */
export const usualTokenizer = "o200k_base";

const counters = new Map<string, TokenCounter>();

/** `id`: one of `tokens/tokenizers.ts`. */
export function tokenCounter(id: string): TokenCounter {
  let counter = counters.get(id);
  if (counter === undefined) {
    counter = newCounter(id);
    counters.set(id, counter);
  }
  return counter;
}

function newCounter(id: string): TokenCounter {
  const exact = exactTokenizers.find((one) => one === id);
  if (exact !== undefined) return lazyCounter(exact);
  const tokenizer = tokenizerById(id);
  if (tokenizer === undefined) throw new RangeError(`Unknown tokenizer: ${id}`);
  return estimatingCounter(tokenizer, tokenCounter(usualTokenizer));
}

function lazyCounter(id: ExactTokenizer): TokenCounter {
  let loaded: TokenCounter | undefined;
  const load = (): TokenCounter => (loaded ??= bpeCounter(id, readRanks(id)));
  return {
    id,
    label: id,
    count: (text) => load().count(text),
    fit: (text, tokens) => load().fit(text, tokens),
  };
}

/** The published ranks: the build has put them beside the bundles; run from the sources they come from their package. */
function readRanks(id: ExactTokenizer): Uint8Array {
  const packed = new URL(`./${id}.br`, import.meta.url);
  if (existsSync(packed)) return brotliDecompressSync(readFileSync(packed));
  const source = createRequire(import.meta.url).resolve(`tiktoken/encoders/${id}.json`);
  const { bpe_ranks: ranks } = JSON.parse(readFileSync(source, "utf8")) as { bpe_ranks: string };
  return Buffer.from(ranks, "latin1");
}
