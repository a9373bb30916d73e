/** Splits are compared: by their names, by settings, by `--against`. */

import assert from "node:assert/strict";
import { chmodSync, linkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { gzipSync } from "node:zlib";

import { chat, good, lines, other } from "./records.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly ruleId: string;
      readonly messageId: string;
      readonly line: number;
      readonly related?: readonly { readonly path: string; readonly line: number }[];
    }[];
    readonly summary: { readonly errors: number };
  }[];
}

/** "FILE:LINE MESSAGE -> FILE:LINE" of all findings; of other rules their id stands for the message. */
async function leaks(words: readonly string[], cwd: string, input = ""): Promise<string[]> {
  const result = await runCli(["check", "--output", "json", ...words], { cwd, input });
  assert.equal(result.stderr, "");
  const { files } = JSON.parse(result.stdout) as JsonReport;
  return files.flatMap(({ path, findings }) =>
    findings.map(({ ruleId, messageId, line, related: [first] = [] }) =>
      ruleId === "split-leakage" && first
        ? `${path}:${line} ${messageId} -> ${first.path}:${first.line}`
        : `${path}:${line} ${ruleId}`,
    ),
  );
}

const third = chat("Which command shows the log?", "show logging");
const train = lines(good, other);
const valid = lines(third, good);
const inTrain = "train.jsonl:1 exact -> valid.jsonl:2";
const inValid = "valid.jsonl:2 exact -> train.jsonl:1";

suite("by name", () => {
  test("both are checked: findings in both", async (context) => {
    const cwd = makeFolder(context, { "train.jsonl": train, "valid.jsonl": valid });
    assert.deepEqual(await leaks(["."], cwd), [inTrain, inValid]);
    assert.deepEqual(await leaks(["./valid.jsonl", "train.jsonl"], cwd), [
      "./valid.jsonl:2 exact -> train.jsonl:1",
      "train.jsonl:1 exact -> ./valid.jsonl:2",
    ]);
  });

  test("one is checked: the other one is read and not reported", async (context) => {
    const cwd = makeFolder(context, { "train.jsonl": train, "valid.jsonl": `${valid}{broken\n` });
    assert.deepEqual(await leaks(["train.jsonl"], cwd), [inTrain]);
    const pretty = await runCli(["check", "train.jsonl"], { cwd });
    assert.equal(pretty.code, 1);
    assert.match(pretty.stdout, /1:1 {2}error {2}The same example is in valid\.jsonl, line 2\./);
    assert.doesNotMatch(pretty.stdout, /2 files/);
  });

  test("packed ones, unpacked", async (context) => {
    const packed = gzipSync(valid);
    const cwd = makeFolder(context, { "train.jsonl": train, "valid.jsonl.gz": packed });
    const found = "train.jsonl:1 exact -> valid.jsonl.gz:2";
    assert.deepEqual(await leaks(["."], cwd), [found, "valid.jsonl.gz:2 exact -> train.jsonl:1"]);
    assert.deepEqual(await leaks(["train.jsonl"], cwd), [found]);
    writeFileSync(join(cwd, "other.gz"), packed);
    const against = ["train.jsonl", "--against", "other.gz"];
    assert.deepEqual(await leaks(against, cwd), [
      "train.jsonl:1 exact -> other.gz:2",
      "other.gz:2 exact -> train.jsonl:1",
    ]);
    writeFileSync(join(cwd, "other.gz"), packed.subarray(0, 20));
    const cut = await runCli(["check", ...against], { cwd });
    assert.equal(cut.code, 2);
    assert.match(cut.stderr, /^"other\.gz" ends before its content does/);
  });

  test("in folders beside each other", async (context) => {
    const cwd = makeFolder(context, {
      "train/vpn.jsonl": train,
      "validation/vpn.jsonl": valid,
      "validation/lan.jsonl": train,
    });
    assert.deepEqual(await leaks(["train/vpn.jsonl"], cwd), [
      "train/vpn.jsonl:1 exact -> validation/vpn.jsonl:2",
    ]);
    assert.deepEqual(await leaks(["vpn.jsonl"], join(cwd, "train")), [
      `vpn.jsonl:1 exact -> ${join("..", "validation", "vpn.jsonl")}:2`,
    ]);
  });

  test("what cannot be read, is a folder, no JSON Lines or the dataset itself is no split", async (context) => {
    const cwd = makeFolder(context, {
      "train.jsonl": train,
      "valid.jsonl/a.jsonl": valid,
      "test.jsonl": "name,mail\nnoc,7\n",
      "eval.jsonl": "",
    });
    symlinkSync("nowhere.jsonl", join(cwd, "holdout.jsonl"));
    symlinkSync("train.jsonl", join(cwd, "validation.jsonl"));
    assert.deepEqual(await leaks(["train.jsonl"], cwd), []);
  });

  test("with the rule off, the other file is not even read", async (context) => {
    const cwd = makeFolder(context, { "train.jsonl": train, "valid.jsonl": valid });
    const off = ["--rule", "split-leakage=off"];
    assert.deepEqual(await leaks([".", ...off], cwd), []);
    assert.deepEqual(await leaks(["train.jsonl", "--against", "valid.jsonl", ...off], cwd), []);
  });

  test("many threads, UTF-16, settings that differ", async (context) => {
    const many = Array.from({ length: 12_000 }, (_, index) =>
      chat(`Question ${index}`, `Answer ${index} ${"x".repeat(700)}`),
    );
    const cwd = makeFolder(context, {
      "a/train.jsonl": lines(...many),
      "a/valid.jsonl": Buffer.from(`\ufeff${lines(third, many[11_990] ?? "")}`, "utf16le"),
      "tunesmith.json": JSON.stringify({
        rules: { "invalid-utf8": "off" },
        overrides: [{ files: ["a/valid.jsonl"], rules: { "near-duplicate": { threshold: 0.95 } } }],
      }),
    });
    const expected = [
      "a/train.jsonl:11991 exact -> a/valid.jsonl:2",
      "a/valid.jsonl:2 exact -> a/train.jsonl:11991",
    ];
    assert.deepEqual(await leaks(["a", "--jobs", "3"], cwd), expected);
    assert.deepEqual(await leaks(["a", "--jobs", "1"], cwd), expected);
  });
});

