/** The data of targets: names that exist, dates that are dates, sources for all of it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { formatById } from "../../../src/core/formats/index.ts";
import { targetById, targets } from "../../../src/core/targets/index.ts";
import { tokenizerById } from "../../../src/core/tokens/tokenizers.ts";
import { vendorCheckById } from "../../../src/core/vendor-checks/index.ts";

test("targets have different ids, by which they are found", () => {
  assert.equal(new Set(targets.map(({ id }) => id)).size, targets.length);
  assert.equal(new Set(targets.map(({ label }) => label)).size, targets.length);
  for (const target of targets) assert.equal(targetById(target.id), target);
  assert.equal(targetById("openai"), undefined);
});

for (const target of targets) {
  test(`${target.id}: what it names exists`, () => {
    assert.match(target.id, /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
    assert.ok(target.formats.length > 0);
    for (const id of target.formats) assert.ok(formatById(id), `format ${id}`);
    assert.ok(tokenizerById(target.tokenizer), `tokenizer ${target.tokenizer}`);
    const { vendorCheck, availability, limits, sources, nextSteps } = target;
    if (vendorCheck !== undefined) assert.ok(vendorCheckById(vendorCheck), vendorCheck);
    if (availability.state !== "open") assert.match(availability.on, /^20\d\d-[01]\d-[0-3]\d$/);
    assert.ok(sources.length > 0);
    for (const { name, date } of sources) {
      assert.ok(name.length > 0);
      assert.match(date, /^20\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/);
    }
    assert.ok(nextSteps.length > 0);
    const { minExamples = 0, maxExamples = Infinity } = limits;
    assert.ok(minExamples < maxExamples);
  });
}
