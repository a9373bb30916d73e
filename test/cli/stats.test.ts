/** `tunesmith stats`: the numbers, where they come from, and what is said where there are none. */

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { broken, chat, lines } from "./records.ts";
import { assertRefused, makeFolder, runCli, type CliResult } from "./run-cli.ts";

interface JsonStats {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly formatId: string | null;
    readonly bytes: number;
    readonly records: number;
    readonly unreadableLines: number;
    readonly turns: number;
    readonly characters: number;
    readonly roles: Readonly<Record<string, number>>;
    readonly tokens: {
      readonly tokenizer: string;
      readonly total: number;
      readonly trained: number;
      readonly byRole: Readonly<Record<string, number>>;
      readonly perRecord?: Readonly<Record<string, number>>;
    };
    readonly turnsPerRecord?: Readonly<Record<string, number>>;
    readonly labels?: readonly { readonly label: string; readonly records: number }[];
  }[];
}

function parsed(result: CliResult): JsonStats {
  assert.deepEqual([result.code, result.stderr], [0, ""]);
  return JSON.parse(result.stdout) as JsonStats;
}

const states = lines(
  chat("Is the link up? LINK-3-UPDOWN: down", "down"),
  chat("Is the link up? LINK-3-UPDOWN: up", "up"),
  broken,
  "",
  chat("Is the link up? Interface is administratively down", "down"),
  chat("Is the link up? Line protocol changed to up", "up"),
  chat("Is the link up? Keepalives are missed", "down"),
);

test("records, turns, roles, tokens and labels are counted", async (t) => {
  const cwd = makeFolder(t, { "links.jsonl": states });
  const { version, files } = parsed(await runCli(["stats", "--output", "json", "."], { cwd }));
  assert.equal(version, 1);
  const [file] = files;
  assert.ok(file);
  assert.deepEqual([file.path, file.formatId], ["links.jsonl", "openai-chat"]);
  assert.deepEqual([file.records, file.unreadableLines, file.turns], [5, 1, 10]);
  assert.deepEqual(file.roles, { user: 5, assistant: 5 });
  assert.equal(file.bytes, Buffer.byteLength(states));
  assert.deepEqual(file.labels, [
    { label: "down", records: 3 },
    { label: "up", records: 2 },
  ]);
  assert.deepEqual(file.turnsPerRecord, { min: 2, median: 2, p90: 2, p99: 2, max: 2 });
  const { tokens } = file;
  assert.equal(tokens.tokenizer, "o200k_base");
  // Each answer is one token; a message has three more and its role, a record three.
  assert.equal(tokens.trained, 5);
  assert.equal(tokens.byRole["assistant"], 25);
  assert.equal(tokens.total, 25 + (tokens.byRole["user"] ?? 0) + 15);
});

test("people get a table", async (t) => {
  const cwd = makeFolder(t, { "links.jsonl": states });
  const { code, stdout, stderr } = await runCli(["stats", "links.jsonl"], { cwd });
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /^links\.jsonl · OpenAI chat · 5 records\n/);
  assert.match(stdout, /^ {2}unreadable lines +1$/m);
  assert.match(stdout, /^ {2}turns +10 \(user 5, assistant 5\)$/m);
  assert.match(stdout, /^ {2}tokens \(o200k_base\) +\d+ \(user \d+, assistant 25\)$/m);
  assert.match(stdout, /^ {2}answers +3 × down \(60 %\)\n +2 × up \(40 %\)$/m);
});

test("standard input, packed files and tables are counted as well", async (t) => {
  const table = "prompt,completion\nIs the link up?,It is down.\nIs BGP up?,It is established.\n";
  const cwd = makeFolder(t, { "packed.jsonl.gz": gzipSync(states), "table.csv": table });
  const words = ["stats", "--output", "json", "packed.jsonl.gz", "table.csv", "-"];
  const { files } = parsed(await runCli(words, { cwd, input: states }));
  const numbers = files.map(({ path, records, tokens }) => [path, records, tokens.trained]);
  assert.deepEqual(numbers, [
    ["packed.jsonl.gz", 5, 5],
    ["table.csv", 2, 8],
    ["-", 5, 5],
  ]);
});

