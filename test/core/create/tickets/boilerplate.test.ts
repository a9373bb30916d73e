import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { isBoilerplate } from "../../../../src/core/create/tickets/boilerplate.ts";
import { boilerplate, substance } from "./resolutions.ts";

suite("resolutions that say nothing", () => {
  test("they are told from those that say something", (context) => {
    const found = boilerplate.filter((text) => isBoilerplate(text));
    const wrong = substance.filter((text) => isBoilerplate(text));
    const precision = found.length / (found.length + wrong.length);
    const recall = found.length / boilerplate.length;
    context.diagnostic(
      `${boilerplate.length} + ${substance.length}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    const missed = boilerplate.filter((text) => !found.includes(text));
    assert.deepEqual(wrong, [], "a resolution with substance is lost");
    assert.ok(recall >= 0.95, missed.join("\n"));
    assert.ok(boilerplate.length + substance.length >= 120);
  });

  test("phrases of the project count too, in any spelling", () => {
    const phrases = ["Handed over to L3", "Per SOP-17"];
    assert.equal(isBoilerplate("Handed over to L3 - resolved.", phrases), true);
    assert.equal(isBoilerplate("per sop 17", phrases), true);
    assert.equal(isBoilerplate("Per SOP-17 the SFP was replaced.", phrases), false);
    assert.equal(isBoilerplate("Handed over to L3"), false);
  });

  test("long texts and other scripts say something", () => {
    assert.equal(isBoilerplate("resolved ".repeat(100)), false);
    assert.equal(isBoilerplate("解決しました"), false);
  });
});
