/** Editing single records of files: every other byte stays, and undoing brings back what was there. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import fc from "fast-check";

import type { RecordEdit } from "../../../src/protocol/rewrite-messages.ts";
import { hashOfLine } from "../../../src/node/create/hashes.ts";
import { Failure } from "../../../src/node/failure.ts";
import {
  lastRewrite,
  rewriteRecord,
  undoRewrite,
} from "../../../src/node/rewrite/rewrite-record.ts";

async function folder(context: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "tunesmith-rewrite-"));
  context.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

const record = (text: string): string => JSON.stringify({ prompt: text, completion: "show log" });
const remove: RecordEdit = { type: "remove" };
const by = (text: string): RecordEdit => ({ type: "replace", text });

/** Latin-1 characters stand for bytes. */
const lines = fc.array(
  fc.record({
    text: fc.oneof(
      fc.constantFrom(record("one"), record("two"), "", " ", "no JSON", "caf\xe9 \xff", "\0"),
      fc.string({ unit: "binary-ascii", maxLength: 30 }).map((text) => text.replace(/[\n\r]/g, "")),
      fc.constant("x".repeat(10_000)),
    ),
    lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  }),
  { minLength: 1, maxLength: 12 },
);

const steps = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant("remove" as const), at: fc.nat() }),
    fc.record({ type: fc.constant("replace" as const), at: fc.nat(), text: fc.string() }),
    fc.constant({ type: "undo" as const }),
  ),
  { maxLength: 8 },
);

interface Line {
  text: string;
  lineBreak: string;
}

const bytesOf = (mark: string, all: readonly Line[]): Buffer =>
  Buffer.from(mark + all.map(({ text, lineBreak }) => text + lineBreak).join(""), "latin1");

test("edits and their undoing change one line and nothing else", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  const ledger = join(path, "..", "data.edits.jsonl");
  await fc.assert(
    fc.asyncProperty(
      lines,
      fc.boolean(),
      fc.boolean(),
      steps,
      async (given, isMarked, isOpen, todo) => {
        const mark = isMarked ? "\xef\xbb\xbf" : "";
        let model: Line[] = given.map((line) => ({ ...line }));
        const last = model.at(-1);
        // A last line without a break and without text is none.
        if (isOpen && last !== undefined && last.text !== "") last.lineBreak = "";
        // A lone CR before a line that begins nothing else but LF would be one break.
        for (const [index, line] of model.entries()) {
          if (line.lineBreak === "\r" && model[index + 1]?.text === "") line.lineBreak = "\n";
        }
        writeFileSync(path, bytesOf(mark, model));
        const history: Line[][] = [];
        for (const step of todo) {
          if (step.type === "undo") {
            const earlier = history.pop();
            if (earlier === undefined) {
              await assert.rejects(undoRewrite(path), Failure);
              continue;
            }
            await undoRewrite(path);
            model = earlier;
          } else {
            if (model.length === 0) continue;
            const line = step.at % model.length;
            const own = model[line];
            assert.ok(own);
            // Its removal would make one break of the two beside it.
            if (step.type === "remove" && model[line - 1]?.lineBreak === "\r") continue;
            history.push(model.map((one) => ({ ...one })));
            const text = step.type === "replace" ? record(step.text) : "";
            const edit = step.type === "replace" ? by(text) : remove;
            const hash = hashOfLine(Buffer.from(own.text, "latin1").toString("utf8"));
            await rewriteRecord({ path, line, hash, edit });
            if (step.type === "remove") model.splice(line, 1);
            else own.text = Buffer.from(text).toString("latin1");
          }
          assert.ok(readFileSync(path).equals(bytesOf(mark, model)));
          assert.equal((await lastRewrite(path)) === undefined, history.length === 0);
        }
        await rm(ledger, { force: true });
      },
    ),
    { numRuns: 60 },
  );
});

test("what was there is kept, for its owner only", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  writeFileSync(path, `${record("one")}\r\n${record("two")}\n`);
  const { done, ledger } = await rewriteRecord({
    path,
    line: 0,
    hash: hashOfLine(record("one")),
    edit: remove,
  });
  assert.deepEqual({ done, ledger }, { done: "removed", ledger: "data.edits.jsonl" });
  const kept = join(path, "..", ledger);
  assert.equal(statSync(kept).mode & 0o777, 0o600);
  const {
    line,
    record: text,
    lineBreak,
  } = JSON.parse(readFileSync(kept, "utf8")) as {
    line: number;
    record: string;
    lineBreak: string;
  };
  assert.deepEqual({ line, text, lineBreak }, { line: 1, text: record("one"), lineBreak: "\r\n" });
  assert.deepEqual(await lastRewrite(path), { line: 0, done: "removed" });
});

