/** What the panel is told of texts and of files: the same, and nothing of what is not there any more. */

import assert from "node:assert/strict";
import {
  appendFileSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { beforeEach, suite, test } from "node:test";
import { pathToFileURL } from "node:url";

import type { Facet, RecordQuery } from "../../../src/core/explore/record-query.ts";
import { allRecords } from "../../../src/core/explore/record-query.ts";
import { resolveSettings } from "../../../src/core/settings.ts";
import { hashOfLine } from "../../../src/node/create/hashes.ts";
import type { RecordRow } from "../../../src/protocol/panel-messages.ts";
import { listGone } from "../../../src/protocol/panel-messages.ts";
import { cancelledCode } from "../../../src/protocol/worker-protocol.ts";
import { Client } from "../dataset-client.ts";
import { chat, temporaryFolder } from "../support.ts";

const folder = temporaryFolder();
const file = path.join(folder, "data.jsonl");
const textUri = "file:///text.jsonl";
const fileUri = pathToFileURL(file).href;
const settings = resolveSettings();

const lines = [
  chat("Which port does BGP use?", "It uses TCP port 179 on both sides."),
  chat("Which protocol does ping use?", "ICMP echo requests and their replies."),
  '{"messages": [{"role": "user", "content": "broken',
  "",
  chat("Which port does BGP use?", "It uses TCP port 179 on both sides."),
  chat(
    "Write to kim.berg@fabrikam-isp.com about the outage.",
    "I wrote to kim.berg@fabrikam-isp.com just now.",
  ),
  chat("Größe einer MTU? 🙂", `1500 bytes. ${"Mehr dazu im Handbuch. ".repeat(2000)}`),
  '"no object"',
];

let client: Client;

async function openBoth(text: string | Buffer = `${lines.join("\n")}\n`): Promise<void> {
  writeFileSync(file, text);
  client = new Client();
  const content = typeof text === "string" ? text : text.toString("utf8");
  await client.ask(
    "openText",
    { version: 1, text: content.replace(/^\ufeff/, ""), settings },
    textUri,
  );
  await client.ask("openFile", { path: file, settings }, fileUri);
}

async function listed(
  uri: string,
  query: Partial<RecordQuery> = {},
): Promise<readonly RecordRow[]> {
  const { list, total } = await client.ask(
    "listRecords",
    { query: { ...allRecords, ...query } },
    uri,
  );
  const { rows } = await client.ask("listedRecords", { list, from: 0, count: 500 }, uri);
  assert.equal(rows.length, Math.min(total, 500));
  return rows;
}

async function linesOf(uri: string, query: Partial<RecordQuery>): Promise<readonly number[]> {
  return (await listed(uri, query)).map(({ line }) => line);
}

suite("a text and its file", () => {
  const queries: Record<string, Partial<RecordQuery>> = {
    "as they are": {},
    "by tokens": { order: { by: "tokens", isDescending: true } },
    "by severity": { order: { by: "severity", isDescending: true } },
    "with a word": { search: "bgp" },
    "with a word that is escaped or not ASCII": { search: "größe" },
    "with findings": { search: "rule:pii" },
    "by facet of a finding": { facets: [{ type: "finding", severity: "error" }] },
    "by figure": { facets: [{ type: "figure", figure: "answer", from: 1000 }] },
    "what is no record": { facets: [{ type: "unreadable" }] },
    "what repeats": { facets: [{ type: "section", section: "exact" }] },
  };
  const contents: Record<string, string | Buffer> = {
    "line feeds": `${lines.join("\n")}\n`,
    "carriage returns, too, and no break at the end": lines.join("\r\n"),
    "a byte order mark": `\ufeff${lines.join("\n")}\n`,
    "lone carriage returns": lines.join("\r"),
  };
  for (const [name, content] of Object.entries(contents)) {
    test(`with ${name} have the same lists`, async () => {
      await openBoth(content);
      for (const [which, query] of Object.entries(queries)) {
        const [ofText, ofFile] = [await listed(textUri, query), await listed(fileUri, query)];
        // What only the bytes tell of the file as a whole is said on its first line.
        const withoutFirst = (rows: readonly RecordRow[]): unknown =>
          content.toString().startsWith("\ufeff")
            ? rows.map((row) => (row.line === 0 ? { ...row, findings: 0, severity: "" } : row))
            : rows;
        assert.deepEqual(withoutFirst(ofFile), withoutFirst(ofText), which);
        if (name === "line feeds") assert.notEqual(ofText.length, 0, which);
      }
      const [ofText, ofFile] = await Promise.all(
        [textUri, fileUri].map((uri) => client.ask("datasetOverview", {}, uri)),
      );
      assert.deepEqual(ofFile?.overview, ofText?.overview);
      const groups = await client.ask("groupsOverview", {}, fileUri);
      assert.deepEqual(groups.groups, (await client.ask("groupsOverview", {}, textUri)).groups);
      assert.equal(groups.groups.sections.exact.records, 1);
      assert.equal(groups.groups.largest[0]?.title, "Which port does BGP use?");
    });
  }
});

suite("an open dataset", () => {
  beforeEach(() => openBoth());

  test("says where its lines are", async () => {
    const { length } = readFileSync(file);
    assert.deepEqual(await client.ask("recordIndex", {}, textUri), {
      version: 1,
      lines: 8,
      bytes: undefined,
    });
    assert.deepEqual(await client.ask("recordIndex", {}, fileUri), {
      version: 0,
      lines: 8,
      bytes: length,
    });
  });

  test("has rows with figures once they are counted, and without before", async () => {
    for (const uri of [textUri, fileUri]) {
      const [before] = await listed(uri);
      assert.deepEqual(
        { ...before, findings: undefined, severity: undefined },
        {
          line: 0,
          title: "Which port does BGP use?",
          isReadable: true,
          why: undefined,
          tokens: undefined,
          turns: undefined,
          answer: undefined,
          severity: undefined,
          findings: undefined,
        },
      );
      await client.ask("datasetOverview", {}, uri);
      const rows = await listed(uri);
      assert.equal(rows[0]?.turns, 2);
      assert.equal(rows[0].answer, 35);
      assert.ok((rows[0].tokens ?? 0) > 10);
      assert.deepEqual(
        rows.map(({ isReadable }) => isReadable),
        [true, true, false, false, true, true, true, false],
      );
      assert.equal(rows[2]?.severity, "error");
      assert.deepEqual(
        rows.map(({ why }) => why?.split(":")[0]),
        [
          ...[undefined, undefined, "The line ends in an unfinished string", "blank line"],
          ...[undefined, undefined, undefined, "The line is a string"],
        ],
      );
    }
  });

  test("tells the place of a line in a list", async () => {
    for (const uri of [textUri, fileUri]) {
      const search = "port";
      const { list } = await client.ask("listRecords", { query: { ...allRecords, search } }, uri);
      const placeOf = async (line: number): Promise<unknown> => {
        const { index, isThere } = await client.ask("placeInList", { list, line }, uri);
        return [index, isThere];
      };
      assert.deepEqual(await placeOf(4), [1, true]);
      assert.deepEqual(await placeOf(1), [1, false]);
      assert.deepEqual(await placeOf(7), [1, false]);
      const { list: empty } = await client.ask(
        "listRecords",
        { query: { ...allRecords, search: "nowhere" } },
        uri,
      );
      const none = await client.ask("placeInList", { list: empty, line: 1 }, uri);
      assert.deepEqual([none.index, none.isThere], [null, false]);
    }
  });

  test("gives out the text of a line, and says what a check would say of another", async () => {
    for (const uri of [textUri, fileUri]) {
      const { text, hash } = await client.ask("recordText", { line: 5 }, uri);
      assert.equal(text, lines[5]);
      assert.equal(hash, hashOfLine(text));
      assert.deepEqual(await client.failure("recordText", { line: 8 }, uri), {
        message: "There is no line 9 any more: look for the record again.",
      });
      const trial = await client.ask("tryRecord", { text }, uri);
      assert.equal(trial.isRecord, true);
      assert.ok(trial.problems.some(({ message }) => message.includes("E-mail")));
      assert.ok(!JSON.stringify(trial).includes("kim.berg@fabrikam-isp.com"));
      assert.equal((await client.ask("tryRecord", { text: "{" }, uri)).isRecord, false);
      const broken = await client.ask("tryRecord", { text: "{\n}" }, uri);
      assert.deepEqual(broken, {
        isRecord: false,
        problems: [
          { severity: "error", message: "A record is one line: there is a line break in it." },
        ],
      });
    }
  });

  test("shows a record, with its findings", async () => {
    for (const uri of [textUri, fileUri]) {
      const { record } = await client.ask("shownRecord", { line: 5 }, uri);
      assert.equal(record?.hash, hashOfLine(lines[5] ?? ""));
      assert.equal(record.turns.length, 2);
      assert.equal(record.findings.filter(({ ruleId }) => ruleId === "pii").length, 2);
      assert.equal((await client.ask("shownRecord", { line: 8 }, uri)).record, null);
    }
  });

  test("has no list of another one", async () => {
    const { list } = await client.ask("listRecords", { query: allRecords }, textUri);
    const { list: next } = await client.ask("listRecords", { query: allRecords }, textUri);
    const failure = await client.failure("listedRecords", { list, from: 0, count: 1 }, textUri);
    assert.equal(failure.code, listGone);
    await client.ask("listedRecords", { list: next, from: 0, count: 1 }, textUri);
    await client.ask("endPanel", {}, textUri);
    const ended = await client.failure("listedRecords", { list: next, from: 0, count: 1 }, textUri);
    assert.equal(ended.code, listGone);
  });

  test("that is edited has new lists, and what is counted is right", async () => {
    const facet: Facet = { type: "figure", figure: "turns", from: 0 };
    const { list } = await client.ask("listRecords", { query: allRecords }, textUri);
    await client.ask("datasetOverview", {}, textUri);
    const change = {
      startLine: 2,
      startColumn: 0,
      endLine: 2,
      endColumn: lines[2]?.length ?? 0,
      text: chat("New?", "Yes, brand new."),
    };
    await client.ask("change", { version: 2, changes: [change] }, textUri);
    const failure = await client.failure("listedRecords", { list, from: 0, count: 1 }, textUri);
    assert.deepEqual(failure, {
      message: "The dataset changed: its records are listed anew.",
      code: listGone,
    });
    assert.deepEqual(await linesOf(textUri, { facets: [facet] }), [0, 1, 2, 4, 5, 6]);
    const { version, overview } = await client.ask("datasetOverview", {}, textUri);
    assert.equal(version, 2);
    const edited = lines.with(2, change.text).join("\n");
    await client.ask("openText", { version: 1, text: edited, settings }, "file:///anew.jsonl");
    const anew = await client.ask("datasetOverview", {}, "file:///anew.jsonl");
    assert.deepEqual(overview, anew.overview);
  });
});

suite("a file that changes while it is open", () => {
  beforeEach(() => openBoth());
  const changes: Record<string, { readonly change: () => void; readonly lines: number }> = {
    grows: {
      change: () => {
        appendFileSync(file, `${chat("One more?", "One more.")}\n`);
      },
      lines: 9,
    },
    shrinks: {
      change: () => {
        truncateSync(file, Buffer.byteLength(`${lines.slice(0, 2).join("\n")}\n`));
      },
      lines: 2,
    },
    "is replaced": {
      change: () => {
        const other = path.join(folder, "other.jsonl");
        writeFileSync(other, `${lines.toReversed().join("\n")}\n`);
        renameSync(other, file);
      },
      lines: 8,
    },
  };
  for (const [name, { change, lines: expected }] of Object.entries(changes)) {
    test(`${name}: its list is gone, and a new one is right`, async () => {
      const { list } = await client.ask("listRecords", { query: allRecords }, fileUri);
      change();
      const { code } = await client.failure("listedRecords", { list, from: 0, count: 9 }, fileUri);
      assert.equal(code, listGone);
      assert.equal((await client.ask("recordIndex", {}, fileUri)).lines, expected);
      const rows = await listed(fileUri);
      const texts = readFileSync(file, "utf8").split("\n");
      assert.equal(rows.length, expected);
      for (const { line } of rows) {
        const { text } = await client.ask("recordText", { line }, fileUri);
        assert.equal(text, texts[line]);
      }
    });
  }
});

suite("a file that is another one than was checked", () => {
  const broken = chat("Is it mended?", "Not yet.").replace(/\}$/, ",}");
  const inserted = chat("Please do NOT change this text of mine", "Thank you so much.");

  test("shows no finding of the lines that were there, and nothing to fix", async () => {
    const text = `${lines[0]}\n${broken}\n${lines[0]}\n`;
    await openBoth(text);
    const checked = await client.ask("fixableRecord", { line: 1 }, fileUri);
    assert.equal(checked.text, broken);
    assert.equal(checked.hash, hashOfLine(broken));
    assert.ok(checked.findings.some(({ fixes = [] }) => fixes.length > 0));
    assert.equal((await listed(fileUri, { search: "severity:error" })).length, 1);

    writeFileSync(file, `${lines[0]}\n${inserted}\n${broken}\n${lines[0]}\n`);
    const rows = await listed(fileUri);
    assert.deepEqual(
      rows.map(({ findings, severity }) => [findings, severity]),
      Array(4).fill([0, undefined]),
    );
    const { record } = await client.ask("shownRecord", { line: 1 }, fileUri);
    assert.equal(record?.hash, hashOfLine(inserted));
    assert.deepEqual(record.findings, []);
    const { findings } = await client.ask("fixableRecord", { line: 1 }, fileUri);
    assert.deepEqual(findings, []);
    const range = { firstLine: 0, lastLine: 3 };
    assert.deepEqual((await client.ask("findingsOnLines", range, fileUri)).findings, []);
    assert.deepEqual(await linesOf(fileUri, { search: "severity:error" }), []);
    assert.deepEqual(
      await linesOf(fileUri, { facets: [{ type: "section", section: "exact" }] }),
      [],
    );
    const { groups } = await client.ask("groupsOverview", {}, fileUri);
    assert.deepEqual(groups.largest, []);

    await client.ask("openFile", { path: file, settings }, fileUri);
    assert.deepEqual(await linesOf(fileUri, { search: "severity:error" }), [2]);
    assert.equal((await client.ask("groupsOverview", {}, fileUri)).groups.largest.length, 1);
  });

  test("tells in plain words that it is gone", async () => {
    await openBoth();
    rmSync(file);
    const message = '"data.jsonl" is no longer on disk: put it back to see it here.';
    const query = { query: allRecords };
    const failures = await Promise.all([
      client.failure("recordIndex", {}, fileUri),
      client.failure("listRecords", query, fileUri),
      client.failure("datasetOverview", {}, fileUri),
      client.failure("shownRecord", { line: 0 }, fileUri),
      client.failure("tryRecord", { text: "{}" }, fileUri),
    ]);
    assert.deepEqual(failures, Array(5).fill({ message }));
    const range = { firstLine: 0, lastLine: 3 };
    assert.deepEqual((await client.ask("findingsOnLines", range, fileUri)).findings, []);
  });
});

