/** Which records of two datasets differ: what was done to a dataset is found again. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import fc from "fast-check";

import { diffKinds, type DiffedRecord } from "../../../src/core/diff/dataset-diff.ts";
import { resolveSettings } from "../../../src/core/settings.ts";
import { diffDatasets } from "../../../src/node/diff/diff-datasets.ts";
import type { SideSource } from "../../../src/node/diff/side-content.ts";
import { tokenCounter, usualTokenizer } from "../../../src/node/token-counters.ts";
import { chat, shardWorkerPath, temporaryFolder } from "../support.ts";

const settings = resolveSettings({});
const counter = tokenCounter(usualTokenizer);

const lines = (name: string, texts: readonly string[]): SideSource => ({
  type: "lines",
  path: `${name}.jsonl`,
  lines: () => texts,
});

async function compared(before: readonly string[], now: readonly string[]) {
  const means = { settings, counter, jobs: 1, shardWorkerPath };
  const diff = await diffDatasets(lines("before", before), lines("after", now), means);
  try {
    const records = [...diff.pairs(diffKinds)].map((pair) => diff.recordOf(pair));
    return { summary: diff.summary, records };
  } finally {
    diff.close();
  }
}

/** "edited 1>2": kind and lines from 1; what is unchanged is left out. */
const inShort = (records: readonly DiffedRecord[]): string[] =>
  records
    .filter(({ kind }) => kind !== "unchanged")
    .map(({ kind, beforeLine, afterLine }) => {
      return `${kind} ${place(beforeLine)}>${place(afterLine)}`;
    });

const place = (line: number | undefined): string => (line === undefined ? "" : String(line + 1));

const vlan = chat("Which VLAN does port 7 of the access switch use?", "It uses VLAN 20.");
const bgp = chat("Which command lists the BGP neighbours?", "show bgp summary");
const ports = chat("Which command lists the interfaces?", "show interfaces brief");
const clock = chat("How is the clock set?", "Use NTP: ntp server 192.0.2.1");

test("equal datasets have no difference", async () => {
  const { summary, records } = await compared([vlan, bgp], [vlan, "", bgp]);
  assert.deepEqual(inShort(records), []);
  assert.equal(summary.counts.unchanged, 2);
});

test("an answer that was edited, with its words and tokens", async () => {
  const edited = chat("Which command lists the BGP neighbours?", "show bgp summary vrf all");
  const { records, summary } = await compared([vlan, bgp, ports], [vlan, edited, ports]);
  assert.deepEqual(inShort(records), ["edited 2>2"]);
  const [record] = records.filter(({ kind }) => kind === "edited");
  assert.equal(record?.pairedBy, "prompt");
  assert.deepEqual(record.changes, [
    {
      of: "turn",
      change: "edited",
      role: "assistant",
      number: undefined,
      wordsAdded: 2,
      wordsRemoved: 0,
    },
  ]);
  assert.equal(
    summary.after.tokens - summary.before.tokens,
    (record.tokensAfter ?? 0) - (record.tokensBefore ?? 0),
  );
  assert.deepEqual(summary.changes, [{ what: "assistant turns", records: 1 }]);
});

test("what was added, removed and moved", async () => {
  const { records } = await compared([vlan, bgp, ports], [ports, vlan, clock]);
  assert.deepEqual(inShort(records), ["removed 2>", "moved 1>2", "added >3"]);
});

test("the order of keys and white space are another writing, white space in a text is an edit", async () => {
  const spaced = JSON.stringify(JSON.parse(vlan), null, 1).replaceAll("\n", " ");
  const padded = chat("Which command lists the BGP neighbours?", "show bgp summary ");
  const { records } = await compared([vlan, bgp], [spaced, padded]);
  assert.deepEqual(inShort(records), ["reformatted 1>1", "edited 2>2"]);
});

test("a line that was repaired is the same record", async () => {
  const broken = `${vlan.slice(0, -1)},}`;
  const { records } = await compared([bgp, broken, ports], [bgp, vlan, ports]);
  assert.deepEqual(inShort(records), ["edited 2>2"]);
  assert.equal(records[1]?.pairedBy, "place");
  assert.deepEqual(records[1].goneFindings?.includes("invalid-json"), true);
});

