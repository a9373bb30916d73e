/** A generated dataset with duplicates of all kinds is split, and a check of the parts finds no leak between them. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";

import { inspectFile } from "../../src/node/check-file.ts";
import { checkDatasets } from "../../src/node/dataset-leaks.ts";
import { writableFile } from "../../src/node/replace-file.ts";
import { splitDataset } from "../../src/node/split-dataset.ts";
import { checkOptions, temporaryFolder } from "../node/support.ts";
import { sharedPath } from "./support.ts";

const generator = sharedPath("bench/make-corpus.mjs");
const folder = temporaryFolder();
const names = ["train", "validation", "test"];
const shares = [0.8, 0.1, 0.1];

for (const seed of [3, 5])
  test(`parts of the generated dataset of seed ${seed}`, { skip: generator.skip }, async () => {
    const source = path.join(folder, `source-${seed}.jsonl`);
    const words = ["--seed", String(seed), "--lines", "5000", "--near", "0.2", "--exact", "0.1"];
    execFileSync(process.execPath, [generator.path, ...words, "--out", source], {
      stdio: "ignore",
    });
    const off = { pii: "off", secret: "off", "network-identifier": "off" } as const;
    const { settings, ...check } = checkOptions({ rules: off });
    const files = names.map((name) => path.join(folder, `${name}-${seed}.jsonl`));
    const sides = await Promise.all(
      names.map(async (name, side) => {
        const file = await writableFile(files[side] ?? "");
        return { name, share: shares[side] ?? 0, file };
      }),
    );
    const options = { settings, sides, seed, groupBy: [], allowsInvalid: true, check };
    const result = await splitDataset(source, options);
    assert.ok(result.groups.count > 300);
    result.recordsOf.forEach((records, side) => {
      assert.ok(Math.abs(records / result.records - (shares[side] ?? 0)) < 0.002);
    });
    const runs = files.map((file) => {
      return { path: file, settings, others: files.filter((other) => other !== file) };
    });
    let reports = 0;
    for await (const { report } of checkDatasets(runs, (file, given) =>
      inspectFile(file, { ...check, ...given }),
    )) {
      reports += 1;
      const leaks = report.findings.filter(({ ruleId }) => ruleId === "split-leakage");
      assert.deepEqual(leaks, []);
    }
    assert.equal(reports, 3);
  });
