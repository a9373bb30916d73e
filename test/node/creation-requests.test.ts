import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { creationOptions, promptsOf } from "../../src/core/create/create-settings.ts";
import type { SourceKind } from "../../src/core/create/operational-record.ts";
import { sidecarOf } from "../../src/core/create/provenance-line.ts";
import { starterMapping } from "../../src/core/create/logs/starter-mapping.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import type { ProvenanceRequest, RecordRequest } from "../../src/protocol/creation-messages.ts";
import { Client } from "./dataset-client.ts";
import { chat, temporaryFolder } from "./support.ts";

const root = temporaryFolder();
const settings = resolveSettings();
const optionsOf = (kind: SourceKind) => creationOptions(settings.create, kind, starterMapping);
let files = 0;

function file(content: string, name = "t.csv"): string {
  const path = join(root, `${String((files += 1))}-${name}`);
  writeFileSync(path, content);
  return path;
}

const address = "jo.keller@fabrikam-isp.com";
const tickets = `Number,Problem,Diagnosis,Resolution
INC1,The uplink of the access switch is down,The optic is worn,Replaced the optic in Gi0/1
INC2,The VPN of ${address} is slow,The path is congested,Moved the tunnel to the second line
INC3,The phone has no power,,closed automatically
INC4,The printer is offline,The cable was unplugged,Plugged the cable in again
`;

test("the outlook says what files are", async () => {
  const client = new Client();
  const path = file(tickets);
  const ofTable = await client.ask("creationOutlook", { inputs: { type: "files", paths: [path] } });
  assert.equal(ofTable.kind, "ticket");
  assert.deepEqual(ofTable.files, [path]);
  assert.deepEqual(
    ofTable.columns?.map(({ name }) => name),
    ["Number", "Problem", "Diagnosis", "Resolution"],
  );
  assert.ok(ofTable.guesses?.ticket.some(({ field }) => field === "resolution"));
  const log = file(
    "<187>Mar  1 18:48:50 rtr1 46: %LINK-3-UPDOWN: Interface Gi0/1, changed state to down\n",
    "a.log",
  );
  const config = file(
    "hostname sw1\n!\ninterface Vlan20\n ip address 192.0.2.1 255.255.255.0\n!\nend\n",
    "a.cfg",
  );
  for (const [one, kind] of [
    [log, "log"],
    [config, "config"],
  ] as const) {
    const outlook = await client.ask("creationOutlook", {
      inputs: { type: "files", paths: [one] },
    });
    assert.equal(outlook.kind, kind);
  }
});

test("a preview shows records, doubts and private values, and writes nothing", async () => {
  const client = new Client();
  const path = file(tickets);
  const inputs = { type: "files", paths: [path] } as const;
  const preview = await client.ask("previewCreation", {
    job: "1",
    inputs,
    options: optionsOf("ticket"),
    settings,
  });
  assert.equal(preview.fault, undefined);
  assert.equal(preview.isWhole, true);
  assert.deepEqual(
    preview.records.map(({ place, turns }) => [place.line, turns.map(({ role }) => role)]),
    [2, 3, 5].map((line) => [line, ["system", "user", "assistant"]]),
  );
  assert.deepEqual(
    preview.looks.map(({ why, place }) => [why, place.line]),
    [["boilerplate-answer", 4]],
  );
  assert.deepEqual(preview.privacy, [{ entity: "EMAIL_ADDRESS", values: 1 }]);
  const faulty = await client.ask("previewCreation", {
    job: "2",
    inputs,
    options: { ...optionsOf("ticket"), mapping: [{ field: "problem", column: "Problm" }] },
    settings,
  });
  assert.match(faulty.fault ?? "", /Problm/);
  assert.deepEqual(faulty.records, []);
});

