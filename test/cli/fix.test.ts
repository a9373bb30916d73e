/** What `tunesmith fix` does to datasets, byte for byte, and what it says about it. */

import assert from "node:assert/strict";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { broken, chat, good, lines, other } from "./records.ts";
import { assertRefused, makeFolder, runCli, startCli } from "./run-cli.ts";

interface FixReport {
  readonly version: number;
  readonly dryRun: boolean;
  readonly redact: string | null;
  readonly files: readonly {
    readonly path: string;
    readonly out: string | null;
    readonly changed: boolean;
    readonly changedLines: number;
    readonly removedLines: number;
    readonly skippedLines: number;
    readonly fixed: { readonly total: number; readonly byRule: Readonly<Record<string, number>> };
    readonly redacted: {
      readonly total: number;
      readonly byEntity: Readonly<Record<string, number>>;
      readonly reportedAgain: number;
    };
    readonly removed: {
      readonly total: number;
      readonly byCause: Readonly<Record<string, number>>;
    };
    readonly recordsIn: number;
    readonly recordsOut: number;
    readonly successRate: number | null;
    readonly duplicatesRemoved: number;
    readonly piiRemoved: number;
    readonly ledger: string | null;
    readonly summary: { readonly errors: number; readonly warnings: number };
  }[];
}

const mail = "jane.doe@invented-company.net";
const private_ = chat(`Mail ${mail} about 10.20.30.40.`, `"${mail}" gets it, too.`);
const comma = good.replace(/\]\}$/, "],}");
const key = "an invented key, 32 bytes or so";

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), "latin1");

test("in place: safe fixes are made, all other bytes stay", async (context) => {
  const cwd = makeFolder(context, {
    "a.jsonl": `\ufeff${good}\r\n${comma}\r\n   \r\n${other}\n\n\r${good}`,
  });
  const { code, stdout, stderr } = await runCli(["fix", "--in-place", "a.jsonl"], { cwd });
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  assert.equal(
    readFileSync(join(cwd, "a.jsonl"), "utf8"),
    `\ufeff${good}\r\n${good}\r\n${other}\n${good}`,
  );
  assert.match(
    stdout,
    /^a\.jsonl: 4 problems fixed \(3 × blank-line, 1 × invalid-json\)\. Checked again: \d+ warnings? left\.\n$/,
  );
  assert.deepEqual(readdirSync(cwd), ["a.jsonl"]);
});

test("one fix makes room for the next", async (context) => {
  // The comma goes first: only a record can be looked into.
  const twice = `{"messages":[{"role":"user","content":"${mail}"},{"role":"assistant","content":"Sent it."},],}`;
  const cwd = makeFolder(context, { "a.jsonl": lines(twice) });
  await runCli(["fix", "--in-place", "--redact", "mask", "a.jsonl"], { cwd });
  assert.equal(
    read(cwd, "a.jsonl"),
    lines(
      '{"messages":[{"role":"user","content":"<EMAIL_ADDRESS>"},{"role":"assistant","content":"Sent it."}]}',
    ),
  );
});

test("nothing to change: the file is left alone", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, other) });
  const before = statSync(join(cwd, "a.jsonl"));
  const { code, stdout } = await runCli(["fix", "--in-place", "a.jsonl"], { cwd });
  assert.deepEqual(
    { code, stdout },
    { code: 0, stdout: "a.jsonl: nothing to change. Checked: no findings.\n" },
  );
  const { ino, mtimeMs } = statSync(join(cwd, "a.jsonl"));
  assert.deepEqual({ ino, mtimeMs }, { ino: before.ino, mtimeMs: before.mtimeMs });
  await runCli(["fix", "--out", "b.jsonl", "a.jsonl"], { cwd });
  assert.equal(read(cwd, "b.jsonl"), read(cwd, "a.jsonl"));
});

