/** What all recognizers together reach on the labelled corpora, as the corpora's own scorer counts. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import { PrivacyScanner } from "../../src/core/privacy/privacy-scanner.ts";
import { recognizers } from "../../src/core/privacy/recognizers.ts";
import { temporaryFolder } from "../node/support.ts";
import { sharedPath } from "./support.ts";

interface Measure {
  readonly name: string;
  readonly corpus: string;
  /** The scorer's options that say what is counted. */
  readonly scope: readonly string[];
  /** Counts only the texts of this origin. */
  readonly origin?: string;
  readonly leastF1?: number;
  readonly mostFalseAlarms?: number;
  /** Of the texts that hold nothing. */
  readonly mostFlaggedTexts?: number;
}

/** The last line that the scorer prints. */
interface Score {
  readonly textsWithoutGoldFlagged: number;
  /** Versions and object identifiers that were taken for anything. */
  readonly decoyHits: Readonly<Record<string, number>>;
}

const measures: readonly Measure[] = [
  {
    name: "persons' data",
    corpus: "presidio-synth",
    scope: [
      "--types",
      "EMAIL_ADDRESS,CREDIT_CARD,US_SSN,IBAN_CODE,IP_ADDRESS,PHONE_NUMBER",
      "--min-precision",
      "0.985",
    ],
    leastF1: 0.98,
  },
  ...["EMAIL_ADDRESS", "US_SSN", "IBAN_CODE", "IP_ADDRESS"].map((type) => ({
    name: type,
    corpus: "presidio-synth",
    scope: ["--types", type],
    leastF1: 0.99,
  })),
  {
    name: "payment cards",
    corpus: "presidio-synth",
    scope: ["--types", "CREDIT_CARD"],
    leastF1: 0.98,
  },
  {
    name: "phone numbers",
    corpus: "presidio-synth",
    scope: ["--types", "PHONE_NUMBER"],
    leastF1: 0.95,
  },
  {
    name: "hardly any false alarm in network text",
    corpus: "network-negatives",
    scope: [
      "--types",
      "EMAIL_ADDRESS,CREDIT_CARD,US_SSN,IBAN_CODE,PHONE_NUMBER,US_ITIN,US_PASSPORT,US_DRIVER_LICENSE,ABA_ROUTING_NUMBER",
    ],
    mostFalseAlarms: 5,
  },
  {
    name: "keys and tokens",
    corpus: "api-keys",
    scope: ["--group", "API_KEY=@gold", "--types", "API_KEY"],
    leastF1: 0.98,
    mostFlaggedTexts: 8,
  },
  { name: "keys and tokens by kind", corpus: "api-keys", scope: [], leastF1: 0.95 },
  {
    name: "secrets of devices",
    corpus: "network-secrets",
    scope: ["--group", "NETWORK_SECRET=@gold", "--types", "NETWORK_SECRET"],
    leastF1: 0.96,
    mostFlaggedTexts: 6,
  },
  {
    name: "secrets in lines of real configurations",
    corpus: "network-secrets",
    origin: "verbatim",
    scope: ["--group", "NETWORK_SECRET=@gold", "--types", "NETWORK_SECRET"],
    leastF1: 0.95,
  },
];

interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly origin?: string;
}

/** From here on something is reported. */
const threshold = 0.5;

const scorer = sharedPath("bench/pii-score.mjs");
const corpora = sharedPath("data/pii");
const folder = temporaryFolder();

suite("figures of the labelled corpora", { skip: scorer.skip || corpora.skip }, () => {
  const scanner = new PrivacyScanner(recognizers);

  for (const { name, corpus, origin, scope, ...bounds } of measures) {
    test(`${corpus}: ${name}`, () => {
      const texts = readTexts(corpus).filter(
        (text) => origin === undefined || text.origin === origin,
      );
      const gold = path.join(folder, "gold.jsonl");
      const predicted = path.join(folder, "predicted.jsonl");
      writeLines(gold, texts);
      writeLines(
        predicted,
        texts.map(({ id, text }) => ({
          id,
          spans: scanner
            .scan(text)
            .filter(({ confidence }) => confidence >= threshold)
            .map(({ start, end, entity }) => ({ start, end, type: entity })),
        })),
      );
      const { leastF1, mostFalseAlarms, mostFlaggedTexts = Infinity } = bounds;
      const options = [
        ...scope,
        ...(leastF1 === undefined ? [] : ["--min-f1", String(leastF1)]),
        ...(mostFalseAlarms === undefined ? [] : ["--max-fp", String(mostFalseAlarms)]),
      ];
      const score = runScorer(["--gold", gold, "--pred", predicted, ...options]);
      assert.deepEqual(score.decoyHits, {});
      assert.ok(score.textsWithoutGoldFlagged <= mostFlaggedTexts);
    });
  }
});

function readTexts(corpus: string): readonly LabelledText[] {
  return readFileSync(path.join(corpora.path, `${corpus}.dev.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LabelledText);
}

function writeLines(file: string, values: readonly object[]): void {
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(""));
}

/** Fails with what the scorer prints where a bound does not hold. */
function runScorer(options: readonly string[]): Score {
  const command = [scorer.path, ...options];
  const printed = execFileSync(process.execPath, command, { encoding: "utf8" });
  return JSON.parse(printed.trimEnd().split("\n").at(-1) ?? "") as Score;
}
