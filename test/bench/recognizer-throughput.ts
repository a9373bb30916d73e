/** How fast all recognizers together read text, beside one naive expression of fourteen patterns over the same text. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrivacyScanner } from "../../src/core/privacy/privacy-scanner.ts";
import { recognizers } from "../../src/core/privacy/recognizers.ts";
import { runToEnd } from "./processes.ts";

const root = new URL("../../", import.meta.url).pathname;

/** What one finds in tutorials: fourteen kinds, nothing verified. */
const union = new RegExp(
  [
    /[\w.+-]+@[\w-]+\.[\w.-]+/,
    /(?:\+?\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}/,
    /\b\d{3}-\d{2}-\d{4}\b/,
    /\b(?:\d[ -]?){13,19}\b/,
    /\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/,
    /\b(?:\d{1,3}\.){3}\d{1,3}\b/,
    /\b(?:[\da-fA-F]{1,4}:){7}[\da-fA-F]{1,4}\b/,
    /\b(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}\b/,
    /\bAKIA[A-Z0-9]{16}\b/,
    /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
    /\beyJ[\w-]+\.[\w-]+\.[\w-]+/,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/,
    /(?:password|secret|community) \S+/,
    /\w+:\/\/[^\s/:@]+:[^\s/@]+@/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

export async function benchThroughput(shared: string, half: string): Promise<void> {
  const scanner = new PrivacyScanner(recognizers);
  let found = 0;
  const scanAll = (texts: readonly string[]): void => {
    for (const text of texts) found += scanner.scan(text).length;
  };
  const matchAll = (texts: readonly string[]): void => {
    for (const text of texts) found += [...text.matchAll(union)].length;
  };
  console.log("\n## Throughput on decoded text, one thread (best of seven turns)\n");
  for (const [name, texts] of [
    ["generated corpus", await generatedTexts(shared)],
    ["network-negatives", await goldTexts(shared, half)],
  ] as const) {
    const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    let [own, naive] = [Infinity, Infinity];
    for (let turn = 0; turn < 7; turn++) {
      own = Math.min(
        own,
        secondsOf(() => {
          scanAll(texts);
        }),
      );
      naive = Math.min(
        naive,
        secondsOf(() => {
          matchAll(texts);
        }),
      );
    }
    if (found === 0) throw new Error("Nothing was looked at.");
    const speed = (seconds: number): string => `${(megabytes / seconds).toFixed(1)} MB/s`;
    console.log(
      `${name}: all recognizers ${speed(own)}, naive union ${speed(naive)}: ${(naive / own).toFixed(2)} x`,
    );
  }
}

function secondsOf(run: () => void): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

async function generatedTexts(shared: string): Promise<readonly string[]> {
  const corpus = join(tmpdir(), "tunesmith-privacy-corpus.jsonl");
  if (!existsSync(corpus)) {
    const generator = join(shared, "bench/make-corpus.mjs");
    await runToEnd("node", [generator, "--lines", "10000", "--seed", "3", "--out", corpus], root);
  }
  return (await readFile(corpus, "utf8")).split("\n").flatMap((line) => {
    try {
      const { messages } = JSON.parse(line) as { messages: { content: unknown }[] };
      return messages.flatMap(({ content }) => (typeof content === "string" ? content : []));
    } catch {
      return []; // A line that is broken on purpose.
    }
  });
}

async function goldTexts(shared: string, half: string): Promise<readonly string[]> {
  const gold = await readFile(join(shared, `data/pii/network-negatives.${half}.jsonl`), "utf8");
  return gold
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