test("a line that was changed meanwhile is left alone", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  writeFileSync(path, `${record("one")}\n`);
  const hash = hashOfLine(record("another"));
  for (const line of [0, 1, 7]) {
    await assert.rejects(
      rewriteRecord({ path, line, hash, edit: remove }),
      /look at the record again/,
    );
  }
  assert.equal(readFileSync(path, "utf8"), `${record("one")}\n`);
  assert.deepEqual(readdirSync(join(path, "..")), ["data.jsonl"]);
});

test("what was changed by others is not undone", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  writeFileSync(path, `${record("one")}\n${record("two")}\n`);
  await rewriteRecord({ path, line: 1, hash: hashOfLine(record("two")), edit: remove });
  writeFileSync(path, `${record("six")}\n`);
  assert.equal(await lastRewrite(path), undefined);
  await assert.rejects(undoRewrite(path), /data\.edits\.jsonl/);
  assert.equal(readFileSync(path, "utf8"), `${record("six")}\n`);
});

test("an edit that was noted and never made does not stand in the way", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  const ledger = join(path, "..", "data.edits.jsonl");
  writeFileSync(path, `${record("one")}\n${record("two")}\n`);
  await rewriteRecord({ path, line: 0, hash: hashOfLine(record("one")), edit: by(record("1")) });
  const between = readFileSync(path);
  await rewriteRecord({ path, line: 1, hash: hashOfLine(record("two")), edit: remove });
  // As after a crash between the note and the edit.
  writeFileSync(path, between);
  assert.deepEqual(await lastRewrite(path), { line: 0, done: "replaced" });
  assert.deepEqual(await undoRewrite(path), { line: 0, done: "replaced" });
  assert.equal(readFileSync(path, "utf8"), `${record("one")}\n${record("two")}\n`);
  assert.equal(existsSync(ledger), false);
});

test("only a JSON object of one line is saved", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  writeFileSync(path, `${record("one")}\n`);
  const hash = hashOfLine(record("one"));
  const refused: readonly (readonly [string, RegExp])[] = [
    ["{\n}", /one line/],
    ["[]", /no JSON object/],
    ["{", /no JSON object/],
    ["", /no JSON object/],
    ['{"a":"\ud800"}', /surrogate/],
  ];
  for (const [text, why] of refused) {
    await assert.rejects(rewriteRecord({ path, line: 0, hash, edit: by(text) }), why);
  }
  assert.equal(readFileSync(path, "utf8"), `${record("one")}\n`);
});

test("permissions stay, and links are followed", async (context) => {
  const directory = await folder(context);
  const path = join(directory, "data.jsonl");
  writeFileSync(path, `${record("one")}\n`);
  chmodSync(path, 0o640);
  const link = join(directory, "link.jsonl");
  symlinkSync(path, link);
  const hash = hashOfLine(record("one"));
  await rewriteRecord({ path: link, line: 0, hash, edit: by(record("1")) });
  assert.equal(readFileSync(path, "utf8"), `${record("1")}\n`);
  assert.equal(statSync(path).mode & 0o777, 0o640);
});

test("what cannot be written is told, and left as it was", async (context) => {
  const directory = await folder(context);
  const request = { line: 0, hash: "", edit: remove };
  const missing = join(directory, "missing.jsonl");
  await assert.rejects(rewriteRecord({ path: missing, ...request }), /There is no file/);
  await assert.rejects(rewriteRecord({ path: directory, ...request }), /is a folder/);
  assert.deepEqual(readdirSync(directory), []);
});

test("what is no ledger stops an edit before it is made", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  const ledger = join(path, "..", "data.edits.jsonl");
  const one = `${record("one")}\n`;
  writeFileSync(path, one);
  const request = { path, line: 0, hash: hashOfLine(record("one")), edit: remove };
  writeFileSync(ledger, "nothing\n");
  await assert.rejects(rewriteRecord(request), /"data\.edits\.jsonl" is no ledger/);
  unlinkSync(ledger);
  // Where such a link leads, nobody wants the record to be.
  const elsewhere = join(path, "..", "elsewhere");
  symlinkSync(elsewhere, ledger);
  await assert.rejects(rewriteRecord(request), /is a link/);
  assert.equal(existsSync(elsewhere), false);
  assert.equal(readFileSync(path, "utf8"), one);
});

