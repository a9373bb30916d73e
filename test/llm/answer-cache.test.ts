import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";

import { AnswerCache } from "../../src/llm/answer-cache.ts";
import { asked, facts, privateFolder, usage } from "./run-support.ts";

const keyOf = (name: string): string => name.padEnd(43, "_");
const keysOf = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(keyOf));

async function kept(folder: string, ...names: readonly string[]): Promise<readonly string[]> {
  const found = await new AnswerCache(folder).recall(asked, keysOf(...names));
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
    await cache.keep(asked, [{ key: keyOf("a"), value: { score: 0 }, usage }]);
    await cache.keep(asked, [{ key: keyOf("b"), value, usage: undefined }]);
    await cache.keep(asked, [{ key: keyOf("a"), value, usage }]);
    const found = await new AnswerCache(folder).recall(asked, keysOf("a", "b", "c"));
    assert.deepEqual(
      [...found],
      [
        [keyOf("a"), value],
        [keyOf("b"), value],
      ],
    );
    assert.equal(await cache.problem(asked), undefined);
  });

  it("tells models apart, whatever their names are", async () => {
    const folder = privateFolder();
    const cache = new AnswerCache(folder);
    const ids = ["m", "M", "../m", "m/..", "m".repeat(300), `${"m".repeat(300)}2`, "con", "漢"];
    const models = ids.flatMap((id) => [
      { facts: { ...facts, id } },
      { facts: { ...facts, id }, address: "https://gateway.example" },
      { facts: { ...facts, id, provider: "editor" as const } },
    ]);
    for (const [value, model] of models.entries()) {
      await cache.keep(model, [{ key: keyOf("a"), value, usage }]);
    }
    for (const [value, model] of models.entries()) {
      assert.deepEqual([...(await cache.recall(model, keysOf("a"))).values()], [value]);
    }
    const names = readdirSync(folder);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, models.length);
  });

  it("is for nobody else's eyes", { skip: process.platform === "win32" }, async () => {
    const folder = join(privateFolder(), "answers");
    await new AnswerCache(folder).keep(asked, [{ key: keyOf("a"), value: 1, usage }]);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(fileIn(folder)).mode & 0o777, 0o600);
  });

  it("loses nothing but a line that was left half-written", async () => {
    const folder = privateFolder();
    const cache = new AnswerCache(folder);
    for (const name of ["a", "b"]) await cache.keep(asked, [{ key: keyOf(name), value: 1, usage }]);
    const whole = readFileSync(fileIn(folder));
    for (let cut = 1; cut < 100; cut += 7) {
      writeFileSync(fileIn(folder), whole.subarray(0, -cut));
      await new AnswerCache(folder).keep(asked, [{ key: keyOf("c"), value: 1, usage }]);
      assert.deepEqual(await kept(folder, "a", "b", "c"), ["a", "c"], String(cut));
    }
  });

  it("does not mind what is no line of its own", async () => {
    const folder = privateFolder();
    const cache = new AnswerCache(folder);
    await cache.keep(asked, [{ key: keyOf("a"), value: 1, usage }]);
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
    await cache.keep(asked, [{ key: keyOf("c"), value: 1, usage }]);
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
        cache.keep(${JSON.stringify(asked)}, [{
          key: (name + index).padEnd(43, "_"), value: "x".repeat(5000), usage: undefined,
        }])));`;
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

  it("loses nothing that is wanted, however much there is and however often", async () => {
    const folder = privateFolder();
    const names = Array.from({ length: 3000 }, (_, index) => `n${String(index)}`);
    const value = "x".repeat(20_000);
    const answers = names.map((name) => ({ key: keyOf(name), value, usage }));
    await new AnswerCache(folder).keep(asked, answers);
    assert.ok(statSync(fileIn(folder)).size > 60e6);
    for (let time = 0; time < 3; time++) {
      assert.equal((await new AnswerCache(folder).recall(asked, keysOf(...names))).size, 3000);
    }
  });

  it("lets go of what nobody wanted for half a year, and of nothing else", async () => {
    const folder = privateFolder();
    const at = (month: number): AnswerCache =>
      new AnswerCache(folder, { now: () => new Date(Date.UTC(2026, month, 15)) });
    const answers = ["a", "b", "c"].map((name) => ({ key: keyOf(name), value: name, usage }));
    await at(0).keep(asked, answers);
    await at(2).keep(asked, [{ key: keyOf("c"), value: "c again", usage }]);
    const found = async (
      month: number,
      ...names: readonly string[]
    ): Promise<readonly unknown[]> => [
      ...(await at(month).recall(asked, keysOf(...names))).values(),
    ];
    // Often wanted, and still there two years later.
    for (let month = 1; month < 24; month += 2) assert.deepEqual(await found(month, "a"), ["a"]);
    assert.deepEqual(await found(24, "a", "b", "c"), ["a"]);
    assert.ok(readdirSync(folder).length <= 5, readdirSync(folder).join());

    const other = privateFolder();
    const then = (month: number): AnswerCache =>
      new AnswerCache(other, { now: () => new Date(Date.UTC(2026, month, 15)) });
    await then(0).keep(asked, answers);
    await then(8).recall(asked, keysOf("a"));
    assert.equal((await then(8).recall(asked, keysOf("a", "b"))).size, 2);
    // Wanted for the first time after long, it is given out, and stays.
    assert.equal((await then(20).recall(asked, keysOf("a"))).size, 1);
    assert.equal((await then(20).recall(asked, keysOf("a", "b", "c"))).size, 1);
  });

  it("does not let a month go that it could not carry over", async () => {
    const folder = privateFolder();
    const old = new AnswerCache(folder, { now: () => new Date("2025-01-15") });
    await old.keep(asked, [{ key: keyOf("a"), value: 1, usage }]);
    const now = new AnswerCache(folder, { now: () => new Date("2026-11-15") });
    // In place of the file of the month.
    mkdirSync(fileIn(folder).replace("2025-01", "2026-11"));
    assert.equal((await now.recall(asked, keysOf("a"))).size, 1);
    assert.equal((await now.recall(asked, keysOf("a"))).size, 1);
  });

  it("stops reading when it is told to", async () => {
    const folder = privateFolder();
    await new AnswerCache(folder).keep(asked, [{ key: keyOf("a"), value: 1, usage }]);
    const signal = AbortSignal.abort();
    assert.equal((await new AnswerCache(folder).recall(asked, keysOf("a"), signal)).size, 0);
  });

  it("remembers for this process what cannot be written, and says so", async () => {
    const file = join(privateFolder(), "file");
    writeFileSync(file, "");
    const cache = new AnswerCache(join(file, "answers"));
    assert.match((await cache.problem(asked)) ?? "", /^Answers cannot be kept in ".*" \(E\w+\): /);
    await cache.keep(asked, [{ key: keyOf("a"), value: 1, usage }]);
    await cache.batches.add(asked, { id: "batch", keys: [keyOf("b")] });
    assert.deepEqual([...(await cache.recall(asked, keysOf("a", "b")))], [[keyOf("a"), 1]]);
    assert.deepEqual(await cache.batches.all(asked), [{ id: "batch", keys: [keyOf("b")] }]);
    await cache.batches.remove(asked, { id: "batch", keys: [] });
    assert.deepEqual(await cache.batches.all(asked), []);
  });
});

describe("BatchNotes", () => {
  it("are there for another process until they are removed", async () => {
    const folder = privateFolder();
    const notes = ["one", "../two", "x".repeat(500)].map((id) => ({ id, keys: [keyOf(id)] }));
    const { batches } = new AnswerCache(folder);
    for (const note of notes) await batches.add(asked, note);
    const byId = async (): Promise<readonly string[]> =>
      (await new AnswerCache(folder).batches.all(asked)).map(({ id }) => id).sort();
    assert.deepEqual(await byId(), notes.map(({ id }) => id).sort());
    assert.deepEqual(await batches.all({ facts: { ...facts, id: "another" } }), []);
    await batches.remove(asked, { id: "../two", keys: [] });
    await batches.remove(asked, { id: "../two", keys: [] });
    assert.equal((await byId()).length, 2);
  });

  it("tell batches that are there from those that may be", async () => {
    const folder = privateFolder();
    const { batches } = new AnswerCache(folder);
    const unsure = { begun: "2026-11-23T08:00:00.000Z", keys: [keyOf("a")] };
    await batches.add(asked, unsure);
    await batches.add(asked, { ...unsure, keys: [keyOf("b")] });
    await batches.add(asked, { id: "one", keys: [keyOf("a")] });
    await batches.remove(asked, { ...unsure, keys: [keyOf("b")] });
    assert.deepEqual(await new AnswerCache(folder).batches.unsure(asked), [unsure]);
    assert.equal((await batches.all(asked)).length, 1);
  });

  it("that are damaged are none", async () => {
    const folder = privateFolder();
    const { batches } = new AnswerCache(folder);
    await batches.add(asked, { id: "one", keys: [] });
    for (const text of ["", "{", "[]", '{"id": 3}']) {
      writeFileSync(fileIn(folder), text);
      assert.deepEqual(await batches.all(asked), []);
    }
  });
});