test("bytes that are not UTF-8 and lines that are too long pass through", async (context) => {
  const invalid = Buffer.from(
    lines(chat("\u00e9 caf\u00e9 ?", `to ${mail}, caf? \u00df`)),
    "latin1",
  );
  const wide = Buffer.from(chat("before 🔌 \x01", `to ${mail}, ë`).replace("\\u0001", "?"), "utf8");
  wide[wide.indexOf("?")] = 0xff;
  const long = Buffer.from(lines(chat(mail, "x".repeat(1_100_000))), "latin1");
  const config = { rules: { "oversized-line": { maxMegabytes: 1 } } };
  const cwd = makeFolder(context, {
    "a.jsonl": Buffer.concat([Buffer.from(lines(good)), invalid, long, wide]),
    "tunesmith.json": JSON.stringify(config),
  });
  const { stdout } = await runCli(["fix", "--redact", "mask", "--out", "b.jsonl", "a.jsonl"], {
    cwd,
  });
  const masked = (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString("latin1").replaceAll(mail, "<EMAIL_ADDRESS>"), "latin1");
  const expected = Buffer.concat([Buffer.from(lines(good)), masked(invalid), long, masked(wide)]);
  assert.ok(readFileSync(join(cwd, "b.jsonl")).equals(expected));
  assert.match(stdout, /1 line too long to be looked into, copied as it is\./);
});

test("--redact: the three modes, and what is named by --entity", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(private_) });
  const result = async (...words: string[]): Promise<string> => {
    const env = { TUNESMITH_PSEUDONYM_KEY: key };
    const { stdout, stderr, code } = await runCli(["fix", ...words, "-"], {
      cwd,
      env,
      input: lines(private_),
    });
    assert.equal(code, 0);
    assert.match(stderr, /^standard input: \d values? \w+ \(/);
    assert.ok(!stderr.includes(mail));
    JSON.parse(stdout);
    return stdout;
  };
  assert.equal(
    await result("--redact", "mask"),
    lines(private_).replaceAll(mail, "<EMAIL_ADDRESS>"),
  );
  assert.equal(
    await result("--redact", "mask", "--entity", "IP_ADDRESS"),
    lines(private_).replace("10.20.30.40", "<IP_ADDRESS>"),
  );
  const replaced = await result("--redact", "replace");
  assert.match(replaced, /Mail (\S+@example\.\w+) about 10\.20\.30\.40\..*\\"\1\\" gets/);
  const both = ["--entity", "IP_ADDRESS", "--entity", "EMAIL_ADDRESS"];
  const pseudonymized = await result("--redact", "pseudonymize", ...both);
  assert.ok(!pseudonymized.includes(mail) && !pseudonymized.includes("10.20.30.40"));
  assert.match(pseudonymized, /about 10\.\d+\.\d+\.\d+\./);
  assert.equal(await result("--redact", "pseudonymize", ...both), pseudonymized);
});

test("one run takes all: a second one finds nothing to redact", async (context) => {
  const config = [
    "config snmp community create invented#One7",
    "username tester password 7 0822455D0A16",
    "tacacs-server key 0 invented#Two8",
    "snmp-server community invented#Three9 RO",
  ].join("\\n");
  const record = JSON.stringify({
    messages: [
      { role: "user", content: `Check {"config": "${config}"} for ${mail}` },
      { role: "assistant", content: "All of this is invented." },
    ],
  });
  for (const mode of ["mask", "replace", "pseudonymize"]) {
    const cwd = makeFolder(context, { "a.jsonl": lines(record), "key.txt": key });
    const keyFile = mode === "pseudonymize" ? ["--key-file", "key.txt"] : [];
    const words = ["fix", "--in-place", "--redact", mode, ...keyFile, "a.jsonl"];
    const first = await runCli(words, { cwd });
    assert.match(first.stdout, /Checked again: no findings left\.\n$/);
    assert.ok(!/invented#|0822455D0A16|jane/.test(read(cwd, "a.jsonl")));
    const second = await runCli(words, { cwd });
    assert.equal(second.stdout, "a.jsonl: nothing to change. Checked: no findings.\n");
  }
});

test("a value gets the same fake in all datasets of a run", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(private_), "b.jsonl": lines(good, private_) });
  await runCli(["fix", "--redact", "replace", "--in-place", "."], { cwd });
  const [fake, ...others] =
    `${read(cwd, "a.jsonl")}${read(cwd, "b.jsonl")}`.match(/[\w.-]+@[\w.]+/g) ?? [];
  assert.ok(fake !== undefined && fake !== mail);
  assert.deepEqual(others, [fake, fake, fake]);
});

