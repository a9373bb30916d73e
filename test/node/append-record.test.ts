import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promptsOf } from "../../src/core/create/create-settings.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { appendRecord } from "../../src/node/create/append-record.ts";
import { provenanceAt } from "../../src/node/create/provenance-at.ts";
import type { RecordRequest } from "../../src/protocol/creation-messages.ts";

const root = mkdtempSync(join(tmpdir(), "tunesmith-"));
after(() => {
  rmSync(root, { recursive: true });
});

const settings = resolveSettings();
// Invented.
const first = JSON.stringify({
  messages: [
    { role: "user", content: "Which VLAN is for voice?" },
    { role: "assistant", content: "VLAN 20 is for voice." },
  ],
});

const request = (out: string): RecordRequest => ({
  out,
  format: undefined,
  kind: "ticket",
  taskType: "troubleshooting",
  parts: { problem: "The line is down", resolution: "Replaced the cable" },
  traits: {},
  prompts: promptsOf(settings.create, "ticket"),
  provenance: "sidecar",
  source: { path: join(root, "a.log"), place: { line: 1, endLine: 1 }, text: "The line is down" },
  settings,
  redaction: undefined,
  writes: "dataset",
});

test("a record that was added is known by its own line", async () => {
  const out = join(root, "exact.jsonl");
  writeFileSync(join(root, "a.log"), "The line is down\n");
  writeFileSync(out, first);
  const { text, line } = await appendRecord(request(out));
  assert.equal(line, 2);
  const at = { path: out, line: 1, text, above: [first], below: [] };
  const found = await provenanceAt({ ...at, readable: [root] });
  assert.deepEqual([found?.isExact, found?.state], [true, "same"]);
  // Nobody has looked at it.
  assert.equal((await provenanceAt({ ...at, readable: [join(root, "b")] }))?.state, "elsewhere");
  rmSync(join(root, "a.log"));
  assert.equal((await provenanceAt(at))?.state, "missing");
  mkdirSync(join(root, "a.log"));
  assert.equal((await provenanceAt(at))?.state, "no-file");
});

test("lines end as those of the dataset do", async () => {
  const out = join(root, "breaks.jsonl");
  for (const [before, end] of [
    [`${first}\r\n`, "\r\n"],
    [`${first}\r\n${first}`, "\r\n"],
    [`${first}\n`, "\n"],
    ["  \n", "\n"],
  ] as const) {
    writeFileSync(out, before);
    const { text, line } = await appendRecord(request(out));
    const isBroken = before.endsWith("\n");
    assert.equal(readFileSync(out, "utf8"), before + (isBroken ? "" : end) + text + end);
    assert.equal(line, before.split("\n").length + (isBroken ? 0 : 1));
  }
});

test("a record that cannot be added leaves no line of provenance behind", async () => {
  const out = join(root, "link.jsonl");
  const sidecar = join(root, "link.provenance.jsonl");
  symlinkSync(join(root, "nowhere", "a.jsonl"), out);
  await assert.rejects(appendRecord(request(out)));
  assert.ok(!existsSync(sidecar));
  writeFileSync(sidecar, "{}\n");
  await assert.rejects(appendRecord(request(out)));
  assert.equal(readFileSync(sidecar, "utf8"), "{}\n");
});
