/** What rules say of the quality of real public datasets. */

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import { resolveSettings } from "../../src/core/settings.ts";
import { qualityMaterial } from "../../src/node/quality-material.ts";
import { shardWorkerPath } from "../node/support.ts";
import { sharedPath } from "./support.ts";

const datasets = sharedPath("data/datasets");
const options = { settings: resolveSettings(), shardWorkerPath, jobs: 1 };

suite("real datasets", { skip: datasets.skip }, () => {
  const files = datasets.skip === false ? readdirSync(datasets.path) : [];
  for (const file of files.filter((name) => name.endsWith(".jsonl"))) {
    test(file, async () => {
      const { sample, records, leftOut, rules } = await qualityMaterial(
        path.join(datasets.path, file),
        { ...options, sample: { size: Infinity, seed: 1 } },
      );
      assert.ok(sample.length + leftOut.length <= records && sample.length > 0);
      // None of them has a record that speaks to its reader.
      assert.deepEqual(
        sample.filter(({ isAddressedToModels }) => isAddressedToModels).map(({ line }) => line + 1),
        [],
      );
      assert.doesNotMatch(JSON.stringify(rules), /NaN|Infinity|undefined/);
    });
  }
});
