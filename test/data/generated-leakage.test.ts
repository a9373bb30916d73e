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
  readonly jaccard: number;
}

/** The generator tells words apart by white space only: what is nearer to the threshold than this may be on its other side. */
const margin = 0.01;

const generator = sharedPath("bench/make-corpus.mjs");
const folder = temporaryFolder();

test("leaks between generated splits", { skip: generator.skip }, async () => {
  const train = path.join(folder, "train.jsonl");
  const valid = path.join(folder, "valid.jsonl");
  const counts = ["--lines", "10000", "--valid-lines", "4000", "--leak", "0.2"];
  const files = ["--out", train, "--valid", valid];
  execFileSync(process.execPath, [generator.path, "--seed", "7", ...counts, ...files]);
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
  const missed = leaks.filter(({ line, trainLine, kind, jaccard }) => {
    if (kind === "exact")
      return inValid.get(line) !== "exact" || inTrain.get(trainLine) !== "exact";
    if (kind === "prompt") return inValid.get(line) !== "prompt" || !inTrain.has(trainLine);
    if (Math.abs(jaccard - 0.8) < margin) return false;
    return jaccard > 0.8
      ? inValid.get(line) !== "near" || !inTrain.has(trainLine)
      : inValid.get(line) === "near";
  });
  assert.ok(missed.length <= leaks.length / 100, JSON.stringify(missed.slice(0, 5)));
  const leaked = new Set(leaks.map(({ line }) => line));
  const invented = [...inValid.keys()].filter((line) => !leaked.has(line));
  assert.deepEqual(invented, []);
});