test("a key file and the variable with the same words are the same key", async (context) => {
  const cwd = makeFolder(context, { "key.txt": `${key}\r\n` });
  const words = ["fix", "--redact", "pseudonymize", "--entity", "IP_ADDRESS"];
  const input = lines(private_);
  const fromFile = await runCli([...words, "--key-file", "key.txt", "-"], { cwd, input });
  const env = { TUNESMITH_PSEUDONYM_KEY: key };
  const fromVariable = await runCli([...words, "-"], { cwd, input, env });
  assert.equal(fromFile.stdout, fromVariable.stdout);
  assert.notEqual(fromFile.stdout, input);
});

test("--redact-only leaves other faults", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(comma, "", private_) });
  await runCli(["fix", "--redact", "mask", "--redact-only", "--in-place", "a.jsonl"], { cwd });
  assert.equal(
    read(cwd, "a.jsonl"),
    lines(comma, "", private_.replaceAll(mail, "<EMAIL_ADDRESS>")),
  );
});

test("--dry-run writes nothing", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(comma, private_) });
  for (const destination of [[], ["--in-place"], ["--out", "b.jsonl"]]) {
    const words = ["fix", "--dry-run", "--redact", "mask", ...destination, "a.jsonl"];
    const { code, stdout } = await runCli(words, { cwd });
    assert.equal(code, 0);
    assert.equal(
      stdout,
      lines(
        "a.jsonl: 1 problem would be fixed (1 × invalid-json), 2 values would be masked (2 × E-mail address). A check would then say: no findings.",
        "  line 1: Remove the comma",
        "  line 2: E-mail address → <EMAIL_ADDRESS>",
        "  line 2: E-mail address → <EMAIL_ADDRESS>",
      ),
    );
  }
  assert.deepEqual(readdirSync(cwd), ["a.jsonl"]);
  assert.equal(read(cwd, "a.jsonl"), lines(comma, private_));
});

test("the report as JSON", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(comma, private_, "", "[]") });
  const words = ["fix", "--output", "json", "--redact", "mask", "--out", "b.jsonl", "a.jsonl"];
  const report = JSON.parse((await runCli(words, { cwd })).stdout) as FixReport;
  const [file] = report.files;
  assert.deepEqual(
    { ...report, files: [{ ...file, summary: file?.summary.errors }] },
    {
      version: 1,
      dryRun: false,
      redact: "mask",
      files: [
        {
          path: "a.jsonl",
          out: "b.jsonl",
          changed: true,
          changedLines: 3,
          removedLines: 1,
          skippedLines: 0,
          fixed: { total: 2, byRule: { "invalid-json": 1, "blank-line": 1 } },
          redacted: { total: 2, byEntity: { EMAIL_ADDRESS: 2 }, reportedAgain: 0 },
          removed: { total: 1, byCause: { "blank-line": 1 } },
          recordsIn: 3,
          recordsOut: 3,
          successRate: 1,
          duplicatesRemoved: 0,
          piiRemoved: 2,
          undated: 0,
          ledger: null,
          summary: 1,
        },
      ],
    },
  );
});

test("exit code 1 only for what --fail-on names and is left", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, "[]"), "b.jsonl": lines(good, broken) });
  const codeOf = async (...words: string[]): Promise<number | null> =>
    (await runCli(["fix", "--dry-run", ...words], { cwd })).code;
  assert.equal(await codeOf("a.jsonl"), 0);
  assert.equal(await codeOf("a.jsonl", "--fail-on", "error"), 1);
  assert.equal(await codeOf("b.jsonl", "--rule", "no-assistant-turn=off", "--fail-on=error"), 1);
});

test("settings of tunesmith.json count: ignored kinds stay, policies are followed", async (context) => {
  const config = {
    rules: {
      pii: { entities: { EMAIL_ADDRESS: "off" } },
      "network-identifier": { policy: { "ip-private": "mask" } },
      "blank-line": "off",
    },
  };
  const cwd = makeFolder(context, {
    "a.jsonl": lines(private_, "", good),
    "tunesmith.json": JSON.stringify(config),
  });
  await runCli(["fix", "--redact", "replace", "--in-place", "a.jsonl"], { cwd });
  assert.equal(
    read(cwd, "a.jsonl"),
    lines(private_.replace("10.20.30.40", "<IP_ADDRESS>"), "", good),
  );
});

