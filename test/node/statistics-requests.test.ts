/** What the view of statistics is told of texts and files. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { resolveSettings } from "../../src/core/settings.ts";
import { hashOfLine } from "../../src/node/create/hashes.ts";
import { StatisticsRequests } from "../../src/node/statistics-requests.ts";
import { chat, openedText, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();
const uri = "file:///data.jsonl";
const settings = resolveSettings();
const onShare = (): void => undefined;

const records = [
  chat("Which port does BGP use?", "TCP 179."),
  chat("Which port does SSH use, and which one has Telnet?", "22 and 23."),
];

function provenanceOf(text: string, line: number): string {
  const place = { path: "tickets.csv", line, endLine: line, row: line - 1 };
  const told = { kind: "ticket", taskType: "troubleshooting", ...place, hash: "h" };
  return `${JSON.stringify({ record: hashOfLine(text), ...told })}\n`;
}

test("a text and its file have the same numbers, and the same provenance", async () => {
  const file = path.join(folder, "tickets.jsonl");
  writeFileSync(file, `${records.join("\n")}\n`);
  const sidecar = path.join(folder, "tickets.provenance.jsonl");
  writeFileSync(sidecar, records.map((text, index) => provenanceOf(text, index + 2)).join(""));
  const requests = new StatisticsRequests();
  const ofFile = await requests.ofFile(uri, file, { settings, onShare });
  const dataset = await openedText(`${records.join("\n")}\n`);
  const ofText = await requests.ofText(uri, dataset, file);
  assert.deepEqual(ofText, ofFile);
  assert.deepEqual(ofText.origins.sources, [{ path: "tickets.csv", records: 2 }]);
  assert.equal(ofText.origins.untold, 0);
  assert.deepEqual(ofText.stats.greatest.question, { value: 50, line: 1 });

  // An edit: the other line is remembered, and provenance stays with the record.
  const place = { startLine: 0, startColumn: 0, endLine: 0, endColumn: records[0]?.length ?? 0 };
  dataset.change(2, [{ ...place, text: chat("Which port does BGP use?", "Port 179 of TCP.") }]);
  const edited = await requests.ofText(uri, dataset, file);
  assert.equal(edited.origins.untold, 0);
  assert.notEqual(edited.stats.tokens.total, ofText.stats.tokens.total);
  const anew = await new StatisticsRequests().ofText(uri, dataset, file);
  assert.deepEqual(edited, anew);
});

test("a count ends when the text changes, and when another one begins", async () => {
  const text = Array.from({ length: 20_000 }, (_, id) => chat(`Port ${id}?`, `${id}.`)).join("\n");
  const dataset = await openedText(text);
  const requests = new StatisticsRequests();
  const first = assert.rejects(requests.ofText(uri, dataset, undefined), { name: "AbortError" });
  const second = requests.ofText(uri, dataset, undefined);
  await first;
  assert.equal((await second).stats.records, 20_000);
  const third = assert.rejects(new StatisticsRequests().ofText(uri, dataset, undefined), {
    name: "AbortError",
  });
  dataset.change(2, [{ startLine: 0, startColumn: 0, endLine: 1, endColumn: 0, text: "" }]);
  await third;
});