suite("by settings", () => {
  const files = { "one.jsonl": train, "two.jsonl": valid, "sub/three.jsonl": valid };
  const against = (...names: readonly string[]): string =>
    JSON.stringify({ rules: { "split-leakage": { against: names } } });

  test("the files that are named, and not those that names tell", async (context) => {
    const cwd = makeFolder(context, {
      ...files,
      "train.jsonl": train,
      "valid.jsonl": valid,
      "tunesmith.json": against("two.jsonl", "sub/three.jsonl"),
    });
    assert.deepEqual(await leaks(["one.jsonl"], cwd), [
      "one.jsonl:1 exact -> two.jsonl:2",
      "one.jsonl:1 exact -> sub/three.jsonl:2",
    ]);
    assert.deepEqual(await leaks(["two.jsonl"], cwd), [
      "two.jsonl:1 exact -> sub/three.jsonl:1",
      "two.jsonl:2 exact -> sub/three.jsonl:2",
    ]);
  });

  test("one that cannot be compared is refused", async (context) => {
    const cwd = makeFolder(context, { ...files, "tunesmith.json": against("missing.jsonl") });
    assertRefused(
      await runCli(["check", "one.jsonl"], { cwd }),
      'There is no file or folder "missing.jsonl": check the spelling and the folder you are in.',
    );
    writeFileSync(join(cwd, "tunesmith.json"), against("link.jsonl"));
    linkSync(join(cwd, "one.jsonl"), join(cwd, "link.jsonl"));
    assertRefused(
      await runCli(["check", "one.jsonl"], { cwd }),
      '"link.jsonl" is the dataset itself, which cannot be its own other split: name another file.',
    );
  });
});