test("a dataset is put in its place when that is wanted", async () => {
  const client = new Client();
  const request = {
    inputs: { type: "files", paths: [file(tickets)] },
    options: optionsOf("ticket"),
    settings,
    out: join(root, "made.jsonl"),
    appends: false,
    redaction: { method: "mask" },
  } as const;
  const outcome = await client.ask("createDataset", { ...request, job: "1" });
  assert.equal(outcome.tally.written, 3);
  assert.equal(outcome.redacted, 1);
  assert.equal(outcome.stats.records, 3);
  assert.ok(!existsSync(request.out));
  assert.equal(await client.ask("endJob", { job: "1", isWanted: false }), false);
  await client.ask("createDataset", { ...request, job: "2" });
  assert.equal(await client.ask("endJob", { job: "2", isWanted: true }), true);
  assert.match(readFileSync(request.out, "utf8"), /<EMAIL_ADDRESS>/);
  assert.ok(existsSync(join(root, "made.provenance.jsonl")));
});

const record = (out: string, more: Partial<RecordRequest> = {}): RecordRequest => ({
  out,
  format: undefined,
  kind: "ticket",
  taskType: "troubleshooting",
  parts: { problem: "The line is down", resolution: "Replaced the cable" },
  traits: {},
  prompts: promptsOf(settings.create, "ticket"),
  provenance: "sidecar",
  source: { path: "selection", place: { line: 1, endLine: 2 }, text: "The line is down" },
  settings,
  redaction: undefined,
  writes: "dataset",
  ...more,
});

test("what another program writes meanwhile is not replaced", async () => {
  const client = new Client();
  const prepare = async (name: string, appends: boolean) => {
    const out = join(root, name);
    const sources = file(tickets);
    if (appends) writeFileSync(out, `${chat("Was it there before?", "It was.")}\n`);
    await client.ask("createDataset", {
      job: name,
      inputs: { type: "files", paths: [sources] },
      options: optionsOf("ticket"),
      settings,
      out,
      appends,
      redaction: undefined,
    });
    return { out, sidecar: sidecarOf(out) };
  };
  const write = (job: string) => client.ask("endJob", { job, isWanted: true });
  const meanwhile = /was written meanwhile by another program and was left as it is/;

  const fresh = await prepare("meanwhile.jsonl", false);
  writeFileSync(fresh.out, "PRECIOUS\n");
  await assert.rejects(write("meanwhile.jsonl"), meanwhile);
  assert.equal(readFileSync(fresh.out, "utf8"), "PRECIOUS\n");
  assert.ok(!existsSync(fresh.sidecar));

  // Of the file that is there, a person has seen that it is replaced: of that, not of another one.
  const replaced = await prepare("meanwhile.jsonl", false);
  writeFileSync(replaced.sidecar, "PRECIOUS, TOO\n");
  await assert.rejects(write("meanwhile.jsonl"), meanwhile);
  assert.equal(readFileSync(replaced.out, "utf8"), "PRECIOUS\n");
  assert.equal(readFileSync(replaced.sidecar, "utf8"), "PRECIOUS, TOO\n");

  await prepare("meanwhile.jsonl", false);
  appendFileSync(replaced.out, "MORE\n");
  await assert.rejects(write("meanwhile.jsonl"), meanwhile);
  assert.equal(readFileSync(replaced.out, "utf8"), "PRECIOUS\nMORE\n");

  const appended = await prepare("gone.jsonl", true);
  rmSync(appended.out);
  await assert.rejects(write("gone.jsonl"), /is gone meanwhile, and nothing was written/);
  assert.ok(!existsSync(appended.out));
  assert.ok(!existsSync(appended.sidecar));
  assert.deepEqual(
    readdirSync(root).filter((name) => name.endsWith(".tmp")),
    [],
  );
});

