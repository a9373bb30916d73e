/**
 * `npm run bench:privacy`: what the privacy rules find in the labelled corpora, and how fast all recognizers together
 * are beside one naive expression. The command line is what is measured; the corpora's own scorer counts.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runToEnd } from "./processes.ts";
import { benchThroughput } from "./recognizer-throughput.ts";

const root = new URL("../../", import.meta.url).pathname;
const shared = process.env["TUNESMITH_SHARED"] ?? join(root, "../shared");
const scorer = join(shared, "bench/pii-score.mjs");

const { values } = parseArgs({
  options: {
    /** Print so many misses and false alarms of each measure. */
    errors: { type: "string", default: "0" },
    /** The name of the corpora's half. */
    half: { type: "string", default: "dev" },
    only: { type: "string" },
  },
});

interface Measure {
  readonly name: string;
  readonly corpus: string;
  readonly scope: readonly string[];
  /** The best of the other tools on the same data, as reference figures name it. */
  readonly anchor: string;
}

const coreSix = "EMAIL_ADDRESS,CREDIT_CARD,US_SSN,IBAN_CODE,IP_ADDRESS,PHONE_NUMBER";

const measures: readonly Measure[] = [
  {
    name: "Persons' data: the core six",
    corpus: "presidio-synth",
    scope: ["--types", coreSix],
    anchor: "F1 0.886 (Presidio, threshold 0.4); phone 0.630, card 0.972",
  },
  {
    name: "False alarms in network text",
    corpus: "network-negatives",
    scope: [
      "--types",
      "EMAIL_ADDRESS,CREDIT_CARD,US_SSN,IBAN_CODE,PHONE_NUMBER,US_ITIN,US_PASSPORT,US_DRIVER_LICENSE,ABA_ROUTING_NUMBER",
    ],
    anchor: "29 (Presidio, threshold 0.5); 518 (threshold 0.4)",
  },
  {
    name: "Keys and tokens of services, as one kind",
    corpus: "api-keys",
    scope: ["--group", "API_KEY=@gold", "--types", "API_KEY", "--by", "kind"],
    anchor: "F1 0.862 (gitleaks' rules)",
  },
  {
    name: "Keys and tokens of services, by kind",
    corpus: "api-keys",
    scope: [],
    anchor: "none",
  },
  {
    name: "Secrets of network devices, as one kind",
    corpus: "network-secrets",
    scope: ["--group", "NETWORK_SECRET=@gold", "--types", "NETWORK_SECRET", "--by", "origin"],
    anchor: "F1 0.708 (netconan), 38 of 510 clean texts flagged",
  },
  {
    name: "Secrets of network devices, by kind",
    corpus: "network-secrets",
    scope: [],
    anchor: "none",
  },
];

if (!existsSync(scorer)) {
  console.error(
    `The benchmark needs ${scorer}: set TUNESMITH_SHARED to the folder of shared data.`,
  );
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), "tunesmith-privacy-"));
try {
  await runToEnd("node", ["esbuild.mjs", "--production"], root);
  const predictions = new Map<string, Promise<string>>();
  for (const { name, corpus, scope, anchor } of measures) {
    if (values.only !== undefined && !corpus.includes(values.only)) continue;
    const gold = join(shared, `data/pii/${corpus}.${values.half}.jsonl`);
    const predicted = predictions.get(corpus) ?? predict(gold, corpus);
    predictions.set(corpus, predicted);
    const args = ["--gold", gold, "--pred", await predicted, "--errors", values.errors, ...scope];
    console.log(`\n## ${name} (${corpus})\nBest of other tools: ${anchor}\n`);
    console.log(execFileSync(process.execPath, [scorer, ...args], { encoding: "utf8" }));
  }
  if (values.only === undefined) await benchThroughput(shared, values.half);
} finally {
  await rm(folder, { recursive: true });
}

interface GoldText {
  readonly id: string;
  readonly text: string;
}

interface JsonFinding {
  readonly line: number;
  readonly pointer?: string;
  readonly entity?: string;
  readonly valueSpan?: { readonly start: number; readonly end: number };
}

/** Has the command line check each text as a message of a record; what it finds, as the scorer reads it. */
async function predict(gold: string, corpus: string): Promise<string> {
  const texts = (await readFile(gold, "utf8"))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldText);
  const dataset = join(folder, `${corpus}.jsonl`);
  const config = join(folder, "tunesmith.json");
  const lines = texts.map(({ text }) =>
    JSON.stringify({
      messages: [
        { role: "user", content: text },
        { role: "assistant", content: "Understood." },
      ],
    }),
  );
  await writeFile(dataset, `${lines.join("\n")}\n`);
  // Addresses of all classes: the labels know no classes.
  const policy = {
    "ip-public": "inform",
    "ip-private": "inform",
    "ip-shared": "inform",
    "ip-documentation": "inform",
    "ip-loopback": "inform",
    "ip-link-local": "inform",
    "ip-multicast": "inform",
    "ip-reserved": "inform",
  };
  await writeFile(config, JSON.stringify({ rules: { "network-identifier": { policy } } }));
  const report = execFileSync(
    process.execPath,
    ["dist/cli.js", "check", dataset, "--config", config, "--output", "json", "--fail-on", "never"],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  const { files } = JSON.parse(report) as { files: { findings: readonly JsonFinding[] }[] };
  const found = texts.map(({ id }) => ({ id, spans: [] as object[] }));
  for (const { line, pointer, entity, valueSpan } of files[0]?.findings ?? []) {
    if (entity === undefined || pointer !== "/messages/0/content") continue;
    found[line - 1]?.spans.push({ ...valueSpan, type: entity });
  }
  const predicted = join(folder, `${corpus}.predicted.jsonl`);
  await writeFile(predicted, found.map((one) => JSON.stringify(one)).join("\n"));
  return predicted;
}
