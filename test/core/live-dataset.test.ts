import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import type { LiveDataset } from "../../src/core/live-dataset.ts";
import { type TextChange } from "../../src/core/live-dataset.ts";
import type { Finding } from "../../src/core/model.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";
import { chat, checkText, placesOf } from "../node/support.ts";
import { liveDataset } from "./support.ts";

const one = chat("Which port does BGP use?", "TCP 179.");
const two = chat("Which port does SSH use?", "TCP 22.");
const completion = `{"prompt":"ping","completion":"pong"}`;

function open(text: string, config: Config = {}): LiveDataset {
  const live = liveDataset(text, resolveSettings(config));
  checkAll(live);
  return live;
}

function checkAll(live: LiveDataset): void {
  live.checkPending(() => false);
  assert.ok(live.isChecked);
}

/** The edit of the range between two places, each of them line and column. */
function edit(
  [startLine, startColumn]: readonly [number, number],
  [endLine, endColumn]: readonly [number, number],
  text: string,
): TextChange {
  return { startLine, startColumn, endLine, endColumn, text };
}

/** The editor's side of an edit: one string and offsets into it. */
class Model {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Replaces `[start, end)`; answers the change as the worker gets it, and the one that takes it back. */
  replace(start: number, end: number, text: string): { change: TextChange; undo: TextChange } {
    const change = edit(this.#placeOf(start), this.#placeOf(end), text);
    const removed = this.text.slice(start, end);
    // Whatever the line breaks of a pasted text are, the document has one kind.
    const added = text.replace(/\r\n|\r/g, "\n");
    this.text = this.text.slice(0, start) + added + this.text.slice(end);
    const undo = edit(this.#placeOf(start), this.#placeOf(start + added.length), removed);
    return { change, undo };
  }

  offsetOf(line: number, column: number): number {
    const before = this.text.split("\n").slice(0, line);
    return before.reduce((sum, { length }) => sum + length + 1, 0) + column;
  }

  #placeOf(offset: number): [number, number] {
    const before = this.text.slice(0, offset).split("\n");
    return [before.length - 1, before.at(-1)?.length ?? 0];
  }
}

async function assertSameAsFresh(live: LiveDataset, text: string, config?: Config): Promise<void> {
  const fresh = open(text, config);
  assert.deepEqual([...live.select({})], [...fresh.select({})]);
  assert.equal(live.format, fresh.format);
  assert.deepEqual(
    { lines: live.lines, checkedLines: live.checkedLines, records: live.records },
    { lines: fresh.lines, checkedLines: fresh.lines, records: fresh.records },
  );
  if (!text.isWellFormed()) return; // Half a character cannot be stored in UTF-8.
  const report = await checkText(text, config);
  assert.deepEqual([...live.select({})], report.findings);
  assert.equal(live.format?.id, report.formatId);
  assert.equal(live.records, report.records);
  // The lines of a file that is something else are not counted.
  const isForeign = report.findings.some(({ ruleId }) => /not-jsonl|empty-file/.test(ruleId));
  assert.equal(report.lines, isForeign ? 0 : live.lines);
}

const line = fc.constantFrom(
  ...[one, one, two, completion, completion.replace(":", ": "), "", " ", "  \t"],
  ...[chat("é", "€"), chat("e\u0301", "€"), chat("", "😀"), `{"id":1,${one.slice(1)}`],
  ...[`{"instruction":"i","output":"o"}`, `{"a":1,"a":2}`, `{"q":1e999}`, `{"a":[]}`, "[1]", "7"],
  ...[one.slice(0, 40), `${two},`, "{'a': None}", "prompt,completion", "[", "]", "{", "]}", "# x"],
);
const document = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
const pasted = fc.oneof(
  fc.constantFrom("", "", "\n", "\r\n", "\r", "{", '"', ",", "x", "é", "\ud83d", `${one}\n`),
  fc
    .tuple(fc.array(line, { maxLength: 4 }), fc.constantFrom("\n", "\r\n", "\r"))
    .map(([lines, separator]) => lines.join(separator)),
);
type Step = "undo" | { readonly from: number; readonly length: number; readonly text: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constant("undo" as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      from: fc.nat({ max: 1000 }),
      length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 300 })),
      text: pasted,
    }),
  },
);