test("records are added one by one, in the format of the dataset", async () => {
  const client = new Client();
  const out = join(root, "added.jsonl");
  const first = await client.ask("appendRecord", record(out));
  assert.equal(first.line, 1);
  assert.equal(first.format, "openai-chat");
  // Its last line has no break.
  const alpaca = file('{"instruction":"q","input":"","output":"a"}', "alpaca.jsonl");
  const before = readFileSync(alpaca, "utf8");
  const all = await Promise.all(
    ["one", "two", "three"].map((text) =>
      client.ask("appendRecord", record(alpaca, { parts: { problem: text, resolution: address } })),
    ),
  );
  assert.deepEqual(
    all.map(({ line, format }) => [line, format]),
    [2, 3, 4].map((line) => [line, "alpaca"]),
  );
  const lines = readFileSync(alpaca, "utf8").split("\n");
  assert.deepEqual(lines, [before, ...all.map(({ text }) => text), ""]);
  assert.deepEqual(all[0]?.privacy, [{ entity: "EMAIL_ADDRESS", values: 1 }]);
  const { message } = await client.failure("appendRecord", record(alpaca, { format: "gemini" }));
  assert.match(message, /is in the format alpaca, not in gemini/);
});

test("what is only to be looked at is not written, and may be redacted", async () => {
  const client = new Client();
  const out = join(root, "looked.jsonl");
  const made = await client.ask(
    "appendRecord",
    record(out, {
      parts: { problem: "Who?", resolution: address },
      redaction: { method: "mask" },
      writes: "nothing",
    }),
  );
  assert.match(made.text, /<EMAIL_ADDRESS>/);
  assert.equal(made.redacted, 1);
  assert.equal(made.line, undefined);
  assert.ok(!existsSync(out));
  assert.ok(!existsSync(join(root, "looked.provenance.jsonl")));
});

test("the source of a record is found, also when it was edited", async () => {
  const client = new Client();
  const source = file(tickets);
  const out = join(root, "found.jsonl");
  await client.ask("createDataset", {
    job: "1",
    inputs: { type: "files", paths: [source] },
    options: optionsOf("ticket"),
    settings,
    out,
    appends: false,
    redaction: undefined,
  });
  await client.ask("endJob", { job: "1", isWanted: true });
  const lines = readFileSync(out, "utf8").trimEnd().split("\n");
  const at = (all: readonly string[], line: number): ProvenanceRequest => ({
    path: out,
    line,
    text: all[line] ?? "",
    above: all.slice(0, line).toReversed(),
    below: all.slice(line + 1),
  });
  const exact = await client.ask("provenanceAt", at(lines, 1));
  assert.deepEqual(
    [exact?.provenance.row, exact?.isExact, exact?.source, exact?.state],
    [2, true, source, "same"],
  );
  for (const [line, row] of [
    [0, 1],
    [1, 2],
    [2, 4],
  ] as const) {
    const edited = await client.ask("provenanceAt", at(lines.with(line, chat("q", "a")), line));
    assert.deepEqual([edited?.provenance.row, edited?.isExact], [row, false]);
  }
  // A record that a person has put between the others is from nowhere.
  const grown = [...lines.slice(0, 1), chat("q", "a"), ...lines.slice(1)];
  assert.equal(await client.ask("provenanceAt", at(grown, 1)), null);
  writeFileSync(source, readFileSync(source, "utf8").replace("worn", "new"));
  assert.equal((await client.ask("provenanceAt", at(lines, 0)))?.state, "changed");
  // As redaction leaves them.
  const redacted = lines.map((_, line) => chat("q", String(line)));
  writeFileSync(out, `${redacted.join("\n\n")}\n`);
  const inFile = redacted.flatMap((line) => [line, ""]);
  const byCount = await client.ask("provenanceAt", at(inFile, 4));
  assert.deepEqual([byCount?.provenance.row, byCount?.isExact], [4, false]);
  appendFileSync(out, `${chat("q", "a")}\n`);
  assert.equal(await client.ask("provenanceAt", at(inFile, 4)), null);
  assert.equal(await client.ask("provenanceAt", at([...lines, chat("q", "a")], 3)), null);
});
