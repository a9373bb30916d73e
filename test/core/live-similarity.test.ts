import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import type { LiveDataset } from "../../src/core/live-dataset.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";
import { chat, checkText } from "../node/support.ts";
import { liveDataset } from "./support.ts";

/** Personal data is not what this is about, and takes the most time. */
const config: Config = {
  rules: {
    pii: "off",
    secret: "off",
    "network-identifier": "off",
    "near-duplicate": { threshold: 0.7 },
  },
};

function open(lines: readonly string[]): LiveDataset {
  const live = liveDataset(lines.join("\n"), resolveSettings(config));
  checkAll(live);
  return live;
}

function checkAll(live: LiveDataset): void {
  live.checkPending(() => false);
  assert.ok(live.isChecked);
}

async function assertSameAsFile(live: LiveDataset, lines: readonly string[]): Promise<void> {
  const report = await checkText(lines.join("\n"), config);
  assert.deepEqual(live.recordGroups, report.groups);
  assert.deepEqual([...live.select({})], report.findings);
}

/** Sixty words, of which `changed` are others than those of the same topic. */
function prose(topic: number, changed: number): string {
  const words = Array.from({ length: 60 }, (_, index) => `word${topic * 100 + index}`);
  for (let index = 0; index < changed; index++) words[index * 7] = `other${changed * 10 + index}`;
  return words.join(" ");
}

const incident = (host: number): string =>
  `Ticket INC00${20_000 + host}: the link on fra1-core-sw-0${host} to the other site is down. What do I look at first?`;

const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 2 }))
      .map(([topic, changed, answer]) => chat(prose(topic, changed), prose(7, answer))),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }))
      .map(([host, port]) => chat(incident(host), `Look at port ${port}.`)),
  },
  { weight: 1, arbitrary: fc.constantFrom("", "{}x", chat("", ""), chat("a", "b")) },
);
const lines = fc.array(line, { maxLength: 10 });

suite("after any edits, records are in the groups of a file with the same lines", () => {
  const step = fc.record({
    from: fc.nat(),
    removed: fc.nat({ max: 3 }),
    added: fc.array(line, { maxLength: 3 }),
    /** Whether the edit is taken back at once. */
    isUndone: fc.boolean(),
    isChecked: fc.boolean(),
  });
  test("lines inserted, deleted, changed, pasted, and edits taken back", async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.array(step, { maxLength: 8 }), async (start, steps) => {
        const text = ["", ...start];
        const live = open(text);
        for (const { from, removed, added, isUndone, isChecked } of steps) {
          const first = from % text.length;
          const count = Math.min(removed, text.length - 1 - first);
          const edit = (old: readonly string[], now: readonly string[]): void => {
            live.change({
              ...{ startLine: first, startColumn: 0, endLine: first + old.length, endColumn: 0 },
              text: now.map((one) => `${one}\n`).join(""),
            });
            text.splice(first, old.length, ...now);
            if (isChecked) checkAll(live);
            else live.checkPending(() => true);
          };
          const old = text.slice(first, first + count);
          edit(old, added);
          if (isUndone) edit(added, old);
        }
        checkAll(live);
        await assertSameAsFile(live, text);
      }),
      { numRuns: 200 },
    );
  });
});

suite("crowds", () => {
  const count = 3000;
  const template = prose(1, 0);
  const cases: readonly [name: string, lines: readonly string[]][] = [
    ["one record over and over", Array.from({ length: count }, () => chat(template, template))],
    [
      "one template",
      Array.from({ length: count }, (_, id) => chat(`${template} case ${id}`, `${template} done`)),
    ],
    [
      "one prompt",
      Array.from({ length: count }, (_, id) => chat("Which port?", `Port ${id % 9}.`)),
    ],
  ];
  for (const [name, crowd] of cases) {
    test(`${name}: opened, and after an edit, as in a file`, async () => {
      const live = open(crowd);
      await assertSameAsFile(live, crowd);
      live.change({ startLine: 0, startColumn: 0, endLine: 1, endColumn: 0, text: "" });
      checkAll(live);
      await assertSameAsFile(live, crowd.slice(1));
    });
  }

  test("there is an end to it even if there is never time", () => {
    const live = liveDataset((cases[1]?.[1] ?? []).join("\n"), resolveSettings(config));
    let portions = 0;
    for (; !live.isChecked; portions++) live.checkPending(() => true);
    assert.ok(portions < 100, `${portions} portions`);
    assert.equal(live.recordGroups.duplicates[0]?.members.length, count - 1);
  });
});

test("what is not checked to the end is in no group", () => {
  const live = liveDataset([chat("a", "b"), chat("a", "b")].join("\n"), resolveSettings(config));
  assert.deepEqual(live.recordGroups, { duplicates: [], conflicts: [] });
  live.cancel();
  assert.ok(live.isChecked);
  assert.deepEqual(live.recordGroups, { duplicates: [], conflicts: [] });
});

test("stopped while records are compared, it is not known what repeats", () => {
  const records = Array.from({ length: 200 }, (_, id) => chat(prose(1, 0), prose(id, 0)));
  const live = liveDataset(records.join("\n"), resolveSettings(config));
  while (live.checkedLines < live.lines) live.checkPending(() => true);
  assert.equal(live.isChecked, false);
  live.cancel();
  assert.ok(live.isChecked);
  assert.equal(live.isCompared, false);
  live.change({ startLine: 0, startColumn: 0, endLine: 0, endColumn: 0, text: "\n" });
  checkAll(live);
  assert.equal(live.isCompared, true);
  assert.ok(live.recordGroups.conflicts.length > 0);
});
