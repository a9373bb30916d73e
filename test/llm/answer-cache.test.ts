import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFileSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";

import { AnswerCache } from "../../src/llm/answer-cache.ts";
import { facts, privateFolder, usage } from "./run-support.ts";

const keyOf = (name: string): string => name.padEnd(43, "_");
const keysOf = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(keyOf));

async function kept(folder: string, ...names: readonly string[]): Promise<readonly string[]> {
  const found = await new AnswerCache(folder).recall(facts, keysOf(...names));
  return [...found.keys()].map((key) => key.replaceAll("_", ""));
}

/** Of the one file in it. */
function fileIn(folder: string): string {
  const [name = ""] = readdirSync(folder);
  return join(folder, name);
}

describe("AnswerCache", () => {
  it("gives back what another process kept, the newest of several", async () => {
    const folder = join(privateFolder(), "of", "answers");
    const cache = new AnswerCache(folder);
    const value = { score: 1, text: 'Line\u2028separator, "quotes", 漢字 and \n' };
    await cache.keep(facts, { key: keyOf("a"), value: { score: 0 }, usage });
    await cache.keep(facts, { key: keyOf("b"), value, usage: undefined });
    await cache.keep(facts, { key: keyOf("a"), value, usage });
    const found = await new AnswerCache(folder).recall(facts, keysOf("a", "b", "c"));
    assert.deepEqual(
      [...found],
      [
        [keyOf("a"), value],
        [keyOf("b"), value],
      ],
    );
    assert.equal(await cache.problem(facts), undefined);
  });

  it("tells models apart, whatever their names are", async () => {
    const folder = privateFolder();
    const cache = new AnswerCache(folder);
    const ids = ["m", "M", "../m", "m/..", "m".repeat(300), `${"m".repeat(300)}2`, "con", "漢"];
    const models = ids.flatMap((id) => [
      { ...facts, id },
      { ...facts, id, provider: "editor" as const },
    ]);
    for (const [value, model] of models.entries()) {
      await cache.keep(model, { key: keyOf("a"), value, usage });
    }
    for (const [value, model] of models.entries()) {
      assert.deepEqual([...(await cache.recall(model, keysOf("a"))).values()], [value]);
    }
    const names = readdirSync(folder);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, models.length);
  });

  it("is for nobody else's eyes", { skip: process.platform === "win32" }, async () => {
    const folder = join(privateFolder(), "answers");
    await new AnswerCache(folder).keep(facts, { key: keyOf("a"), value: 1, usage });
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(fileIn(folder)).mode & 0o777, 0o600);
  });

  it("loses nothing but a line that was left half-written", async () => {
    const folder = privateFolder();
    const cache = new AnswerCache(folder);
    for (const name of ["a", "b"]) await cache.keep(facts, { key: keyOf(name), value: 1, usage });
    const whole = readFileSync(fileIn(folder));
    for (let cut = 1; cut < 100; cut += 7) {
      writeFileSync(fileIn(folder), whole.subarray(0, -cut));
      await new AnswerCache(folder).keep(facts, { key: keyOf("c"), value: 1, usage });
      assert.deepEqual(await kept(folder, "a", "b", "c"), ["a", "c"], String(cut));
    }
  });

  it("does not mind what is no line of its own", async () => {
    const folder = privateFolder();
    const cache = new AnswerCache(folder);
    await cache.keep(facts, { key: keyOf("a"), value: 1, usage });
    const key = keyOf("b");
    const lines = [
      "",
      "{}",
      "null",
      "\u0000\u0000",
      `{"key":"${key}"}`,
      `{"key":"${key}","value":`,
    ];
    appendFileSync(fileIn(folder), lines.join("\n"));
    await cache.keep(facts, { key: keyOf("c"), value: 1, usage });
    assert.deepEqual(await kept(folder, "a", "b", "c"), ["a", "c"]);
  });

  it("is written by several processes at once", async () => {
    const folder = privateFolder();
    const source = new URL("../../src/llm/answer-cache.ts", import.meta.url).href;
    const program = `
      const { AnswerCache } = await import(${JSON.stringify(source)});
      const cache = new AnswerCache(${JSON.stringify(folder)});
      const [, name] = process.argv;
      await Promise.all(Array.from({ length: 50 }, (_, index) =>
        cache.keep(${JSON.stringify(facts)}, {
          key: (name + index).padEnd(43, "_"), value: "x".repeat(5000), usage: undefined,
        })));`;
    const run = promisify(execFile);
    const names = ["p", "q", "r"];
    await Promise.all(
      names.map((name) => run(process.execPath, ["--input-type=module", "-e", program, name])),
    );
    const all = names.flatMap((name) =>
      Array.from({ length: 50 }, (_, i) => `${name}${String(i)}`),
    );
    assert.equal((await kept(folder, ...all)).length, 150);
  });

  it("drops the older half of what has become too much", async () => {
    const folder = privateFolder();
    const cache = new AnswerCache(folder, { mostBytes: 10_000 });
    const names = Array.from({ length: 30 }, (_, index) => `n${String(index)}`);
    for (const name of names) {
      await cache.keep(facts, { key: keyOf(name), value: "x".repeat(400), usage });
    }
    // What is wanted now is given out all the same.
    assert.equal((await cache.recall(facts, keysOf(...names))).size, 30);
    assert.ok(statSync(fileIn(folder)).size <= 5000);
    const rest = await kept(folder, ...names);
    assert.ok(rest.length >= 6);
    assert.deepEqual(rest, names.slice(-rest.length));
    assert.deepEqual(readdirSync(folder).length, 1);
  });

  it("remembers for this process what cannot be written, and says so", async () => {
    const file = join(privateFolder(), "file");
    writeFileSync(file, "");
    const cache = new AnswerCache(join(file, "answers"));
    assert.match((await cache.problem(facts)) ?? "", /^Answers cannot be kept in ".*" \(E\w+\): /);
    await cache.keep(facts, { key: keyOf("a"), value: 1, usage });
    await cache.batches.add(facts, { id: "batch", keys: [keyOf("b")] });
    assert.deepEqual([...(await cache.recall(facts, keysOf("a", "b")))], [[keyOf("a"), 1]]);
    assert.deepEqual(await cache.batches.all(facts), [{ id: "batch", keys: [keyOf("b")] }]);
    await cache.batches.remove(facts, "batch");
    assert.deepEqual(await cache.batches.all(facts), []);
  });
});

describe("BatchNotes", () => {
  it("are there for another process until they are removed", async () => {
    const folder = privateFolder();
    const notes = ["one", "../two", "x".repeat(500)].map((id) => ({ id, keys: [keyOf(id)] }));
    const { batches } = new AnswerCache(folder);
    for (const note of notes) await batches.add(facts, note);
    const byId = async (): Promise<readonly string[]> =>
      (await new AnswerCache(folder).batches.all(facts)).map(({ id }) => id).sort();
    assert.deepEqual(await byId(), notes.map(({ id }) => id).sort());
    assert.deepEqual(await batches.all({ ...facts, id: "another" }), []);
    await batches.remove(facts, "../two");
    await batches.remove(facts, "../two");
    assert.equal((await byId()).length, 2);
  });

  it("that are damaged are none", async () => {
    const folder = privateFolder();
    const { batches } = new AnswerCache(folder);
    await batches.add(facts, { id: "one", keys: [] });
    for (const text of ["", "{", "[]", '{"id": 3}']) {
      writeFileSync(fileIn(folder), text);
      assert.deepEqual(await batches.all(facts), []);
    }
  });
});
