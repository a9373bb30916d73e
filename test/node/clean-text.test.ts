/** What becomes of the lines of a document is what becomes of those of a file. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { formatById } from "../../src/core/formats/index.ts";
import { cleanText } from "../../src/node/clean-text.ts";
import { chat, checkOptions } from "./support.ts";

const check = checkOptions({ rules: { pii: "off", secret: "off" } });
const { settings } = check;
const one = chat("Which command lists the BGP neighbours?", "show bgp summary");
const two = chat("Which command lists the interfaces?", "show interfaces brief");
const empty = chat("Which command shows the version?", "");

test("lines that change and lines that go, each once", async () => {
  const lines = [one, "", `${two.slice(0, -2)},]}`, empty, `${one} ${empty}`, "nothing", two];
  const { changes, removals, counts } = await cleanText(lines, {
    settings,
    format: formatById("openai-chat"),
    appliesFixes: true,
    redaction: undefined,
    drops: {
      invalid: true,
      incomplete: true,
      duplicates: { kind: "exact", keep: { type: "first" } },
    },
    check,
  });
  assert.deepEqual(changes, [{ line: 2, text: two }]);
  assert.deepEqual(
    removals.map(({ line, removal }) => [line, removal.cause, removal.matched?.line]),
    [
      [1, "blank-line", undefined],
      [3, "incomplete", undefined],
      [4, "exact-duplicate", 0],
      [5, "invalid", undefined],
      [6, "exact-duplicate", 2],
    ],
  );
  assert.equal(counts.records, 7);
});

test("without drops a record that shares a line gets its own", async () => {
  const { changes, removals } = await cleanText([`${one}${two}`, empty, one], {
    settings,
    format: formatById("openai-chat"),
    appliesFixes: true,
    redaction: undefined,
    drops: undefined,
    check,
  });
  assert.deepEqual(changes, [{ line: 0, text: `${one}\n${two}` }]);
  assert.deepEqual(removals, []);
});