test("a note that was cut off counts for nothing, and the next one takes its place", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  const ledger = join(path, "..", "data.edits.jsonl");
  writeFileSync(path, `${record("one")}\n${record("two")}\n`);
  await rewriteRecord({ path, line: 0, hash: hashOfLine(record("one")), edit: by(record("1")) });
  const good = readFileSync(ledger, "utf8");
  for (const rest of ['{"tunesmithEdit":1,"li', good.trimEnd(), "\0\0\0"]) {
    writeFileSync(ledger, good + rest);
    assert.deepEqual(await lastRewrite(path), { line: 0, done: "replaced" });
    await rewriteRecord({ path, line: 1, hash: hashOfLine(record("two")), edit: remove });
    assert.deepEqual(await undoRewrite(path), { line: 1, done: "removed" });
    assert.equal(readFileSync(ledger, "utf8"), good);
  }
  await undoRewrite(path);
  assert.equal(readFileSync(path, "utf8"), `${record("one")}\n${record("two")}\n`);
});

test("numbers of a foreign ledger are not believed", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  const ledger = join(path, "..", "data.edits.jsonl");
  writeFileSync(path, `${record("one")}\n`);
  await rewriteRecord({ path, line: 0, hash: hashOfLine(record("one")), edit: by(record("1")) });
  const entry = JSON.parse(readFileSync(ledger, "utf8")) as Record<string, unknown>;
  for (const wrong of [{ length: 1e15 }, { length: 3e9 }, { at: 1e15 }]) {
    writeFileSync(ledger, `${JSON.stringify({ ...entry, ...wrong })}\n`);
    assert.equal(await lastRewrite(path), undefined);
    await assert.rejects(undoRewrite(path), Failure);
  }
});

test("a file that changes while it is copied is left alone, and nothing is noted", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  const ledger = join(path, "..", "data.edits.jsonl");
  writeFileSync(path, `${record("one")}\n${record("two")}\n`);
  const changed = `${record("zero")}\n${record("one")}\n${record("two")}\n`;
  const request = { path, line: 1, hash: hashOfLine(record("two")), edit: remove };
  const onShare = (): void => {
    writeFileSync(path, changed);
  };
  await assert.rejects(rewriteRecord(request, { onShare }), /changed meanwhile/);
  assert.equal(readFileSync(path, "utf8"), changed);
  assert.equal(existsSync(ledger), false);
});

test("a text that is there already is not written again", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  writeFileSync(path, `${record("one")}\n`);
  const { mtimeMs, ino } = statSync(path);
  const hash = hashOfLine(record("one"));
  await rewriteRecord({ path, line: 0, hash, edit: by(record("one")) });
  assert.deepEqual([statSync(path).mtimeMs, statSync(path).ino], [mtimeMs, ino]);
  assert.equal(await lastRewrite(path), undefined);
});

test("a process that is killed leaves the old file or the new one", async (context) => {
  const path = join(await folder(context), "data.jsonl");
  const filler = `${record("x".repeat(100_000))}\n`.repeat(200);
  const old = `${record("one")}\n${filler}`;
  const edited = `${record("1")}\n${filler}`;
  const script = `
    const { rewriteRecord } = await import(${JSON.stringify(new URL("../../../src/node/rewrite/rewrite-record.ts", import.meta.url).href)});
    process.stdout.write("ready");
    await rewriteRecord(${JSON.stringify({ path, line: 0, hash: hashOfLine(record("one")), edit: by(record("1")) })});
  `;
  for (const delay of [10, 40, 80]) {
    writeFileSync(path, old);
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill("SIGKILL");
    await ended;
    const now = readFileSync(path, "utf8");
    assert.ok(now === old || now === edited, `Killed after ${delay} ms, the file is neither.`);
    // And the next edit works, whatever was left behind.
    const text = now === old ? record("one") : record("1");
    await rewriteRecord({ path, line: 0, hash: hashOfLine(text), edit: by(record("2")) });
    assert.equal(readFileSync(path, "utf8"), `${record("2")}\n${filler}`);
  }
});
