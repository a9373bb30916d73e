/** What is known of all records: counted once, and after an edit only where it changed. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { RecordFacts, type LineFact } from "../../../src/core/explore/record-facts.ts";
import { TextLines } from "../../../src/node/explore/explored-lines.ts";
import { gatherTextFacts } from "../../../src/node/explore/facts-pass.ts";
import { ListGone } from "../../../src/node/explore/list-gone.ts";
import { LineMemory } from "../../../src/node/line-memory.ts";
import type { TextDataset } from "../../../src/node/text-dataset.ts";
import { chat, openedText } from "../support.ts";

/** Remembers, and says what it could not remember. */
class WatchedMemory extends LineMemory<LineFact> {
  made: string[] = [];

  override of(text: string, make: () => LineFact): LineFact {
    return super.of(text, () => {
      this.made.push(text);
      return make();
    });
  }
}

const onShare = (): void => undefined;

async function gather(dataset: TextDataset, memory: LineMemory<LineFact>): Promise<RecordFacts> {
  const facts = new RecordFacts();
  const { signal } = new AbortController();
  await gatherTextFacts(new TextLines(dataset), memory, { facts, signal, onShare });
  return facts;
}

const records = ["One?", "Two?", "Three?"].map((question) => chat(question, "Yes, it is."));

test("only lines that an edit has changed are counted anew", async () => {
  const dataset = await openedText(`${records.join("\n")}\n`);
  const memory = new WatchedMemory(dataset.lines.format);
  await gather(dataset, memory);
  assert.deepEqual(memory.made.splice(0), records);
  const four = chat("Four?", "No, never.");
  dataset.change(2, [
    { startLine: 0, startColumn: 0, endLine: 1, endColumn: 0, text: `${four}\n${four}\n` },
  ]);
  const facts = await gather(dataset, memory);
  assert.deepEqual(memory.made.splice(0), [four]);
  const anew = await gather(dataset, new LineMemory(dataset.lines.format));
  assert.equal(facts.lines, 4);
  assert.deepEqual(
    [0, 1, 2, 3].map((line) => facts.figure(line, "tokens")),
    [0, 1, 2, 3].map((line) => anew.figure(line, "tokens")),
  );
  // What is not there any more was let go.
  dataset.change(3, [
    { startLine: 0, startColumn: 0, endLine: 1, endColumn: 0, text: `${records[0] ?? ""}\n` },
  ]);
  await gather(dataset, memory);
  assert.deepEqual(memory.made, [records[0]]);
});

test("what was counted before the text changed is remembered", async () => {
  const text = Array.from({ length: 20_000 }, (_, id) => chat(`Port ${id}?`, `${id}.`)).join("\n");
  const dataset = await openedText(text);
  const memory = new WatchedMemory(dataset.lines.format);
  const first = assert.rejects(gather(dataset, memory), ListGone);
  const counted = memory.made.length;
  assert.ok(counted > 0 && counted < 20_000);
  dataset.change(2, [{ startLine: 0, startColumn: 0, endLine: 1, endColumn: 0, text: "" }]);
  await first;
  const facts = await gather(dataset, memory);
  assert.equal(facts.lines, 19_999);
  assert.equal(memory.made.length, 20_000);
});