test("of repeated records the one that went is known by its neighbours", async () => {
  const { records } = await compared([vlan, bgp, vlan, ports], [bgp, vlan, ports]);
  assert.deepEqual(inShort(records), ["removed 1>"]);
});

test("an id outlives another question and another answer; a column that changed is named", async () => {
  const withId = (id: number, question: string, site: string): string =>
    JSON.stringify({
      ...(JSON.parse(chat(question, question.toUpperCase())) as object),
      id,
      metadata: { site },
    });
  const was = [withId(1, "alpha beta gamma", "north"), withId(2, "one two three", "north")];
  const is = [withId(2, "four five six", "north"), withId(1, "alpha beta gamma", "south")];
  const { records } = await compared(was, is);
  const edited = new Map(records.map((record) => [record.afterLine, record]));
  assert.equal(edited.get(0)?.pairedBy, "id");
  assert.equal(edited.get(1)?.pairedBy, "conversation");
  assert.deepEqual(
    edited.get(1)?.changes?.map(({ field }) => field),
    ["metadata.site"],
  );
});

test("ids that were numbered anew are edits of what was said, not other records", async () => {
  const numbered = (id: number, line: string): string =>
    JSON.stringify({ id, ...(JSON.parse(line) as object) });
  const was = [vlan, bgp, ports].map((line, index) => numbered(index + 1, line));
  const is = [bgp, ports].map((line, index) => numbered(index + 1, line));
  const { records } = await compared(was, is);
  assert.deepEqual(inShort(records), ["removed 1>", "edited 2>1", "edited 3>2"]);
});

test("findings that came and went are told by record and by rule", async () => {
  const empty = chat("Who is on call this week?", "");
  const { summary, records } = await compared([vlan, bgp], [vlan, bgp, empty]);
  assert.deepEqual(records.at(-1)?.newFindings?.includes("empty-content"), true);
  const rule = summary.findings.find(({ ruleId }) => ruleId === "empty-content");
  assert.deepEqual(rule, { ruleId: "empty-content", before: 0, after: 1, gone: 0, added: 1 });
});

test("a file that is changed meanwhile, or is not there, is told of", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "a.jsonl");
  writeFileSync(path, `${vlan}\n`);
  const means = { settings, counter, jobs: 1, shardWorkerPath };
  const missing = { type: "file", path: join(folder, "b.jsonl") } as const;
  await assert.rejects(
    diffDatasets({ type: "file", path }, missing, means),
    /There is no file or folder/,
  );
});

const kinds = ["edit", "remove", "keep", "add"] as const;

test("random edits are found, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      async (steps, isReversed) => {
        const before: string[] = [];
        const now: { readonly text: string; readonly from: number | undefined }[] = [];
        for (const [index, step] of steps.entries()) {
          // Records that have no word in common: in one place they would be taken for one.
          const question = [1, 2, 3, 4, 5, 6].map((word) => `q${index}w${word}`).join(" ");
          const text = chat(question, `a${index}`);
          if (step === "add") now.push({ text, from: undefined });
          else {
            before.push(text);
            const changed = chat(question, `a${index} more${index}`);
            if (step === "edit") now.push({ text: changed, from: before.length - 1 });
            if (step === "keep") now.push({ text, from: before.length - 1 });
          }
        }
        if (isReversed) now.reverse();
        const { summary, records } = await compared(
          before,
          now.map(({ text }) => text),
        );
        const countOf = (wanted: (typeof kinds)[number]): number =>
          steps.filter((step) => step === wanted).length;
        const { counts } = summary;
        assert.equal(counts.edited, countOf("edit"));
        assert.equal(counts.unchanged + counts.moved, countOf("keep"));
        assert.deepEqual([counts.added, counts.removed], [countOf("add"), countOf("remove")]);
        for (const { kind, beforeLine, afterLine } of records) {
          if (kind === "added" || kind === "removed") continue;
          assert.equal(now[afterLine ?? -1]?.from, beforeLine);
        }
        if (!isReversed) assert.equal(counts.moved, 0);
      },
    ),
    { numRuns: 40 },
  );
});
