/** `npm run test:nodes`: every command does its work on every Node that package.json allows and people have. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { commandNames, type CommandName } from "../../src/cli/arguments.ts";
import { installNode } from "../vscode/node-release.ts";
import { repositoryRoot } from "../vscode/paths.ts";
import { chat, good, lines } from "./records.ts";
import { makeFolder, runCli } from "./run-cli.ts";

/** Those with long-term support, and the oldest that the bundle is made for. */
const majors = [20, 22, 24];

const sample = readFileSync(join(repositoryRoot, "media/sample/network-tickets.jsonl"));
const tickets = readFileSync(join(repositoryRoot, "media/sample/create/tickets.csv"));

interface Run {
  readonly words: string;
  readonly input?: string;
  /** 0 if it is not given. */
  readonly code?: number;
  /** What it says, on standard output or, where the result goes there, on standard error. */
  readonly says: RegExp;
}

/** In this order: some read what others have written. */
const runs: Readonly<Record<CommandName, Run>> = {
  create: {
    words: "create --kind ticket tickets.csv --out created.jsonl",
    says: /^5 records written to created\.jsonl/,
  },
  check: {
    words: "check --jobs 2 big.jsonl sample.jsonl",
    code: 1,
    says: /errors?, \d+ warnings?/,
  },
  fix: {
    words: "fix sample.jsonl --out fixed.jsonl --redact mask --drop-invalid",
    says: /^sample\.jsonl: 10 problems fixed/,
  },
  restore: {
    words: "restore fixed.ledger.jsonl --out restored.jsonl",
    says: /^restored\.jsonl: \d+ lines restored/,
  },
  reveal: {
    words: "reveal --key-file key.txt 10.20.30.40",
    says: /^10\.20\.30\.40\t\d+\./,
  },
  convert: {
    words: "convert --to gemini --out gemini.jsonl good.jsonl",
    says: /^good\.jsonl: 1 record converted/,
  },
  export: {
    words: "export --target openai-gpt-4.1 --out ready created.jsonl",
    code: 1,
    says: /^created\.jsonl: not exported for OpenAI/,
  },
  split: {
    words: "split --train t.jsonl --validation v.jsonl big.jsonl",
    says: /^big\.jsonl: 60 records split/,
  },
  stats: { words: "stats packed.jsonl.gz", says: /1 record\n/ },
  diff: { words: "diff good.jsonl created.jsonl", says: /5 added, 1 removed/ },
  cost: { words: "cost --training-tokens 500k", says: /^Scenario\n/ },
  assess: { words: "assess --rules-only good.jsonl", says: /Completeness/ },
  recommend: {
    words: "recommend --rules-only --training-tokens 500k",
    says: /^By rules: Scenario\n/,
  },
  mcp: {
    words: "mcp",
    input: `${JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: {
        protocolVersion: "2025-06-18",
        capabilities: {},
        clientInfo: { name: "test", version: "1" },
      },
    })}\n`,
    says: /"serverInfo"/,
  },
  completion: { words: "completion bash", says: /_tunesmith/ },
};

/** 6 MB: enough for two threads. */
const big = lines(
  ...Array.from({ length: 60 }, (_, at) =>
    chat(`Which VLANs has switch ${at}?`, `VLAN ${at} and others. `.repeat(4_000)),
  ),
);

for (const major of majors) {
  test(`the commands work on Node ${major}`, async (context) => {
    const node = await installNode(major);
    const cwd = makeFolder(context, {
      "sample.jsonl": sample,
      "tickets.csv": tickets,
      "good.jsonl": lines(good),
      "packed.jsonl.gz": gzipSync(lines(good)),
      "big.jsonl": big,
      "key.txt": "an invented key of 24 bytes",
    });
    assert.deepEqual(Object.keys(runs).toSorted(), commandNames.toSorted());
    for (const { words, input = "", code = 0, says } of Object.values(runs)) {
      const result = await runCli(words.split(" "), { cwd, input, node });
      assert.equal(result.code, code, `${words}: ${result.stderr}`);
      assert.match(result.stdout + result.stderr, says, words);
      // A version that lacks something says so in its own words.
      assert.doesNotMatch(result.stderr, /This is a fault of Tunesmith|Warning:/, words);
    }
  });
}
