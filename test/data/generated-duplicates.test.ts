/** Generated datasets full of near-duplicates and conflicts: those are found, with the similarity that they have. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import type { DatasetReport } from "../../src/core/report.ts";
import { checkFile } from "../../src/node/check-file.ts";
import { checkOptions, temporaryFolder } from "../node/support.ts";
import { scoreConflicts, scoreNear, type DuplicatesTruth } from "./duplicates-truth.ts";
import { sharedPath } from "./support.ts";

const thresholds = [0.7, 0.8, 0.9, 0.95];

const generator = sharedPath("bench/make-corpus.mjs");
const folder = temporaryFolder();

for (const seed of [7, 11]) {
  suite(`duplicates of seed ${seed}`, { skip: generator.skip }, () => {
    const file = path.join(folder, `${seed}.jsonl`);
    let made: { readonly truth: DuplicatesTruth; readonly lines: readonly string[] } | undefined;

    function make() {
      if (made === undefined) {
        // More than one chunk, so that two threads have work.
        const rates = ["--near", "0.3", "--conflict", "0.05", "--exact", "0.05"];
        const options = ["--lines", "4500", "--seed", String(seed), ...rates, "--out", file];
        execFileSync(process.execPath, [generator.path, ...options], { stdio: "ignore" });
        const truth = JSON.parse(readFileSync(`${file}.truth.json`, "utf8")) as DuplicatesTruth;
        made = { truth, lines: readFileSync(file, "utf8").split("\n") };
      }
      return made;
    }

    for (const threshold of thresholds) {
      test(`near-duplicates from ${threshold} on`, async () => {
        const { truth, lines } = make();
        const { groups } = await check(file, { threshold });
        const score = scoreNear(groups, truth, { lines, threshold });
        assert.deepEqual(score.wrong, []);
        assert.ok(score.wanted >= 80, `${score.wanted} wanted`);
        assert.ok(
          score.missed.length <= score.wanted / 1000,
          `${score.missed.length} of ${score.wanted} missed: ${JSON.stringify(score.missed)}`,
        );
        assert.ok(score.reported <= score.wanted + score.disputed, `${score.reported} reported`);
      });
    }

    test("other answers to the same prompt", async () => {
      const { truth } = make();
      const { groups } = await check(file, {});
      const { missed, invented } = scoreConflicts(groups, truth);
      assert.ok(truth.conflicts.length > 200);
      assert.ok(missed.length <= truth.conflicts.length / 100, JSON.stringify(missed));
      // A near-copy of an answer says the same with a few other words: it is no conflict.
      assert.ok(truth.near.some(({ samePrompt }) => samePrompt));
      assert.deepEqual(invented, []);
    });

    test("with two threads as with one", async () => {
      make();
      const one = await check(file, {});
      const two = await check(file, { jobs: 2 });
      assert.ok(one.groups.duplicates.length > 500);
      assert.deepEqual(two.findings, one.findings);
      assert.deepEqual(two.groups, one.groups);
    });
  });
}

function check(
  file: string,
  { threshold = 0.8, jobs = 1 }: { readonly threshold?: number; readonly jobs?: number },
): Promise<DatasetReport> {
  const off = { pii: "off", secret: "off", "network-identifier": "off" } as const;
  const rules = { ...off, "near-duplicate": { threshold } };
  return checkFile(file, checkOptions({ rules }, jobs));
}
