/** Generated splits that share records in known ways: those are found, in both files. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { inspectFile } from "../../src/node/check-file.ts";
import { checkDatasets } from "../../src/node/dataset-leaks.ts";
import { checkOptions, temporaryFolder } from "../node/support.ts";
import { sharedPath } from "./support.ts";

interface Leak {
  /** From 1. */
  readonly line: number;
  readonly trainLine: number;
  /** "exact", "prompt", or "near_" and a level. */
  readonly kind: string;
  /** The similarity by three definitions of words; none of them is quite that of the product. */
  readonly jaccard: number;
  readonly jaccardAll: number;
  readonly jaccardAlnum: number;
}

const threshold = 0.8;

const generator = sharedPath("bench/make-corpus.mjs");
const folder = temporaryFolder();

for (const seed of [7, 11])
  test(`leaks between generated splits of seed ${seed}`, { skip: generator.skip }, async () => {
    const train = path.join(folder, `train-${seed}.jsonl`);
    const valid = path.join(folder, `valid-${seed}.jsonl`);
    const counts = ["--lines", "6000", "--valid-lines", "2000", "--leak", "0.4"];
    const files = ["--out", train, "--valid", valid];
    execFileSync(process.execPath, [generator.path, "--seed", String(seed), ...counts, ...files], {
      stdio: "ignore",
    });
    const truth = JSON.parse(readFileSync(`${train}.truth.json`, "utf8")) as {
      readonly validation: { readonly leaks: readonly Leak[] };
    };
    const off = { pii: "off", secret: "off", "network-identifier": "off" } as const;
    const { settings, ...options } = checkOptions({ rules: off });
    const runs = [
      { path: train, settings, others: [valid] },
      { path: valid, settings, others: [train] },
    ];
    const found: Map<number, string>[] = [];
    const inspect: Parameters<typeof checkDatasets>[1] = (file, given) =>
      inspectFile(file, { ...options, ...given });
    for await (const { report } of checkDatasets(runs, inspect)) {
      const leaks = report.findings.filter(({ ruleId }) => ruleId === "split-leakage");
      found.push(new Map(leaks.map(({ line, messageId }) => [line + 1, messageId])));
    }
    const [inTrain = new Map<number, string>(), inValid = new Map<number, string>()] = found;
    const { leaks } = truth.validation;
    assert.ok(leaks.length > 500);
    const missed = leaks.filter((leak) => {
      const { line, trainLine, kind } = leak;
      const wanted = wantedOf(leak);
      if (wanted === undefined) return false;
      if (wanted === "none") return inValid.get(line) === "near";
      return (
        inValid.get(line) !== wanted ||
        (kind === "exact" ? inTrain.get(trainLine) !== "exact" : !inTrain.has(trainLine))
      );
    });
    assert.ok(missed.length <= leaks.length / 100, JSON.stringify(missed.slice(0, 5)));
    const leaked = new Set(leaks.map(({ line }) => line));
    const invented = [...inValid.keys()].filter((line) => !leaked.has(line));
    assert.deepEqual(invented, []);
  });

/** What is to be found of a leak; `undefined` where the definitions of its similarity do not agree. */
function wantedOf({ kind, jaccard, jaccardAll, jaccardAlnum }: Leak): string | undefined {
  if (kind === "exact" || kind === "prompt") return kind;
  const by = [jaccard, jaccardAll, jaccardAlnum];
  if (Math.max(...by) < threshold) return "none";
  return Math.min(...by) >= threshold ? "near" : undefined;
}
