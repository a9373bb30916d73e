/** Our copies of the vendors' checks say of real datasets what those say. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import type { JsonValue } from "../../src/core/model.ts";
import { vendorCheckById } from "../../src/core/vendor-checks/index.ts";
import type { VendorErrors } from "../../src/core/vendor-checks/vendor-check.ts";
import { VendorTally } from "../../src/core/vendor-checks/vendor-tally.ts";
import { sharedPath } from "./support.ts";

interface OfficialChecks {
  readonly openaiCookbook?: VendorErrors;
  readonly awsClaudeHaiku?: VendorErrors;
  readonly awsNovaLite?: VendorErrors;
  readonly together?: {
    readonly is_check_passed: boolean;
    readonly message: string;
  };
}

const folder = sharedPath("data/datasets");

suite("the vendors' checks of real datasets", { skip: folder.skip }, () => {
  const truth = JSON.parse(readFileSync(path.join(folder.path, "truth.json"), "utf8")) as {
    readonly files: Readonly<Record<string, { readonly officialChecks: OfficialChecks }>>;
  };
  for (const [name, { officialChecks }] of Object.entries(truth.files)) {
    test(name, () => {
      const { openaiCookbook, awsClaudeHaiku, awsNovaLite, together } = officialChecks;
      const values = valuesOf(path.join(folder.path, name));
      if (openaiCookbook) assert.deepEqual(errorsOf("openai-cookbook", values), openaiCookbook);
      if (awsClaudeHaiku) assert.deepEqual(errorsOf("aws-claude-haiku", values), awsClaudeHaiku);
      if (awsNovaLite) assert.deepEqual(errorsOf("aws-nova-lite", values), awsNovaLite);
      if (together) {
        const { is_check_passed: passes, message } = together;
        assert.deepEqual(errorsOf("together", values), passes ? {} : { [message]: 1 });
      }
    });
  }
});

function errorsOf(id: string, values: readonly JsonValue[]): VendorErrors {
  const check = vendorCheckById(id);
  assert.ok(check);
  // As two threads would have it.
  const middle = Math.floor(values.length / 2);
  const whole = new VendorTally(check);
  for (const part of [values.slice(0, middle), values.slice(middle)]) {
    const tally = new VendorTally(check);
    for (const value of part) tally.add(value);
    whole.merge(tally.notes(), part.length);
  }
  return whole.errors();
}

function valuesOf(file: string): JsonValue[] {
  const lines = readFileSync(file, "utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => JSON.parse(line) as JsonValue);
}