test("records of no known format are records", async () => {
  const records = Array.from({ length: 5 }, (_, n) => JSON.stringify({ site: "Vienna", n }));
  await openBoth(`${records.join("\n")}\n"none"\n`);
  for (const uri of [textUri, fileUri]) {
    const readable = async (): Promise<unknown> =>
      (await listed(uri)).map(({ isReadable }) => isReadable);
    const expected = [true, true, true, true, true, false];
    assert.deepEqual(await readable(), expected);
    const { overview } = await client.ask("datasetOverview", {}, uri);
    assert.deepEqual([overview.records, overview.unreadable], [5, 1]);
    assert.ok(overview.tokens.total > 0);
    assert.deepEqual(overview.histograms.turns, []);
    assert.deepEqual(await readable(), expected);
    assert.deepEqual(await linesOf(uri, { facets: [{ type: "unreadable" }] }), [5]);
  }
  assert.equal((await client.ask("openFile", { path: file, settings }, fileUri)).records, 5);
});

test("a line that is longer than a check looks into is none before it is counted, too", async () => {
  const strict = resolveSettings({
    rules: { "oversized-line": { maxMegabytes: 1 } },
  });
  await openBoth(`${lines[0]}\n${chat("Long?", "A".repeat(1_200_000))}\n${lines[1]}`);
  await client.ask("openFile", { path: file, settings: strict }, fileUri);
  const readable = async (): Promise<unknown> =>
    (await listed(fileUri)).map(({ isReadable }) => isReadable);
  assert.deepEqual(await readable(), [true, false, true]);
  await client.ask("datasetOverview", {}, fileUri);
  assert.deepEqual(await readable(), [true, false, true]);
});

