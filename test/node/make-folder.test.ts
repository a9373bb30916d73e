import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { makeFolder } from "../../src/node/make-folder.ts";

test("folders above are made, those that are there stay", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tunesmith-folder-"));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const inner = join(folder, "a", "b", "c");
  await Promise.all([makeFolder(inner), makeFolder(inner)]);
  await makeFolder(inner);
  if (process.platform !== "win32") assert.equal(statSync(inner).mode & 0o777, 0o700);
  writeFileSync(join(folder, "file"), "");
  await assert.rejects(makeFolder(join(folder, "file", "below")), { code: "ENOTDIR" });
});

test(
  "where no folder can be, that is said at once",
  { skip: !existsSync("/proc/self") && "there is no /proc", timeout: 10_000 },
  async () => {
    await assert.rejects(makeFolder("/proc/nope/below"), { code: "ENOENT" });
  },
);