suite("--against", () => {
  test("of the other file only leaks are reported", async (context) => {
    const cwd = makeFolder(context, {
      "a.jsonl": lines(good, other, "{broken"),
      "b.jsonl": lines(third, good, "{broken", third),
      "c.jsonl": lines(other),
    });
    assert.deepEqual(
      await leaks(["a.jsonl", "--against", "b.jsonl", "--against", "c.jsonl"], cwd),
      [
        "a.jsonl:1 exact -> b.jsonl:2",
        "a.jsonl:2 exact -> c.jsonl:1",
        "a.jsonl:3 invalid-json",
        "b.jsonl:2 exact -> a.jsonl:1",
        "c.jsonl:1 exact -> a.jsonl:2",
      ],
    );
    assert.deepEqual(await leaks(["-", "--against", "b.jsonl"], cwd, lines(good)), [
      "-:1 exact -> b.jsonl:2",
      "b.jsonl:2 exact -> -:1",
    ]);
  });

  test("a file that is checked as well is reported whole, and once", async (context) => {
    const cwd = makeFolder(context, { "a.jsonl": lines(good), "b.jsonl": lines(good, "{broken") });
    assert.deepEqual(await leaks(["a.jsonl", "b.jsonl", "--against", "./b.jsonl"], cwd), [
      "a.jsonl:1 exact -> b.jsonl:1",
      "b.jsonl:2 invalid-json",
    ]);
  });

  test("a baseline covers leaks, and keeps what it knows of the other file", async (context) => {
    const cwd = makeFolder(context, {
      "train.jsonl": train,
      "other.jsonl": lines(good, "{broken"),
    });
    const baseline = ["--baseline", "known.json"];
    await leaks(["other.jsonl", ...baseline, "--update-baseline"], cwd);
    const words = ["train.jsonl", "--against", "other.jsonl", ...baseline];
    assert.equal((await leaks(words, cwd)).length, 2);
    assert.deepEqual(await leaks([...words, "--update-baseline"], cwd), []);
    assert.deepEqual(await leaks(words, cwd), []);
    assert.deepEqual(await leaks(["other.jsonl", ...baseline], cwd), []);
  });

  const refused: Readonly<Record<string, readonly [file: string, message: string]>> = {
    missing: [
      "missing.jsonl",
      'There is no file or folder "missing.jsonl": check the spelling and the folder you are in.',
    ],
    folder: ["sub", '"sub" is a folder, and the other split is a file: name the file in it.'],
    "the same file": [
      "sub/../a.jsonl",
      '"sub/../a.jsonl" is the dataset itself, which cannot be its own other split: name another file.',
    ],
    "the same file through a link": [
      "link.jsonl",
      '"link.jsonl" is the dataset itself, which cannot be its own other split: name another file.',
    ],
    "no JSON Lines": [
      "table.csv",
      '"table.csv" cannot be compared with other splits. The file looks like a table with commas between its columns: make one JSON object of each row, as "tunesmith convert" does.',
    ],
    "standard input": ["-", "Standard input cannot be the other split: name a file."],
  };
  for (const [name, [file, message]] of Object.entries(refused)) {
    test(`refused: ${name}`, async (context) => {
      const cwd = makeFolder(context, {
        "a.jsonl": train,
        "sub/b.jsonl": valid,
        "table.csv": "name,mail\nnoc,7\nops,8\n",
      });
      symlinkSync("a.jsonl", join(cwd, "link.jsonl"));
      assertRefused(await runCli(["check", "a.jsonl", "--against", file], { cwd }), message);
    });
  }

  const isRoot = process.getuid?.() === 0;
  test("refused: unreadable", { skip: process.platform === "win32" }, async (context) => {
    const cwd = makeFolder(context, { "a.jsonl": train, "b.jsonl": valid });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, "b.jsonl"), 0);
    assertRefused(
      await runCli(["check", "a.jsonl", "--against", "b.jsonl"], {
        cwd,
        ...(isRoot && { uid: 65_534 }),
      }),
      '"b.jsonl" may not be read: change its permissions, or run as a user who may read it.',
    );
  });
});
