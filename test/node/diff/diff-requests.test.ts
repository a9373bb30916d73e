/** The differences of an open dataset, as the editor asks for them. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";

import { resolveSettings } from "../../../src/core/settings.ts";
import { Client } from "../dataset-client.ts";
import { chat, temporaryFolder } from "../support.ts";

const settings = resolveSettings({});

const one = chat("Which VLAN is it?", "VLAN 20.");
const edited = chat("Which VLAN is it?", "It is VLAN 30.");
const two = chat("Which command lists the BGP neighbours?", "show bgp summary");

test("the open text against a file: rows by window, texts of a pair, and the end of it", async () => {
  const path = join(temporaryFolder(), "train.jsonl");
  writeFileSync(path, `${one}\n${two}\n`);
  const client = new Client();
  await client.ask("openText", { version: 1, text: `${edited}\n${two}`, settings });
  const uri = "file:///data.jsonl";
  const sides = { before: { type: "file", path }, after: { type: "open", uri, path } } as const;
  const { diff, summary } = await client.ask("compareDatasets", { ...sides, settings });
  assert.deepEqual([summary.counts.edited, summary.counts.unchanged], [1, 1]);
  const wanted = { diff, kinds: ["edited"] as const, from: 0, count: 10 };
  const { total, rows } = await client.ask("diffRows", wanted);
  assert.equal(total, 1);
  assert.deepEqual([rows[0]?.title, rows[0]?.pairedBy], ["Which VLAN is it?", "prompt"]);
  const lines = { beforeLine: 0, afterLine: 0 };
  const texts = await client.ask("diffTexts", { diff, ...lines });
  assert.match(texts.before, /VLAN 20\./);
  assert.match(texts.after, /It is VLAN 30\./);
  const gone = await client.ask("diffTexts", { diff, beforeLine: null, afterLine: 1 });
  assert.equal(gone.before, "");
  await client.ask("endDiff", {});
  assert.equal((await client.failure("diffRows", wanted)).code, "diff-gone");
});

test("what is ended while it is made is not kept, whenever that is", async () => {
  const path = join(temporaryFolder(), "train.jsonl");
  writeFileSync(path, `${one}\n${two}\n`);
  const client = new Client();
  const file = { type: "file", path } as const;
  const request = { before: file, after: file, settings };
  for (let ticks = 0; ticks < 25; ticks++) {
    let ended = false;
    const made = client.ask("compareDatasets", request).then(
      ({ diff }) => ({ diff, wasEnded: ended }),
      () => undefined,
    );
    for (let tick = 0; tick < ticks; tick++) await setImmediate();
    ended = true;
    await client.ask("endDiff", {});
    const answer = await made;
    if (answer?.wasEnded !== true) continue;
    const wanted = { diff: answer.diff, kinds: ["edited"] as const, from: 0, count: 1 };
    assert.equal((await client.failure("diffRows", wanted)).code, "diff-gone", `${ticks} ticks`);
  }
});
