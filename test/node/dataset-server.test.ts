import assert from "node:assert/strict";
import { mkdirSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import { applyEdits } from "../../src/core/fix.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import type { WorkerRequests } from "../../src/protocol/worker-protocol.ts";
import { Client } from "./dataset-client.ts";
import { chat, placesOf, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();
const settings = resolveSettings();
const uri = "file:///data.jsonl";
const one = chat("Which port does BGP use?", "TCP 179.");
const two = chat("Which port does SSH use?", "TCP 22.");

async function opened(text: string): Promise<Client> {
  const client = new Client();
  await client.ask("openText", { version: 1, text, settings });
  return client;
}

suite("a text", () => {
  test("is checked, and its state told", async () => {
    const client = new Client();
    const text = `${one}\n{}x\n${two}\n${one}\n`;
    assert.deepEqual(await client.ask("openText", { version: 3, text, settings }), {
      dataset: uri,
      version: 3,
      formatId: "openai-chat",
      formatLabel: "OpenAI chat",
      lines: 4,
      checkedLines: 4,
      records: 3,
      isCompared: true,
      summary: {
        ...{ errors: 1, warnings: 2, infos: 0, hints: 0 },
        byRule: { "invalid-json": 1, "exact-duplicate": 2 },
      },
      unreadSplits: [],
      targets: [],
    });
  });

  test("follows changes and their versions", async () => {
    const client = await opened(`${one}\n{}x\n${two}`);
    const range = { startLine: 1, startColumn: 0, endLine: 1, endColumn: 3 };
    const changes = [
      { ...range, text: one },
      { ...range, startLine: 0, endLine: 1, endColumn: 0, text: "" },
    ];
    const state = await client.ask("change", { version: 2, changes });
    assert.equal(state.version, 2);
    assert.equal(state.lines, 2);
    assert.equal(state.checkedLines, 2);
    assert.deepEqual(state.summary.byRule, {});
    const slice = await client.ask("slice", { limit: 10 });
    assert.deepEqual(slice, { version: 2, findings: [], omitted: 0 });
  });

  test("a big one tells its progress, and answers questions meanwhile", async () => {
    const client = new Client();
    const text = Array.from({ length: 60_000 }, (_, id) => chat(`Question ${id}?`, `${id}.`));
    const opening = client.ask("openText", { version: 1, text: text.join("\n"), settings });
    const { version } = await client.ask("slice", { limit: 10 });
    assert.equal(version, 1);
    const state = await opening;
    assert.equal(state.checkedLines, 60_000);
    assert.ok(client.progress.length > 0);
    const checked = client.progress.map(({ checkedLines }) => checkedLines);
    assert.deepEqual(
      checked,
      checked.toSorted((a, b) => a - b),
    );
    for (const { lines, checkedLines } of client.progress) assert.ok(checkedLines < lines);
  });

  test("changed while it is checked, it is checked as it is then", async () => {
    const client = new Client();
    const lines = Array.from({ length: 30_000 }, (_, id) => chat(`Question ${id}?`, `${id}.`));
    const text = lines.join("\n");
    const opening = client.ask("openText", { version: 1, text, settings });
    const start = { startColumn: 0, endColumn: 0 };
    const changes = [{ startLine: 29_000, endLine: 29_000, ...start, text: "{}x\n" }];
    const changed = await client.ask("change", { version: 2, changes });
    assert.equal(changed.checkedLines, 30_001);
    assert.deepEqual(changed.summary.byRule, { "invalid-json": 1 });
    assert.deepEqual(await opening, changed);
  });

  test("cancelled, it stays where it is", async () => {
    const client = new Client();
    const text = `${one}\n`.repeat(50_000);
    const opening = client.ask("openText", { version: 1, text, settings });
    assert.equal(await client.ask("cancel", {}), null);
    const { checkedLines, lines, isCompared } = await opening;
    assert.equal(lines, 50_000);
    assert.ok(checkedLines < lines);
    assert.equal(isCompared, false);
  });

  test("closed, it is not there any more", async () => {
    const client = new Client();
    const opening = client.ask("openText", {
      version: 1,
      text: `${one}\n`.repeat(50_000),
      settings,
    });
    assert.equal(await client.ask("close", {}), null);
    await opening;
    const failure = { message: "The dataset is not open." };
    assert.deepEqual(await client.failure("slice", { limit: 1 }), failure);
    assert.deepEqual(await client.failure("change", { version: 2, changes: [] }), failure);
    assert.equal(await client.ask("close", {}), null, "closing twice does no harm");
    assert.equal(await client.ask("cancel", {}), null);
  });

  test("opened again, the later one counts", async () => {
    const client = new Client();
    const first = client.ask("openText", { version: 1, text: `{}x\n`.repeat(50_000), settings });
    const second = client.ask("openText", { version: 2, text: one, settings });
    await Promise.all([first, second]);
    const { version, findings } = await client.ask("slice", { limit: 10 });
    assert.equal(version, 2);
    assert.deepEqual(findings, []);
  });

  test("several are apart", async () => {
    const client = await opened(one);
    await client.ask("openText", { version: 7, text: "{}x", settings }, "file:///other.jsonl");
    assert.equal((await client.ask("slice", { limit: 9 })).findings.length, 0);
    assert.equal((await client.ask("slice", { limit: 9 }, "file:///other.jsonl")).version, 7);
  });

  test("what only its bytes on disk tell is told", async () => {
    const file = path.join(folder, "disk.jsonl");
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${one}\n{"prompt":"`),
      Buffer.of(0xff),
      Buffer.from(`","completion":"b"}\n`),
    ]);
    writeFileSync(file, bytes);
    const client = new Client();
    const text = bytes.toString().slice(1);
    await client.ask("openText", { version: 1, text, path: file, settings });
    const { findings } = await client.ask("slice", { limit: 9 });
    const found = placesOf(findings).filter((place) => /mark|utf8/.test(place));
    assert.deepEqual(found.sort(), ["byte-order-mark 1", "invalid-utf8 2"]);
    await client.ask("openText", { version: 1, text, path: `${file}.gone`, settings });
  });
});

suite("questions", () => {
  const text = [one, "{}x", one, "", chat("", "b"), two, "[]", one].join("\n");

  test("the slice: visible lines first, then the worst", async () => {
    const client = await opened(text);
    const all = await client.ask("slice", { limit: 100 });
    assert.equal(all.omitted, 0);
    const slice = await client.ask("slice", { limit: 2, visible: { firstLine: 2, lastLine: 3 } });
    assert.deepEqual(placesOf(slice.findings), ["exact-duplicate 3", "blank-line 4"]);
    assert.equal(slice.omitted, all.findings.length - 2);
    const worst = await client.ask("slice", { limit: 3 });
    assert.deepEqual(placesOf(worst.findings), [
      "invalid-json 2",
      "empty-content 5",
      "not-an-object 7",
    ]);
  });

  test("groups and their pages", async () => {
    const client = await opened(text);
    const groups = await client.ask("groups", {});
    assert.deepEqual(
      groups.map(({ severity, ruleId, count }) => `${severity} ${ruleId} ${count}`),
      [
        "error empty-content 1",
        "error invalid-json 1",
        "error not-an-object 1",
        "warning exact-duplicate 3",
        "warning blank-line 1",
      ],
    );
    const group = { severity: "warning", ruleId: "exact-duplicate" } as const;
    const page = await client.ask("page", { ...group, offset: 1, limit: 5 });
    assert.deepEqual(placesOf(page), ["exact-duplicate 3", "exact-duplicate 8"]);
  });

  test("the next error, around the end", async () => {
    const client = await opened(text);
    const lines: (number | undefined)[] = [];
    for (let line = 0; lines.length < 4; line = lines.at(-1) ?? 0) {
      lines.push((await client.ask("nextBlocking", { line, direction: "next" }))?.line);
    }
    assert.deepEqual(lines, [1, 4, 6, 1]);
    const previous = await client.ask("nextBlocking", { line: 1, direction: "previous" });
    assert.equal(previous?.line, 6);
    const clean = await opened(one);
    assert.equal(await clean.ask("nextBlocking", { line: 0, direction: "next" }), null);
  });

  test("a record, for the hover card", async () => {
    const client = await opened(text);
    const record = await client.ask("record", { line: 5 });
    assert.deepEqual(record, {
      number: 4,
      line: 5,
      formatLabel: "OpenAI chat",
      turns: [
        { role: "user", characters: 24 },
        { role: "assistant", characters: 7 },
      ],
      characters: 31,
      findings: [],
    });
    assert.equal((await client.ask("record", { line: 1 }))?.findings.length, 1);
    assert.equal(await client.ask("record", { line: 99 }), null);
  });

  test("the outline", async () => {
    const client = await opened(text);
    const outline = await client.ask("outline", { maxRecords: 3 });
    assert.deepEqual(
      outline.records.map(({ line, label }) => [line, label]),
      [
        [0, "Record 1"],
        [2, "Record 2"],
        [4, "Record 3"],
      ],
    );
    assert.equal(outline.omitted, 2);
  });

  test("findings on lines", async () => {
    const client = await opened(text);
    const answer = await client.ask("findingsOnLines", { firstLine: 3, lastLine: 4 });
    assert.deepEqual(placesOf(answer.findings), ["blank-line 4", "empty-content 5"]);
    assert.equal(answer.version, 1);
  });

  test("which lines repeat an earlier one", async () => {
    const client = await opened([one, two, ` ${one}`, `{"id":1,${one.slice(1)}`, two].join("\n"));
    const { lines } = await client.ask("repeatedLines", {});
    assert.deepEqual(lines, [2, 3, 4]);
  });
});

suite("tokens", () => {
  const targets = ["", "openai-gpt-4.1", "bedrock-nova-micro"];

  test("of a text, by platform and version", async () => {
    const client = await opened(`${one}\n{}x\n${two}`);
    const { version, tokens } = await client.ask("datasetTokens", { targets });
    assert.equal(version, 1);
    assert.deepEqual(Object.keys(tokens), targets);
    assert.equal(tokens[""]?.examples, 2);
    assert.equal(tokens[""].unreadable, 1);
    assert.equal(tokens["bedrock-nova-micro"]?.tokenizer, "estimate for Amazon Nova");
    const edit = { startLine: 0, startColumn: 0, endLine: 1, endColumn: 0, text: "" };
    await client.ask("change", { version: 2, changes: [edit] });
    const after = await client.ask("datasetTokens", { targets: [""] });
    assert.equal(after.version, 2);
    assert.equal(after.tokens[""]?.examples, 1);
    assert.equal(await client.ask("endDatasetTokens", {}), null);
  });

  test("of a file, as of its text", async () => {
    const text = `${one}\n{}x\n${two}`;
    const file = path.join(folder, "tokens.jsonl");
    writeFileSync(file, text);
    const client = new Client();
    await client.ask("openFile", { path: file, settings });
    const { tokens } = await client.ask("datasetTokens", { targets });
    const ofText = await (await opened(text)).ask("datasetTokens", { targets });
    assert.deepEqual(tokens, ofText.tokens);
  });

  test("asked for anew or ended, a count fails as cancelled", async () => {
    const client = await opened(
      Array.from({ length: 10_000 }, (_, id) => one.replace("port", `port ${id}`)).join("\n"),
    );
    const first = client.failure("datasetTokens", { targets });
    const second = client.failure("datasetTokens", { targets });
    assert.equal((await first).code, "cancelled");
    await client.ask("endDatasetTokens", {});
    assert.equal((await second).code, "cancelled");
  });
});

suite("groups of records", () => {
  const lines = [chat("Which port?", "One."), two, chat("Which port?", "Two."), two];
  const exact = { kind: "exact", kept: 1, members: [{ line: 3, similarity: 1 }] } as const;
  const groups = {
    duplicates: [exact],
    conflicts: [{ isTicketBlind: false, turn: 1, answers: [[0], [2]] }],
  };

  test("of a text, with excerpts and texts of their records", async () => {
    const client = await opened(lines.join("\n"));
    assert.deepEqual(await client.ask("recordGroups", {}), { version: 1, groups });
    const wanted = { lines: [2, 1, 99] };
    const { excerpts } = await client.ask("excerpts", wanted);
    assert.deepEqual(excerpts, ["Which port?", "Which port does SSH use?", ""]);
    const answers = await client.ask("excerpts", { lines: [2, 1], turn: 1 });
    assert.deepEqual(answers.excerpts, ["Two.", "TCP 22."]);
    const { text } = await client.ask("readableRecord", { line: 2 });
    assert.equal(text, "# user\n\nWhich port?\n\n# assistant\n\nTwo.\n");
    const { message } = await client.failure("readableRecord", { line: 99 });
    assert.match(message, /^Line 100 cannot be read again/);
  });

  test("around the record that a person or a rule keeps", async () => {
    const client = await opened([...lines, ` ${two}`].join("\n"));
    const { groups: found } = await client.ask("recordGroups", {});
    const ask = async (keep: WorkerRequests["removals"]["params"]["keep"]) => {
      const answer = await client.ask("removals", {
        ...{ version: 1, groups: found.duplicates, keep },
      });
      return answer.groups.map(({ kept, members }) => [kept, ...members.map(({ line }) => line)]);
    };
    assert.deepEqual(await ask({ line: 3 }), [[3, 1, 4]]);
    assert.deepEqual(await ask({ type: "longest" }), [[4, 1, 3]]);
  });

  test("of a version that is past are not decided about", async () => {
    const client = await opened(lines.join("\n"));
    const { version, groups: found } = await client.ask("recordGroups", {});
    const start = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };
    await client.ask("change", { version: 2, changes: [{ ...start, text: `${one}\n` }] });
    const keep = { type: "longest" } as const;
    const request = { version, groups: found.duplicates, keep };
    assert.deepEqual(await client.failure("removals", request), {
      message: "The dataset changed meanwhile, so nothing was decided. Try again.",
    });
  });

  test("of a file, read from it", async () => {
    const file = path.join(folder, "groups.jsonl");
    writeFileSync(file, `\ufeff${lines.join("\n")}\n`);
    const client = new Client();
    await client.ask("openFile", { path: file, settings });
    assert.deepEqual(await client.ask("recordGroups", {}), { version: 0, groups });
    const { excerpts } = await client.ask("excerpts", { lines: [0, 3] });
    assert.deepEqual(excerpts, ["Which port?", "Which port does SSH use?"]);
    assert.match((await client.ask("readableRecord", { line: 0 })).text, /^# user\n\nWhich port/);
    writeFileSync(file, "");
    const { message } = await client.failure("readableRecord", { line: 2 });
    assert.match(message, /^Line 3 cannot be read again/);
  });
});

suite("safe fixes", () => {
  const lines = [
    one.replace(/}$/, ",}"),
    `{'prompt': 'a', 'completion': None}`,
    two,
    `{"prompt":"a\tb","completion":"c",}`,
    `{"prompt":"a","completion":`,
  ];

  async function fixed(ruleId?: string): Promise<string[]> {
    const client = await opened(lines.join("\n"));
    const answer = await client.ask("safeFixes", ruleId === undefined ? {} : { ruleId });
    const texts = [...lines];
    for (const { line, edits } of answer.lines) {
      texts[line] = applyEdits(texts[line] ?? "", edits);
    }
    return texts;
  }

  test("applied, they leave fewer findings and valid lines", async () => {
    const texts = await fixed();
    assert.deepEqual(
      texts.map((text, line) => text === lines[line]),
      [false, false, true, false, true],
    );
    for (const text of texts.slice(0, 4)) assert.doesNotThrow(() => JSON.parse(text) as unknown);
    const again = await opened(texts.join("\n"));
    assert.deepEqual((await again.ask("safeFixes", {})).lines, []);
  });

  test("of one rule only", async () => {
    assert.deepEqual(await fixed("invalid-json"), await fixed());
    assert.deepEqual(await fixed("blank-line"), lines);
  });
});