test("another encoding counts, by its name or its file", async (t) => {
  const vocabulary = { down: 0, up: 1, "[UNK]": 2 };
  const model = { type: "WordLevel", vocab: vocabulary, unk_token: "[UNK]" };
  const cwd = makeFolder(t, { "links.jsonl": states });
  mkdirSync(join(cwd, "model"));
  const tokenizer = {
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: { type: "Whitespace" },
    post_processor: null,
    decoder: null,
    model,
  };
  writeFileSync(join(cwd, "model", "tokenizer.json"), JSON.stringify(tokenizer));
  const encodings = ["cl100k_base", "estimate-claude", "model/tokenizer.json"];
  for (const encoding of encodings) {
    const words = ["stats", "--output", "json", "--encoding", encoding, "links.jsonl"];
    const [file] = parsed(await runCli(words, { cwd })).files;
    assert.equal(file?.tokens.tokenizer, encoding.replace("model/", ""));
    assert.equal(file.tokens.trained, 5);
  }
});

test("a dataset of no known format has records and no turns", async (t) => {
  const cwd = makeFolder(t, { "other.jsonl": lines('{"a":1}', '{"a":2}') });
  const [file] = parsed(await runCli(["stats", "--output", "json", "other.jsonl"], { cwd })).files;
  assert.deepEqual([file?.formatId, file?.records, file?.turns], [null, 2, 0]);
  assert.equal(file?.tokens.total, 0);
  const { stdout } = await runCli(["stats", "other.jsonl"], { cwd });
  assert.match(stdout, /^other\.jsonl · no known format · 2 records\n/);
});

test("what cannot be counted is refused in a sentence", async (t) => {
  const cwd = makeFolder(t, { "links.jsonl": states, "tokenizer.json": "{}" });
  const refused = async (words: readonly string[], sentence: string): Promise<void> => {
    assertRefused(await runCli(["stats", ...words], { cwd }), sentence);
  };
  await refused(
    [],
    'Say what to count: name a file, a folder or a pattern, or "-" for standard input.',
  );
  await refused(
    ["missing.jsonl"],
    'There is no file or folder "missing.jsonl": check the spelling and the folder you are in.',
  );
  await refused(
    ["--encoding", "gpt-5", "links.jsonl"],
    '"gpt-5" is neither an encoding of Tunesmith nor a file: use "o200k_base", "cl100k_base", "estimate-claude", "estimate-nova", "estimate-titan", "estimate-cohere", "estimate-gemini", "estimate-llama-3", "estimate-mistral", "estimate-qwen" or the path of a tokenizer.json.',
  );
  await refused(
    ["--encoding", "tokenizer.json", "links.jsonl"],
    '"tokenizer.json" is no tokenizer that can be used: give a tokenizer.json as Hugging Face\'s models have it.',
  );
});

test("task types and sources are those of the provenance beside the dataset", async (t) => {
  const cwd = makeFolder(t, {
    "tickets.csv":
      "problem,resolution\nThe link is down.,Replace the transceiver and look at CRC errors.\n",
    "router.log":
      "<189>Mar  2 06:40:58 edge1 7: %LINK-9-INVENTED: something that no mapping knows\n",
  });
  const create = async (kind: string, file: string): Promise<void> => {
    const words = ["create", "--kind", kind, file, "--out", "all.jsonl", "--append"];
    assert.equal((await runCli([...words, "--keep", "empty"], { cwd })).code, 0);
  };
  await create("ticket", "tickets.csv");
  await create("log", "router.log");
  const pretty = await runCli(["stats", "all.jsonl"], { cwd });
  assert.match(pretty.stdout, /^ {2}task types +troubleshooting 1, log_analysis 1$/m);
  assert.match(pretty.stdout, /^ {2}sources +tickets\.csv 1, router\.log 1$/m);
  assert.match(pretty.stdout, /^ {2}without action +1, the first in line 2$/m);
  const { files } = parsed(await runCli(["stats", "--output", "json", "all.jsonl"], { cwd }));
  const [file] = files as unknown as readonly [Readonly<Record<string, unknown>>];
  assert.deepEqual(file["sources"], [
    { path: "tickets.csv", records: 1 },
    { path: "router.log", records: 1 },
  ]);
  assert.deepEqual(file["missing"], [
    { part: "classification", records: 1, lines: [2] },
    { part: "action", records: 1, lines: [2] },
  ]);
  assert.equal(file["untold"], 0);
});

test("where the greatest are is told, by line", async (t) => {
  const long = "The line protocol is down, since the far end does not answer.";
  const data = lines(
    chat("Up?", "up"),
    chat("Is BGP up?", long),
    chat("Is the OSPF adjacency up?", "up"),
  );
  const cwd = makeFolder(t, { "links.jsonl": data });
  const { stdout } = await runCli(["stats", "links.jsonl"], { cwd });
  assert.match(stdout, /^ {2}characters per question +.* max 25 \(line 3\)$/m);
  assert.match(stdout, /^ {2}characters per answer +.* \(line 2\)$/m);
  assert.doesNotMatch(stdout, /task types/);
});