suite("work that takes long", () => {
  const many = Array.from({ length: 6000 }, (_, id) => chat(`Port ${id}?`, `Number ${id}.`));

  test("is not done for a query that another has taken the place of", async () => {
    await openBoth(many.join("\n"));
    for (const uri of [textUri, fileUri]) {
      const query = {
        ...allRecords,
        search: "5999",
        order: { by: "tokens", isDescending: true },
      } as const;
      const first = client.failure("listRecords", { query }, uri);
      const second = client.ask("listRecords", { query }, uri);
      assert.equal((await first).code, cancelledCode);
      assert.equal((await second).total, 1);
    }
  });

  test("ends with the panel, and with the dataset", async () => {
    await openBoth(many.join("\n"));
    for (const uri of [textUri, fileUri]) {
      for (const end of ["endPanel", "close"] as const) {
        const overview = client.failure("datasetOverview", {}, uri);
        const list = client.failure(
          "listRecords",
          { query: { ...allRecords, search: "tokens>1" } },
          uri,
        );
        await client.ask(end, {}, uri);
        assert.equal((await overview).code, cancelledCode);
        assert.equal((await list).code, cancelledCode);
      }
    }
  });
});

test("records are listed while a file is being checked, which finds the same as ever", async () => {
  const text = Array.from({ length: 12_000 }, (_, id) => {
    return chat(`Port ${id}? ${"More of it. ".repeat(40)}`, id % 1000 === 0 ? "" : `Number ${id}.`);
  }).join("\n");
  writeFileSync(file, text);
  client = new Client();
  let isChecked = false;
  const check = client.ask("openFile", { path: file, settings }, fileUri).then((state) => {
    isChecked = true;
    return state;
  });
  const rows = await listed(fileUri);
  assert.equal(rows.length, 500);
  assert.equal(isChecked, false);
  const { summary } = await check;
  assert.equal(summary.byRule["empty-content"], 12);
  const found = await listed(fileUri, { search: "rule:empty-content" });
  assert.deepEqual(
    found.map(({ line }) => line / 1000),
    Array.from({ length: 12 }, (_, index) => index),
  );
});

test("a line of 50 MB is listed, shown and not handed out to be edited", async () => {
  const long = chat("A long one?", "0123456789".repeat(5_000_000));
  await openBoth(`${lines[0]}\n${long}\n${lines[1]}\n`);
  for (const uri of [textUri, fileUri]) {
    const rows = await listed(uri);
    assert.deepEqual(
      rows.map(({ title }) => title.slice(0, 11)),
      ["Which port ", "A long one?", "Which proto"],
    );
    const { record } = await client.ask("shownRecord", { line: 1 }, uri);
    assert.equal(record?.length, long.length);
    assert.ok(JSON.stringify(record).length < 1e6);
    const { message } = await client.failure("recordText", { line: 1 }, uri);
    assert.equal(
      message,
      "Line 2 is longer than 4 MB, which is too long to be edited here: edit it in a text editor.",
    );
  }
});