suite("a file", () => {
  const file = path.join(folder, "big.jsonl");
  const record = chat("Which port?", "x".repeat(3000));
  const bad = `{"messages":[{"role":"bot","content":"a"}]}`;

  test("of more than 50 MB is read with progress; its findings are there meanwhile", async () => {
    const lines = Array.from({ length: 18_000 }, (_, id) => record.replace("port", `port ${id}`));
    lines[10] = bad;
    lines[17_000] = "{}x";
    const text = lines.join("\n");
    assert.ok(text.length > 50e6);
    writeFileSync(file, text);
    const client = new Client();
    const state = await client.ask("openFile", { path: file, settings });
    assert.equal(state.version, 0);
    assert.equal(state.lines, 18_000);
    assert.equal(state.checkedLines, 18_000);
    assert.equal(state.records, 17_999);
    assert.equal(state.formatId, "openai-chat");
    assert.ok(client.progress.length > 0);
    for (const { lines: expected, checkedLines } of client.progress) {
      assert.ok(checkedLines <= expected);
    }
    const next = await client.ask("nextBlocking", { line: 100, direction: "next" });
    assert.equal(next?.line, 17_000);
    const slice = await client.ask("slice", { limit: 9 });
    assert.equal(slice.version, 0);
    // What needs the text of the lines is for open documents only.
    await client.failure("record", { line: 0 });
  });

  test("is cancelled without a failure", async () => {
    const client = new Client();
    const opening = client.ask("openFile", { path: file, settings });
    await client.ask("cancel", {});
    const { checkedLines, lines } = await opening;
    assert.ok(checkedLines <= lines && checkedLines < 18_000);
  });

  test("that was deleted: a plain sentence", async () => {
    unlinkSync(file);
    const client = new Client();
    assert.deepEqual(await client.failure("openFile", { path: file, settings }), {
      message: "The file cannot be read (ENOENT).",
      code: "ENOENT",
    });
  });

  test("that is a folder: a plain sentence", async () => {
    const directory = path.join(folder, "folder.jsonl");
    mkdirSync(directory);
    const { message, code } = await new Client().failure("openFile", { path: directory, settings });
    assert.equal(message, "The file cannot be read (EISDIR).");
    assert.equal(code, "EISDIR");
  });
});
