/**
 * `npm run bench:tokens [-- --runs 5] [--mb 6]`: counting the messages of a generated corpus, beside tiktoken (WASM) and
 * ai-tokenizer in the same run, in turns. Also what loading takes, and the worst texts.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

import { Tokenizer } from "ai-tokenizer";
import * as aiO200k from "ai-tokenizer/encoding/o200k_base";
import * as aiCl100k from "ai-tokenizer/encoding/cl100k_base";
import { get_encoding as getEncoding } from "tiktoken";

import { exactTokenizers } from "../../src/core/tokens/tokenizers.ts";
import { tokenCounter } from "../../src/node/token-counters.ts";
import { makeCorpus } from "./corpora.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" }, mb: { type: "string", default: "6" } },
});
const runs = Number(values.runs);
const texts = await messageTexts(Number(values.mb) * 1e6);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`${texts.length} messages, ${(bytes / 1e6).toFixed(1)} MB, ${runs} runs in turns\n`);

const aiEncodings = { o200k_base: aiO200k, cl100k_base: aiCl100k };
for (const id of exactTokenizers) {
  globalThis.gc?.();
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  const counter = tokenCounter(id);
  counter.count("a");
  const load = performance.now() - start;
  const grown = (process.memoryUsage().rss - memory) / 1e6;
  console.log(`${id}: loaded in ${load.toFixed(0)} ms, ${grown.toFixed(0)} MB more`);

  const reference = getEncoding(id);
  const ai = new Tokenizer(aiEncodings[id]);
  const counters = {
    tunesmith: (text: string) => counter.count(text),
    "ai-tokenizer": (text: string) => ai.encode(text, []).length,
    tiktoken: (text: string) => reference.encode_ordinary(text).length,
  };
  const speeds = new Map<string, number[]>();
  for (let run = 0; run <= runs; run++) {
    for (const [name, count] of Object.entries(counters)) {
      const before = performance.now();
      let tokens = 0;
      for (const text of texts) tokens += count(text);
      const speed = bytes / 1e3 / (performance.now() - before);
      // The first round is for warming up; it shows whether all count the same.
      if (run === 0)
        console.log(`  ${name}: ${tokens} tokens, first round ${speed.toFixed(1)} MB/s`);
      else speeds.set(name, [...(speeds.get(name) ?? []), speed]);
    }
  }
  const medianOf = (name: string): number => {
    const sorted = (speeds.get(name) ?? []).toSorted((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? NaN;
  };
  const own = medianOf("tunesmith");
  for (const name of Object.keys(counters)) {
    const speed = medianOf(name);
    console.log(`  ${name}: ${speed.toFixed(1)} MB/s, tunesmith is ${(own / speed).toFixed(1)} x`);
  }
  reference.free();
  for (const unit of ["a", " ", "=", "中", "🙂", "\n", "0"]) {
    const text = unit.repeat(1e6 / unit.length);
    const before = performance.now();
    counter.count(text);
    const took = performance.now() - before;
    console.log(`  1,000,000 x ${JSON.stringify(unit)}: ${took.toFixed(0)} ms`);
  }
}

async function messageTexts(limit: number): Promise<string[]> {
  const texts: string[] = [];
  let size = 0;
  const lines = createInterface({ input: createReadStream(await makeCorpus(20_000)) });
  for await (const line of lines) {
    if (size > limit) break;
    for (const text of contents(line)) {
      texts.push(text);
      size += text.length;
    }
  }
  return texts;
}

/** The corpus has lines with faults. */
function contents(line: string): string[] {
  try {
    const { messages } = JSON.parse(line) as { messages?: { content?: unknown }[] };
    return (messages ?? []).flatMap(({ content }) =>
      typeof content === "string" ? [content] : [],
    );
  } catch {
    return [];
  }
}