test("links are followed, permissions stay", async (context) => {
  const cwd = makeFolder(context, { "data/a.jsonl": lines(comma) });
  const path = join(cwd, "data/a.jsonl");
  chmodSync(path, 0o640);
  symlinkSync("data/a.jsonl", join(cwd, "link.jsonl"));
  await runCli(["fix", "--in-place", "link.jsonl"], { cwd });
  assert.ok(lstatSync(join(cwd, "link.jsonl")).isSymbolicLink());
  assert.equal(readFileSync(path, "utf8"), lines(good));
  assert.equal(statSync(path).mode & 0o777, 0o640);
  await runCli(["fix", "--out", "new.jsonl", "link.jsonl"], { cwd });
  assert.equal(statSync(join(cwd, "new.jsonl")).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(join(cwd, "data")), ["a.jsonl"]);
});

test("an interrupt leaves nothing behind", async (context) => {
  const cwd = makeFolder(context, { "b.jsonl": "before\n" });
  const child = startCli(["fix", "--out", "b.jsonl", "-"], { cwd });
  // More than a pipe holds: once it is taken, the command is running.
  child.stdin?.on("error", () => undefined);
  child.stdin?.write(lines(good).repeat(40_000));
  while (readdirSync(cwd).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill("SIGINT");
  const [code] = (await once(child, "close")) as [number | null];
  assert.equal(code, 130);
  assert.deepEqual(readdirSync(cwd), ["b.jsonl"]);
  assert.equal(read(cwd, "b.jsonl"), "before\n");
});

const refusals: readonly [words: string, sentence: string][] = [
  ["fix", 'Say what to fix: name a file, a folder or a pattern, or "-" for standard input.'],
  [
    "fix a.jsonl",
    "Say where the result goes: --out FILE or --in-place. --dry-run only says what would be done.",
  ],
  [
    "fix --out b.jsonl --in-place a.jsonl",
    "--out and --in-place exclude each other: leave one of them out.",
  ],
  [
    "fix --out c.jsonl --out d.jsonl a.jsonl",
    "--out was given more than once: the result goes to one place, name one.",
  ],
  [
    "fix --out c.jsonl a.jsonl b.jsonl",
    "--out takes the result of one dataset, and these are 2: name one, or use --in-place.",
  ],
  [
    "fix --out ./a.jsonl a.jsonl",
    '"./a.jsonl" is the dataset itself: use --in-place to replace it.',
  ],
  ["fix --in-place -", "Standard input has no place: give --out FILE in place of --in-place."],
  ["fix --out empty a.jsonl", '"empty" is a folder: name a file instead.'],
  ["fix --out none/b.jsonl a.jsonl", '"none/b.jsonl" cannot be written: there is no such folder.'],
  [
    "fix --redact erase --in-place a.jsonl",
    '--redact cannot be "erase": use "mask", "replace" or "pseudonymize".',
  ],
  [
    "fix --entity IP_ADDRESS --in-place a.jsonl",
    "--entity is for redaction: add --redact with mask, replace or pseudonymize.",
  ],
  [
    "fix --redact mask --entity EMAIL_ADRESS --in-place a.jsonl",
    'There is no kind "EMAIL_ADRESS": did you mean "EMAIL_ADDRESS"?',
  ],
  [
    "fix --redact mask --entity frobnicate --in-place a.jsonl",
    'There is no kind "frobnicate": use one such as "EMAIL_ADDRESS", "PHONE_NUMBER" or "CREDIT_CARD"; the schema of tunesmith.json lists all.',
  ],
  [
    "fix --redact pseudonymize --in-place a.jsonl",
    "Pseudonyms need a key: put at least 16 random bytes into a file for --key-file, or into TUNESMITH_PSEUDONYM_KEY.",
  ],
  [
    "fix --redact pseudonymize --key-file short.txt --in-place a.jsonl",
    'The key in "short.txt" has 5 bytes, which can be guessed: take at least 16 random ones.',
  ],
  [
    "fix --redact pseudonymize --key-file none.txt --in-place a.jsonl",
    'There is no file or folder "none.txt": check the spelling and the folder you are in.',
  ],
  [
    "fix --in-place a.jsonl table.jsonl",
    '"table.jsonl" cannot be rewritten. The file looks like a table with commas between its columns: make one JSON object of each row, as "tunesmith convert" does.',
  ],
  [
    "fix --in-place a.jsonl wide.jsonl",
    '"wide.jsonl" is UTF-16, which cannot be rewritten: save it as UTF-8, or convert it first, which makes it UTF-8.',
  ],
  [
    "reveal",
    'Say what to reveal: give pseudonyms of IP addresses, MAC addresses or AS numbers, or "-" for standard input.',
  ],
];

for (const [words, sentence] of refusals) {
  test(`refused: tunesmith ${words}`, async (context) => {
    const cwd = makeFolder(context, {
      "a.jsonl": lines(comma),
      "b.jsonl": lines(good),
      "short.txt": "short\n",
      "table.jsonl": "question,answer\none,two\nthree,four\n",
      "wide.jsonl": Buffer.from(`\ufeff${lines(good)}`, "utf16le"),
      "empty/notes.txt": "",
    });
    assertRefused(await runCli(words.split(" "), { cwd }), sentence);
    assert.equal(read(cwd, "a.jsonl"), lines(comma));
  });
}

test("refused: places that may not be written", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(comma), "folder/a.jsonl": lines(comma) });
  chmodSync(cwd, 0o777);
  chmodSync(join(cwd, "a.jsonl"), 0o444);
  chmodSync(join(cwd, "folder"), 0o555);
  chmodSync(join(cwd, "folder/a.jsonl"), 0o666);
  // Root may write everything: as anyone else, then.
  const user = process.getuid?.() === 0 ? { uid: 65534 } : {};
  for (const name of ["a.jsonl", "folder/a.jsonl"]) {
    assertRefused(
      await runCli(["fix", "--in-place", name], { cwd, ...user }),
      `"${name}" may not be written: change the permissions of the file and its folder, or name another one.`,
    );
  }
  chmodSync(join(cwd, "folder"), 0o755);
});

