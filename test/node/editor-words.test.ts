import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { resolveSettings, type Config } from "../../src/core/settings.ts";
import type { Dataset } from "../../src/editor/dataset.ts";
import { typedShare } from "../../src/editor/typed-share.ts";
import type { DatasetState } from "../../src/protocol/dataset-answers.ts";
import "./without-vscode.ts";

const { emptyInWords } = await import("../../src/editor/group-words.ts");
const { verdictOf } = await import("../../src/editor/verdict.ts");

function datasetOf({
  checking = false,
  isCompared = true,
  byRule = {},
  rules = {},
}: {
  readonly checking?: boolean;
  readonly isCompared?: boolean;
  readonly byRule?: DatasetState["summary"]["byRule"];
  readonly rules?: NonNullable<Config["rules"]>;
}): Dataset {
  const summary = { errors: 0, warnings: 0, infos: 0, hints: 0, byRule };
  const counts = { lines: 3, checkedLines: 3, records: 3 };
  const state = { ...counts, isCompared, summary, unreadSplits: [], targets: [] };
  const settings = { enable: true, check: resolveSettings({ rules }) };
  return { state, settings, checking, document: {} } as unknown as Dataset;
}

suite("why there are no groups", () => {
  const off = { "exact-duplicate": "off", "near-duplicate": "off" } as const;
  const allOff = { ...off, "conflicting-answers": "off" } as const;
  const cases: readonly [name: string, Parameters<typeof datasetOf>[0], expected: string][] = [
    ["none were found", {}, "No duplicates and no conflicts in 3 records."],
    ["there are some", { byRule: { "near-duplicate": 2 } }, ""],
    ["they are looked for", { checking: true, isCompared: false }, "Comparing records…"],
    ["duplicates are not looked for", { rules: off }, "No conflicts in 3 records."],
    [
      "none are looked for",
      { rules: allOff },
      "Duplicates and conflicts are not looked for: their rules are off.",
    ],
    [
      "comparing was stopped",
      { isCompared: false },
      "The check was stopped while the records were compared. Check again to see what repeats.",
    ],
  ];
  for (const [name, dataset, expected] of cases) {
    test(name, () => {
      assert.equal(emptyInWords(datasetOf(dataset)), expected);
    });
  }
});

test("a check that was stopped while comparing does not pass for a finished one", () => {
  assert.equal(verdictOf(datasetOf({ isCompared: false })).text, "Stopped while comparing");
  const comparing = verdictOf(datasetOf({ isCompared: false, checking: true }));
  assert.equal(comparing.text, "Comparing records");
  assert.doesNotMatch(verdictOf(datasetOf({})).text, /compar/i);
});

test("a similarity is typed as a share or as percent", () => {
  const typed = ["85", "85 %", "0.85", "0,85", "92,5%", "1", "100", "1 %"];
  assert.deepEqual(typed.map(typedShare), [0.85, 0.85, 0.85, 0.85, 0.925, 1, 1, 0.01]);
  for (const nothing of ["", "0", "101", "many", "1.2.3", "-5"]) {
    assert.equal(typedShare(nothing), undefined);
  }
});