suite("after any edits, the findings are those of the text as it is now", () => {
  for (const config of [
    {},
    { format: "openai-chat" },
    { rules: { "blank-line": "off" } },
  ] as const) {
    test(`with the settings ${JSON.stringify(config)}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          document,
          fc.array(fc.tuple(step, fc.boolean()), { maxLength: 8 }),
          async (start, steps) => {
            const model = new Model(start);
            const live = open(start, config);
            const undos: TextChange[] = [];
            for (const [next, isChecked] of steps) {
              if (next === "undo") {
                const change = undos.pop();
                if (change === undefined) continue;
                live.change(change);
                const { startLine, startColumn, endLine, endColumn, text } = change;
                const from = model.offsetOf(startLine, startColumn);
                model.replace(from, model.offsetOf(endLine, endColumn), text);
              } else {
                const from = next.from % (model.text.length + 1);
                const end = Math.min(model.text.length, from + next.length);
                const { change, undo } = model.replace(from, end, next.text);
                live.change(change);
                undos.push(undo);
              }
              if (isChecked) checkAll(live);
              else live.checkPending(() => true);
            }
            checkAll(live);
            await assertSameAsFresh(live, model.text, config);
          },
        ),
        { numRuns: 150 },
      );
    });
  }
});

suite("the same text is understood as the same file", () => {
  const records = Array.from({ length: 1500 }, (_, id) => chat(`Question ${id}?`, `Answer ${id}.`));
  const array = `[${records.join(",")}]`;
  const cases: readonly [name: string, text: string][] = [
    ["an array on one line of more than 64 KB", array],
    ["an array of more than 64 KB with a line before it", `# x\n${array}`],
    ["a line of more than 64 KB", chat("q", "a".repeat(1e5))],
    ["a comment before a line of more than 64 KB", `# x\n${chat("q", "a".repeat(1e5))}`],
    ["many records", records.join("\n")],
    ["a table", "prompt,completion\na,b\n"],
    ["much prose", "All work and no play.\n".repeat(5000)],
    ["nothing", ""],
    ["a line break", "\n"],
    ["blanks", " \n\n "],
  ];
  for (const [name, text] of cases) {
    test(name, () => assertSameAsFresh(open(text), text));
  }
});

suite("pending lines", () => {
  const text = Array.from({ length: 500 }, (_, id) => chat(`Question ${id}?`, `Answer ${id}.`));

  test("are checked in portions", () => {
    const live = liveDataset(text.join("\n"), resolveSettings());
    assert.equal(live.checkedLines, 0);
    let portions = 0;
    for (; !live.isChecked; portions++) live.checkPending(() => true);
    assert.ok(portions > 3);
    assert.equal(live.checkedLines, 500);
    assert.equal(live.records, 500);
  });

  test("an edit makes only its own lines pending", () => {
    const live = open(text.join("\n"));
    live.change(edit([400, 0], [400, 1], "{ "));
    assert.equal(live.checkedLines, 499);
    assert.equal(live.records, 499);
    assert.equal(live.isChecked, false);
    live.checkPending(() => true);
    assert.equal(live.checkedLines, 500);
    assert.equal(live.isChecked, true);
  });

  test("edits in between do not get lost", async () => {
    const live = liveDataset(text.join("\n"), resolveSettings());
    live.checkPending(() => true);
    live.change(edit([450, 0], [450, 0], "{}\n"));
    live.change(edit([3, 0], [4, 0], ""));
    live.checkPending(() => true);
    live.change(edit([10, 0], [10, 1], "["));
    checkAll(live);
    const lines = [...text.slice(0, 450), "{}", ...text.slice(450)];
    lines.splice(3, 1);
    lines[10] = `[${lines[10]?.slice(1) ?? ""}`;
    await assertSameAsFresh(live, lines.join("\n"));
  });

  test("a line that is gone before it was checked is not counted", () => {
    const live = liveDataset(`${one}\n${two}\n${one}`, resolveSettings());
    live.change(edit([1, 0], [2, 0], ""));
    checkAll(live);
    assert.equal(live.lines, 2);
    assert.equal(live.records, 2);
    assert.deepEqual(placesOf([...live.select({})]), ["exact-duplicate 1", "exact-duplicate 2"]);
  });

  test("after cancel the rest stays unchecked and says so", () => {
    const live = liveDataset(text.join("\n"), resolveSettings());
    live.checkPending(() => true);
    const { checkedLines } = live;
    live.cancel();
    assert.equal(live.isChecked, true);
    checkAll(live);
    assert.equal(live.checkedLines, checkedLines);
    assert.ok(checkedLines < live.lines);
  });

  test("an edit after cancel is checked", () => {
    const live = liveDataset(text.join("\n"), resolveSettings());
    live.cancel();
    live.change(edit([300, 0], [300, text[300]?.length ?? 0], "{}x"));
    checkAll(live);
    assert.deepEqual(placesOf([...live.select({})]), ["invalid-json 301"]);
  });
});

suite("edits at the beginning", () => {
  test("another format: all lines are checked by it", async () => {
    const live = open(`${one}\n${two}\n${completion}`);
    assert.equal(live.format?.id, "openai-chat");
    assert.deepEqual(placesOf([...live.select({})]), ["mixed-formats 3"]);
    live.change(edit([0, 0], [1, two.length], `${completion}\n{"prompt":"a","completion":"b"}`));
    assert.equal(live.format.id, "openai-completion");
    checkAll(live);
    await assertSameAsFresh(live, `${completion}\n{"prompt":"a","completion":"b"}\n${completion}`);
  });

  test("a file becomes an array, and lines again", () => {
    const live = open(`${one},\n{}x\n${two}`);
    assert.ok([...live.select({})].length > 0);
    live.change(edit([0, 0], [0, 0], "[\n"));
    checkAll(live);
    assert.deepEqual(placesOf([...live.select({})]), ["not-jsonl 1"]);
    assert.equal(live.records, 0);
    live.change(edit([0, 0], [1, 0], ""));
    checkAll(live);
    assert.deepEqual(placesOf([...live.select({})]), ["invalid-json 1", "invalid-json 2"]);
    assert.equal(live.records, 1);
  });

  test("typing a first record into an empty document", async () => {
    const live = open("");
    assert.deepEqual(placesOf([...live.select({})]), ["empty-file 1"]);
    let typed = "";
    for (const character of completion) {
      live.change(edit([0, typed.length], [0, typed.length], character));
      checkAll(live);
      typed += character;
      await assertSameAsFresh(live, typed);
    }
    live.change(edit([0, 0], [0, typed.length], ""));
    checkAll(live);
    assert.deepEqual(placesOf([...live.select({})]), ["empty-file 1"]);
  });

  test("a table stays one while it is edited, and all its lines count as checked", () => {
    const live = open("a,b\nc,d\n");
    live.change(edit([1, 0], [1, 0], "e,f\ng,h\n"));
    checkAll(live);
    assert.deepEqual(placesOf([...live.select({})]), ["not-jsonl 1"]);
    assert.equal(live.lines, 4);
    assert.equal(live.checkedLines, 4);
  });

  test("a table becomes an array: the finding is another", () => {
    const live = open("a,b\nc,d\n");
    live.change(edit([0, 0], [2, 0], '[\n{"a":1}\n]\n'));
    checkAll(live);
    assert.deepEqual(
      [...live.select({})].map(({ messageId }) => messageId),
      ["jsonArray"],
    );
  });
});

suite("very large edits", () => {
  const count = 200_000;
  const many = `${completion}\n`.repeat(count);

  test("200,000 pasted lines, then removed again", () => {
    const live = open(`${one}\n${two}\n`);
    live.change(edit([1, 0], [1, 0], many));
    checkAll(live);
    assert.equal(live.lines, count + 2);
    assert.equal(live.records, count + 2);
    live.change(edit([1, 0], [count + 1, 0], ""));
    checkAll(live);
    assert.equal(live.records, 2);
    assert.deepEqual([...live.select({})], []);
  });

  test("all of it replaced", () => {
    const live = open(many);
    live.change(edit([0, 0], [count, 0], many));
    checkAll(live);
    assert.equal(live.records, count);
    assert.equal([...live.select({})].length, count);
  });
});

suite("what only the bytes on disk tell", () => {
  const settings = resolveSettings();
  const place = {
    messageId: "invalidBytes",
    severity: "error",
    span: { start: 5, end: 6 },
  } as const;
  const invalid = (at: number): Finding => ({ ruleId: "invalid-utf8", line: at, ...place });
  const mark: Finding = {
    ruleId: "byte-order-mark",
    messageId: "byteOrderMark",
    severity: "warning",
    line: 0,
    span: { start: 0, end: 0 },
  };
  const text = [one, two, completion, chat("a", "bc"), chat("d", "ef")].join("\n");

  function openWithFindings(): LiveDataset {
    const live = liveDataset(text, settings);
    checkAll(live);
    live.setDiskFindings([mark, invalid(0), invalid(2), invalid(4)]);
    return live;
  }
  const places = (live: LiveDataset): string[] =>
    placesOf([...live.select({})]).filter((found) => /utf8|mark/.test(found));

  test("moves with the lines below an edit", () => {
    const live = openWithFindings();
    live.change(edit([1, 0], [1, 0], "{}\n{}\n"));
    const expected = ["byte-order-mark 1", "invalid-utf8 1", "invalid-utf8 5", "invalid-utf8 7"];
    assert.deepEqual(places(live), expected);
  });

  test("goes with the lines that are edited", () => {
    const live = openWithFindings();
    live.change(edit([1, 5], [2, 5], ""));
    assert.deepEqual(places(live), ["byte-order-mark 1", "invalid-utf8 1", "invalid-utf8 4"]);
  });
});

test("records are counted from 1, blank and broken lines are not", () => {
  const live = open(`\n${one}\n{\n${two}\n`);
  assert.deepEqual(
    [0, 1, 2, 3].map((index) => live.recordNumber(index)),
    [undefined, 1, undefined, 2],
  );
  assert.equal(live.lineText(3), two);
  assert.equal(live.lineText(9), undefined);
});

test("repeated records are given by line, the first one first", () => {
  const live = open(`${two}\n${one.replace(":", ": ")}\n${one}\n${completion}\n${one}`);
  assert.deepEqual(
    live.recordGroups.duplicates.map(({ kept, members }) => [
      kept,
      ...members.map((one) => one.line),
    ]),
    [[1, 2, 4]],
  );
});

test("a line beyond the limit is measured, as it is in a file", () => {
  const settings = resolveSettings({ rules: { "oversized-line": { maxMegabytes: 1 } } });
  const long = `{"messages":[{"role":"user","content":"${"é".repeat(600_000)}"}]}`;
  const live = liveDataset(`${long}\n${one}\n`, settings);
  live.checkPending(() => false);
  const [finding] = [...live.select({})];
  assert.equal(finding?.ruleId, "oversized-line");
  assert.deepEqual(finding.data, { megabytes: 1.2, limit: 1 });
  assert.equal(live.records, 1);
});