test("a dataset that another program changes meanwhile is left as it is", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(comma).repeat(200_000) });
  const child = startCli(["fix", "--in-place", "a.jsonl"], { cwd });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  while (readdirSync(cwd).length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  writeFileSync(join(cwd, "a.jsonl"), lines(good), { flag: "a" });
  const [code] = (await once(child, "close")) as [number | null];
  assert.equal(code, 2);
  assert.equal(
    stderr,
    '"a.jsonl" was changed meanwhile by another program and was left as it is: run this again.\n',
  );
  assert.ok(read(cwd, "a.jsonl").startsWith(comma));
  assert.deepEqual(readdirSync(cwd), ["a.jsonl"]);
});

test("reveal turns pseudonyms back with the key they were made with", async (context) => {
  const cwd = makeFolder(context, {});
  const env = { TUNESMITH_PSEUDONYM_KEY: key };
  const originals = "10.20.30.40 192.168.7.0/24 fd00:1:2::5 00:11:22:33:44:55 AS64999";
  const record = chat(originals, "These are invented.");
  const entities = ["IP_ADDRESS", "MAC_ADDRESS", "AS_NUMBER"].flatMap((id) => ["--entity", id]);
  const words = ["fix", "--redact", "pseudonymize", ...entities, "-"];
  const { stdout } = await runCli(words, { cwd, env, input: lines(record) });
  const { messages } = JSON.parse(stdout) as { messages: { content: string }[] };
  const pseudonyms = messages[0]?.content.split(" ") ?? [];
  assert.notDeepEqual(pseudonyms, originals.split(" "));
  const revealed = await runCli(["reveal", ...pseudonyms], { cwd, env });
  const expected = originals.split(" ").map((one, at) => `${pseudonyms[at] ?? ""}\t${one}\n`);
  assert.deepEqual(revealed, { code: 0, stdout: expected.join(""), stderr: "" });
  const input = `${pseudonyms.join("\n\n")}\n`;
  assert.deepEqual(await runCli(["reveal", "-"], { cwd, env, input }), revealed);
  const name = await runCli(["reveal", "core-sw1.example", pseudonyms[0] ?? ""], { cwd, env });
  assert.deepEqual(name, {
    code: 1,
    stdout: expected[0],
    stderr:
      "1 value cannot be turned back: only IP addresses, MAC addresses and AS numbers can, each given alone.\n",
  });
  assertRefused(
    await runCli(["reveal", "10.0.0.1"], { cwd }),
    "Pseudonyms need a key: put at least 16 random bytes into a file for --key-file, or into TUNESMITH_PSEUDONYM_KEY.",
  );
});
