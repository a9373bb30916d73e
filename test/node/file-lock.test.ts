import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";

import { FileLock } from "../../src/node/file-lock.ts";

function lockPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "tunesmith-lock-"));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, "of", "locks", "one.lock");
}

describe("FileLock", () => {
  it("is held by one at a time", async () => {
    const path = lockPath();
    const locks = Array.from({ length: 20 }, () => new FileLock(path));
    const taken = await Promise.all(locks.map((lock) => lock.take()));
    assert.equal(taken.filter(Boolean).length, 1);
    // Those that do not hold it release nothing.
    for (const [index, lock] of locks.entries()) if (taken[index] !== true) await lock.release();
    assert.equal(await new FileLock(path).take(), false);
    await locks[taken.indexOf(true)]?.release();
    assert.equal(existsSync(path), false);
    const next = new FileLock(path);
    assert.equal(await next.take(), true);
    await next.release();
  });

  it("is free when the process that held it was killed", async () => {
    const path = lockPath();
    const source = new URL("../../src/node/file-lock.ts", import.meta.url).href;
    const program = `
      const { FileLock } = await import(${JSON.stringify(source)});
      await new FileLock(${JSON.stringify(path)}).take();
      console.log("taken");
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
    await once(child.stdout, "data");
    assert.equal(await new FileLock(path).take(), false);
    child.kill("SIGKILL");
    await once(child, "exit");
    const next = new FileLock(path);
    assert.equal(await next.take(), true);
    await next.release();
    assert.deepEqual(readdirSync(join(path, "..")), []);
  });

  it("is free when nothing was heard of its holder for ten minutes, wherever that was", async () => {
    const path = lockPath();
    const lock = new FileLock(path);
    await lock.take();
    await lock.release();
    for (const owner of [
      "",
      '{"pid":1,"host":"another"}',
      `{"pid":${String(process.pid)},"host":`,
    ]) {
      writeFileSync(path, owner);
      assert.equal(await lock.take(), false, owner);
      const old = new Date(Date.now() - 11 * 60_000);
      utimesSync(path, old, old);
      assert.equal(await lock.take(), true, owner);
      await lock.release();
    }
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname() }));
    assert.equal(await lock.take(), false);
  });

  it("stops nobody where nothing can be written", async () => {
    const path = lockPath();
    const file = join(path, "..", "..", "..", "file");
    writeFileSync(file, "");
    const lock = new FileLock(join(file, "one.lock"));
    assert.equal(await lock.take(), true);
    await lock.release();
  });
});
